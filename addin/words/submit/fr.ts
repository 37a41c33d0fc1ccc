// The stage Submit in French. {placeholders} are filled in; forms `one` and `many` by number.
import type { SubmitWords } from './en.ts';

export const submitFrench: SubmitWords = {
  submit: {
    notMember:
      'Ce classeur est celui de {institution}, et votre compte n’en fait pas partie. Demandez une invitation à votre association, ou déconnectez-vous et utilisez un autre compte.',
    notSubmitter:
      'Vous pouvez consulter ce rapport, pas le transmettre. Un préparateur ou un approbateur de {institution} peut le faire.',
    round: 'Campagne',
    closes: 'ouverte jusqu’au {date}',
    opens: 'ouvre le {date}',
    closed: 'clôturée',
    sends: 'À transmettre',
    answers: { one: 'réponse : {n}', many: 'réponses : {n}' },
    notes: {
      one: 'avec justificatif ou commentaire : {n}',
      many: 'avec justificatif ou commentaire : {n}',
    },
    warningsStay: 'Les avertissements n’empêchent pas de transmettre.',
    explain: {
      one: 'avertissement à expliquer dans la colonne des commentaires : {n}',
      many: 'avertissements à expliquer dans la colonne des commentaires : {n}',
    },
    explainText:
      'Un commentaire en regard du chiffre répond à votre association avant qu’elle n’ait à poser la question.',
    explainedBefore: 'Lors de la campagne {round}, pour une autre valeur : {comment}',
    before: 'Déjà transmis',
    revision: 'Révision {revision}, {date}, par {person}',
    statuses: {
      awaiting_approval: 'en attente d’approbation dans votre institution',
      declined: 'non approuvée dans votre institution',
      submitted: 'en attente de vérification',
      accepted: 'acceptée',
      returned: 'retournée pour correction',
      withdrawn: 'retirée par votre institution',
    },
    unchanged:
      'Rien à transmettre : le classeur est identique à la révision {revision} déjà transmise.',
    asks: 'Questions de votre association',
    blocked: 'Pas encore prêt',
    blockedText: 'À corriger avant de pouvoir transmettre le rapport :',
    allFindings: 'Tout voir dans « Contrôler »',
    submit: 'Transmettre le rapport',
    replace: 'Remplacer la révision {revision}',
    sending: 'Transmission…',
    tryAgain: 'Réessayer',
  },
  changes: {
    title: {
      one: 'Un changement par rapport à la révision {revision} est transmis',
      many: '{n} changements par rapport à la révision {revision} sont transmis',
    },
    unasked: {
      one: 'Transmettre aussi le changement que personne n’a demandé',
      many: 'Transmettre aussi les {n} changements que personne n’a demandés',
    },
    parts: { value: 'réponse', comment: 'commentaire', evidence: 'justificatif' },
  },
  conflict: {
    title: 'Quelqu’un d’autre a transmis ce rapport',
    who: '{person} a transmis la révision {revision} le {time}.',
    threeWay:
      'Là où un seul de vous a changé quelque chose, ce changement est déjà choisi. Choisissez là où vous l’avez fait tous les deux.',
    twoWay: 'Choisissez à chaque endroit la bonne réponse.',
    allMine: 'Tout de ce classeur',
    allTheirs: 'Tout ce qui a été transmis',
    before: 'Avant : {value}',
    mine: 'Ce classeur : {value}',
    theirs: 'Transmis : {value}',
    open: { one: 'Encore {n} choix à faire', many: 'Encore {n} choix à faire' },
    settle: 'Réunir et continuer',
    taken: 'Ce qui a été transmis entre-temps est dans le classeur.',
  },
  approval: {
    title: 'Votre approbation est demandée',
    who: '{person} a transmis la révision {revision} le {time}.',
    isSame: 'Ce classeur contient exactement ce qui a été transmis.',
    isOther:
      'Ce classeur diffère de ce qui a été transmis. Demandez à {person} le classeur transmis et examinez-le avant d’approuver.',
    note: 'Note à la personne qui a préparé le rapport',
    noteHint: 'Si vous n’approuvez pas, dites ce qu’il faut corriger.',
    approve: 'Approuver',
    decline: 'Ne pas approuver',
    waiting: 'Transmis. Un approbateur de votre institution doit maintenant l’approuver.',
    declined: 'Non approuvé dans votre institution',
    needed:
      'Après votre transmission, un approbateur de votre institution doit approuver le rapport. Alors seulement il compte comme remis.',
  },
  returned: {
    unsaid: 'Veuillez revoir ce chiffre.',
    now: 'Maintenant : {value}',
    answered: 'Modifié depuis la transmission.',
    answer: 'Votre réponse, dans la colonne des commentaires',
  },
  version: {
    title: 'Ce classeur est d’une autre version',
    text: 'La campagne utilise désormais la version {wanted} ; ce classeur a la version {found} et ne peut plus être transmis. Enregistrez-le, ouvrez le nouveau et copiez-y vos réponses avec « Remplir depuis mes classeurs ».',
    open: 'Ouvrir le nouveau classeur',
  },
  waiting: {
    title: 'En attente d’envoi',
    since: 'Le rapport, tel qu’il était le {time}, n’est pas encore transmis.',
    signIn: 'Connectez-vous : il partira aussitôt.',
    next: 'Prochain essai à {time}.',
    kept: 'Vous pouvez fermer Excel. Il partira quand vous rouvrirez ce volet et vous connecterez ; il ne comptera jamais deux fois.',
    notKept: 'Laissez le volet ouvert jusqu’à l’envoi : cet ordinateur ne permet pas de le garder.',
    tryNow: 'Essayer maintenant',
    withdraw: 'Ne pas l’envoyer',
    mayHaveArrived:
      'Il est peut-être déjà arrivé. Dans ce cas, « Ne pas l’envoyer » ne le reprend pas.',
    others: {
      one: 'Un rapport d’un autre classeur attend aussi. Il partira dès que quelqu’un qui peut l’envoyer sera connecté.',
      many: '{n} rapports d’autres classeurs attendent aussi. Ils partiront dès que quelqu’un qui peut les envoyer sera connecté.',
    },
  },
  receipt: {
    title: 'Rapport reçu',
    revision: 'Révision',
    time: 'Reçu le',
    hash: 'Empreinte',
    keep: 'Enregistrez le classeur : l’accusé de réception y est gardé.',
    notKept: 'L’accusé de réception n’a pas pu être inscrit dans le classeur. Notez ces lignes.',
    last: 'Dernier accusé de réception du classeur',
  },
};
