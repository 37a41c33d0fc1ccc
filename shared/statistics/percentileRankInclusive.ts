// Where a value stands as Excel's PERCENTRANK.INC says it, for a member who checks a figure of its own data in Excel.
import { sorted } from './sorted.ts';

/**
 * PERCENTRANK.INC: the number of values below, divided by n-1; between two values linear; cut off (not rounded) after some decimals, as
 * Excel does. From 0 to 1.
 *
 * | values                      | own | rank |
 * |-----------------------------|-----|------|
 * | 13 12 11 8 4 3 2 1 1 1      | 2   | .333 |
 * | 13 12 11 8 4 3 2 1 1 1      | 5   | .583 |
 *
 * Source: Microsoft, "PERCENTRANK.INC function".
 * @returns undefined where Excel says #N/A: below the smallest value, above the largest, of fewer than two values
 */
export function percentileRankInclusive(
  values: readonly number[],
  own: number,
  decimals = 3,
): number | undefined {
  const inOrder = sorted(values);
  const [least = Number.NaN] = inOrder;
  const most = inOrder.at(-1) ?? Number.NaN;
  if (inOrder.length < 2 || !(own >= least && own <= most)) return undefined;
  const below = inOrder.filter((value) => value < own).length;
  const next = inOrder[below] as number;
  const position =
    next === own
      ? below
      : below -
        1 +
        (own - (inOrder[below - 1] as number)) / (next - (inOrder[below - 1] as number));
  const scale = 10 ** decimals;
  // A hair more, so that 0.6 is not cut to 0.599 for its binary fraction.
  return Math.floor((position / (inOrder.length - 1)) * scale + 1e-9) / scale;
}
