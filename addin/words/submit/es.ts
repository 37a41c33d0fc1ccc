// The stage Submit in Spanish. {placeholders} are filled in; forms `one` and `many` by number.
import type { SubmitWords } from './en.ts';

export const submitSpanish: SubmitWords = {
  submit: {
    notMember:
      'Este libro es de {institution}, y su sesión no pertenece a ella. Pida una invitación a su asociación, o cierre la sesión e inicie otra con otra cuenta.',
    notSubmitter:
      'Puede consultar este informe, pero no enviarlo. Puede enviarlo un preparador o un aprobador de {institution}.',
    round: 'Ronda',
    closes: 'abierta hasta el {date}',
    opens: 'abre el {date}',
    closed: 'cerrada',
    sends: 'Se enviará',
    answers: { one: '{n} respuesta', many: '{n} respuestas' },
    notes: { one: '{n} con evidencia o comentario', many: '{n} con evidencia o comentario' },
    warningsStay: 'Las advertencias no impiden enviarlo.',
    explain: {
      one: '{n} advertencia por explicar en la columna de comentarios',
      many: '{n} advertencias por explicar en la columna de comentarios',
    },
    explainText:
      'Un comentario junto a la cifra responde a su asociación antes de que tenga que preguntar.',
    explainedBefore: 'En la ronda {round}, para otro valor: {comment}',
    before: 'Envío anterior',
    revision: 'Revisión {revision}, {date}, por {person}',
    statuses: {
      awaiting_approval: 'a la espera de aprobación en su institución',
      declined: 'no aprobado en su institución',
      submitted: 'en espera de verificación',
      accepted: 'aceptado',
      returned: 'devuelto a usted',
      withdrawn: 'retirado por su institución',
    },
    unchanged:
      'Nada que enviar: el libro contiene exactamente lo que se envió como revisión {revision}.',
    asks: 'Preguntas de su asociación',
    blocked: 'Aún no está listo',
    blockedText: 'Corrija lo siguiente antes de enviar el informe:',
    allFindings: 'Ver todo en «Validar»',
    submit: 'Enviar informe',
    replace: 'Reemplazar la revisión {revision}',
    sending: 'Enviando…',
    tryAgain: 'Intentar de nuevo',
  },
  changes: {
    title: {
      one: 'Se envía un cambio respecto a la revisión {revision}',
      many: 'Se envían {n} cambios respecto a la revisión {revision}',
    },
    unasked: {
      one: 'Enviar también el cambio por el que nadie preguntó',
      many: 'Enviar también los {n} cambios por los que nadie preguntó',
    },
    parts: { value: 'respuesta', comment: 'comentario', evidence: 'evidencia' },
  },
  conflict: {
    title: 'Otra persona ha enviado este informe',
    who: '{person} envió la revisión {revision} el {time}.',
    threeWay:
      'Donde solo uno de los dos cambió algo, ese cambio ya está elegido. Elija donde lo cambiaron ambos.',
    twoWay: 'Elija en cada lugar qué respuesta es la correcta.',
    allMine: 'Todo de este libro',
    allTheirs: 'Todo de lo enviado',
    before: 'Antes: {value}',
    mine: 'Este libro: {value}',
    theirs: 'Enviado: {value}',
    open: { one: 'Falta elegir en {n} lugar', many: 'Falta elegir en {n} lugares' },
    settle: 'Combinar y continuar',
    taken: 'Lo enviado entretanto está en el libro.',
  },
  approval: {
    title: 'Se pide su aprobación',
    who: '{person} envió la revisión {revision} el {time}.',
    isSame: 'Este libro contiene exactamente lo enviado.',
    isOther:
      'Este libro difiere de lo enviado. Pida a {person} el libro que se envió y revíselo antes de aprobar.',
    note: 'Nota para quien preparó el informe',
    noteHint: 'Si no lo aprueba, diga qué hay que corregir.',
    approve: 'Aprobar',
    decline: 'No aprobar',
    waiting: 'Enviado. Ahora debe aprobarlo un aprobador de su institución.',
    declined: 'No aprobado en su institución',
    needed:
      'Después de enviarlo usted, debe aprobarlo un aprobador de su institución. Solo entonces cuenta como presentado.',
  },
  returned: {
    unsaid: 'Revise esta cifra de nuevo, por favor.',
    now: 'Ahora: {value}',
    answered: 'Cambiado desde que se envió.',
    answer: 'Su respuesta, en la columna de comentarios',
  },
  version: {
    title: 'Este libro es de otra versión',
    text: 'La ronda usa ahora la versión {wanted}; este libro tiene la versión {found} y ya no se puede enviar. Guárdelo, abra el nuevo y copie allí sus respuestas con «Llenar desde mis libros».',
    open: 'Abrir el libro nuevo',
  },
  waiting: {
    title: 'Pendiente de envío',
    since: 'El informe, tal como estaba el {time}, aún no se ha enviado.',
    signIn: 'Inicie sesión y se enviará enseguida.',
    next: 'Próximo intento a las {time}.',
    kept: 'Puede cerrar Excel. Se enviará cuando vuelva a abrir este panel e inicie sesión, y nunca contará dos veces.',
    notKept: 'Deje el panel abierto hasta que se envíe: este equipo no permite guardarlo.',
    tryNow: 'Intentar ahora',
    withdraw: 'No enviarlo',
    mayHaveArrived: 'Puede que ya haya llegado. En ese caso «No enviarlo» no lo retira.',
    others: {
      one: 'Otro informe, de otro libro, también está pendiente. Se enviará en cuanto inicie sesión alguien que pueda enviarlo.',
      many: 'Otros {n} informes, de otros libros, también están pendientes. Se enviarán en cuanto inicie sesión alguien que pueda enviarlos.',
    },
  },
  receipt: {
    title: 'Recibido',
    revision: 'Revisión',
    time: 'Recibido el',
    hash: 'Contenido',
    keep: 'Guarde el libro: el acuse de recibo queda en él.',
    notKept: 'No se pudo poner el acuse de recibo en el libro. Anote estos datos.',
    last: 'Último acuse de recibo en este libro',
  },
};
