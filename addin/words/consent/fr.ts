// What the pane says of consent, in French.
import type { ConsentWords } from './consentWords.ts';

export const consentFrench: ConsentWords = {
  title: 'Ce qui peut être comparé de vos chiffres',
  about:
    'Votre rapport ne compte dans les publications de votre association que dans la mesure où vous l’acceptez ici. Ce que vous retirez ne compte plus dès la prochaine publication ; ce qui est publié reste.',
  classes: {
    A: 'Faits sociaux publics de toute façon',
    B: 'Chiffres de portée, de personnel, de service et de portefeuille',
    C: 'Prix et rémunérations',
  },
  save: 'Enregistrer',
  saved: 'Enregistré le {date} par {who}.',
  unsaid: 'Personne ne s’est encore prononcé : les trois comptent.',
  none: 'Rien de votre rapport ne comptera. Vous continuez à voir ce qui est publié.',
  onlyOwn: 'Seules les personnes de l’institution peuvent changer cela.',
  promise: 'Ce que promet votre association',
  promiseChanged: 'Plus strict que d’habitude depuis le {date}.',
};
