// What the pane says of answers that lie far from what peers' last release says, in each language. In coarse words only.
import type { Language } from '@peerbook/shared';

export interface FarOffWords {
  readonly summary: { readonly one: string; readonly many: string };
  readonly above: string;
  readonly below: string;
  readonly why: string;
}

const words: Readonly<Record<Language, FarOffWords>> = {
  en: {
    summary: {
      one: '{n} figure is far from what peers reported last',
      many: '{n} figures are far from what peers reported last',
    },
    above: '{label}: far above',
    below: '{label}: far below',
    why: 'Look at the unit and at the number of digits. If it is right, leave it as it is: nothing has to be explained.',
  },
  es: {
    summary: {
      one: '{n} cifra está muy lejos de lo último que comunicaron las demás instituciones',
      many: '{n} cifras están muy lejos de lo último que comunicaron las demás instituciones',
    },
    above: '{label}: muy por encima',
    below: '{label}: muy por debajo',
    why: 'Revise la unidad y el número de dígitos. Si es correcto, déjelo así: no hay que explicar nada.',
  },
  fr: {
    summary: {
      one: '{n} chiffre est très éloigné de ce que les autres institutions ont déclaré en dernier',
      many: '{n} chiffres sont très éloignés de ce que les autres institutions ont déclaré en dernier',
    },
    above: '{label} : très au-dessus',
    below: '{label} : très au-dessous',
    why: 'Vérifiez l’unité et le nombre de chiffres. Si c’est exact, laissez tel quel : rien n’est à expliquer.',
  },
  ru: {
    summary: {
      one: '{n} показатель сильно отличается от последних данных других организаций',
      many: 'Показателей, сильно отличающихся от последних данных других организаций: {n}',
    },
    above: '{label}: намного выше',
    below: '{label}: намного ниже',
    why: 'Проверьте единицу и число знаков. Если всё верно, оставьте как есть: объяснять ничего не нужно.',
  },
};

export function farOffWordsOf(language: Language): FarOffWords {
  return words[language];
}
