// What stands out in a comparison: where the own value lies outside the middle half of the peers, the furthest first. Whether
// that is good or bad is said only where one way is better.
import { type BenchmarkTableRow, type Figure, middleOf, toneOf } from '@peerbook/shared';
import type { Tone } from '../components/QuartileStrip.tsx';

export interface StandsOut {
  readonly row: BenchmarkTableRow;
  readonly tone: Tone;
}

/** Rows in the lowest or the highest quarter by the published figures; the order is by distance in widths of the middle half. */
export function standsOut(table: readonly BenchmarkTableRow[]): readonly StandsOut[] {
  return table
    .filter(
      ({ position }) => position === 'below_lower_quartile' || position === 'above_upper_quartile',
    )
    .map((row) => ({ row, tone: toneOf(row), distance: distanceOf(row) }))
    .sort((a, b) => b.distance - a.distance)
    .map(({ row, tone }) => ({ row, tone }));
}

function distanceOf({ own, lower, median, upper }: BenchmarkTableRow): number {
  const [from, middle, to] = [lower, median, upper].map((figure: Figure | null) =>
    figure ? middleOf(figure) : Number.NaN,
  ) as [number, number, number];
  const width = to - from;
  // Where the middle half is one figure, nothing can be told in its widths: such rows come last, in their order.
  return own === null || !(width > 0) ? 0 : Math.abs(own - middle) / width;
}
