// Quantiles as Excel and R define them: for what a member can work out again from its own data. Peers' figures use windowedQuantile.
import { sorted } from './sorted.ts';

/**
 * Quantile of type 7: linear between the ranks at position (n-1)p, so p = 0 is the smallest and p = 1 the largest value.
 * Excel's QUARTILE.INC and PERCENTILE.INC, R's default. In the unit of the values.
 * Source: Hyndman and Fan, "Sample Quantiles in Statistical Packages" (1996).
 * @throws Error for no values, or a probability outside 0 to 1
 */
export function quantileInclusive(values: readonly number[], probability: number): number {
  return quantileInclusiveSorted(sorted(values), probability);
}

/** As quantileInclusive, of values already in ascending order. */
export function quantileInclusiveSorted(values: readonly number[], probability: number): number {
  checkInput(values, probability);
  return atPosition(values, (values.length - 1) * probability);
}

/**
 * Quantile of type 6: linear between the ranks at position (n+1)p. Excel's QUARTILE.EXC and PERCENTILE.EXC, Minitab, SPSS.
 * Where Excel answers #NUM! (p below 1/(n+1) or above n/(n+1)) this is the smallest or largest value, as in R.
 * In the unit of the values. Source: Hyndman and Fan (1996).
 * @throws Error for no values, or a probability outside 0 to 1
 */
export function quantileExclusive(values: readonly number[], probability: number): number {
  return quantileExclusiveSorted(sorted(values), probability);
}

/** As quantileExclusive, of values already in ascending order. */
export function quantileExclusiveSorted(values: readonly number[], probability: number): number {
  checkInput(values, probability);
  const position = (values.length + 1) * probability - 1;
  return atPosition(values, Math.min(Math.max(position, 0), values.length - 1));
}

function checkInput(values: readonly number[], probability: number): void {
  if (values.length === 0) throw new Error('a quantile needs at least one value');
  if (!(probability >= 0 && probability <= 1)) {
    throw new Error(`a probability lies between 0 and 1, not at ${probability}`);
  }
}

/** The value at a 0-based position, which may lie between two ranks. */
function atPosition(values: readonly number[], position: number): number {
  const below = Math.floor(position);
  const start = values[below] as number;
  const end = values[Math.min(below + 1, values.length - 1)] as number;
  return start + (end - start) * (position - below);
}
