// A figure at each step of coarsening: how it is shown, and in which interval the value then lies for whoever knows the rules.
import {
  type Decimal,
  decimalText,
  divideHalfEven,
  type Fraction,
  parseDecimal,
  type Rounded,
  roundHalfEven,
} from '../decimal.ts';
import type { Figure } from '../disclosure.ts';
import { keptWithin, pointFigure, rangeFigure, type Scale } from '../windowFigure.ts';

/** 0: as rounded. 1: the nearest multiple of five in the second digit. 2: one digit. 3: a quarter, of a share. */
export type Coarseness = 0 | 1 | 2 | 3;

/** The last step before a figure is not shown at all. A share beyond its ends is in none of the quarters. */
export function coarsestOf(value: Fraction, scale: Scale): Coarseness {
  return quarterOf(value, scale) ? 3 : 2;
}

export interface Interval {
  readonly from: Decimal;
  readonly to: Decimal;
  /** Whether the ends belong to it: a value half-way between two figures is rounded to the even one. */
  readonly hasFrom: boolean;
  readonly hasTo: boolean;
}

/**
 * How a windowed quantile is shown.
 *
 * | two digits | 0    | 1           | 2           | 3, of a share |
 * |------------|------|-------------|-------------|----------------|
 * | 23         | 23   | 23 to 27    | 15 to 25    | 0 to 25        |
 * | 9.9        | 9.9  | 9.8 to 12   | 9.5 to 15   | 0 to 25        |
 * | 1200       | 1200 | 980 to 1200 | 950 to 1500 |                |
 * @throws Error for step 3 of a value that is in no quarter
 */
export function figureAt(
  value: Fraction,
  coarseness: Coarseness,
  digits: number,
  scale: Scale,
): Figure {
  if (coarseness === 0 || value.numerator === 0n) return pointFigure(value, digits);
  if (coarseness === 2) return rangeFigure(value, scale);
  if (coarseness === 3) {
    const { from, to } = quarterOrThrow(value, scale);
    return { kind: 'range', from: textOf(from), to: textOf(to) };
  }
  const { least, most } = likeFigures(value, coarseness);
  const isNegative = value.numerator < 0n;
  const [from, to] = isNegative ? [negated(most), negated(least)] : [least, most];
  const range = { from: decimalText(from), to: decimalText(to) };
  return keptWithin(scale, range, decimalText(roundHalfEven(value, 2)));
}

/** Where the value lies, for whoever sees how it is shown and knows the rules of rounding and coarsening. */
export function intervalAt(
  value: Fraction,
  coarseness: Coarseness,
  digits: number,
  scale: Scale = {},
): Interval {
  if (coarseness === 3) return quarterOrThrow(value, scale);
  if (value.numerator === 0n) return { from: zero, to: zero, hasFrom: true, hasTo: true };
  const rounded = coarseness === 0 ? absolute(roundHalfEven(value, digits)) : undefined;
  const { least, most } = rounded
    ? { least: rounded, most: rounded }
    : likeFigures(value, coarseness);
  const [inner, outer] = [halfUnitBelow(least), halfUnitAbove(most)];
  const [hasInner, hasOuter] = [least.mantissa % 2n === 0n, most.mantissa % 2n === 0n];
  return value.numerator < 0n
    ? {
        from: toDecimal(negated(outer)),
        to: toDecimal(negated(inner)),
        hasFrom: hasOuter,
        hasTo: hasInner,
      }
    : { from: toDecimal(inner), to: toDecimal(outer), hasFrom: hasInner, hasTo: hasOuter };
}

const zero: Decimal = { units: 0n, decimals: 0 };

/**
 * The quarter of a share that a value is in; a value between two is in the upper one. Of the exact value, not of its figure. Of scales
 * that end where nobody is (a rate of at most 400 %) a quarter would say nothing.
 */
function quarterOf(
  { numerator, denominator }: Fraction,
  { min, max }: Scale,
): Interval | undefined {
  if (min !== 0 || (max !== 1 && max !== 100)) return undefined;
  const above = 4n * numerator;
  const whole = BigInt(max) * denominator;
  if (above < 0n || above > 4n * whole) return undefined;
  const quarter = above === 4n * whole ? 3n : above / whole;
  const end = (number: bigint): Decimal => ({ units: number * BigInt(max) * 25n, decimals: 2 });
  return { from: end(quarter), to: end(quarter + 1n), hasFrom: true, hasTo: quarter === 3n };
}

function quarterOrThrow(value: Fraction, scale: Scale): Interval {
  const quarter = quarterOf(value, scale);
  if (!quarter) throw new Error('only a share is in a quarter');
  return quarter;
}

/** Without zeros at its end. */
function textOf({ units, decimals }: Decimal): string {
  let [mantissa, exponent] = [units, -decimals];
  while (exponent < 0 && mantissa % 10n === 0n)
    [mantissa, exponent] = [mantissa / 10n, exponent + 1];
  return decimalText({ mantissa, exponent });
}

/** The smallest and the largest figure of two digits that is shown alike, both without sign. */
function likeFigures(value: Fraction, coarseness: Coarseness): { least: Rounded; most: Rounded } {
  const { mantissa, exponent } = absolute(roundHalfEven(value, 2));
  const step = coarseness === 1 ? 5n : 10n;
  const centre = step * divideHalfEven(mantissa, step);
  // Around a leading one the figures below have a unit ten times smaller.
  if (centre === 10n || centre === 100n) {
    const unit = centre === 10n ? exponent : exponent + 1;
    return {
      least: { mantissa: coarseness === 1 ? 98n : 95n, exponent: unit - 1 },
      most: { mantissa: coarseness === 1 ? 12n : 14n, exponent: unit },
    };
  }
  // A half goes to the even digit, so that 15 and 25 are both like 20, and 30 has neither 25 nor 35.
  const reach = coarseness === 1 ? 2n : (centre / 10n) % 2n === 0n ? 5n : 4n;
  return {
    least: { mantissa: centre - reach, exponent },
    most: { mantissa: centre + reach, exponent },
  };
}

/** Below the smallest figure of its digits (10 of two, 1 of one) the next one is ten times nearer. */
function halfUnitBelow({ mantissa, exponent }: Rounded): Rounded {
  return /^10*$/.test(String(mantissa))
    ? { mantissa: 100n * mantissa - 5n, exponent: exponent - 2 }
    : { mantissa: 10n * mantissa - 5n, exponent: exponent - 1 };
}

function halfUnitAbove({ mantissa, exponent }: Rounded): Rounded {
  return { mantissa: 10n * mantissa + 5n, exponent: exponent - 1 };
}

function absolute({ mantissa, exponent }: Rounded): Rounded {
  return { mantissa: mantissa < 0n ? -mantissa : mantissa, exponent };
}

function negated({ mantissa, exponent }: Rounded): Rounded {
  return { mantissa: -mantissa, exponent };
}

function toDecimal(rounded: Rounded): Decimal {
  return parseDecimal(decimalText(rounded));
}
