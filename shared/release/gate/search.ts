// What the gate knows of one year while it looks for pins: the programmes, the sets of answers that all adversaries share, and the pairs
// that are safe already.
import { type Anyway, anywayOf } from './anyway.ts';
import { requiredWidths } from './beforehand.ts';
import { type BothYears, bothYears } from './bothYears.ts';
import { type Cell, type Ends, endsOf } from './cells.ts';
import { type GapProgram, isFeasible, setBounds, sumFromEnd, valuesOf } from './gapProgram.ts';
import type { Knowledge } from './knowledge.ts';
import { type Programs, programsOf } from './programs.ts';
import { findFeasible, maximise } from './solve.ts';

export interface Search extends Programs {
  readonly known: Knowledge;
  /** The same in full, where figures of another year take part. */
  readonly both: BothYears | undefined;
  /** What is public already, where there is anything. */
  readonly anyway: Anyway | undefined;
  /** Sets of answers that fit what everybody knows. */
  pool: Float64Array[];
  /** How wide the interval of each pair has to stay: adversary * n + target. */
  readonly required: Float64Array;
  /** Pairs that are safe for good, likewise. */
  readonly safe: Uint8Array;
  /** Sums of multiplications beside those of the programmes. */
  work: number;
}

/** Targets for which sets of answers are sought that everybody shares, spread over the ranking. */
const spread = 14;

/** @returns undefined where what is known does not fit together: then nothing can be shown to be safe */
export function startSearch(known: Knowledge): Search | undefined {
  const n = known.values.length;
  const search: Search = {
    known,
    ...programsOf(known),
    both: bothYears(known),
    anyway: anywayOf(known),
    pool: [],
    required: requiredWidths(known),
    safe: new Uint8Array(n * n),
    work: 0,
  };
  if (!fits(search)) return undefined;
  beginAnew(search);
  return search;
}

/** Whether the answers as they are fit what is published of them. */
function fits({ known: { values, cells } }: Search): boolean {
  return cells.every(({ sums, known }) =>
    sums.every((sum) => {
      const { low, high } = endsOf(sum, known);
      const mean = sum.weights.reduce(
        (total, [rank, weight]) => total + weight * (values[rank] as number),
        0,
      );
      const slack = 1e-9 * (1 + Math.abs(mean));
      return mean >= low - slack && mean <= high + slack;
    }),
  );
}

/** Forgets what was shown to be safe, and looks for sets of answers to share. */
function beginAnew(search: Search): void {
  const { base, known, safe } = search;
  const n = known.values.length;
  for (let pair = 0; pair < n * n; pair += 1)
    safe[pair] = (search.required[pair] as number) < 0 ? 1 : 0;
  search.pool = [];
  if (!findFeasible(base)) return;
  const all = Array.from({ length: n }, (_, rank) => rank);
  const some = Array.from({ length: Math.min(n, spread) }, (_, i) =>
    Math.floor(((i + 0.5) * n) / Math.min(n, spread)),
  );
  for (const sign of [1, -1] as const) {
    for (const targets of [all, ...some.map((target) => [target])]) {
      const found = push(base, known, targets, sign);
      if (found) search.pool.push(found);
    }
  }
}

/** A figure is shown more coarsely now, or no more. What was safe stays so where its interval only grew. */
export function loosen(search: Search, cell: Cell, ends: Ends): void {
  const { cells } = search.known;
  const hasGrown = ends.low <= cell.known.low && ends.high >= cell.known.high;
  cell.known = ends;
  const first = cells
    .slice(0, cells.indexOf(cell))
    .reduce((count, { sums }) => count + sums.length, 0);
  for (const [i, sum] of cell.sums.entries()) {
    const { low, high } = endsOf(sum, ends);
    setBounds(search.base, first + i, low, high);
  }
  if (search.both) setBounds(search.both.base, cells.indexOf(cell), ends.low, ends.high);
  if (!hasGrown) beginAnew(search);
}

export function workOf({ base, own, both, anyway, work }: Search): number {
  const programs = [{ base, own }, both, anyway?.programs, anyway?.both];
  return programs.reduce((sum, one) => sum + (one ? one.base.work + one.own.work : 0), work);
}

/** Pushes the answers of targets up or down as far as they go together; undefined where the result does not keep every row. */
export function push(
  program: GapProgram,
  { need }: Knowledge,
  targets: readonly number[],
  sign: 1 | -1,
): Float64Array | undefined {
  const { n } = program;
  const costs = new Float64Array(n);
  // Each target counts by how much it needs, or the largest would have all the say.
  for (const target of targets)
    costs[target] = sign / (targets.length > 1 ? (need[target] as number) : 1);
  sumFromEnd(program, costs);
  maximise(program, costs);
  return isFeasible(program) ? valuesOf(program, new Float64Array(n)) : undefined;
}
