// The cells of one figure kept in order while answers still come and go: one institution's new answer moves what lies between its old and
// its new place, and nothing is sorted again.
import { type Grouping, writeQuartiles, writeWindowed } from './cellStatistics.ts';
import { sortOrder, sortRoom } from './sortOrder.ts';

export interface OpenCells {
  readonly groupings: readonly Grouping[];
  /** By institution; NaN for no answer. */
  readonly values: Float64Array;
  /** Where each cell has its room: as much as it has institutions. */
  readonly starts: Uint32Array;
  readonly n: Uint32Array;
  readonly sorted: Float64Array;
}

/** @param values by institution; NaN for no answer. Kept, and changed by setAnswer */
export function openCells(values: Float64Array, groupings: readonly Grouping[]): OpenCells {
  const cells = groupings.reduce((sum, { groups }) => sum + groups, 0);
  const starts = new Uint32Array(cells + 1);
  let offset = 0;
  for (const { groupOf, groups } of groupings) {
    for (const group of groupOf)
      starts[offset + group + 1] = (starts[offset + group + 1] as number) + 1;
    offset += groups;
  }
  for (let cell = 0; cell < cells; cell += 1)
    starts[cell + 1] = (starts[cell + 1] as number) + (starts[cell] as number);
  const open: OpenCells = {
    groupings,
    values,
    starts,
    n: new Uint32Array(cells),
    sorted: new Float64Array(values.length * groupings.length),
  };
  for (const institution of sortOrder(values, sortRoom(values.length)))
    for (const cell of cellsOf(open, institution)) {
      open.sorted[(starts[cell] as number) + (open.n[cell] as number)] = values[
        institution
      ] as number;
      open.n[cell] = (open.n[cell] as number) + 1;
    }
  return open;
}

/** The cells that an institution is in: one of each grouping. */
export function cellsOf(
  { groupings }: Pick<OpenCells, 'groupings'>,
  institution: number,
): readonly number[] {
  let offset = 0;
  return groupings.map(({ groupOf, groups }) => {
    const cell = offset + (groupOf[institution] as number);
    offset += groups;
    return cell;
  });
}

/** An institution answers, answers otherwise, or takes its answer back (NaN). */
export function setAnswer(open: OpenCells, institution: number, value: number): void {
  const old = open.values[institution] as number;
  open.values[institution] = value;
  for (const cell of cellsOf(open, institution)) {
    const start = open.starts[cell] as number;
    let n = open.n[cell] as number;
    const row = open.sorted.subarray(start, open.starts[cell + 1]);
    if (!Number.isNaN(old)) {
      const at = placeOf(row, n, old);
      row.copyWithin(at, at + 1, n);
      n -= 1;
    }
    if (!Number.isNaN(value)) {
      const at = placeOf(row, n, value);
      row.copyWithin(at + 1, at, n);
      row[at] = value;
      n += 1;
    }
    open.n[cell] = n;
  }
}

/** Three quartiles of type 7 and three windowed ones of a cell; NaN where there are too few answers. */
export function openQuartiles(
  { starts, n, sorted }: OpenCells,
  cell: number,
  into: Float64Array,
): void {
  const start = starts[cell] as number;
  const count = n[cell] as number;
  writeQuartiles(sorted, start, count, into, 0);
  writeWindowed(sorted, start, count, into, 3);
}

/** The first place whose number is not below the value. */
function placeOf(row: Float64Array, n: number, value: number): number {
  let [low, high] = [0, n];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((row[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
