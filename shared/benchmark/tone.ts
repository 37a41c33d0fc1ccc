// Whether an own value lies on the better side of the middle of the peers; most indicators have no such side.
import type { BenchmarkTableRow } from './benchmarkTable.ts';
import type { Position } from './position.ts';

export type Tone = 'better' | 'worse' | 'neutral';

const below: ReadonlySet<Position> = new Set([
  'below_lower_quartile',
  'lower_to_median',
  'below_median',
]);
const above: ReadonlySet<Position> = new Set([
  'median_to_upper',
  'above_upper_quartile',
  'above_median',
]);

/** Told from the published position alone. Around a figure, or without one, nothing is better or worse. */
export function toneOf({ better, position }: Pick<BenchmarkTableRow, 'better' | 'position'>): Tone {
  if (better === 'neutral' || !(below.has(position) || above.has(position))) return 'neutral';
  return above.has(position) === (better === 'higher') ? 'better' : 'worse';
}
