// Peerbook in French. No-break spaces (U+00A0) stand before the high punctuation and the percent sign, inside guillemets
// and between thousands.
import type { PeerbookWords } from './words.ts';

export const french: PeerbookWords = {
  sheets: {
    cover: 'Commencer ici',
    ratios: 'Ratios',
    checks: 'Contrôles',
    benchmarks: 'Comparaison',
    questions: 'Questions',
  },
  headings: {
    indicator: 'Indicateur',
    answer: 'Réponse',
    unit: 'Unité',
    lastPeriod: 'Période N-1',
    mark: 'Vérification',
    evidence: 'Justificatif (document, page)',
    comment: 'Commentaire',
    check: 'Contrôle',
    ratio: 'Ratio',
    value: 'Valeur',
    formula: 'Mode de calcul',
    state: 'État',
    severity: 'Gravité',
    message: 'Point à examiner',
    goTo: 'Aller à',
    own: 'Votre valeur',
    lowerQuartile: '1er quartile',
    median: 'Médiane',
    upperQuartile: '3e quartile',
    answers: 'Réponses',
    position: 'Votre position',
  },
  states: {
    passed: 'conforme',
    failed: 'non conforme',
    notEvaluated: 'non évalué',
    withdrawn: 'retiré',
  },
  severities: { error: 'Erreur', warning: 'Avertissement', info: 'Information' },
  tiers: { core: 'obligatoire', extended: 'facultatif' },
  yes: 'Oui',
  no: 'Non',
  withheld: 'non publié',
  positions: {
    below_lower_quartile: 'dans le quart inférieur',
    lower_to_median: 'entre 1er quartile et médiane',
    median_to_upper: 'entre médiane et 3e quartile',
    above_upper_quartile: 'dans le quart supérieur',
    below_median: 'sous la médiane',
    above_median: 'au-dessus de la médiane',
    around: 'proche d’un chiffre publié',
    unknown: '',
  },
  groups: {
    all: 'Tous les membres',
    world: 'Monde',
    region: 'Région',
    country: 'Pays',
    size: 'Taille',
    scale: 'Encours de crédit',
    age: 'Années d’activité',
    legal: 'Forme juridique',
    profit: 'But lucratif ou non',
    market: 'Marché cible',
    methodology: 'Méthode de crédit',
    small: 'petite (moins de 10 000 emprunteurs)',
    medium: 'moyenne (10 000 à 30 000 emprunteurs)',
    large: 'grande (plus de 30 000 emprunteurs)',
    low_end: 'segment bas (encours moyen inférieur à 20 % du RNB par habitant)',
    broad: 'segment large (20 à 149 %)',
    high_end: 'segment haut (150 à 250 %)',
    small_business: 'petites entreprises (plus de 250 %)',
    for_profit: 'à but lucratif',
    not_for_profit: 'sans but lucratif',
    individual: 'prêt individuel',
    solidarity_group: 'groupes solidaires',
    village_banking: 'caisses villageoises ou groupes d’entraide',
    mixed: 'plusieurs méthodes',
    africa: 'Afrique',
    east_asia: 'Asie de l’Est et Pacifique',
    eca: 'Europe de l’Est et Asie centrale',
    lac: 'Amérique latine et Caraïbes',
    mena: 'Moyen-Orient et Afrique du Nord',
    south_asia: 'Asie du Sud',
  },
  bands: {
    size: {
      under: 'moins de {below} emprunteurs',
      between: 'de {from} à moins de {below} emprunteurs',
      from: '{from} emprunteurs ou plus',
    },
    scale: {
      under: 'moins de {below} dollars américains',
      between: 'de {from} à moins de {below} dollars américains',
      from: '{from} dollars américains ou plus',
    },
    age: {
      under: 'moins de {below}',
      between: 'de {from} à moins de {below}',
      from: '{from} ou plus',
    },
    market: {
      under: 'encours moyen inférieur à {below} % du RNB par habitant',
      between: 'encours moyen de {from} à moins de {below} % du RNB par habitant',
      from: 'encours moyen de {from} % du RNB par habitant ou plus',
    },
  },
  cover: {
    title: 'Rapport de performance sociale',
    purpose:
      'À quoi sert ce rapport : il montre à votre association qui votre institution sert et comment elle traite ses clients et son personnel. En retour, vous voyez où vous vous situez parmi vos pairs.',
    for: 'Établi pour',
    period: 'Période',
    deadline: 'Date limite de transmission',
    association: 'Association',
    contact: 'Questions',
    template: 'Modèle',
    howTitle: 'Comment remplir ce classeur',
    step1:
      '1.  Parcourez les feuilles de gauche à droite. Ne saisissez que dans les cellules jaunes ; tout le reste est verrouillé, sans mot de passe.',
    step2:
      '2.  Laissez la cellule vide si vous ne connaissez pas la réponse. Une cellule vide n’est jamais lue comme un zéro.',
    step3:
      '3.  Choisissez dans la liste quand la cellule en propose une. Les pourcentages se saisissent de 0 à 100, avec deux décimales : 12,50 signifie 12,50 %.',
    step4:
      '4.  Indiquez sous « Justificatif » le document et la page qui fondent la réponse, et expliquez sous « Commentaire » ce qui est inhabituel.',
    step5:
      '5.  Consultez la feuille « Contrôles » : il ne doit rester aucune erreur. Un avertissement peut rester s’il est expliqué.',
    step6:
      '6.  Transmettez le rapport avec le bouton Peerbook de l’onglet Accueil, ou envoyez ce fichier tel quel à votre association.',
    addinTitle: 'Avec le complément',
    addin:
      'Dans l’onglet Accueil, choisissez Peerbook. Le complément contrôle pendant la saisie, transmet le rapport, délivre un accusé de réception et rapporte ici les chiffres de vos pairs. Le classeur fonctionne aussi sans lui.',
    progressLine:
      'Questions obligatoires renseignées : {answered} sur {required}  ·  Contrôles non conformes : {failing}',
    failing: 'contrôles non conformes',
    language: 'Langue',
    languageName: 'Français',
    alsoIn: 'existe aussi en {languages}',
    lastReport: 'Dernier rapport accepté',
    progressTitle: 'Où vous en êtes',
    progress: 'questions obligatoires renseignées',
    errors: 'erreurs à corriger',
    warnings: 'avertissements à examiner',
    privacy:
      'Seule votre association voit vos chiffres. Les autres membres voient des chiffres de groupe, jamais les vôtres.',
  },
  cells: {
    listTitle: 'Choisissez dans la liste',
    listError: 'Veuillez choisir l’une des réponses de la liste.',
    numberTitle: 'Un nombre est attendu',
    numberError: 'Veuillez saisir un nombre {range}.',
    wholeError: 'Veuillez saisir un nombre entier {range}.',
    dateError: 'Veuillez saisir une date, par exemple 2025-12-31.',
    textError: 'Veuillez ne pas dépasser {limit} caractères.',
    from: 'supérieur ou égal à {min}',
    to: 'inférieur ou égal à {max}',
    between: 'compris entre {min} et {max}',
    any: 'quelconque',
    prompt: '{unit}{tier}',
    outside: 'Le chiffre doit être {range}.',
    unusual: 'D’ordinaire, ce chiffre est {range}.',
    ofMany: '{failed} sur {all}',
    tick: 'Oui si c’est le cas',
    progress: '{label}',
    verified: '✓ vérifié',
    reported: 'déclaré',
    queried: '? à clarifier',
    calculated: 'Calcul : {formula}',
    opening:
      'Repris de votre rapport accepté au {date}. Toute modification est enregistrée comme retraitement.',
    openingPrompt:
      'Repris de votre dernier rapport accepté, s’il y en a un. Toute modification est enregistrée comme retraitement ; expliquez-la sous « Commentaire ».',
    rulesNote:
      'Le classeur effectue lui-même ces contrôles ; l’association refait les mêmes contrôles lors de la transmission.',
    ratiosNote: 'Calculés à partir de vos réponses. Ils ne peuvent pas être saisis.',
    overview: 'Vue d’ensemble',
  },
  findings: {
    required_blank: '« {label} » : une réponse est obligatoire.',
    not_a_number:
      '« {label} » : « {seen} » n’est pas un nombre. Saisissez des chiffres, avec le séparateur décimal de votre Excel.',
    ambiguous_number:
      '« {label} » : « {seen} » est un texte qui peut se lire {first} ou {second}. Saisissez de nouveau, comme nombre, celui que vous voulez dire, sans séparateur de milliers.',
    foreign_number:
      '« {label} » : « {seen} » est un texte, et n’est pas écrit comme le sont les nombres dans le pays de ce classeur. Si vous voulez dire {reading}, saisissez {reading} comme nombre.',
    too_many_digits:
      '« {label} » : « {seen} » a plus de 15 chiffres, et Excel n’en conserve pas davantage. Saisissez de nouveau le nombre, arrondi.',
    unclear_sign:
      '« {label} » : « {seen} » ne dit pas clairement si le nombre est négatif. Saisissez le signe moins juste devant les chiffres, comme dans -5, ou les chiffres seuls.',
    percent_sign:
      '« {label} » : dans « {seen} », le signe de pourcentage est de trop. Saisissez le chiffre sans ce signe.',
    foreign_digits:
      '« {label} » : « {seen} » contient des chiffres autres que 0 à 9. Saisissez-le de nouveau avec les chiffres de 0 à 9.',
    misplaced_mark:
      '« {label} » : dans « {seen} », un point, une virgule, une espace ou une apostrophe n’est pas à sa place. Saisissez de nouveau le nombre sans séparateur de milliers.',
    with_unit:
      '« {label} » : « {seen} » est un chiffre accompagné de mots ou d’un symbole monétaire. Saisissez le chiffre seul.',
    not_whole: '« {label} » : {seen} n’est pas un nombre entier.',
    not_a_year: '« {label} » : « {seen} » n’est pas une année.',
    not_a_date: '« {label} » : « {seen} » n’est pas une date. Saisissez-la ainsi : 2025-12-31.',
    ambiguous_date:
      '« {label} » : « {seen} » peut être le {first} ou le {second}. Saisissez la date voulue sous cette forme : année, mois, jour.',
    short_year:
      '« {label} » : l’année de « {seen} » n’a que deux chiffres. Saisissez-en quatre, comme dans 2025-12-31.',
    not_an_option: '« {label} » : « {seen} » ne figure pas parmi les réponses de la liste.',
    ambiguous_option:
      '« {label} » : « {seen} » peut vouloir dire « {first} » ou « {second} ». Choisissez dans la liste.',
    not_text: '« {label} » : un texte est attendu ici, et non {seen}.',
    text_too_long: '« {label} » : {length} caractères, c’est trop ; la limite est de {limit}.',
    forbidden_character:
      '« {label} » contient un caractère qui ne peut pas être enregistré. Veuillez ressaisir le texte.',
    excel_error:
      '« {label} » : la cellule affiche {seen}. Corrigez la formule ou saisissez le chiffre.',
    uncalculated:
      '« {label} » : la cellule contient une formule sans résultat. Ouvrez le fichier dans Excel, laissez-le se calculer, puis enregistrez-le.',
    below_minimum: '« {label} » : {seen} est inférieur au minimum possible, {limit}.',
    above_maximum: '« {label} » : {seen} est supérieur au maximum possible, {limit}.',
    below_usual: '« {label} » : {seen} est inhabituellement bas (d’ordinaire {limit} ou plus).',
    above_usual: '« {label} » : {seen} est inhabituellement élevé (d’ordinaire {limit} au plus).',
    cell_missing:
      'La cellule de « {label} » n’est plus dans le classeur. Recopiez vos réponses dans un nouvel exemplaire du classeur.',
    cell_merged:
      'La cellule de réponse de « {label} » se trouve sous les cellules fusionnées {range}, qui cachent son contenu. Annulez la fusion et vérifiez la réponse.',
    moved_cell:
      'La cellule de réponse de « {label} » a été déplacée hors de la colonne des réponses. Remettez-la à sa place.',
    moved_row:
      '« {label} » n’est pas sur la ligne indiquée par son nom, sans doute après un tri. C’est la ligne qui fait foi.',
    code_twice: '« {label} » figure deux fois dans le classeur. Supprimez la copie en trop.',
    rule_failed: '{message}',
  },
  fixes: {
    fraction:
      '« {label} » : {to} au lieu de {from} ? Les pourcentages se saisissent de 0 à 100, et non en fraction de 1.',
    sign: '« {label} » : {to} au lieu de {from} ? Le signe est peut-être erroné.',
    digits:
      '« {label} » : {to} au lieu de {from} ? Deux chiffres voisins ont peut-être été intervertis.',
    factor:
      '« {label} » : {to} au lieu de {from} ? L’écart est d’un facteur {factor} : les zéros ou l’unité sont peut-être erronés.',
    digit_twice:
      '« {label} » : {to} au lieu de {from} ? Un chiffre a peut-être été saisi une fois de trop.',
    digit_once: '« {label} » : {to} au lieu de {from} ? Un chiffre répété a peut-être été oublié.',
    exchanged:
      '« {label} » : {to} au lieu de {from}, et « {other} » : {from} au lieu de {to} ? Les deux valeurs ont peut-être été interverties.',
    prior_pasted:
      '« {label} » : {to} au lieu de {from} ? {to} est la valeur vérifiée de la période précédente attendue ici.',
    part_missing:
      '« {label} » : {to} au lieu de {from} ? Cette part manque peut-être ; {to} est ce que lui laissent les autres valeurs de la somme.',
    total: '« {label} » : {to} au lieu de {from} ? {to} est la somme de ses parties.',
    adds_up: '« {label} » : {to} au lieu de {from} ? Avec {to}, le compte est juste.',
    blank: 'une cellule vide',
    clears: 'Problèmes qui seraient résolus : {count}.',
  },
  benchmarks: {
    title: 'Votre position parmi vos pairs',
    otherRound:
      'Vos valeurs sont celles de la campagne {own}, les chiffres publiés ceux de la campagne {release}.',
  },
  questions: {
    title: 'Ce que demande votre association',
    note: 'Note',
    how: 'Corrigez ces réponses, ou expliquez-les sous « Commentaire », puis renvoyez le classeur.',
    question: 'Question',
    unsaid: 'Merci de vérifier ce chiffre.',
  },
  policy: {
    closed:
      'Nous publions les chiffres des pairs une fois la campagne close, et ne les modifions plus jamais ensuite.',
    window:
      'Chaque chiffre est une moyenne d’au moins {windowMinimum} membres proches de sa position, et aucun membre n’y pèse plus d’une part sur {windowMinimum}.',
    answers:
      'Rien n’est dit des groupes de moins de {medianFrom} réponses ; les quartiles demandent {quartilesFrom} réponses.',
    prices:
      'Les prix et les salaires demandent {pricesFrom} réponses pour le moindre chiffre, et ne sont montrés que pour l’ensemble des membres et par région.',
    rounding:
      'Les chiffres sont arrondis (chiffres significatifs : {digits}) ; si cela en disait encore trop sur un membre, une fourchette est montrée, ou rien.',
    groups:
      'Les groupes forment une liste fixe. Deux groupes ont les mêmes membres ou diffèrent d’au moins {difference}.',
    editions:
      'Les corrections paraissent dans la publication suivante, et un chiffre n’est réédité que si au moins {sticky} réponses ont changé.',
    own: 'Vous voyez votre propre chiffre exact et le quart où vous vous situez, jamais le chiffre d’une autre institution.',
    consent:
      'Chaque institution dit quelles classes de ses chiffres peuvent être comparées. Ce qu’elle retire ne compte plus dès la publication suivante.',
  },
};
