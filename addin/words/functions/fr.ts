// What the functions in sheets say, in French.
import type { FunctionWords } from './functionWords.ts';

export const functionsFrench: FunctionWords = {
  refusals: {
    signIn:
      'Connectez-vous à Peerbook : choisissez Peerbook dans l’onglet Accueil. Le chiffre s’affichera ensuite.',
    noMembership:
      'Vous n’appartenez encore à aucune association. Demandez à la vôtre une invitation à Peerbook.',
    chooseAssociation:
      'Vous appartenez à plusieurs associations ou institutions. Choisissez-en une dans le volet Peerbook.',
    notMember:
      'Vous ne pouvez pas voir les chiffres de cette association. Connectez-vous à Peerbook avec le compte qu’elle a invité.',
    offline:
      'Peerbook est injoignable et ce chiffre n’est pas conservé sur cet ordinateur. Connectez-vous au réseau, puis appuyez sur Ctrl+Alt+F9.',
    busy: 'Peerbook n’a pas pu répondre pour l’instant. Appuyez sur Ctrl+Alt+F9 dans quelques minutes.',
    unexpected:
      'Une erreur s’est produite dans Peerbook. Appuyez sur Ctrl+Alt+F9 ; si elle persiste, prévenez votre association.',
    noIndicator:
      'Indiquez entre guillemets le code d’un indicateur, par exemple "ratio_par30_ratio". =SP.INDICATORS() donne la liste des codes.',
    unknownIndicator:
      'La publication {release} ne compare aucun indicateur « {indicator} ». =SP.INDICATORS() donne la liste des codes.',
    unknownStatistic:
      '« {statistic} » n’est pas une statistique. Indiquez "median", "lower_quartile", "upper_quartile" ou "answers".',
    unknownGroup:
      'La publication {release} n’a pas de groupe « {group} ». Groupes ayant des chiffres : {groups}.',
    unknownSection: 'Il n’y a pas de section « {section} ». Sections : {sections}.',
    badPeriod:
      '« {period} » n’est pas une période. Indiquez une année, par exemple 2024, ou le dernier jour de la période.',
    unknownPeriod:
      'Rien n’a été publié pour {period}. Les périodes publiées se terminent le : {periods}.',
    badRelease:
      '« {release} » n’est pas un numéro de publication. Indiquez un numéro, par exemple 1, ou rien pour la plus récente.',
    unknownRelease: 'Il n’y a pas de publication {release}. La plus récente est la {newest}.',
    noRelease: 'Votre association n’a pas encore publié de chiffres comparatifs.',
    withheld:
      'Non publié : trop peu de membres ont répondu, ou un chiffre en dirait trop sur l’un d’eux.',
    shares:
      '« {indicator} » n’admet que quelques réponses. =SP.TABLE() montre la part des membres pour chacune.',
    allWithheld: 'Rien n’est publié pour ce groupe : trop peu de ses membres ont répondu.',
    noInstitution:
      'Seules les personnes d’une institution ont leurs propres chiffres. Connectez-vous à Peerbook comme l’une d’elles.',
    noOwnReport: 'Votre institution n’a aucun rapport envoyé ou accepté pour cette période.',
    noOwnFigure: 'Votre rapport de la période au {period} n’a pas de chiffre « {indicator} ».',
    answersHaveNoChange:
      'Choisissez "median", "lower_quartile" ou "upper_quartile" pour voir une évolution.',
    noEditions:
      'Indiquez les deux publications à comparer, la plus ancienne d’abord, par exemple 1 et 2.',
  },
  headings: {
    code: 'Code',
    section: 'Section',
    period: 'Période',
    release: 'Publication',
  },
  whyChanged: {
    edition: 'Publication {release}, période au {period}',
    change: 'Écart entre les chiffres arrondis',
    noChange: 'impossible à dire : l’un des deux est une fourchette',
    answers: 'Réponses dans la publication {release}',
    split: 'Évolution propre des membres, arrivées et départs, corrections',
    notSplit: 'non publié',
    ownChange: 'dont les membres ayant répondu les deux fois',
    joinersAndLeavers: 'dont les arrivées et départs',
    revisions: 'dont les corrections de réponses antérieures',
    noRevisions: 'non distinguées : aucune ou trop peu',
  },
  pane: {
    title: 'Les chiffres de vos pairs dans votre propre classeur',
    text: 'Saisissez dans une cellule une formule telle que {formula}. =SP.INDICATORS() donne la liste de ce qui existe.',
    signIn: 'Connectez-vous, et les formules de ce classeur afficheront les chiffres publiés.',
    notHere:
      'Cet Excel n’a pas de fonctions de compléments : les formules =SP y affichent #NOM?. Les chiffres de vos pairs se trouvent sous « Comparer » dans le classeur de votre association.',
    choose: 'À qui se rapportent les formules',
    none: 'Choisissez…',
    noMembership:
      'Vous n’appartenez encore à aucune association. Demandez une invitation à la vôtre.',
  },
};
