// Peerbook in Spanish.
import type { PeerbookWords } from './words.ts';

export const spanish: PeerbookWords = {
  sheets: {
    cover: 'Empiece aquí',
    ratios: 'Ratios',
    checks: 'Validaciones',
    benchmarks: 'Valores de referencia',
    questions: 'Preguntas',
  },
  headings: {
    indicator: 'Indicador',
    answer: 'Respuesta',
    unit: 'Unidad',
    lastPeriod: 'Período anterior',
    mark: 'Verificación',
    evidence: 'Evidencia (documento, página)',
    comment: 'Comentario',
    check: 'Validación',
    ratio: 'Ratio',
    value: 'Valor',
    formula: 'Cómo se calcula',
    state: 'Estado',
    severity: 'Si no cumple',
    message: 'Qué revisar',
    goTo: 'Ir a',
    own: 'Su valor',
    lowerQuartile: 'Primer cuartil',
    median: 'Mediana',
    upperQuartile: 'Tercer cuartil',
    answers: 'Respuestas',
    position: 'Su posición',
  },
  states: {
    passed: 'cumple',
    failed: 'no cumple',
    notEvaluated: 'sin evaluar',
    withdrawn: 'retirada',
  },
  severities: { error: 'Error', warning: 'Advertencia', info: 'Informativo' },
  tiers: { core: 'obligatorio', extended: 'opcional' },
  yes: 'Sí',
  no: 'No',
  withheld: 'no se muestra',
  positions: {
    below_lower_quartile: 'en el 25 % inferior',
    lower_to_median: 'entre el primer cuartil y la mediana',
    median_to_upper: 'entre la mediana y el tercer cuartil',
    above_upper_quartile: 'en el 25 % superior',
    below_median: 'por debajo de la mediana',
    above_median: 'por encima de la mediana',
    around: 'cerca de una cifra publicada',
    unknown: '',
  },
  groups: {
    all: 'Todos los miembros',
    world: 'Mundo',
    region: 'Región',
    country: 'País',
    size: 'Tamaño',
    scale: 'Cartera de préstamos',
    age: 'Años de operación',
    legal: 'Forma jurídica',
    profit: 'Con o sin fines de lucro',
    market: 'Mercado meta',
    methodology: 'Metodología de crédito',
    small: 'pequeño (menos de 10 000 prestatarios)',
    medium: 'mediano (de 10 000 a 30 000 prestatarios)',
    large: 'grande (más de 30 000 prestatarios)',
    low_end: 'bajo (préstamo promedio inferior al 20 % del ingreso per cápita)',
    broad: 'amplio (del 20 al 149 %)',
    high_end: 'alto (del 150 al 250 %)',
    small_business: 'pequeña empresa (más del 250 %)',
    for_profit: 'con fines de lucro',
    not_for_profit: 'sin fines de lucro',
    individual: 'crédito individual',
    solidarity_group: 'grupos solidarios',
    village_banking: 'bancos comunales o grupos de autoayuda',
    mixed: 'varias metodologías',
    africa: 'África',
    east_asia: 'Asia Oriental y el Pacífico',
    eca: 'Europa Oriental y Asia Central',
    lac: 'América Latina y el Caribe',
    mena: 'Medio Oriente y Norte de África',
    south_asia: 'Asia Meridional',
  },
  bands: {
    size: {
      under: 'menos de {below} prestatarios',
      between: 'de {from} a menos de {below} prestatarios',
      from: '{from} prestatarios o más',
    },
    scale: {
      under: 'menos de {below} dólares estadounidenses',
      between: 'de {from} a menos de {below} dólares estadounidenses',
      from: '{from} dólares estadounidenses o más',
    },
    age: {
      under: 'menos de {below}',
      between: 'de {from} a menos de {below}',
      from: '{from} o más',
    },
    market: {
      under: 'préstamo promedio inferior al {below} % del ingreso per cápita',
      between: 'préstamo promedio del {from} % a menos del {below} % del ingreso per cápita',
      from: 'préstamo promedio del {from} % del ingreso per cápita o más',
    },
  },
  cover: {
    title: 'Informe de desempeño social',
    purpose:
      'Para qué sirve este informe: muestra a su asociación a quién atiende su institución y cómo trata a sus clientes y a su personal. A cambio, usted ve cómo se sitúa entre sus pares.',
    for: 'Preparado para',
    period: 'Período',
    deadline: 'Fecha límite de envío',
    association: 'Asociación',
    contact: 'Consultas',
    template: 'Plantilla',
    howTitle: 'Cómo llenar este libro',
    step1:
      '1.  Recorra las hojas de izquierda a derecha. Escriba solo en las celdas amarillas; todo lo demás está bloqueado, sin contraseña.',
    step2:
      '2.  Si no conoce la respuesta, deje la celda vacía. Una celda vacía nunca se lee como cero.',
    step3:
      '3.  Elija de la lista cuando la celda la ofrezca. Los porcentajes se escriben de 0 a 100, con dos decimales: 12,50 (o 12.50, según su Excel) significa 12,50 %.',
    step4:
      '4.  En «Evidencia», indique el documento y la página que respaldan la respuesta; en «Comentario», explique lo que sea inusual.',
    step5:
      '5.  Revise la hoja «Validaciones»: no debe quedar nada marcado como error. Las advertencias pueden quedar si se explican.',
    step6:
      '6.  Envíe el informe con el botón Peerbook de la pestaña «Inicio», o mande este archivo a su asociación tal como está.',
    addinTitle: 'Con el complemento',
    addin:
      'En la pestaña «Inicio», elija Peerbook. El complemento valida mientras usted escribe, envía el informe, entrega un acuse de recibo y trae aquí las cifras de sus pares. El libro funciona también sin él.',
    progressLine:
      'Preguntas obligatorias respondidas: {answered} de {required}  ·  Validaciones que no cumplen: {failing}',
    failing: 'validaciones que no cumplen',
    language: 'Idioma',
    languageName: 'Español',
    alsoIn: 'también se emite en {languages}',
    lastReport: 'Último informe aceptado',
    progressTitle: 'Su avance',
    progress: 'preguntas obligatorias respondidas',
    errors: 'errores por corregir',
    warnings: 'advertencias por revisar',
    privacy:
      'Solo su asociación ve las cifras de su institución. Los demás miembros ven cifras de grupos, nunca las suyas.',
  },
  cells: {
    listTitle: 'Elija de la lista',
    listError: 'Elija una de las respuestas de la lista.',
    numberTitle: 'Se necesita un número',
    numberError: 'Escriba un número {range}.',
    wholeError: 'Escriba un número entero {range}.',
    dateError: 'Escriba una fecha, por ejemplo 2025-12-31.',
    textError: 'No escriba más de {limit} caracteres.',
    from: 'igual o mayor que {min}',
    to: 'igual o menor que {max}',
    between: 'entre {min} y {max}',
    any: 'cualquiera',
    prompt: '{unit}{tier}',
    outside: 'El valor debe ser {range}.',
    unusual: 'Lo habitual es un valor {range}.',
    ofMany: '{failed} de {all}',
    tick: 'Sí donde corresponda',
    progress: '{label}',
    verified: '✓ verificado',
    reported: 'informado',
    queried: '? observado',
    calculated: 'Se calcula: {formula}',
    opening: 'De su informe aceptado al {date}. Todo cambio se registra como reexpresión.',
    openingPrompt:
      'Tomado de su último informe aceptado, si lo hay. Todo cambio se registra como reexpresión; explíquelo en «Comentario».',
    rulesNote:
      'El propio libro aplica aquí las reglas; la asociación aplica las mismas reglas otra vez cuando usted envía el informe.',
    ratiosNote: 'Se calculan a partir de sus respuestas. No se pueden escribir.',
    overview: 'Resumen',
  },
  findings: {
    required_blank: '«{label}»: falta la respuesta.',
    not_a_number:
      '«{label}»: «{seen}» no es un número. Escriba cifras, con el separador decimal de su Excel.',
    ambiguous_number:
      '«{label}»: «{seen}» es un texto que puede leerse como {first} o como {second}. Escriba de nuevo como número el que quiere indicar, sin separador de miles.',
    foreign_number:
      '«{label}»: «{seen}» es un texto, y no está escrito como se escriben los números en el país de este libro. Si quiere indicar {reading}, escriba {reading} como número.',
    too_many_digits:
      '«{label}»: «{seen}» tiene más de 15 cifras, y Excel no conserva más. Escriba el número de nuevo, redondeado.',
    unclear_sign:
      '«{label}»: en «{seen}» no queda claro si el número es negativo. Escriba el signo menos justo delante de las cifras, como en -5, o solo las cifras.',
    percent_sign: '«{label}»: en «{seen}» sobra el signo de porcentaje. Escriba la cifra sin él.',
    foreign_digits:
      '«{label}»: «{seen}» contiene dígitos distintos de 0 a 9. Escríbalo de nuevo con los dígitos de 0 a 9.',
    misplaced_mark:
      '«{label}»: en «{seen}» hay un punto, una coma, un espacio o un apóstrofo donde no corresponde. Escriba el número de nuevo sin separador de miles.',
    with_unit:
      '«{label}»: «{seen}» es una cifra acompañada de palabras o de un símbolo de moneda. Escriba solo la cifra.',
    not_whole: '«{label}»: {seen} no es un número entero.',
    not_a_year: '«{label}»: «{seen}» no es un año.',
    not_a_date: '«{label}»: «{seen}» no es una fecha. Escríbala así: 2025-12-31.',
    ambiguous_date:
      '«{label}»: «{seen}» puede ser {first} o {second}. Escriba la fecha que quiere indicar en esta forma: año, mes, día.',
    short_year:
      '«{label}»: «{seen}» tiene un año de dos cifras. Escríbalo con cuatro, como en 2025-12-31.',
    not_an_option: '«{label}»: «{seen}» no es una de las respuestas de la lista.',
    ambiguous_option:
      '«{label}»: «{seen}» puede significar «{first}» o «{second}». Elija de la lista.',
    not_text: '«{label}»: aquí se necesita un texto, no {seen}.',
    text_too_long: '«{label}»: {length} caracteres son demasiados; el límite es {limit}.',
    forbidden_character:
      '«{label}» contiene un carácter que no se puede guardar. Escriba el texto de nuevo.',
    excel_error: '«{label}»: la celda muestra {seen}. Corrija la fórmula o escriba la cifra.',
    uncalculated:
      '«{label}»: la celda contiene una fórmula sin resultado. Abra el archivo en Excel, deje que calcule y guárdelo.',
    below_minimum: '«{label}»: {seen} es menor que {limit}, el mínimo posible.',
    above_maximum: '«{label}»: {seen} es mayor que {limit}, el máximo posible.',
    below_usual: '«{label}»: {seen} es un valor inusualmente bajo (lo habitual es {limit} o más).',
    above_usual: '«{label}»: {seen} es un valor inusualmente alto (lo habitual es hasta {limit}).',
    cell_missing:
      'La celda de «{label}» ya no está en el libro. Copie sus respuestas en un libro nuevo.',
    cell_merged:
      'La celda de respuesta de «{label}» está bajo las celdas combinadas {range}, que ocultan su contenido. Sepárelas y compruebe la respuesta.',
    moved_cell:
      'La celda de respuesta de «{label}» se movió fuera de la columna de respuestas. Devuélvala a su lugar.',
    moved_row:
      '«{label}» está en una fila distinta de la que indica su nombre, probablemente porque se ordenaron las filas. Vale la fila.',
    code_twice: '«{label}» aparece dos veces en el libro. Elimine la copia que sobra.',
    rule_failed: '{message}',
  },
  fixes: {
    fraction:
      '«{label}»: ¿{to} en lugar de {from}? Los porcentajes se escriben de 0 a 100, no como fracción de 1.',
    sign: '«{label}»: ¿{to} en lugar de {from}? Puede que el signo esté equivocado.',
    digits:
      '«{label}»: ¿{to} en lugar de {from}? Puede que se hayan invertido dos cifras contiguas.',
    factor:
      '«{label}»: ¿{to} en lugar de {from}? La diferencia es de un factor de {factor}: puede que estén mal los ceros o la unidad.',
    digit_twice: '«{label}»: ¿{to} en lugar de {from}? Puede que una cifra se haya escrito de más.',
    digit_once: '«{label}»: ¿{to} en lugar de {from}? Puede que falte una cifra repetida.',
    exchanged:
      '«{label}»: ¿{to} en lugar de {from}, y «{other}»: {from} en lugar de {to}? Puede que los dos valores estén intercambiados.',
    prior_pasted:
      '«{label}»: ¿{to} en lugar de {from}? {to} es el valor verificado del período anterior que corresponde aquí.',
    part_missing:
      '«{label}»: ¿{to} en lugar de {from}? Puede que falte esta parte; {to} es lo que le corresponde según los demás valores de la suma.',
    total: '«{label}»: ¿{to} en lugar de {from}? {to} es la suma de sus partes.',
    adds_up: '«{label}»: ¿{to} en lugar de {from}? Con {to}, las cifras cuadran.',
    blank: 'celda vacía',
    clears: 'Problemas que se resolverían: {count}.',
  },
  benchmarks: {
    title: 'Cómo se compara su institución',
    otherRound:
      'Sus valores son de la ronda {own}; las cifras publicadas son de la ronda {release}.',
  },
  questions: {
    title: 'Lo que pregunta su asociación',
    note: 'Nota',
    how: 'Corrija estas respuestas, o explíquelas en «Comentario», y envíe de nuevo el libro.',
    question: 'Pregunta',
    unsaid: 'Por favor, compruebe este dato.',
  },
  policy: {
    closed:
      'Publicamos cifras sobre los pares cuando la ronda se ha cerrado, y después no las cambiamos nunca.',
    window:
      'Cada cifra es un promedio de al menos {windowMinimum} miembros próximos a su posición, y ningún miembro pesa más de una parte en {windowMinimum}.',
    answers:
      'De los grupos con menos de {medianFrom} respuestas no se dice nada; los cuartiles necesitan {quartilesFrom} respuestas.',
    prices:
      'Los precios y los salarios necesitan {pricesFrom} respuestas para cualquier cifra, y solo se muestran para todos los miembros y por región.',
    rounding:
      'Las cifras se redondean (dígitos significativos: {digits}); si aun así revelaran demasiado de un miembro, se muestra un intervalo o nada.',
    groups:
      'Los grupos son una lista fija. Dos grupos tienen los mismos miembros o se diferencian en al menos {difference}.',
    editions:
      'Las correcciones aparecen en la publicación siguiente, y una cifra solo se emite de nuevo si han cambiado al menos {sticky} respuestas.',
    own: 'Usted ve su propia cifra exacta y el cuarto en que se encuentra, nunca la cifra de otra institución.',
    consent:
      'Cada institución decide qué clases de sus cifras se pueden comparar. Lo que retira deja de contar a partir de la publicación siguiente.',
  },
};
