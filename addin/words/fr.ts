// The pane in French. {placeholders} are filled in; forms `one` and `many` by number. What may be counted to zero is put
// behind a colon, since French has the singular there. No-break spaces (U+00A0) stand where the language wants them.
import { frenchProblems } from './problems/fr.ts';
import type { PaneWords } from './words.ts';

export const french: PaneWords = {
  stages: { check: 'Contrôler', submit: 'Transmettre', compare: 'Comparer' },
  pane: {
    reading: 'Lecture du classeur…',
    notInExcel:
      'Peerbook fonctionne dans Excel. Ouvrez-y le classeur de votre association, puis choisissez Peerbook dans l’onglet Accueil.',
    noOffice:
      'Le script d’Excel n’a pas pu être chargé. Vérifiez la connexion Internet et rouvrez le volet.',
    stagesLabel: 'Étapes du rapport',
    books: 'Remplir depuis mes livres',
    backToCheck: 'Retour au contrôle',
    language: 'Langue du volet',
  },
  stopped: {
    no_identity: {
      title: 'Ce classeur n’a pas été émis par une association',
      text: 'Peerbook s’utilise avec le classeur que votre association vous a remis ; celui-ci n’en porte pas la marque. Ouvrez le fichier que vous avez reçu, ou demandez à votre association de vous le renvoyer. Si vous avez copié vos réponses dans un nouveau fichier, recopiez-les dans le classeur d’origine.',
    },
    mixed_identity: {
      title: 'Ce fichier provient de deux classeurs différents',
      text: 'Il porte les marques de deux rapports, et Peerbook ne peut pas savoir duquel il s’agit. Recopiez vos réponses dans un nouvel exemplaire du classeur.',
    },
    language: {
      title: 'Cette langue n’est pas encore disponible',
      text: 'Le classeur a été émis dans une langue que ce volet ne sait pas encore lire. Envoyez le fichier tel quel à votre association : elle pourra l’enregistrer.',
    },
    unreadable: {
      title: 'Le classeur n’a pas pu être lu',
      text: 'Excel n’a pas donné accès aux feuilles. Terminez la saisie en cours, puis relisez le classeur.',
    },
    needs_template: {
      title: 'Le modèle propre à votre association',
      text: 'Ce rapport utilise un modèle créé par votre association. Connectez-vous une fois pour qu’il puisse être contrôlé ici ; la feuille « Contrôles » du classeur le contrôle sans connexion.',
    },
  },
  readAgain: 'Relire',
  check: {
    progress: 'Réponses obligatoires : {answered} sur {required}',
    errors: { one: 'erreur à corriger : {n}', many: 'erreurs à corriger : {n}' },
    warnings: { one: 'avertissement : {n}', many: 'avertissements : {n}' },
    infos: { one: 'pour information : {n}', many: 'pour information : {n}' },
    stillNeeded: {
      one: '{n} réponse encore attendue',
      many: '{n} réponses encore attendues',
    },
    elsewhere: 'Le classeur dans son ensemble',
    more: { one: 'et {n} autre cellule', many: 'et {n} autres cellules' },
    explained: {
      one: 'Déjà expliqué lors d’une campagne précédente : {n}',
      many: 'Déjà expliqué lors d’une campagne précédente : {n}',
    },
    explainedIn: 'Expliqué lors de la campagne {round} : {comment}',
    answeredBy: 'Le commentaire en regard de « {label} » répond à cet avertissement.',
    withdrawn: {
      one: '{n} contrôle retiré par votre association',
      many: '{n} contrôles retirés par votre association',
    },
    goTo: 'Aller à la feuille {sheet}, cellule {cell}',
    gone: 'Cette cellule n’est plus à sa place. Le classeur a été relu.',
    allWell: 'Rien à corriger. Le rapport peut être transmis.',
    allAnswered: {
      one: 'La seule réponse obligatoire est donnée.',
      many: 'Les {n} réponses obligatoires sont données.',
    },
    search: 'Chercher un indicateur',
    searchNone: 'Rien trouvé. Essayez un autre mot de la question, ou son code.',
    searchFound: 'Indicateurs trouvés',
    owner: 'Service',
    everybody: 'Tous',
  },
  owners: {
    finance: 'Finances',
    operations: 'Opérations',
    management: 'Direction',
    hr: 'Ressources humaines',
    credit: 'Crédit',
    it: 'Informatique',
  },
  fix: {
    change: 'Remplacer par {to}',
    exchange: 'Échanger les deux chiffres',
  },
  edit: {
    blank: 'vide',
    done: '{cell} : {to} au lieu de {from}.',
    undo: 'Annuler',
    undone: 'Annulé : les cellules contiennent la même chose qu’avant.',
    changedSince:
      'Une cellule a changé entre-temps et reste telle quelle ; les autres contiennent la même chose qu’avant.',
    locked:
      'Une cellule est verrouillée ; rien n’a été modifié. Si la feuille a été protégée à nouveau, ôtez la protection sous « Révision », ou saisissez la valeur vous-même.',
    gone: 'Une cellule de cette réponse n’est plus dans le classeur ; rien n’a été modifié.',
    failed:
      'Excel n’a pas accepté la modification ; rien n’a été écrit. Terminez votre saisie dans la feuille et réessayez.',
  },
  cell: {
    title: 'La cellule où vous êtes',
    nothing: 'Choisissez une question dans la feuille pour voir ce qu’elle demande',
    answer: 'Réponse',
    bounds: 'Possible',
    between: 'de {min} à {max}',
    from: 'à partir de {min}',
    upTo: 'jusqu’à {max}',
    owner: 'Le sait d’ordinaire',
    before: 'Période précédente',
    kinds: {
      text: 'texte',
      choice: 'un choix de la liste',
      multichoice: 'oui ou non à chaque ligne ci-dessous',
      boolean: 'oui ou non',
      year: 'une année',
      date: 'une date',
      integer: 'un nombre entier',
      decimal: 'un nombre',
      percent: 'un pourcentage : 12,5 signifie 12,5 %',
      currency: 'un montant',
    },
    tiers: { core: 'obligatoire', extended: 'facultative' },
    document: 'Justificatif : document',
    page: 'Page',
    pageMark: 'p.',
    save: 'Mettre dans le classeur',
    saved: 'Le justificatif et le commentaire à côté de « {label} » sont dans le classeur.',
  },
  session: {
    signIn: 'Se connecter',
    signInAgain: 'Se reconnecter',
    signingIn: 'En attente de votre connexion dans l’autre fenêtre…',
    signOut: 'Se déconnecter',
    signedInAs: 'Compte : {name}',
    refused: 'La connexion a échoué :',
    expired: 'Votre session a expiré. Reconnectez-vous pour continuer ; rien n’est perdu ici.',
    toSubmit:
      'Connectez-vous pour transmettre ce rapport à votre association et revoir les transmissions précédentes.',
    toCompare: 'Connectez-vous pour situer votre institution parmi ses pairs.',
  },
  roles: {
    preparer: 'Préparateur',
    approver: 'Approbateur',
    officer: 'Agent de l’association',
    manager: 'Responsable de l’association',
    observer: 'Observateur',
    operator: 'Opérateur',
  },
  submit: {
    notMember:
      'Votre compte n’est pas celui d’un membre de {institution}, à qui ce classeur est destiné. Demandez une invitation à votre association, ou connectez-vous avec un autre compte.',
    notSubmitter:
      'Dans cette association, votre rôle permet de consulter, pas de transmettre. Un préparateur ou un approbateur de {institution} peut le faire.',
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
    warningsStay: 'Un avertissement peut rester si un commentaire l’explique.',
    explain: {
      one: 'avertissement à expliquer dans la colonne des commentaires : {n}',
      many: 'avertissements à expliquer dans la colonne des commentaires : {n}',
    },
    explainText:
      'Ces avertissements n’empêchent pas de transmettre le rapport. Un commentaire en regard du chiffre répond à votre association avant qu’elle n’ait à poser la question.',
    explainedBefore: 'Lors de la campagne {round}, pour une autre valeur : {comment}',
    before: 'Déjà transmis',
    revision: 'Version {revision}, {date}, par {person}',
    statuses: {
      awaiting_approval: 'en attente d’approbation dans votre institution',
      declined: 'non approuvée dans votre institution',
      submitted: 'en attente de vérification',
      accepted: 'acceptée',
      returned: 'retournée pour correction',
    },
    unchanged: 'Le classeur est identique à la version {revision} déjà transmise.',
    asks: 'Votre association vous demande de revoir',
    blocked: 'Pas encore prêt',
    blockedText: 'À corriger avant de pouvoir transmettre le rapport :',
    allFindings: 'Tout voir dans « Contrôler »',
    submit: 'Transmettre le rapport',
    replace: 'Remplacer la version {revision}',
    sending: 'Transmission…',
    tryAgain: 'Réessayer',
  },
  changes: {
    title: {
      one: 'Un changement par rapport à la révision {revision} est envoyé',
      many: '{n} changements par rapport à la révision {revision} sont envoyés',
    },
    unasked: {
      one: 'Envoyer aussi le changement que personne n’a demandé',
      many: 'Envoyer aussi les {n} changements que personne n’a demandés',
    },
    parts: { value: 'réponse', comment: 'commentaire', evidence: 'justificatif' },
  },
  conflict: {
    title: 'Quelqu’un d’autre a transmis ce rapport',
    who: '{person} a transmis la révision {revision} le {time}.',
    threeWay:
      'Les changements faits d’un seul côté sont repris tels quels ; choisissez là où les deux côtés ont changé quelque chose.',
    twoWay:
      'Ce classeur ne sait pas ce qu’il y avait avant ; choisissez partout quelle réponse vaut.',
    allMine: 'Partout ce classeur',
    allTheirs: 'Partout ce qui a été transmis',
    before: 'Avant : {value}',
    mine: 'Ce classeur : {value}',
    theirs: 'Transmis : {value}',
    open: { one: 'Encore {n} choix à faire', many: 'Encore {n} choix à faire' },
    settle: 'Réunir et continuer',
    taken: 'Ce qui a été transmis entre-temps est dans le classeur.',
  },
  approval: {
    title: 'Votre approbation est demandée',
    who: '{person} a transmis la révision {revision} le {time}.',
    isSame: 'Ce classeur contient exactement ce qui a été transmis.',
    isOther:
      'Ce classeur contient autre chose que ce qui a été transmis : ouvrez la copie de l’expéditeur pour l’examiner.',
    note: 'Note à la personne qui a préparé le rapport',
    noteHint: 'Nécessaire si vous n’approuvez pas.',
    approve: 'Approuver',
    decline: 'Ne pas approuver',
    waiting: 'Transmis ; en attente de l’approbation d’un approbateur de votre institution.',
    declined: 'Non approuvé dans votre institution',
    needed:
      'Dans ce cycle, un approbateur de votre institution doit approuver le rapport avant qu’il compte comme transmis.',
  },
  returned: {
    unsaid: 'Veuillez revoir ce chiffre.',
    now: 'Maintenant : {value}',
    answered: 'Modifié depuis l’envoi.',
    answer: 'Votre réponse, dans la colonne des commentaires',
  },
  version: {
    title: 'Ce classeur est d’une autre version',
    text: 'Ce cycle se remplit avec {wanted}, et ce classeur a été émis à partir de {found} ; il ne peut plus être transmis. Ouvrez le nouveau classeur : vos réponses restent ici telles quelles et peuvent y être copiées sous « Remplir depuis mes livres ».',
    open: 'Ouvrir le nouveau classeur',
  },
  waiting: {
    title: 'En attente d’envoi',
    since: 'Le rapport, tel qu’il était à {time}, est en route.',
    signIn: 'Connectez-vous : il partira aussitôt.',
    next: 'Prochain essai à {time}.',
    kept: 'Il attend sur cet ordinateur : vous pouvez fermer le volet et Excel. Il partira quand le volet sera rouvert et que quelqu’un sera connecté ; il ne comptera jamais deux fois.',
    notKept: 'Cet ordinateur ne permet pas de le garder. Laissez le volet ouvert jusqu’à l’envoi.',
    tryNow: 'Essayer maintenant',
    withdraw: 'Ne pas l’envoyer',
    mayHaveArrived:
      'Il est peut-être déjà arrivé ; alors il y reste, quoi que vous choisissiez ici.',
    others: {
      one: 'Un rapport d’un autre classeur attend aussi. Il partira dès que quelqu’un qui peut l’envoyer sera connecté.',
      many: '{n} rapports d’autres classeurs attendent aussi. Ils partiront dès que quelqu’un qui peut les envoyer sera connecté.',
    },
  },
  receipt: {
    title: 'Rapport reçu',
    revision: 'Version',
    time: 'Reçu le',
    hash: 'Empreinte',
    keep: 'À conserver : enregistrez le classeur, l’accusé de réception y restera.',
    notKept: 'L’accusé de réception n’a pas pu être inscrit dans le classeur. Notez ces lignes.',
    last: 'Dernier accusé de réception du classeur',
  },
  compare: {
    release: 'Publication',
    releaseOption: 'Publication {release}, au {date}',
    group: 'Groupe de pairs',
    none: 'Votre association n’a pas encore publié de chiffres comparatifs.',
    noRows: 'Rien n’a été publié pour ce groupe.',
    loading: 'Chargement des chiffres…',
    you: 'Vous',
    lower: '1er quartile',
    median: 'Médiane',
    upper: '3e quartile',
    half: 'Moitié centrale des pairs',
    answers: '{band} réponses',
    notShown:
      'Non publié : trop peu de membres ont répondu, ou un chiffre en dirait trop sur l’un d’eux.',
    withheldRows: {
      one: '{n} indicateur non publié pour ce groupe',
      many: '{n} indicateurs non publiés pour ce groupe',
    },
    shares: 'Répartition des membres',
    write: 'Insérer dans le classeur',
    writing: 'Insertion…',
    written: 'Valeurs insérées dans la feuille « {sheet} ».',
    notWritten:
      'Excel n’a pas permis d’insérer la feuille. Si la structure du classeur est protégée, autorisez l’ajout de feuilles dans l’onglet Révision, puis réessayez.',
    stripLabel:
      'Votre valeur {own}, face au 1er quartile {lower}, à la médiane {median} et au 3e quartile {upper}',
    asOf: 'Chiffres au {date}. Votre valeur est lue dans le classeur ouvert.',
  },
  standsOut: {
    title: 'Ce qui ressort',
    better: 'Mieux que la plupart des pairs',
    worse: 'À regarder de près',
    neutral: 'Différent de la plupart des pairs, ni mieux ni moins bien',
    row: '{label} : {position}, {own} pour une médiane de {median}',
    more: { one: 'et un autre plus bas', many: 'et {n} autres plus bas' },
    nothing: {
      one: 'Le seul chiffre comparable se situe dans la moitié centrale des pairs.',
      many: 'Les {n} chiffres comparables se situent dans la moitié centrale des pairs.',
    },
  },
  giveAndGet: {
    title: 'Ce que vous donnez, ce que vous recevez',
    give: 'Vous donnez',
    giveText: 'Votre rapport a une valeur pour {given} des {compared} chiffres comparés.',
    get: 'Vous recevez',
    getText: 'Publication {release} : {published} chiffres dans l’ensemble des groupes de pairs.',
    getLater:
      'Rien n’a encore été publié. Chaque rapport compte pour les nombres qu’il faut à un chiffre : dix réponses pour une médiane, vingt pour les quartiles.',
    shown: '{shown} chiffres sur {all}',
    nothing: 'trop peu de membres pour un chiffre',
    withheld: { one: 'Un chiffre n’est pas montré.', many: '{n} chiffres ne sont pas montrés.' },
    learn: 'Ce que les autres peuvent apprendre sur vous',
    learnText:
      'Seulement ce que disent les chiffres publiés : arrondis à deux chiffres, chacun la moyenne d’au moins cinq membres voisins, jamais le plus petit ni le plus grand, jamais qui a répondu quoi. Le rapport lui-même n’est vu que par les responsables de votre association.',
  },
  failures: {
    garbled:
      'La réponse du service n’a pas été comprise. Fermez le volet et rouvrez-le ; si cela persiste, prévenez votre association.',
    unreachable: 'Le service n’a pas répondu. Vérifiez la connexion Internet et réessayez.',
    service:
      'Le service n’a pas pu traiter la demande pour l’instant. Veuillez réessayer dans quelques minutes.',
    signedOut: 'Votre session a expiré. Veuillez vous reconnecter.',
    unexpected:
      'Une erreur inattendue s’est produite. Veuillez réessayer ; si elle persiste, prévenez votre association.',
  },
  language: 'fr',
  problems: frenchProblems,
};
