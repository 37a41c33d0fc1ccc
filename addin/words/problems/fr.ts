// Problems that a person may meet in the pane, in French; the service itself says them in English.
import type { ProblemWords } from '../problemWords.ts';

export const frenchProblems: ProblemWords = {
  request_invalid:
    'Le service n’a pas compris la demande : {reason}. Fermez le volet et rouvrez-le ; si cela persiste, prévenez votre association.',
  workbook_identity_invalid:
    'L’identité de ce classeur a été modifiée après son émission. Téléchargez à nouveau votre classeur et copiez-y vos réponses.',
  workbook_of_other_association:
    'Ce classeur a été émis par l’association {found}, mais vous le transmettez à l’association {wanted}. Rien n’a été enregistré. Transmettez le classeur reçu de {wanted}.',
  workbook_of_other:
    'Ce classeur a été émis pour l’institution {found}, mais vous le transmettez pour l’institution {wanted}. Rien n’a été enregistré. Transmettez le classeur de {wanted}.',
  workbook_of_other_round:
    'Ce classeur a été émis pour le cycle {found}, mais vous le transmettez au cycle {wanted}. Rien n’a été enregistré. Téléchargez le classeur de {wanted} et remplissez-le.',
  workbook_of_other_version:
    'Ce classeur a été émis à partir de la version {version} du modèle {template}, que le cycle {round} n’accepte pas. Rien n’a été enregistré. Téléchargez à nouveau le classeur de {round} et copiez-y vos réponses.',
  role_missing: 'Votre rôle ne permet pas cela.',
  not_found: 'Il n’y a rien ici que vous puissiez voir.',
  round_closed: 'Le cycle a été clos le {closed}. Adressez-vous à votre association.',
  round_not_open: 'Le cycle ouvre le {opens}.',
  key_reused: 'Cet envoi a déjà été fait avec un autre contenu. Transmettez à nouveau.',
  precondition_missing: 'Un rapport a déjà été transmis. Regardez-le avant de le remplacer.',
  precondition_failed:
    '{changedBy} a modifié le rapport transmis le {changedAt}. Regardez-le avant de le remplacer.',
  submission_has_errors: 'Erreurs du rapport à corriger avant de le transmettre : {errors}.',
  approval_not_possible:
    'Le rapport est dans un autre état ; il ne peut pas être approuvé maintenant.',
  own_approval: 'Personne n’approuve un rapport transmis par soi-même.',
  too_large: 'Le rapport dépasse {limit} octets. Raccourcissez les commentaires.',
  too_many_requests: 'Trop de demandes à la fois. Réessayez dans {seconds} secondes.',
  service_busy: 'Le service est occupé. Réessayez dans {seconds} secondes ; rien n’est perdu.',
};
