// A benchmark: one row of a release as members get it, and its figures as they are shown.
import { z } from 'zod';
import {
  type ClassShare,
  classShareSchema,
  type Figure,
  figureSchema,
  withheldBand,
} from '../release/disclosure.ts';
import type { Language } from '../template/words.ts';

/** Letters of a group's id: of a pair, two kinds and two codes. */
export const longestGroup = 160;

const place = {
  indicator: z.string().max(60),
  group: z.string().max(longestGroup),
  nBand: z.string().max(20),
};
const absent = z.never().optional();

/**
 * A public row. The status says which members there are: a withheld row has no figure, no share and no n.
 * The absent ones are spelt out, so that `row.median` can be asked of any row.
 */
export const benchmarkRowSchema = z.discriminatedUnion('status', [
  z.strictObject({
    ...place,
    status: z.literal('published'),
    median: figureSchema,
    lower: figureSchema.optional(),
    upper: figureSchema.optional(),
    shares: absent,
  }),
  z.strictObject({
    ...place,
    status: z.literal('shares'),
    shares: z.array(classShareSchema).min(1).readonly(),
    median: absent,
    lower: absent,
    upper: absent,
  }),
  z.strictObject({
    ...place,
    status: z.literal('withheld'),
    nBand: z.literal(withheldBand),
    median: absent,
    lower: absent,
    upper: absent,
    shares: absent,
  }),
]);
export type BenchmarkRow = z.output<typeof benchmarkRowSchema>;

/** How numbers are written (CLDR); the Spanish marks are Spain's. */
const marks: Readonly<Record<Language, { readonly decimal: string; readonly group: string }>> = {
  en: { decimal: '.', group: ',' },
  es: { decimal: ',', group: '\u00a0' },
  fr: { decimal: ',', group: '\u00a0' },
  ru: { decimal: ',', group: '\u00a0' },
};

/**
 * A published figure as text, with all the digits that were published and no other: "4.0", "1,200", "15–25".
 * For the eye only: a sheet or a formula takes the figure itself.
 */
export function figureText(figure: Figure, language: Language): string {
  if (figure.kind === 'point') return decimalInWords(figure.figure, language);
  // A minus sign beside the dash could not be told from it.
  const dash = figure.from.startsWith('-') ? ' – ' : '–';
  return `${decimalInWords(figure.from, language)}${dash}${decimalInWords(figure.to, language)}`;
}

function decimalInWords(text: string, language: Language): string {
  const { decimal, group } = marks[language];
  const [whole = '', decimals] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return decimals === undefined ? grouped : `${grouped}${decimal}${decimals}`;
}

/** Where a figure stands on a scale: a range by its middle. For drawing only. */
export function middleOf(figure: Figure): number {
  return figure.kind === 'point'
    ? Number(figure.figure)
    : (Number(figure.from) + Number(figure.to)) / 2;
}

/** Class shares as a line: "0: 40 %, 50: 60 %". Levels that are no short decimals, as thirds are, are shown with two: 66.67. */
export function sharesText(shares: readonly ClassShare[]): string {
  return shares.map(({ level, share }) => `${shortLevel(level)}: ${share} %`).join(', ');
}

function shortLevel(level: string): string {
  return /\.\d{3}/.test(level) ? Number(level).toFixed(2) : level;
}
