// The plain median: of a member's own data or of public history, never of peers' confidential answers.
import { sorted } from './sorted.ts';

/**
 * The middle value, or the mean of the two middle ones. Excel's MEDIAN; equals the type 6 and type 7 quantile at one half.
 * In the unit of the values.
 * @throws Error for no values
 */
export function median(values: readonly number[]): number {
  return medianSorted(sorted(values));
}

/** As median, of values already in ascending order. */
export function medianSorted(values: readonly number[]): number {
  if (values.length === 0) throw new Error('a median needs at least one value');
  const middle = values.length >> 1;
  const upper = values[middle] as number;
  if (values.length % 2 === 1) return upper;
  const lower = values[middle - 1] as number;
  return lower + (upper - lower) / 2;
}
