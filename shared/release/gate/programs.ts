// The programmes of one year: its answers in their ranking, and a row for each sum that is known.
import { endsOf } from './cells.ts';
import { addRow, type GapProgram, gapProgram } from './gapProgram.ts';
import type { Knowledge } from './knowledge.ts';

export interface Programs {
  /** What everybody knows. One row for each sum of each cell, in their order, then others. */
  readonly base: GapProgram;
  /** Room for the same with what one adversary knows of themselves. */
  readonly own: GapProgram;
}

export function programsOf({ values, cells, overtakings, lowest, highest }: Knowledge): Programs {
  const n = values.length;
  const sums = cells.flatMap((cell) => cell.sums.map((sum) => ({ sum, known: cell.known })));
  const room = sums.length + overtakings.length + 2;
  const lists = [{ from: 0, lowest }];
  const base = gapProgram(n, lists, room);
  for (const { sum, known: ends } of sums) {
    const { low, high } = endsOf(sum, ends);
    addRow(base, sum.weights, low, high);
  }
  addRow(base, [[n - 1, 1]], Number.NEGATIVE_INFINITY, highest);
  for (const weights of overtakings) addRow(base, weights, Number.NEGATIVE_INFINITY, 0);
  return { base, own: gapProgram(n, lists, room) };
}
