// What the pane says of figures from a person's own books, in one language.
import type { Language } from '@peerbook/shared';
import { linksEnglish } from './en.ts';
import { linksSpanish } from './es.ts';
import { linksFrench } from './fr.ts';
import { linksRussian } from './ru.ts';

export type LinkWords = typeof linksEnglish;

const all: Readonly<Record<Language, LinkWords>> = {
  en: linksEnglish,
  es: linksSpanish,
  fr: linksFrench,
  ru: linksRussian,
};

export function linkWordsOf(language: Language): LinkWords {
  return all[language];
}
