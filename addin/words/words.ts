// The pane's own words in one language. Sentences of findings, sheets and positions come from shared; what only the
// pane says stands here, one file per language.
import { fill, type Language } from '@peerbook/shared';
import { createContext, useContext } from 'react';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { russian } from './ru.ts';

export type PaneWords = typeof english;

const all: Readonly<Record<Language, PaneWords>> = {
  en: english,
  es: spanish,
  fr: french,
  ru: russian,
};

/** The pane's words. */
export function paneWordsOf(language: Language): PaneWords {
  return all[language];
}

/** One or many: `count(3, words.check.errors)` is "3 errors to correct". */
export function count(n: number, forms: { readonly one: string; readonly many: string }): string {
  return fill(n === 1 ? forms.one : forms.many, { n });
}

export const WordsContext = createContext<PaneWords>(english);

export function usePaneWords(): PaneWords {
  return useContext(WordsContext);
}
