// What the pane says of figures from a person's own books, in French.
import type { LinkWords } from './linkWords.ts';

export const linksFrench: LinkWords = {
  title: 'Depuis vos propres classeurs',
  intro:
    'Reliez un chiffre à sa place dans vos propres classeurs. À la prochaine période, il y sera cherché de nouveau.',
  local:
    'Vos classeurs ne quittent pas cet ordinateur. Un lien garde l’endroit, les textes qui l’entourent et le chiffre repris, rien d’autre.',
  here: {
    none: 'Cliquez sur un chiffre du rapport pour le relier.',
    notFigure: '« {label} » n’attend pas de chiffre et ne peut donc pas être relié.',
    make: 'Relier à mes classeurs',
    another: 'Relier à un autre endroit',
    remove: 'Supprimer le lien',
    linked: 'Relié à {place}',
  },
  maker: {
    title: 'Où se trouve « {label} »',
    source: 'Chercher dans',
    own: 'Ce classeur',
    chosenFile: 'Fichier {name}',
    click: 'Cliquez sur la cellule dans votre propre feuille, ou choisissez-en une ici :',
    choose: 'Choisissez la cellule :',
    noOwn: 'Ce classeur n’a pas de feuille à vous. Choisissez le fichier où se trouve le chiffre.',
    otherBooks: 'Si le chiffre est dans un autre classeur, choisissez le fichier.',
    search: 'Mots à côté du chiffre',
    noneFound: 'Aucun chiffre n’a ces mots à côté de lui. Essayez-en d’autres.',
    factor: 'Vos classeurs l’indiquent',
    factors: {
      one: 'tel quel',
      thousands: 'en milliers (× 1 000)',
      millions: 'en millions (× 1 000 000)',
      shares: 'en part de 1 (× 100)',
    },
    place: 'Endroit',
    label: 'Libellé',
    heading: 'En-tête',
    cell: 'Dans vos classeurs',
    value: 'Dans le rapport',
    nothing: 'rien',
    blank: 'La cellule est vide.',
    willAsk:
      'D’autres cellules ont le même libellé et le même en-tête : il vous sera demandé chaque fois laquelle est la bonne.',
    take: 'Reprendre et relier',
    cancel: 'Annuler',
    tooLarge:
      'La feuille « {sheet} » a plus de cellules qu’il n’est possible d’en lire. Enregistrez-la dans un fichier à part, ou copiez ses totaux dans une feuille plus petite.',
  },
  table: {
    title: 'Chiffres reliés',
    this: 'Ce classeur',
    again: 'Chercher de nouveau',
    reading: 'Recherche dans vos classeurs…',
    open: 'Choisir le fichier',
    openInstead: 'Chercher dans un fichier',
    before: 'Repris le {date}',
    now: 'Maintenant',
    inReport: 'Dans le rapport : {value}',
    same: 'Même endroit : {place}',
    moved: 'Déplacé de {from} vers {place}',
    ambiguous: 'Plusieurs cellules sont possibles. Laquelle ?',
    ambiguousOne: 'Cette cellule est possible. Est-ce la bonne ?',
    choose: 'Choisir…',
    gone: 'Introuvable. Reliez le chiffre à sa nouvelle place.',
    closed: 'Choisissez le fichier « {name} » ou celui qui l’a remplacé.',
    blank: 'La cellule est vide.',
    upToDate: 'Le rapport dit la même chose.',
    tick: 'Reprendre {value} pour « {label} »',
    take: { one: 'Reprendre {n} chiffre', many: 'Reprendre {n} chiffres' },
    remove: 'Supprimer le lien de « {label} »',
  },
  taken: { one: '{n} chiffre repris.', many: '{n} chiffres repris.' },
  notKept: 'Les liens n’ont pas pu être gardés ; ils durent jusqu’à la fermeture de ce volet.',
  unread:
    'Excel n’a pas répondu. Appuyez sur Entrée pour terminer la saisie, puis cherchez de nouveau.',
  files: {
    choose: 'Choisir un fichier',
    too_large:
      '« {name} » dépasse {limit} Mo. Enregistrez les feuilles utiles dans un fichier .xlsx plus petit.',
    no_workbook:
      '« {name} » n’est pas un classeur .xlsx. Enregistrez-le dans Excel comme « Classeur Excel (.xlsx) ».',
    not_allowed:
      '« {name} » contient ce que Peerbook n’ouvre pas, comme des macros, un mot de passe ou des liaisons à des données. Enregistrez-en une copie .xlsx avec les seules valeurs.',
    unread:
      '« {name} » n’a pas pu être lu. Il a peut-être été déplacé ou est ouvert ailleurs ; choisissez-le de nouveau.',
  },
  copy: {
    title: 'Copier les réponses d’un autre classeur Peerbook',
    text: 'D’une ancienne copie ou d’une autre campagne. Vous voyez chaque réponse avant qu’elle ne soit copiée.',
    from: 'Campagne {round}, {template} {version}',
    otherRound:
      'Ces réponses sont de la campagne {round}. Ne cochez que celles qui valent aussi pour celle-ci.',
    no_identity:
      '« {name} » n’est pas un classeur envoyé par une association. Choisissez un autre fichier.',
    mixed_identity: '« {name} » a été composé de deux classeurs. Choisissez un autre fichier.',
    of_another: '« {name} » est celui d’une autre institution. Choisissez un fichier de la vôtre.',
    filling: 'Vides ici',
    replacing: 'Différentes ici',
    unreadable: {
      one: '{n} réponse ne peut pas être copiée',
      many: '{n} réponses ne peuvent pas être copiées',
    },
    same: { one: '{n} réponse est déjà la même.', many: '{n} réponses sont déjà les mêmes.' },
    nothing: 'Il n’y a rien à copier.',
    change: '{after} au lieu de {before}',
    tick: 'Copier la réponse à « {label} »',
    all: 'Toutes',
    take: { one: 'Copier {n} réponse', many: 'Copier {n} réponses' },
  },
  copied: { one: '{n} réponse copiée.', many: '{n} réponses copiées.' },
};
