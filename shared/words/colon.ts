// The colon between what is spoken of and what is said of it, as a language sets it.
import type { Language } from '../template/words.ts';

/** French has a space before its colon, one that no line breaks at. */
export function colonIn(language: Language): string {
  return language === 'fr' ? '\u00a0:' : ':';
}
