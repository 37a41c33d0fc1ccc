// Where a value stands among values that the reader may see all of: public history, or a member's own years.

/**
 * The mid-rank share: (number of values below + half the number equal) / n, from 0 to 1. Ties share a rank.
 * Not Excel's PERCENTRANK.INC, which interpolates over n-1. Never offered over peers' answers: asked often enough, it would
 * tell each of them.
 *
 * | values  | own | rank |
 * |---------|-----|------|
 * | 1 2 3 4 | 3   | .625 |
 * | 1 2 2 4 | 2   | .5   |
 * | 1 2 3 4 | 0   | 0    |
 * @throws Error for no values
 */
export function percentileRank(values: readonly number[], own: number): number {
  if (values.length === 0) throw new Error('a percentile rank needs at least one value');
  const below = values.filter((value) => value < own).length;
  const equal = values.filter((value) => value === own).length;
  return (below + equal / 2) / values.length;
}
