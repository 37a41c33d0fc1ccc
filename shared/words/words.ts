// Peerbook's own words in one language: sheets, headings, cover, states, sentences of findings. One file per language.
import type { BandedKind } from '../release/bands.ts';
import type { Language } from '../template/words.ts';
import type { FixCause } from '../validation/fix.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { russian } from './ru.ts';

export interface PeerbookWords {
  readonly sheets: {
    readonly cover: string;
    readonly ratios: string;
    readonly checks: string;
    readonly benchmarks: string;
    readonly questions: string;
  };
  readonly headings: {
    readonly indicator: string;
    readonly answer: string;
    readonly unit: string;
    readonly lastPeriod: string;
    /** Of the last period's figure: verified, only reported, or queried. */
    readonly mark: string;
    readonly evidence: string;
    readonly comment: string;
    readonly check: string;
    readonly ratio: string;
    readonly value: string;
    readonly formula: string;
    readonly state: string;
    readonly severity: string;
    readonly message: string;
    readonly goTo: string;
    readonly own: string;
    readonly lowerQuartile: string;
    readonly median: string;
    readonly upperQuartile: string;
    readonly answers: string;
    readonly position: string;
  };
  readonly states: {
    readonly passed: string;
    readonly failed: string;
    readonly notEvaluated: string;
    readonly withdrawn: string;
  };
  readonly severities: { readonly error: string; readonly warning: string; readonly info: string };
  readonly tiers: { readonly core: string; readonly extended: string };
  readonly yes: string;
  readonly no: string;
  readonly withheld: string;
  readonly positions: Readonly<Record<string, string>>;
  /** Kinds and names of peer groups. */
  readonly groups: Readonly<Record<string, string>>;
  /** Bands by where they begin and end, with {from} and {below}. */
  readonly bands: Readonly<
    Record<BandedKind, Readonly<Record<'under' | 'between' | 'from', string>>>
  >;
  /** Sentences with {placeholders}. */
  readonly cover: Readonly<Record<string, string>>;
  readonly cells: Readonly<Record<string, string>>;
  readonly findings: Readonly<Record<string, string>>;
  /** Why an edit is proposed; `blank` stands for an empty cell, `clears` follows each. */
  readonly fixes: Readonly<Record<FixCause | 'blank' | 'clears', string>>;
  /** Of own values beside published ones; what the sheets of benchmarks say besides stands in sheets/. */
  readonly benchmarks: Readonly<Record<'title' | 'otherRound', string>>;
  /** The sheet with what the association asks about a returned report. */
  readonly questions: Readonly<Record<'title' | 'note' | 'how' | 'question' | 'unsaid', string>>;
  /** What the disclosure policy promises. */
  readonly policy: Readonly<Record<PolicyWord, string>>;
}

/** What the disclosure policy says something about. */
export type PolicyWord =
  | 'closed'
  | 'window'
  | 'answers'
  | 'prices'
  | 'rounding'
  | 'groups'
  | 'editions'
  | 'own'
  | 'consent';

const all: Readonly<Record<Language, PeerbookWords>> = {
  en: english,
  es: spanish,
  fr: french,
  ru: russian,
};

/** Languages that Peerbook's own words exist in. */
export const availableLanguages = Object.keys(all) as readonly Language[];

/** Peerbook's words in a language. */
export function wordsOf(language: Language): PeerbookWords {
  return all[language];
}

/** Puts details into a sentence: {name} becomes details.name; an unknown name stays as it is, to be seen in tests. */
export function fill(sentence: string, details: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const detail = details[name];
    return detail === undefined ? whole : String(detail);
  });
}
