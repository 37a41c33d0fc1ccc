// What the gate knows of one year while it looks for pins: the ways in which that is written, the sets of answers that all adversaries
// share, and the pairs that are safe already.
import { type Anyway, anywayOf } from './anyway.ts';
import { requiredWidths } from './beforehand.ts';
import { type Cell, type Ends, endsOf } from './cells.ts';
import { type GapProgram, isFeasible, sumFromEnd, valuesOf } from './gapProgram.ts';
import type { Knowledge } from './knowledge.ts';
import { findFeasible, maximise } from './solve.ts';
import { setEnds, type View, viewsOf } from './view.ts';

export interface Search {
  readonly known: Knowledge;
  /** By sums, and then in full where that says more. */
  readonly views: readonly View[];
  /** What is public already, where there is anything. */
  readonly anyway: Anyway | undefined;
  /** How wide the interval of each pair has to stay: adversary * n + target. */
  readonly required: Float64Array;
  /** In how many views each pair was shown to be safe, likewise: in all of them it is safe for good. */
  readonly shown: Uint8Array;
  /** Sums of multiplications beside those of the programmes. */
  work: number;
}

/** Targets for which sets of answers are sought that everybody shares, spread over the ranking. */
const spread = 14;

/** @returns undefined where what is known does not fit together: then nothing can be shown to be safe */
export function startSearch(known: Knowledge): Search | undefined {
  if (!fits(known)) return undefined;
  const n = known.values.length;
  const search: Search = {
    known,
    views: viewsOf(known),
    anyway: anywayOf(known),
    required: requiredWidths(known),
    shown: new Uint8Array(n * n),
    work: 0,
  };
  beginAnew(search);
  return search;
}

/** Whether the answers as they are fit what is published of them. */
function fits({ values, cells }: Knowledge): boolean {
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

/** Forgets what was shown to be safe. */
function beginAnew({ views, required, shown }: Search): void {
  for (let pair = 0; pair < shown.length; pair += 1)
    shown[pair] = (required[pair] as number) < 0 ? views.length : 0;
  for (const view of views) view.pool = undefined;
}

/** Sets of answers that fit what everybody knows, as a view has it. */
export function poolOf({ known }: Search, view: View): Float64Array[] {
  if (view.pool) return view.pool;
  const { base } = view;
  const pool: Float64Array[] = [];
  view.pool = pool;
  if (!findFeasible(base)) return pool;
  const n = known.values.length;
  const all = Array.from({ length: n }, (_, rank) => rank);
  const some = Array.from({ length: Math.min(n, spread) }, (_, i) =>
    Math.floor(((i + 0.5) * n) / Math.min(n, spread)),
  );
  for (const sign of [1, -1] as const)
    for (const targets of [all, ...some.map((target) => [target])]) {
      const found = push(base, known, targets, sign);
      if (found) pool.push(found);
    }
  return pool;
}

/** A figure is shown more coarsely now, or no more. What was safe stays so where its interval only grew. */
export function loosen(search: Search, cell: Cell, ends: Ends): void {
  const { known, views } = search;
  const hasGrown = ends.low <= cell.known.low && ends.high >= cell.known.high;
  cell.known = ends;
  for (const view of views) setEnds(view, known.cells.indexOf(cell), ends);
  if (!hasGrown) beginAnew(search);
}

export function workOf({ views, anyway, work }: Search): number {
  return [...views, ...(anyway?.views ?? [])].reduce(
    (sum, { base, own }) => sum + base.work + own.work,
    work,
  );
}

/** Pushes the answers of targets up or down as far as they go together. @returns nothing where the result does not keep every row */
export function push(
  program: GapProgram,
  { need, values }: Knowledge,
  targets: readonly number[],
  sign: 1 | -1,
): Float64Array | undefined {
  const costs = new Float64Array(program.n);
  // Each target counts by how much it needs, or the largest would have all the say.
  for (const target of targets)
    costs[target] = sign / (targets.length > 1 ? (need[target] as number) : 1);
  sumFromEnd(program, costs);
  maximise(program, costs);
  if (!isFeasible(program)) return undefined;
  return valuesOf(program, new Float64Array(program.n)).subarray(0, values.length);
}
