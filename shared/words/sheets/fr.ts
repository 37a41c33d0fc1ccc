// Words of benchmark sheets in French.
import type { SheetWords } from './sheetWords.ts';

export const french: SheetWords = {
  names: { profile: 'Graphiques', method: 'Méthode', publicData: 'Données publiques' },
  peerGroup: 'Groupe de pairs : {group}',
  edition: 'Publication {release} du {day}  ·  chiffres au {asOf}',
  seeMethod:
    'Comment les chiffres sont établis, et ce que signifient une fourchette et « non publié » : voir la feuille « {sheet} ».',
  nothing: 'Cette publication ne dit rien de ce groupe de pairs.',
  headings: {
    better: 'Mieux',
    ownThen: 'Votre valeur\n{period}',
    medianThen: 'Médiane\n{period}',
    institutions: 'Institutions',
    steps: 'Pas depuis la médiane',
  },
  better: { higher: 'plus haut', lower: 'plus bas' },
  profile: {
    title: 'Votre profil parmi vos pairs',
    note: 'Chaque barre part de la médiane du groupe et s’arrête à votre valeur. Les deux lignes sont les quartiles : la moitié des institutions se situe entre elles.',
    better: 'du meilleur côté de la médiane',
    worse: 'du moins bon côté de la médiane',
    neither: 'aucun côté n’est meilleur, ou près de la médiane',
    chart: 'Où vous vous situez entre les quartiles',
    chartFurther: 'Où vous vous situez entre les quartiles (suite)',
    band: 'Votre valeur et la moitié centrale de vos pairs, en pour cent',
    pair: 'Votre valeur et la médiane de vos pairs, en pour cent',
    lowerToMedian: 'du 1er quartile à la médiane',
    medianToUpper: 'de la médiane au 3e quartile',
    figures: 'Chiffres à partir desquels les graphiques sont tracés',
  },
  method: {
    title: 'Comment ces chiffres sont établis',
    made: 'Ce que votre association promet à ses membres',
    read: 'Comment lire les feuilles',
    check: 'Comment vérifier les chiffres',
  },
  reading: {
    quartiles:
      'Environ la moitié des institutions se situe sous la médiane. Environ un quart se situe sous le 1er quartile et environ un quart au-dessus du 3e.',
    notShown:
      '« Non publié » figure là où un chiffre en dirait trop sur certains membres, ou là où trop peu ont répondu. La mention est la même quelle que soit la raison, afin de ne rien révéler elle-même.',
    range:
      'Une fourchette telle que 15–25 signifie que le chiffre s’y trouve : un chiffre unique en dirait trop sur un membre.',
    answers: 'Le nombre d’institutions ayant répondu est indiqué par tranche, par exemple 20–29.',
    position:
      'Votre position compare votre valeur, arrondie à deux chiffres significatifs, aux chiffres publiés et à rien d’autre. « Proche d’un chiffre publié » signifie qu’elle est égale à l’un d’eux ou se trouve dans une fourchette.',
    better:
      '« Mieux » n’indique un sens que pour les indicateurs qui en ont un. Pour les autres, une valeur élevée n’est ni bonne ni mauvaise.',
    shares:
      'Là où peu de réponses sont possibles, la part des membres ayant donné chacune d’elles remplace la médiane. Non compte pour 0, partiellement pour 50, oui pour 100.',
    trend:
      'Les médianes des publications antérieures restent telles qu’elles ont été publiées. Les membres sur lesquels elles reposent peuvent changer d’une année à l’autre.',
    profile:
      'Dans le profil, un pas est la distance de la médiane à un quartile. Les barres s’arrêtent à trois pas, même si votre valeur est plus éloignée. Là où une fourchette est publiée, c’est son milieu qui est tracé.',
  },
  checking: {
    number:
      'Les chiffres sont ceux de la publication {release}, au {asOf}, établie selon la politique de divulgation {policy}. Une publication ne change jamais.',
    signature:
      'La publication est signée sur l’empreinte de toutes ses lignes, {hash}. Quiconque possède les lignes peut montrer, avec la commande « verify-release » de Peerbook, qu’elles sont telles que publiées.',
    values:
      'Ces feuilles contiennent des valeurs, non des formules actives. Elles restent telles quelles quand le fichier est transmis, et sont remplacées quand vous les faites écrire à nouveau.',
  },
  publicData: {
    title: 'Monde et région, données publiques',
    about:
      'Chiffres que les institutions ont elles-mêmes publiés sur MIX Market pour {year} (World Bank Data Catalog, CC BY 4.0). Publics, ils sont donnés exactement.',
    years: 'Vos valeurs sont celles de la campagne {own}, les chiffres publics ceux de {year}.',
    noRelease:
      'Votre association n’a pas encore publié de chiffres sur ses membres pour cette comparaison. D’ici là, ces chiffres publics sont ce à quoi vous pouvez vous comparer.',
    made: 'Les données publiques sont la médiane et les quartiles usuels de toutes les institutions ayant publié un chiffre, dès qu’elles sont cinq. Elles ne sont pas forcément membres de votre association.',
  },
};
