// What benchmark sheets say besides the words of all sheets, in each language.
import type { Language } from '../../template/words.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { russian } from './ru.ts';

export interface SheetWords {
  /** Names of sheets: 20 letters at most, none of : \ / ? * [ ]. */
  readonly names: Readonly<Record<'profile' | 'method' | 'publicData', string>>;
  readonly peerGroup: string;
  readonly edition: string;
  readonly seeMethod: string;
  /** Of a peer group without any figure. */
  readonly nothing: string;
  readonly headings: Readonly<
    Record<'better' | 'ownThen' | 'medianThen' | 'institutions' | 'steps', string>
  >;
  readonly better: Readonly<Record<'higher' | 'lower', string>>;
  readonly profile: Readonly<
    Record<
      | 'title'
      | 'note'
      | 'better'
      | 'worse'
      | 'neither'
      | 'chart'
      | 'chartFurther'
      | 'band'
      | 'pair'
      | 'lowerToMedian'
      | 'medianToUpper'
      | 'figures',
      string
    >
  >;
  readonly method: Readonly<Record<'title' | 'made' | 'read' | 'check', string>>;
  readonly reading: Readonly<
    Record<
      | 'quartiles'
      | 'notShown'
      | 'range'
      | 'answers'
      | 'position'
      | 'better'
      | 'shares'
      | 'trend'
      | 'profile',
      string
    >
  >;
  readonly checking: Readonly<Record<'number' | 'signature' | 'values', string>>;
  readonly publicData: Readonly<Record<'title' | 'about' | 'years' | 'noRelease' | 'made', string>>;
}

const all: Readonly<Record<Language, SheetWords>> = {
  en: english,
  es: spanish,
  fr: french,
  ru: russian,
};

export function sheetWordsOf(language: Language): SheetWords {
  return all[language];
}
