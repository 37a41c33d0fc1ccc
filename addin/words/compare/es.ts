// The stage Compare in Spanish. {placeholders} are filled in; forms `one` and `many` by number.
import type { CompareWords } from './en.ts';

export const compareSpanish: CompareWords = {
  compare: {
    release: 'Publicación',
    releaseOption: 'Publicación {release}, cifras al {date}',
    group: 'Grupo de pares',
    none: 'Su asociación aún no ha publicado valores de referencia. Vuelva a mirar cuando la ronda haya cerrado.',
    noRows: 'No se publicó nada para este grupo. Elija otro.',
    loading: 'Obteniendo las cifras…',
    you: 'Su valor',
    lower: 'Primer cuartil',
    median: 'Mediana',
    upper: 'Tercer cuartil',
    half: '50 % central de los pares',
    tones: { better: 'mejor', worse: 'conviene mirarlo' },
    answers: '{band} respuestas',
    notShown:
      'No se muestra: respondieron muy pocos miembros, o la cifra revelaría demasiado sobre alguno de ellos.',
    withheldRows: {
      one: '{n} indicador no se muestra para este grupo',
      many: '{n} indicadores no se muestran para este grupo',
    },
    shares: 'Distribución de los miembros',
    write: 'Escribir en el libro',
    writing: 'Escribiendo…',
    written: 'Escrito en la hoja «{sheet}» como valores.',
    notWritten:
      'Excel no permitió la hoja. Si el libro está protegido, quite la protección con «Revisar» y «Proteger libro», e inténtelo de nuevo.',
    stripLabel:
      'Su valor {own} frente al primer cuartil {lower}, la mediana {median} y el tercer cuartil {upper}',
    asOf: 'Cifras al {date}. Su valor se lee del libro abierto.',
  },
  standsOut: {
    title: 'Lo que llama la atención',
    better: 'Mejor que la mayoría de los pares',
    worse: 'Conviene mirarlo',
    neutral: 'Distinto de la mayoría de los pares, ni mejor ni peor',
    row: '{label}: {position}, {own} frente a una mediana de {median}',
    more: { one: 'y uno más abajo', many: 'y {n} más abajo' },
    nothing: {
      one: 'La única cifra comparable está en la mitad central de los pares.',
      many: 'Las {n} cifras comparables están en la mitad central de los pares.',
    },
  },
  farOff: {
    summary: {
      one: '{n} cifra está muy lejos de lo último que comunicaron las demás instituciones',
      many: '{n} cifras están muy lejos de lo último que comunicaron las demás instituciones',
    },
    above: '{label}: muy por encima',
    below: '{label}: muy por debajo',
    why: 'Revise la unidad y el número de dígitos. Si es correcto, déjelo así: no hay que explicar nada.',
  },
  publicFigures: {
    title: 'Mundo y regiones, datos públicos',
    about:
      'Cifras que las propias instituciones publicaron en MIX Market para {year}; exactas, y de instituciones que no tienen por qué ser miembros de su asociación.',
    none: 'Su asociación no ha incorporado cifras públicas de años anteriores.',
    answers: '{n} instituciones',
  },
  giveAndGet: {
    title: 'Lo que aporta y lo que recibe',
    give: 'Usted aporta',
    giveText: 'Su informe tiene un valor para {given} de las {compared} cifras que se comparan.',
    get: 'Usted recibe',
    getText: 'Publicación {release}: {published} cifras en todos los grupos de pares.',
    getLater:
      'Todavía nada. Una mediana necesita diez respuestas y los cuartiles, veinte; cada informe cuenta.',
    shown: '{shown} de {all} cifras',
    nothing: 'muy pocos miembros para mostrar cifras',
    withheld: { one: 'Una cifra no se muestra.', many: '{n} cifras no se muestran.' },
    learn: 'Lo que otros pueden saber de usted',
    learnText:
      'Solo las cifras publicadas: redondeadas a dos dígitos, cada una un promedio de al menos cinco miembros, nunca la menor ni la mayor, y nunca quién respondió qué. Su informe solo lo ven los oficiales de su asociación.',
  },
};
