// What the pane says of what has happened, in one language. An event without a sentence is not shown: it is for the staff.
import type { Language } from '@peerbook/shared';
import { noticesEnglish } from './en.ts';
import { noticesSpanish } from './es.ts';
import { noticesFrench } from './fr.ts';
import { noticesRussian } from './ru.ts';

export type NoticeWords = typeof noticesEnglish;

const all: Readonly<Record<Language, NoticeWords>> = {
  en: noticesEnglish,
  es: noticesSpanish,
  fr: noticesFrench,
  ru: noticesRussian,
};

export function noticeWordsOf(language: Language): NoticeWords {
  return all[language];
}
