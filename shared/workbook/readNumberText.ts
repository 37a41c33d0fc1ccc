// A text to a number, where it says one number and no other: read as each locale writes numbers, the workbook's own decides.

import { type NumberFault, numberFault } from './numberFault.ts';
import { type NumberLocale, numberLocales, numberMarks } from './numberLocale.ts';

/** What a text says. Faults are codes of findings. */
export type NumberReading =
  | { readonly kind: 'number'; readonly value: number }
  /** Two locales read two numbers, the smaller one first. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly [number, number] }
  /** Other locales than the workbook's read one number. */
  | { readonly kind: 'foreign'; readonly value: number }
  | { readonly kind: 'none'; readonly fault: NumberFault };

/** Digits that Excel keeps. */
const digitLimit = 15;
/** Nobody types longer figures; patterns need not be tried on a page of text. */
const lengthLimit = 100;

/**
 * Reads a text that is not blank. It is a number where it is well formed in the workbook's own locale and no other locale
 * reads it as another number. Outer white space does not matter; a percent sign is taken where percentages are asked for.
 *
 * | text    | en-US, es-MX | es-ES   | fr-FR, ru-RU |
 * |---------|--------------|---------|--------------|
 * | 1234    | 1234         | 1234    | 1234         |
 * | 1.5     | 1.5          | foreign | foreign      |
 * | 1,5     | foreign      | 1.5     | 1.5          |
 * | 1,234   | ambiguous    | ambiguous | ambiguous  |
 * | 1 234,5 | foreign      | foreign | 1234.5       |
 */
export function readNumberText(
  text: string,
  locale: NumberLocale,
  takesPercent = false,
): NumberReading {
  const typed = text.trim();
  if (typed.length > lengthLimit) return { kind: 'none', fault: 'not_a_number' };
  const figure = takesPercent ? typed.replace(/[ \u00a0\u202f]*%$/, '') : typed;
  const readings = [...new Set(readingsOf(figure))].sort((a, b) => a - b);
  const [first, second] = readings;
  if (first === undefined) return { kind: 'none', fault: numberFault(figure, isWellFormed) };
  if (hasTooManyDigits(figure) || !readings.every(Number.isFinite))
    return { kind: 'none', fault: 'too_many_digits' };
  if (second !== undefined) return { kind: 'ambiguous', readings: [first, second] };
  return { kind: readIn(figure, locale) === undefined ? 'foreign' : 'number', value: first };
}

/** A number as the locale writes it, without groups: what to type, and what a reading is shown as. */
export function writeNumber(value: number, locale: NumberLocale): string {
  return String(value).replace('.', numberMarks[locale].decimal);
}

/** A sign, groups or plain digits, decimals. A group never begins with zero: 0,125 has none. */
function patternOf(locale: NumberLocale): RegExp {
  const { decimal, group, grouping } = numberMarks[locale];
  const mark = `[${group.join('')}]`;
  const grouped =
    grouping === 'lakh'
      ? `[1-9]\\d?(?:${mark}\\d{2})*${mark}\\d{3}`
      : `[1-9]\\d{0,2}(?:${mark}\\d{3})+`;
  return new RegExp(`^[-+\u2212]?(?:(?:${grouped}|\\d+)(?:[${decimal}]\\d+)?|[${decimal}]\\d+)$`);
}

const patterns = new Map(numberLocales.map((locale) => [locale, patternOf(locale)]));

function readIn(figure: string, locale: NumberLocale): number | undefined {
  if (!patterns.get(locale)?.test(figure)) return undefined;
  const plain = [...figure].filter((letter) => !numberMarks[locale].group.includes(letter));
  const value = Number(plain.join('').replace(',', '.').replace('\u2212', '-'));
  return value === 0 ? 0 : value;
}

function readingsOf(figure: string): readonly number[] {
  return numberLocales.flatMap((locale) => readIn(figure, locale) ?? []);
}

function isWellFormed(figure: string): boolean {
  return numberLocales.some((locale) => patterns.get(locale)?.test(figure));
}

/** Zeros at either end are no significant digits: nothing is lost where Excel drops them. */
function hasTooManyDigits(figure: string): boolean {
  return figure.replaceAll(/\D/g, '').replaceAll(/^0+|0+$/g, '').length > digitLimit;
}
