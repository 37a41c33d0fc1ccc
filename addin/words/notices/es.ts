// What the pane says of what has happened, in Spanish.
import type { NoticeWords } from './noticeWords.ts';

export const noticesSpanish: NoticeWords = {
  title: 'Qué ha pasado',
  failed: 'No se pudo obtener en este momento.',
  none: 'Nada todavía.',
  events: {
    rule_changed: 'La asociación cambió el rigor de una regla.',
    round_announced: 'Se anunció la ronda {round}.',
    round_changed: 'Se modificó la ronda {round}: revise sus fechas.',
    round_closed: 'Se cerró la ronda {round}.',
    extension_granted: 'Su institución puede enviar su informe de {round} hasta el {until}.',
    extension_ended: 'Terminó la prórroga para {round}.',
    submission_sent: 'Se recibió la revisión {revision} del informe de {round}.',
    submission_approved: 'La revisión {revision} de {round} fue aprobada en su institución.',
    submission_declined: 'La revisión {revision} de {round} no fue aprobada en su institución.',
    submission_withdrawn: 'Se retiró el informe de {round}.',
    submission_accepted: 'La asociación aceptó la revisión {revision} de {round}.',
    submission_returned: 'La revisión {revision} de {round} fue devuelta con preguntas.',
    release_made: 'Está la publicación {release}: compárese.',
    peer_groups_changed: 'La asociación cambió los grupos de pares de sus próximas publicaciones.',
    policy_changed: 'La asociación cambió lo que promete sobre las cifras publicadas.',
    consent_changed: 'Su institución cambió lo que puede compararse.',
  },
};
