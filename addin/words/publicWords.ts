// What the pane says of public figures of the past, in each language.
import type { Language } from '@peerbook/shared';

export interface PublicWords {
  readonly title: string;
  /** With the year and where the figures are from. */
  readonly about: string;
  readonly none: string;
  readonly answers: string;
}

const words: Readonly<Record<Language, PublicWords>> = {
  en: {
    title: 'World and regions, public data',
    about:
      'Figures that institutions published themselves on MIX Market for {year}; exact, and of institutions that need not be members of your association.',
    none: 'Your association has not taken in public figures of the past.',
    answers: '{n} institutions',
  },
  es: {
    title: 'Mundo y regiones, datos públicos',
    about:
      'Cifras que las propias instituciones publicaron en MIX Market para {year}; exactas, y de instituciones que no tienen por qué ser miembros de su asociación.',
    none: 'Su asociación no ha incorporado cifras públicas de años anteriores.',
    answers: '{n} instituciones',
  },
  fr: {
    title: 'Monde et régions, données publiques',
    about:
      'Chiffres que les institutions ont elles-mêmes publiés sur MIX Market pour {year} ; exacts, et d’institutions qui ne sont pas forcément membres de votre association.',
    none: 'Votre association n’a pas repris de chiffres publics des années passées.',
    answers: '{n} institutions',
  },
  ru: {
    title: 'Мир и регионы, открытые данные',
    about:
      'Показатели, которые организации сами опубликовали на MIX Market за {year} год; точные и необязательно членов вашей ассоциации.',
    none: 'Ваша ассоциация не загрузила открытых данных прошлых лет.',
    answers: 'Организаций: {n}',
  },
};

export function publicWordsOf(language: Language): PublicWords {
  return words[language];
}
