// What the functions in sheets say, in Spanish.
import type { FunctionWords } from './functionWords.ts';

export const functionsSpanish: FunctionWords = {
  refusals: {
    signIn:
      'Inicie sesión en Peerbook: elija Peerbook en la pestaña Inicio. Después aparecerá la cifra.',
    noMembership:
      'Todavía no pertenece a ninguna asociación. Pida a su asociación una invitación a Peerbook.',
    chooseAssociation:
      'Pertenece a más de una asociación o institución. Elija una de ellas en el panel de Peerbook.',
    notMember:
      'No puede ver las cifras de esta asociación. Inicie sesión en Peerbook con la cuenta que ella invitó.',
    offline:
      'No hay conexión con Peerbook y esta cifra no está guardada en este equipo. Conéctese y pulse Ctrl+Alt+F9.',
    busy: 'Peerbook no pudo responder en este momento. Pulse Ctrl+Alt+F9 en unos minutos.',
    unexpected:
      'Ocurrió un error en Peerbook. Pulse Ctrl+Alt+F9; si se repite, avise a su asociación.',
    noIndicator:
      'Indique entre comillas el código de un indicador, por ejemplo "ratio_par30_ratio". =SP.INDICATORS() muestra los códigos.',
    unknownIndicator:
      'La publicación {release} no compara ningún indicador «{indicator}». =SP.INDICATORS() muestra los códigos.',
    unknownStatistic:
      '«{statistic}» no es una estadística. Indique "median", "lower_quartile", "upper_quartile" o "answers".',
    unknownGroup:
      'La publicación {release} no tiene el grupo «{group}». Grupos con cifras: {groups}.',
    unknownSection: 'No existe la sección «{section}». Secciones: {sections}.',
    badPeriod:
      '«{period}» no es un período. Indique un año, por ejemplo 2024, o el último día del período.',
    unknownPeriod:
      'No se publicó nada para {period}. Los períodos publicados terminan el: {periods}.',
    badRelease:
      '«{release}» no es el número de una publicación. Indique un número, por ejemplo 1, u omítalo para la más reciente.',
    unknownRelease: 'No existe la publicación {release}. La más reciente es la {newest}.',
    noRelease: 'Su asociación todavía no ha publicado cifras comparativas.',
    withheld:
      'No se muestra: respondieron muy pocos miembros, o la cifra revelaría demasiado sobre alguno de ellos.',
    shares:
      '«{indicator}» admite solo unas pocas respuestas. =SP.TABLE() muestra qué proporción de miembros dio cada una.',
    allWithheld: 'No se muestra nada de este grupo: respondieron muy pocos de sus miembros.',
    noInstitution:
      'Solo las personas de una institución tienen cifras propias. Inicie sesión en Peerbook como una de ellas.',
    noOwnReport: 'Su institución no tiene ningún informe enviado o aceptado de este período.',
    noOwnFigure: 'Su informe del período hasta el {period} no tiene la cifra «{indicator}».',
    answersHaveNoChange:
      'Elija "median", "lower_quartile" o "upper_quartile" para ver una variación.',
    noEditions:
      'Indique las dos publicaciones que quiere comparar, primero la anterior, por ejemplo 1 y 2.',
  },
  headings: {
    code: 'Código',
    section: 'Sección',
    period: 'Período',
    release: 'Publicación',
  },
  whyChanged: {
    edition: 'Publicación {release}, período hasta el {period}',
    change: 'Variación entre las cifras redondeadas',
    noChange: 'no se puede decir: una de ellas es un intervalo',
    answers: 'Respuestas en la publicación {release}',
    split: 'Cambio propio de los miembros, altas y bajas, correcciones',
    notSplit: 'no se publica',
    ownChange: 'de ella, miembros que respondieron ambas veces',
    joinersAndLeavers: 'de ella, altas y bajas',
    revisions: 'de ella, correcciones de respuestas anteriores',
    noRevisions: 'no se distinguen: ninguna o muy pocas',
  },
  pane: {
    title: 'Las cifras de sus pares en su propio libro',
    text: 'Escriba en cualquier celda una fórmula como {formula}. =SP.INDICATORS() muestra lo que hay.',
    signIn: 'Inicie sesión y las fórmulas de este libro mostrarán las cifras publicadas.',
    notHere:
      'Este Excel no admite funciones de complementos, por lo que las fórmulas =SP muestran aquí #¿NOMBRE?. Las cifras de sus pares están en «Comparar», en el libro de su asociación.',
    choose: 'De quién son las cifras de las fórmulas',
    none: 'Elija…',
    noMembership: 'Todavía no pertenece a ninguna asociación. Pida una invitación a su asociación.',
  },
};
