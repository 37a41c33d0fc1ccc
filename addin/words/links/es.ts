// What the pane says of figures from a person's own books, in Spanish.
import type { LinkWords } from './linkWords.ts';

export const linksSpanish: LinkWords = {
  title: 'De sus propios libros',
  intro:
    'Vincule una cifra con el lugar de sus propios libros donde se encuentra. En el próximo período se buscará allí de nuevo.',
  local:
    'Sus libros no salen de este equipo. Un vínculo guarda el lugar, los textos que lo rodean y la cifra tomada, nada más.',
  here: {
    none: 'Elija en el informe la celda de una cifra para vincularla.',
    notFigure: '«{label}» no se responde con una cifra, así que no se puede vincular.',
    make: 'Vincular con mis libros',
    another: 'Vincular con otro lugar',
    remove: 'Quitar el vínculo',
    linked: 'Vinculada con {place}',
  },
  maker: {
    title: 'Dónde está «{label}»',
    source: 'Buscar en',
    own: 'Este libro',
    chosenFile: 'Archivo {name}',
    click: 'Haga clic en la celda de su propia hoja o elija una de estas:',
    choose: 'Elija la celda:',
    noOwn:
      'Este libro no tiene hojas suyas. Excel solo deja que un complemento vea el libro junto al que está; elija el archivo.',
    otherBooks:
      'Excel solo deja que un complemento vea el libro junto al que está. Para otro, elija el archivo.',
    search: 'Palabras junto a la cifra',
    noneFound: 'Ninguna cifra tiene esas palabras al lado. Pruebe con otras.',
    factor: 'Los libros la muestran',
    factors: {
      one: 'tal cual',
      thousands: 'en miles (× 1000)',
      millions: 'en millones (× 1 000 000)',
      shares: 'como parte de 1 (× 100)',
    },
    place: 'Lugar',
    label: 'Etiqueta',
    heading: 'Encabezado',
    cell: 'En los libros',
    value: 'En el informe',
    nothing: 'nada',
    blank: 'La celda está vacía.',
    willAsk:
      'Esta etiqueta y este encabezado no son solo de esta celda; cada vez se le preguntará cuál es.',
    take: 'Tomar y vincular',
    cancel: 'Cancelar',
    tooLarge:
      'La hoja «{sheet}» tiene más celdas de las que se pueden leer. Guárdela en un archivo aparte o copie sus totales en una hoja más pequeña.',
  },
  table: {
    title: 'Cifras vinculadas',
    this: 'Este libro',
    again: 'Buscar de nuevo',
    reading: 'Buscando en sus libros…',
    open: 'Elegir el archivo',
    openInstead: 'Buscar en un archivo',
    before: 'Tomada el {date}',
    now: 'Ahora',
    inReport: 'En el informe: {value}',
    same: 'El mismo lugar: {place}',
    moved: 'Pasó de {from} a {place}',
    ambiguous: 'Puede ser más de una celda. ¿Cuál es?',
    ambiguousOne: 'Puede ser esta celda. ¿Lo es?',
    choose: 'Elija…',
    gone: 'No se encuentra: ya no están ni la etiqueta ni la celda.',
    closed: 'Elija el archivo «{name}» o el que ocupa su lugar.',
    blank: 'La celda está vacía.',
    upToDate: 'El informe dice lo mismo.',
    tick: 'Tomar {value} para «{label}»',
    take: { one: 'Tomar {n} cifra', many: 'Tomar {n} cifras' },
    remove: 'Quitar el vínculo de «{label}»',
  },
  taken: { one: '{n} cifra tomada.', many: '{n} cifras tomadas.' },
  notKept: 'Los vínculos no se pudieron guardar; duran hasta que se cierre este panel.',
  unread: 'Excel no entregó sus hojas. Termine lo que está escribiendo y busque de nuevo.',
  files: {
    choose: 'Elegir un archivo',
    too_large:
      '«{name}» ocupa más de {limit} MB. Guarde las hojas que necesita en un archivo .xlsx más pequeño.',
    no_workbook: '«{name}» no es un libro .xlsx. Guárdelo en Excel como «Libro de Excel (.xlsx)».',
    not_allowed:
      '«{name}» contiene algo que Peerbook no abre, como macros, una contraseña o conexiones a datos. Guarde una copia en .xlsx solo con valores.',
    unread:
      'No se pudo leer «{name}». Quizá se movió o está abierto en otro lugar; elíjalo de nuevo.',
  },
  copy: {
    title: 'Copiar respuestas de otro libro de Peerbook',
    text: 'Las respuestas se toman según la pregunta, de una copia anterior o de otra ronda, y se muestran antes.',
    from: 'Ronda {round}, {template} {version}',
    otherRound:
      'Estas respuestas son de la ronda {round}. Marque solo las que también valen para esta.',
    no_identity:
      '«{name}» no lleva la marca de ninguna asociación; no se puede saber de quién son sus respuestas.',
    mixed_identity:
      '«{name}» se armó con dos libros; no se puede saber de quién son sus respuestas.',
    of_another:
      '«{name}» se emitió para otra institución. No le corresponde a usted informar sus respuestas.',
    filling: 'En blanco aquí',
    replacing: 'Distintas aquí',
    unreadable: {
      one: '{n} respuesta no se puede copiar',
      many: '{n} respuestas no se pueden copiar',
    },
    same: { one: '{n} respuesta ya es igual.', many: '{n} respuestas ya son iguales.' },
    nothing: 'No hay nada que copiar.',
    change: '{after} en lugar de {before}',
    tick: 'Copiar la respuesta a «{label}»',
    all: 'Todas',
    take: { one: 'Copiar {n} respuesta', many: 'Copiar {n} respuestas' },
  },
  copied: { one: '{n} respuesta copiada.', many: '{n} respuestas copiadas.' },
};
