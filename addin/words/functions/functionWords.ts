// What the functions in sheets say, in one language.
import type { Language } from '@peerbook/shared';
import { functionsEnglish } from './en.ts';
import { functionsSpanish } from './es.ts';
import { functionsFrench } from './fr.ts';
import { functionsRussian } from './ru.ts';

export type FunctionWords = typeof functionsEnglish;

const all: Readonly<Record<Language, FunctionWords>> = {
  en: functionsEnglish,
  es: functionsSpanish,
  fr: functionsFrench,
  ru: functionsRussian,
};

export function functionWordsOf(language: Language): FunctionWords {
  return all[language];
}
