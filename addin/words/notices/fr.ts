// What the pane says of what has happened, in French.
import type { NoticeWords } from './noticeWords.ts';

export const noticesFrench: NoticeWords = {
  title: 'Ce qui s’est passé',
  failed: 'Impossible à obtenir pour l’instant.',
  none: 'Rien pour l’instant.',
  events: {
    rule_changed: 'L’association a changé la sévérité d’une règle.',
    round_announced: 'La campagne {round} a été annoncée.',
    round_changed: 'La campagne {round} a été modifiée : vérifiez ses dates.',
    round_closed: 'La campagne {round} a été close.',
    extension_granted: 'Votre institution peut envoyer son rapport pour {round} jusqu’au {until}.',
    extension_ended: 'Le délai supplémentaire pour {round} a pris fin.',
    submission_sent: 'La révision {revision} du rapport pour {round} a été reçue.',
    submission_approved:
      'La révision {revision} pour {round} a été approuvée dans votre institution.',
    submission_declined:
      'La révision {revision} pour {round} n’a pas été approuvée dans votre institution.',
    submission_withdrawn: 'Le rapport pour {round} a été retiré.',
    submission_accepted: 'L’association a accepté la révision {revision} pour {round}.',
    submission_returned: 'La révision {revision} pour {round} a été renvoyée avec des questions.',
    release_made: 'La publication {release} est là : comparez.',
    peer_groups_changed:
      'L’association a changé les groupes de pairs de ses prochaines publications.',
    policy_changed: 'L’association a changé ce qu’elle promet sur les chiffres publiés.',
    consent_changed: 'Votre institution a changé ce qui peut être comparé.',
  },
};
