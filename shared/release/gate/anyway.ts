// Pairs that are pinned by what is public already, with what is known of two rankings: no figure of this edition that is left out could
// help them, so none is. Unlike everything else here this has to be proved, by prices (weak duality), since a mistake would release.
import { stepped } from './beforehand.ts';
import { type BothYears, bothYears, tellOwn } from './bothYears.ts';
import { addRow, copyInto, type GapProgram, sumFromEnd } from './gapProgram.ts';
import type { Knowledge } from './knowledge.ts';
import { type Programs, programsOf } from './programs.ts';
import { findFeasible, provedMost } from './solve.ts';

export interface Anyway {
  readonly known: Knowledge;
  readonly programs: Programs;
  readonly both: BothYears | undefined;
}

/** @returns undefined where nothing is public yet */
export function anywayOf(known: Knowledge): Anyway | undefined {
  const cells = known.cells.filter(({ isFixed }) => isFixed);
  if (cells.length === 0) return undefined;
  const old = { ...known, cells };
  return { known: old, programs: programsOf(old), both: bothYears(old) };
}

/** @param enough see requiredWidths */
export function isPinnedAnyway(
  { known, programs: { base, own }, both }: Anyway,
  adversary: number,
  target: number,
  enough: number,
): boolean {
  const value = known.values[adversary] as number;
  copyInto(own, base);
  addRow(own, [[adversary, 1]], value, value);
  return (
    (findFeasible(own) && provedWidth(own, known, target) <= enough) ||
    (both !== undefined &&
      tellOwn(both, adversary, value) &&
      provedWidth(both.own, known, target) <= enough)
  );
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
