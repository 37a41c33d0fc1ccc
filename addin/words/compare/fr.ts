// The stage Compare in French. {placeholders} are filled in; forms `one` and `many` by number.
import type { CompareWords } from './en.ts';

export const compareFrench: CompareWords = {
  compare: {
    release: 'Publication',
    releaseOption: 'Publication {release}, au {date}',
    group: 'Groupe de pairs',
    none: 'Votre association n’a pas encore publié de chiffres comparatifs. Revenez après la clôture de la campagne.',
    noRows: 'Rien n’a été publié pour ce groupe. Choisissez-en un autre.',
    loading: 'Chargement des chiffres…',
    you: 'Vous',
    lower: '1er quartile',
    median: 'Médiane',
    upper: '3e quartile',
    half: 'Moitié centrale des pairs',
    tones: { better: 'mieux', worse: 'à regarder de près' },
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
      'Excel n’a pas permis d’insérer la feuille. Si le classeur est protégé, ôtez la protection avec « Révision », « Protéger le classeur », puis réessayez.',
    stripLabel:
      'Votre valeur {own}, face au 1er quartile {lower}, à la médiane {median} et au 3e quartile {upper}',
    asOf: 'Chiffres au {date}. Votre valeur est lue dans le classeur ouvert.',
  },
  standsOut: {
    title: 'Ce qui ressort',
    better: 'Mieux que la plupart des pairs',
    worse: 'À regarder de près',
    neutral: 'Différent de la plupart des pairs, ni mieux ni moins bien',
    row: '{label} : {position}, {own} pour une médiane de {median}',
    more: { one: 'et un autre plus bas', many: 'et {n} autres plus bas' },
    nothing: {
      one: 'Le seul chiffre comparable se situe dans la moitié centrale des pairs.',
      many: 'Les {n} chiffres comparables se situent dans la moitié centrale des pairs.',
    },
  },
  farOff: {
    summary: {
      one: '{n} chiffre est très éloigné de ce que les autres institutions ont déclaré en dernier',
      many: '{n} chiffres sont très éloignés de ce que les autres institutions ont déclaré en dernier',
    },
    above: '{label} : très au-dessus',
    below: '{label} : très au-dessous',
    why: 'Vérifiez l’unité et le nombre de chiffres. Si c’est exact, laissez tel quel : rien n’est à expliquer.',
  },
  publicFigures: {
    title: 'Monde et régions, données publiques',
    about:
      'Chiffres que les institutions ont elles-mêmes publiés sur MIX Market pour {year} ; exacts, et d’institutions qui ne sont pas forcément membres de votre association.',
    none: 'Votre association n’a pas repris de chiffres publics des années passées.',
    answers: '{n} institutions',
  },
  giveAndGet: {
    title: 'Ce que vous donnez, ce que vous recevez',
    give: 'Vous donnez',
    giveText: 'Votre rapport a une valeur pour {given} des {compared} chiffres comparés.',
    get: 'Vous recevez',
    getText: 'Publication {release} : {published} chiffres dans l’ensemble des groupes de pairs.',
    getLater:
      'Rien encore. Une médiane demande dix réponses, les quartiles vingt ; chaque rapport compte.',
    shown: '{shown} chiffres sur {all}',
    nothing: 'trop peu de membres pour un chiffre',
    withheld: { one: 'Un chiffre n’est pas montré.', many: '{n} chiffres ne sont pas montrés.' },
    learn: 'Ce que les autres peuvent apprendre sur vous',
    learnText:
      'Seulement les chiffres publiés : arrondis à deux chiffres, chacun une moyenne d’au moins cinq membres, jamais le plus petit ni le plus grand, et jamais qui a répondu quoi. Seuls les agents de votre association voient votre rapport.',
  },
};
