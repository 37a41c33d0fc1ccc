// Pairs that are pinned by what is public already, with what is known of two rankings: no figure of this edition that is left out could
// help them, so none is. Unlike everything else here this has to be proved, by prices (weak duality) and from no more than everybody surely
// knows, since a mistake would release.
import { stepped } from './beforehand.ts';
import { type GapProgram, sumFromEnd } from './gapProgram.ts';
import type { Knowledge } from './knowledge.ts';
import { findFeasible, provedMost } from './solve.ts';
import { tellOwn, type View, viewsOf } from './view.ts';

export interface Anyway {
  readonly known: Knowledge;
  readonly views: readonly View[];
  /** What was proved of pairs: adversary * n + target. What is public does not change while the gate is at work. */
  readonly proved: Map<number, number>;
}

/** @returns undefined where nothing is public yet */
export function anywayOf(known: Knowledge): Anyway | undefined {
  const cells = known.publicCells;
  if (cells.length === 0) return undefined;
  const views = viewsOf({ ...known, cells });
  // Each adversary then begins from where everything fits.
  for (const { base } of views) findFeasible(base);
  return { known, views, proved: new Map() };
}

/** What a pair's interval is proved not to be wider than by what is public; infinite where nothing was proved. */
export function openAnyway(
  { known, views, proved }: Anyway,
  adversary: number,
  target: number,
): number {
  const { values } = known;
  const pair = adversary * values.length + target;
  const width =
    proved.get(pair) ??
    views.reduce(
      (least, view) =>
        tellOwn(view, adversary, values[adversary] as number)
          ? Math.min(least, provedWidth(view.own, known, target))
          : least,
      Number.POSITIVE_INFINITY,
    );
  proved.set(pair, width);
  return width;
}

function provedWidth(program: GapProgram, known: Knowledge, target: number): number {
  const { lowest, highest, step } = known;
  const [most, least] = ([1, -1] as const).map((sign) => {
    const costs = new Float64Array(program.n);
    costs[target] = sign;
    sumFromEnd(program, costs);
    return lowest + sign * provedMost(program, costs, highest - lowest);
  }) as [number, number];
  return stepped(step, least, most);
}
