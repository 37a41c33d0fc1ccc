// Spread that a few wild values can't move, and how far a value lies out on it: for rules over a member's own history.
import { median } from './median.ts';

/**
 * The median of the distances to the median, in the unit of the values; not scaled. 0 where more than half of the values agree.
 * Source: Hampel, "The influence curve and its role in robust estimation" (1974).
 * @throws Error for no values
 */
export function medianAbsoluteDeviation(values: readonly number[]): number {
  const centre = median(values);
  return median(values.map((value) => Math.abs(value - centre)));
}

/**
 * How many standard deviations a value lies from the median, on a spread that estimates one for normal data.
 * The spread is 1.4826 times the median absolute deviation; where that is 0, 1.2533 times the mean absolute deviation from the
 * median; where that is 0 too (all values agree), 0 for the common value and infinite for any other.
 * Above 3.5 counts as an outlier (Iglewicz and Hoaglin, "How to Detect and Handle Outliers", 1993).
 * @throws Error for no values
 */
export function robustScore(values: readonly number[], value: number): number {
  const distance = value - median(values);
  if (distance === 0) return 0;
  return distance / robustSpread(values);
}

function robustSpread(values: readonly number[]): number {
  // 1 / 0.6745, the upper quartile of the standard normal distribution.
  const byMedian = 1.4826 * medianAbsoluteDeviation(values);
  if (byMedian > 0) return byMedian;
  const centre = median(values);
  const total = values.reduce((sum, value) => sum + Math.abs(value - centre), 0);
  // The root of pi / 2: what turns a mean absolute deviation into a standard deviation.
  return (1.2533 * total) / values.length;
}
