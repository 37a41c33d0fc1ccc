// Problems that a person may meet in the pane, in Spanish; the service itself says them in English.
import type { ProblemWords } from '../problemWords.ts';

export const spanishProblems: ProblemWords = {
  request_invalid:
    'El servicio no entendió la solicitud: {reason}. Cierre el panel y ábralo de nuevo; si se repite, avise a su asociación.',
  workbook_identity_invalid:
    'La identidad de este libro se modificó después de emitirlo. Descargue su libro de nuevo y copie en él sus respuestas.',
  workbook_of_other_association:
    'Este libro lo emitió la asociación {found}, pero usted lo envía a la asociación {wanted}. No se guardó nada. Envíe el libro que recibió de {wanted}.',
  workbook_of_other:
    'Este libro se emitió para la institución {found}, pero usted lo envía por la institución {wanted}. No se guardó nada. Envíe el libro de {wanted}.',
  workbook_of_other_round:
    'Este libro se emitió para la ronda {found}, pero usted lo envía a la ronda {wanted}. No se guardó nada. Descargue el libro de {wanted} y llénelo.',
  workbook_of_other_version:
    'Este libro se emitió con la versión {version} de la plantilla {template}, que la ronda {round} no acepta. No se guardó nada. Descargue de nuevo el libro de {round} y copie en él sus respuestas.',
  role_missing: 'Su función no permite hacer esto.',
  not_found: 'Aquí no hay nada que usted pueda ver.',
  round_closed: 'La ronda se cerró el {closed}. Consulte a su asociación.',
  round_not_open: 'La ronda se abre el {opens}.',
  key_reused: 'Este envío ya se hizo con otro contenido. Envíe de nuevo.',
  precondition_missing: 'Ya hay un informe enviado. Mírelo antes de reemplazarlo.',
  precondition_failed:
    '{changedBy} cambió el informe enviado el {changedAt}. Mírelo antes de reemplazarlo.',
  submission_has_errors: 'Errores del informe por corregir antes de enviarlo: {errors}.',
  approval_not_possible: 'El informe está en otro estado; ahora no se puede aprobar.',
  own_approval: 'Nadie aprueba un informe que envió usted mismo.',
  too_large: 'El informe ocupa más de {limit} bytes. Acorte los comentarios.',
  too_many_requests:
    'Fueron demasiadas solicitudes a la vez. Vuelva a intentarlo en {seconds} segundos.',
  service_busy:
    'El servicio está ocupado. Vuelva a intentarlo en {seconds} segundos; no se ha perdido nada.',
};
