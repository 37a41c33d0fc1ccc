// The pane in Spanish. {placeholders} are filled in; forms `one` and `many` by number.
import type { PaneWords } from './words.ts';

export const spanish: PaneWords = {
  stages: { check: 'Validar', submit: 'Enviar', compare: 'Comparar' },
  pane: {
    reading: 'Leyendo el libro…',
    notInExcel:
      'Peerbook funciona dentro de Excel. Abra allí el libro de su asociación y elija Peerbook en la pestaña «Inicio».',
    noOffice:
      'No se pudo cargar el componente propio de Excel. Revise la conexión y vuelva a abrir el panel.',
    stagesLabel: 'Etapas del informe',
  },
  stopped: {
    no_identity: {
      title: 'Este libro no es de una asociación',
      text: 'Peerbook trabaja con el libro que su asociación emitió para usted, y este no lleva su marca. Abra el archivo que recibió o pida a su asociación que se lo envíe de nuevo. Si copió las respuestas a un archivo nuevo, páselas al libro que recibió.',
    },
    mixed_identity: {
      title: 'Este archivo se armó con dos libros',
      text: 'Lleva las marcas de dos informes distintos y Peerbook no puede saber cuál de los dos es. Copie sus respuestas en un libro recién emitido.',
    },
    language: {
      title: 'Este idioma aún no está disponible',
      text: 'El libro se emitió en un idioma que esta versión del panel no puede leer. Envíe el archivo a su asociación tal como está; ella puede cargarlo.',
    },
    unreadable: {
      title: 'No se pudo leer el libro',
      text: 'Excel no permitió leer las hojas. Termine de escribir en la celda y vuelva a leer el libro.',
    },
    needs_template: {
      title: 'La plantilla propia de su asociación',
      text: 'Este informe usa una plantilla creada por su asociación. Inicie sesión una vez y podrá validarlo aquí; la hoja «Validaciones» del libro lo valida sin iniciar sesión.',
    },
  },
  readAgain: 'Volver a leer',
  check: {
    progress: '{answered} de {required} respuestas obligatorias',
    errors: { one: '{n} error por corregir', many: '{n} errores por corregir' },
    warnings: { one: '{n} advertencia', many: '{n} advertencias' },
    infos: { one: '{n} aviso informativo', many: '{n} avisos informativos' },
    stillNeeded: { one: 'Falta {n} respuesta', many: 'Faltan {n} respuestas' },
    elsewhere: 'El libro en su conjunto',
    more: { one: 'y {n} celda más', many: 'y {n} celdas más' },
    explained: {
      one: 'Explicado en una ronda anterior: {n}',
      many: 'Explicado en una ronda anterior: {n}',
    },
    explainedIn: 'Explicado en la ronda {round}: {comment}',
    answeredBy: 'El comentario junto a «{label}» responde a esta advertencia.',
    withdrawn: {
      one: '{n} validación retirada por su asociación',
      many: '{n} validaciones retiradas por su asociación',
    },
    goTo: 'Ir a {sheet}, celda {cell}',
    gone: 'Esa celda ya no está donde estaba. Se ha vuelto a leer el libro.',
    allWell: 'No hay nada que corregir. El informe se puede enviar.',
  },
  session: {
    signIn: 'Iniciar sesión',
    signInAgain: 'Iniciar sesión de nuevo',
    signingIn: 'Esperando a que inicie sesión en la otra ventana…',
    signOut: 'Cerrar sesión',
    signedInAs: 'Sesión iniciada como {name}',
    refused: 'No se pudo iniciar sesión:',
    expired:
      'Su sesión ha terminado. Inicie sesión de nuevo para continuar; aquí no se pierde nada.',
    toSubmit: 'Inicie sesión para enviar este informe a su asociación y ver lo que se envió antes.',
    toCompare: 'Inicie sesión para ver cómo se sitúa su institución entre sus pares.',
  },
  roles: {
    preparer: 'Preparador',
    approver: 'Aprobador',
    officer: 'Oficial de la asociación',
    manager: 'Gerente de la asociación',
    observer: 'Observador',
    operator: 'Operador',
  },
  submit: {
    notMember:
      'Inició sesión, pero no como usuario de {institution}, para la que se emitió este libro. Pida una invitación a su asociación o inicie sesión con otra cuenta.',
    notSubmitter:
      'Su rol en esta asociación le permite consultar, pero no enviar. Puede enviarlo un preparador o un aprobador de {institution}.',
    round: 'Ronda',
    closes: 'abierta hasta el {date}',
    opens: 'abre el {date}',
    closed: 'cerrada',
    sends: 'Se enviará',
    answers: { one: '{n} respuesta', many: '{n} respuestas' },
    notes: { one: '{n} con evidencia o comentario', many: '{n} con evidencia o comentario' },
    warningsStay: 'Las advertencias pueden quedar si un comentario las explica.',
    explain: {
      one: '{n} advertencia por explicar en la columna de comentarios',
      many: '{n} advertencias por explicar en la columna de comentarios',
    },
    explainText:
      'Estas advertencias no impiden enviar el informe. Un comentario junto a la cifra responde a su asociación antes de que tenga que preguntar.',
    explainedBefore: 'En la ronda {round}, para otro valor: {comment}',
    before: 'Envío anterior',
    revision: 'Revisión {revision}, {date}, por {person}',
    statuses: {
      submitted: 'en espera de verificación',
      accepted: 'aceptado',
      returned: 'devuelto a usted',
    },
    unchanged: 'El libro contiene exactamente lo que se envió como revisión {revision}.',
    asks: 'Su asociación le pide revisar',
    blocked: 'Aún no está listo',
    blockedText: 'Corrija lo siguiente antes de enviar el informe:',
    allFindings: 'Ver todo en «Validar»',
    submit: 'Enviar informe',
    replace: 'Reemplazar la revisión {revision}',
    sending: 'Enviando…',
    tryingAgain: 'Aún sin respuesta; nuevo intento ({attempt} de {attempts})…',
    unsure:
      'No llegó respuesta, así que no es seguro que el informe se haya recibido. Envíelo de nuevo cuando vuelva la conexión: no se contará dos veces.',
    tryAgain: 'Intentar de nuevo',
    changedMeanwhile: 'Vea arriba lo que se envió entretanto y decida después si lo reemplaza.',
  },
  receipt: {
    title: 'Recibido',
    revision: 'Revisión',
    time: 'Recibido el',
    hash: 'Contenido',
    keep: 'Consérvelo: guarde el libro y el acuse de recibo quedará en él.',
    notKept: 'No se pudo poner el acuse de recibo en el libro. Anote estos datos.',
    last: 'Último acuse de recibo en este libro',
  },
  compare: {
    release: 'Publicación',
    releaseOption: 'Publicación {release}, cifras al {date}',
    group: 'Grupo de pares',
    none: 'Su asociación aún no ha publicado valores de referencia.',
    noRows: 'No se publicó nada para este grupo.',
    loading: 'Obteniendo las cifras…',
    you: 'Su valor',
    lower: 'Primer cuartil',
    median: 'Mediana',
    upper: 'Tercer cuartil',
    half: '50 % central de los pares',
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
      'Excel no permitió escribir la hoja. Si la estructura del libro está protegida, permita hojas nuevas en la pestaña «Revisar» e inténtelo de nuevo.',
    stripLabel:
      'Su valor {own} frente al primer cuartil {lower}, la mediana {median} y el tercer cuartil {upper}',
    asOf: 'Cifras al {date}. Su valor se lee del libro abierto.',
  },
  failures: {
    unreachable: 'El servicio no respondió. Revise la conexión e inténtelo de nuevo.',
    service: 'El servicio no pudo hacerlo en este momento. Inténtelo de nuevo en unos minutos.',
    signedOut: 'Su sesión ha terminado. Inicie sesión de nuevo.',
    unexpected:
      'Ocurrió un error inesperado. Inténtelo de nuevo; si persiste, avise a su asociación.',
  },
};
