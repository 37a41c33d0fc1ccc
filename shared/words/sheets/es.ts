// Words of benchmark sheets in Spanish.
import type { SheetWords } from './sheetWords.ts';

export const spanish: SheetWords = {
  names: { profile: 'Gráficos', method: 'Método', publicData: 'Datos públicos' },
  peerGroup: 'Grupo de pares: {group}',
  edition: 'Publicación {release} del {day}  ·  cifras al {asOf}',
  seeMethod:
    'Cómo se elaboran las cifras y qué significan un rango y «no se muestra»: vea la hoja «{sheet}».',
  nothing: 'Esta publicación no dice nada sobre este grupo de pares.',
  headings: {
    better: 'Mejor',
    ownThen: 'Su valor\n{period}',
    medianThen: 'Mediana\n{period}',
    institutions: 'Instituciones',
    steps: 'Pasos desde la mediana',
  },
  better: { higher: 'más alto', lower: 'más bajo' },
  profile: {
    title: 'El perfil de su institución entre sus pares',
    note: 'Cada barra empieza en la mediana del grupo y termina en su valor. Las dos líneas son los cuartiles: la mitad de las instituciones está entre ellas.',
    better: 'en el lado mejor de la mediana',
    worse: 'en el lado menos bueno de la mediana',
    neither: 'ningún lado es mejor, o cerca de la mediana',
    chart: 'Dónde está su institución entre los cuartiles',
    chartFurther: 'Dónde está su institución entre los cuartiles (continuación)',
    band: 'Su valor y la mitad central de sus pares, en porcentaje',
    pair: 'Su valor y la mediana de sus pares, en porcentaje',
    lowerToMedian: 'del primer cuartil a la mediana',
    medianToUpper: 'de la mediana al tercer cuartil',
    figures: 'Cifras con las que se dibujan los gráficos',
  },
  method: {
    title: 'Cómo se elaboran estas cifras',
    made: 'Lo que su asociación promete a sus miembros',
    read: 'Cómo leer las hojas',
    check: 'Cómo comprobar las cifras',
  },
  reading: {
    quartiles:
      'Alrededor de la mitad de las instituciones está por debajo de la mediana. Cerca de una cuarta parte está por debajo del primer cuartil y cerca de una cuarta parte por encima del tercero.',
    notShown:
      '«No se muestra» aparece donde una cifra revelaría demasiado sobre miembros concretos o donde han respondido muy pocos. Se ve igual sea cual sea el motivo, para que por sí mismo no revele nada.',
    range:
      'Un rango como 15–25 significa que la cifra está dentro de él: una cifra única revelaría demasiado sobre un miembro.',
    answers: 'Cuántas instituciones respondieron se indica por tramos, como 20–29.',
    position:
      'Su posición compara su valor, redondeado a dos cifras significativas, con las cifras publicadas y con nada más. «Cerca de una cifra publicada» significa que coincide con una de ellas o está dentro de un rango.',
    better:
      '«Mejor» indica un sentido solo en los indicadores que lo tienen. En los demás, un valor alto no es ni bueno ni malo.',
    shares:
      'Donde solo caben pocas respuestas, en lugar de la mediana se muestra qué parte de los miembros dio cada una. No cuenta como 0, parcialmente como 50 y sí como 100.',
    trend:
      'Las medianas de publicaciones anteriores quedan tal como se publicaron. Los miembros en que se basan pueden cambiar de un año a otro.',
    profile:
      'En el perfil, un paso es la distancia de la mediana a un cuartil. Las barras terminan a los tres pasos, aunque su valor esté más lejos. Donde se publica un rango, se dibuja su punto medio.',
  },
  checking: {
    number:
      'Las cifras son las de la publicación {release}, al {asOf}, elaborada según la política de divulgación {policy}. Una publicación no cambia nunca.',
    signature:
      'La publicación está firmada sobre la huella de todas sus filas, {hash}. Quien tenga las filas puede demostrar con la orden «verify-release» de Peerbook que están tal como se publicaron.',
    values:
      'Estas hojas contienen valores, no fórmulas activas. Quedan como están cuando se envía el archivo y se sustituyen cuando se vuelven a escribir.',
  },
  publicData: {
    title: 'Mundo y región, datos públicos',
    about:
      'Cifras que las propias instituciones publicaron en MIX Market para {year} (World Bank Data Catalog, CC BY 4.0). Son públicas y por eso se muestran exactas.',
    years: 'Sus valores son de la ronda {own}; las cifras públicas son de {year}.',
    noRelease:
      'Su asociación aún no ha publicado cifras de sus miembros para esta comparación. Hasta entonces, estas cifras públicas son lo que hay para comparar.',
    made: 'Los datos públicos son la mediana y los cuartiles habituales de todas las instituciones que publicaron una cifra, donde son cinco o más. No tienen por qué ser miembros de su asociación.',
  },
};
