// From sorted answers to one figure: the exact windowed quantile, whether it may be shown, and how it reads.
import { type QuantileWindow, type Quarter, windowOf } from '../statistics/windowedQuantile.ts';
import {
  alignDecimals,
  compareDecimals,
  compareUnits,
  type Decimal,
  decimalText,
  divideHalfEven,
  type Fraction,
  freezeDecimal,
  parseDecimal,
  roundHalfEven,
} from './decimal.ts';
import type { Figure } from './disclosure.ts';

/** Answers in ascending order, in units of 10^-decimals. */
export interface SortedAnswers {
  readonly units: readonly bigint[];
  readonly decimals: number;
}

/** A windowed quantile before rounding, and the answers that it stands on. Never leaves the release engine. */
export interface WindowFigure {
  readonly value: Fraction;
  /** The answers within the window, ascending, in the units of the sorted answers. */
  readonly members: readonly bigint[];
  readonly window: QuantileWindow;
}

/** Where the values of an indicator may lie, and on how many levels. */
export interface Scale {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** How many different answers are possible, where they are few and counted. */
  readonly levels?: number | undefined;
}

/** Answers put in order; what was given stays as it is. */
export function sortAnswers(answers: readonly Decimal[]): SortedAnswers {
  const { units, decimals } = alignDecimals(answers);
  return { units: [...units].sort(compareUnits), decimals };
}

/**
 * The windowed quantile, exactly.
 * @throws Error where the answers are fewer than the width and two more
 */
export function windowFigure(
  answers: SortedAnswers,
  quarter: Quarter,
  width: number,
): WindowFigure {
  const window = windowOf(answers.units.length, quarter, width);
  const members = answers.units.slice(window.first, window.first + window.coefficients.length);
  const numerator = members.reduce(
    (sum, units, i) => sum + BigInt(window.coefficients[i] as number) * units,
    0n,
  );
  const denominator = BigInt(window.divisor) * 10n ** BigInt(answers.decimals);
  return { value: { numerator, denominator }, members, window };
}

/** p% rule: whether the window without its two largest answers holds less than `rest` per cent of the largest. For answers not below 0. */
export function isDominated({ members }: WindowFigure, rest: number): boolean {
  const others = members.slice(0, -2).reduce((sum, units) => sum + units, 0n);
  return others * 100n < BigInt(rest) * (members.at(-1) ?? 0n);
}

/** Whether the window's largest and smallest answer differ by at most `percent` of the figure; all 0 is the extreme case. */
export function isHomogeneous({ value, members, window }: WindowFigure, percent: number): boolean {
  const range = (members.at(-1) ?? 0n) - (members[0] ?? 0n);
  const size = value.numerator < 0n ? -value.numerator : value.numerator;
  return range * 100n * BigInt(window.divisor) <= BigInt(percent) * size;
}

/** A figure with its published digits: "4.0", "0.28", "1200". */
export function pointFigure(value: Fraction, digits: number): Figure {
  return { kind: 'point', figure: decimalText(roundHalfEven(value, digits)) };
}

/**
 * A figure coarsened to one digit and shown as the range that this digit stands for, kept within the scale: 20 reads
 * 15 to 25, 1.17 reads 0.95 to 1.5, 98 % of at most 100 reads 95 to 100. It is made from the figure of two digits, so it holds that
 * figure and tells nothing that the figure would not. Below a leading 1 the digits lie ten times closer.
 */
export function rangeFigure(value: Fraction, scale: Scale): Figure {
  const { mantissa, exponent } = roundHalfEven(value, 2);
  if (mantissa === 0n) throw new Error('zero has no leading digit to be coarsened to');
  const isNegative = mantissa < 0n;
  const tens = divideHalfEven(isNegative ? -mantissa : mantissa, 10n);
  const [lead, unit] = tens === 10n ? [1n, exponent + 1] : [tens, exponent];
  const sign = isNegative ? -1n : 1n;
  const inner =
    lead === 1n
      ? { mantissa: sign * 95n, exponent: unit - 1 }
      : { mantissa: sign * (lead * 10n - 5n), exponent: unit };
  const outer = { mantissa: sign * (lead * 10n + 5n), exponent: unit };
  const [from, to] = (isNegative ? [outer, inner] : [inner, outer]).map(decimalText) as [
    string,
    string,
  ];
  return keptWithin(scale, { from, to }, decimalText({ mantissa, exponent }));
}

/** A range around a figure, its ends moved in to the bounds of the scale where these lie between. */
export function keptWithin(
  scale: Scale,
  { from, to }: { readonly from: string; readonly to: string },
  figure: string,
): Figure {
  return {
    kind: 'range',
    from: isBetween(from, scale.min, figure, to) ? freezeDecimal(scale.min) : from,
    to: isBetween(to, scale.max, figure, from) ? freezeDecimal(scale.max) : to,
  };
}

/**
 * Whether a bound of the scale lies between the end of a range and the figure itself, so that it can be shown for the end. A bound at
 * the far end can't: it would leave a point.
 */
function isBetween(
  end: string,
  bound: number | undefined,
  figure: string,
  farEnd: string,
): bound is number {
  if (bound === undefined) return false;
  const place = parseDecimal(freezeDecimal(bound));
  const sides = [end, figure, farEnd].map((text) =>
    Math.sign(compareDecimals(place, parseDecimal(text))),
  );
  const [toEnd, toFigure, toFarEnd] = sides as [number, number, number];
  return toEnd !== 0 && toFigure !== toEnd && toFarEnd === -toEnd;
}
