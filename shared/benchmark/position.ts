// Where an own value stands among peers, told from published figures alone: whoever tries a thousand own values learns nothing
// that the table does not show.
import {
  compareDecimals,
  type Decimal,
  decimalText,
  freezeDecimal,
  parseDecimal,
  roundHalfEven,
} from '../release/decimal.ts';
import type { Figure } from '../release/disclosure.ts';
import type { BenchmarkRow } from './benchmark.ts';

export const positions = [
  'below_lower_quartile',
  'lower_to_median',
  'median_to_upper',
  'above_upper_quartile',
  'below_median',
  'above_median',
  'around',
  'unknown',
] as const;
export type Position = (typeof positions)[number];

/** Digits at which an own value is compared: those of a published figure. */
const comparedDigits = 2;

/**
 * The part of the published figures that an own value falls into. `around`: it equals a figure at two digits, or lies inside a
 * range. `unknown`: no own value, or no median is published. A quartile that is not published merges the parts beside it.
 *
 * | lower, median, upper | own  | position             |
 * |----------------------|------|----------------------|
 * | 3.2, 4.9, 6.8        | 3.1  | below_lower_quartile |
 * | 3.2, 4.9, 6.8        | 4.86 | around               |
 * | -, 4.9, -            | 5.2  | above_median         |
 * | -, 15 to 25, -       | 15.3 | around               |
 */
export function positionOf(own: number | null, row: BenchmarkRow | undefined): Position {
  if (own === null || row?.status !== 'published') return 'unknown';
  const value = roundedOwn(own);
  const { lower, median, upper } = row;
  const sides = [lower, median, upper].map((figure) => figure && sideOf(value, figure));
  if (sides.includes('within')) return 'around';
  const [toLower, toMedian, toUpper] = sides;
  if (toMedian === 'below') {
    if (toLower === undefined) return 'below_median';
    return toLower === 'below' ? 'below_lower_quartile' : 'lower_to_median';
  }
  if (toUpper === undefined) return 'above_median';
  return toUpper === 'above' ? 'above_upper_quartile' : 'median_to_upper';
}

function roundedOwn(own: number): Decimal {
  const { units, decimals } = parseDecimal(freezeDecimal(own));
  const fraction = { numerator: units, denominator: 10n ** BigInt(decimals) };
  return parseDecimal(decimalText(roundHalfEven(fraction, comparedDigits)));
}

function sideOf(value: Decimal, figure: Figure): 'below' | 'within' | 'above' {
  const [from, to] =
    figure.kind === 'point' ? [figure.figure, figure.figure] : [figure.from, figure.to];
  if (compareDecimals(value, parseDecimal(from)) < 0) return 'below';
  return compareDecimals(value, parseDecimal(to)) > 0 ? 'above' : 'within';
}
