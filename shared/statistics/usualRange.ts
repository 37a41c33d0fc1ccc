// What is usual of one figure of one institution, from what it reported before: for rules over its own history.
import { median } from './median.ts';
import { medianAbsoluteDeviation } from './medianAbsoluteDeviation.ts';

/** How far a figure may move: amounts and counts by a factor, percentages by points. */
export type Measure = 'amount' | 'count' | 'percentage';

/** Both ends are part of it. In the unit of the values. */
interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Above this many robust standard deviations from the median a value counts as an outlier. */
const outlying = 3.5;
/** With one earlier value, two, three, four, five and more: the less is known, the wider. */
const factors = [4, 3, 2.5, 2.5, 2] as const;
const points = [25, 20, 15, 15, 10] as const;
/** A count whose mean is three or less is nought in one period of twenty: exp(-3) = 0.05, the "rule of three". */
const fewEvents = 3;
const digits = 4;

/**
 * The range that earlier values make usual; undefined without any, or where an end would be no finite number.
 *
 * It is the union of two intervals, so that neither a quiet past nor one wild value makes it too narrow:
 * * robust: the median and 3.5 spreads either way. The spread is 1.4826 times the median absolute deviation; where that is
 *   0, 1.253314 times the mean absolute deviation from the median (Iglewicz and Hoaglin, "How to Detect and Handle
 *   Outliers", 1993). It survives histories in which most values agree;
 * * the hull of all earlier values, widened: amounts and counts by the factor 4 with one earlier value, 3 with two, 2.5 with
 *   three or four, 2 from five on; percentages by 25, 20, 15, 10 points. The widths are ours, set so that growth of a good
 *   year passes and a figure in the wrong unit does not.
 *
 * A count of three or less and none at all are alike usual (Hanley and Lippman-Hand, "If Nothing Goes Wrong, Is Everything
 * All Right?", 1983). So after nothing but zeros a count of up to 3 is usual; of an amount only 0 is, since no amount is
 * small in every currency, and what was never there is worth one look.
 *
 * Ends are rounded outward to 4 significant digits, as decimals.
 * @param least what the figure can't be below, such as 0; unless an earlier value was, the low end is not below it either
 */
export function usualRange(
  earlier: readonly number[],
  measure: Measure,
  least = Number.NEGATIVE_INFINITY,
): Interval | undefined {
  if (earlier.length === 0) return undefined;
  const wide = widened(earlier, measure);
  const robust = robustInterval(earlier);
  const low = roundedDown(Math.min(wide.low, robust.low));
  const high = roundedUp(Math.max(wide.high, robust.high));
  if (!Number.isFinite(low) || !Number.isFinite(high)) return undefined;
  const staysAbove = earlier.every((value) => value >= least);
  return { low: staysAbove ? Math.max(least, low) : low, high };
}

function robustInterval(values: readonly number[]): Interval {
  const centre = median(values);
  const reach = outlying * spreadAround(values, centre);
  return { low: centre - reach, high: centre + reach };
}

function spreadAround(values: readonly number[], centre: number): number {
  const byMedian = 1.4826 * medianAbsoluteDeviation(values);
  if (byMedian > 0) return byMedian;
  const total = values.reduce((sum, value) => sum + Math.abs(value - centre), 0);
  return (1.253314 * total) / values.length;
}

function widened(values: readonly number[], measure: Measure): Interval {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const i = Math.min(values.length, factors.length) - 1;
  if (measure === 'percentage') {
    const room = points[i] ?? 0;
    return { low: low - room, high: high + room };
  }
  const factor = factors[i] ?? 1;
  // Away from 0 at the outer end, towards 0 at the inner one.
  const wide = {
    low: low >= 0 ? low / factor : low * factor,
    high: high >= 0 ? high * factor : high / factor,
  };
  if (measure === 'amount') return wide;
  return {
    low: low >= 0 && low <= fewEvents ? 0 : wide.low,
    high: high >= 0 ? Math.max(wide.high, fewEvents) : wide.high,
  };
}

function roundedUp(value: number): number {
  // Not by a minus sign, which would make -0 of 0.
  return 0 - roundedDown(0 - value);
}

/** The largest decimal of 4 significant digits that is not above the value; what binary fractions add is none of it. */
function roundedDown(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return value === 0 ? 0 : value;
  const [mantissa = '', exponent = '0'] = Number(value.toPrecision(12)).toExponential().split('e');
  const figures = mantissa.replace(/[-.]/g, '');
  const kept = Number(figures.slice(0, digits).padEnd(digits, '0'));
  const hasMore = /[1-9]/.test(figures.slice(digits));
  const signed = value < 0 ? -(kept + (hasMore ? 1 : 0)) : kept;
  return Number(`${signed}e${Number(exponent) - digits + 1}`);
}
