// Cells of one look, gathered into few areas: each is a handful of calls to Excel, however many cells are in it.
import type { PlannedSheet, SheetLook } from '@peerbook/shared';

/** Rows and columns from 1 on, both ends included. */
export interface LookArea {
  readonly look: SheetLook;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Cells beside each other, and such rows below each other where they span the same columns. */
export function lookAreas({ rows }: Pick<PlannedSheet, 'rows'>): readonly LookArea[] {
  const done: LookArea[] = [];
  let open: readonly LookArea[] = [];
  rows.forEach(({ cells }, i) => {
    const runs = runsOf(cells, i + 1);
    const grown = runs.map((run) => {
      const above = open.find(
        ({ look, left, right }) => look === run.look && left === run.left && right === run.right,
      );
      return above ? { ...run, top: above.top } : run;
    });
    const isGrown = (area: LookArea) =>
      grown.some(
        ({ look, left, top }) => look === area.look && left === area.left && top === area.top,
      );
    done.push(...open.filter((area) => !isGrown(area)));
    open = grown;
  });
  return [...done, ...open];
}

function runsOf(cells: PlannedSheet['rows'][number]['cells'], row: number): readonly LookArea[] {
  const runs: LookArea[] = [];
  cells.forEach((cell, i) => {
    if (!cell) return;
    const before = runs.at(-1);
    if (before?.look === cell.look && before.right === i)
      runs[runs.length - 1] = { ...before, right: i + 1 };
    else runs.push({ look: cell.look, top: row, left: i + 1, bottom: row, right: i + 1 });
  });
  return runs;
}
