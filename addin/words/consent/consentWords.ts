// What the pane says of consent and of the disclosure policy, in one language.
import type { Language } from '@peerbook/shared';
import { consentEnglish } from './en.ts';
import { consentSpanish } from './es.ts';
import { consentFrench } from './fr.ts';
import { consentRussian } from './ru.ts';

export type ConsentWords = typeof consentEnglish;

const all: Readonly<Record<Language, ConsentWords>> = {
  en: consentEnglish,
  es: consentSpanish,
  fr: consentFrench,
  ru: consentRussian,
};

export function consentWordsOf(language: Language): ConsentWords {
  return all[language];
}
