// Quartiles and windowed quartiles of one figure in many overlapping groups at once: the figures are put in order once, and dealt out to
// the groups in that order, so that no group is sorted.
import { type SortRoom, sortOrder, sortRoom } from './sortOrder.ts';
import { fewestAnswers, type Quarter, windowOf, windowWidth } from './windowedQuantile.ts';

/** One characteristic: the group of each institution, by its number; groups are numbered from 0. */
export interface Grouping {
  readonly groupOf: Uint16Array;
  readonly groups: number;
}

/** Numbers for each cell, by the group's number within its grouping, groupings one after the other. */
export interface CellStatistics {
  /** Answers. */
  readonly n: Uint32Array;
  /** Quartiles of type 7 (Excel's QUARTILE.INC), three for each cell; NaN where nobody answered. */
  readonly quartiles: Float64Array;
  /** Windowed quartiles, three for each cell; NaN where the answers are too few for a window. */
  readonly windowed: Float64Array;
}

/** What is used again for one figure after the other. */
export interface CellRoom {
  readonly groupings: readonly Grouping[];
  readonly sort: SortRoom;
  /** Institutions of each cell, whether they answered or not. */
  readonly members: Uint32Array;
  /** Answers in order. */
  readonly sorted: Float64Array;
  /** Where each cell's answers begin, and one more for the end. */
  readonly starts: Uint32Array;
  readonly filled: Uint32Array;
  readonly dealt: Float64Array;
  readonly into: CellStatistics;
}

/** @param institutions how many there are at most */
export function cellRoom(groupings: readonly Grouping[], institutions: number): CellRoom {
  const cells = groupings.reduce((sum, { groups }) => sum + groups, 0);
  return {
    groupings,
    sort: sortRoom(institutions),
    members: membersOf(groupings, cells),
    sorted: new Float64Array(institutions),
    starts: new Uint32Array(cells + 1),
    filled: new Uint32Array(cells),
    dealt: new Float64Array(institutions * groupings.length),
    into: {
      n: new Uint32Array(cells),
      quartiles: new Float64Array(3 * cells),
      windowed: new Float64Array(3 * cells),
    },
  };
}

/**
 * @param values by institution; NaN for no answer
 * @returns the room's own arrays, which hold until the next call
 */
export function cellStatistics(values: Float64Array, room: CellRoom): CellStatistics {
  const order = sortOrder(values, room.sort);
  deal(values, order, room);
  const { starts, dealt, into } = room;
  for (let cell = 0; cell < into.n.length; cell += 1) {
    const start = starts[cell] as number;
    const n = (starts[cell + 1] as number) - start;
    into.n[cell] = n;
    writeQuartiles(dealt, start, n, into.quartiles, 3 * cell);
    writeWindowed(dealt, start, n, into.windowed, 3 * cell);
  }
  return into;
}

function membersOf(groupings: readonly Grouping[], cells: number): Uint32Array {
  const members = new Uint32Array(cells);
  let offset = 0;
  for (const { groupOf, groups } of groupings) {
    for (const group of groupOf) members[offset + group] = (members[offset + group] as number) + 1;
    offset += groups;
  }
  return members;
}

/** Each answer goes to its group of every grouping; since they come in order, each group is in order. */
function deal(values: Float64Array, order: Uint32Array, room: CellRoom): void {
  const { groupings, sorted, starts, filled, dealt } = room;
  countAnswers(values, order.length, room);
  let sum = 0;
  for (let cell = 0; cell < filled.length; cell += 1) {
    starts[cell] = sum;
    sum += filled[cell] as number;
    filled[cell] = starts[cell] as number;
  }
  starts[filled.length] = sum;
  for (let i = 0; i < order.length; i += 1) sorted[i] = values[order[i] as number] as number;
  let offset = 0;
  for (const { groupOf, groups } of groupings) {
    for (let i = 0; i < order.length; i += 1) {
      const cell = offset + (groupOf[order[i] as number] as number);
      const at = filled[cell] as number;
      dealt[at] = sorted[i] as number;
      filled[cell] = at + 1;
    }
    offset += groups;
  }
}

/** Most institutions answer, so it is those who did not that are counted, and taken off. */
function countAnswers(
  values: Float64Array,
  answered: number,
  { groupings, members, filled }: CellRoom,
): void {
  filled.set(members);
  const all = groupings[0]?.groupOf.length ?? 0;
  if (answered === all) return;
  for (let i = 0; i < all; i += 1) {
    const value = values[i];
    // Institutions beyond the last value did not answer either.
    if (value !== undefined && !Number.isNaN(value)) continue;
    let offset = 0;
    for (const { groupOf, groups } of groupings) {
      const cell = offset + (groupOf[i] as number);
      filled[cell] = (filled[cell] as number) - 1;
      offset += groups;
    }
  }
}

/** Quartiles of type 7 of n sorted numbers from `start` on; NaN where there are none. */
export function writeQuartiles(
  sorted: Float64Array,
  start: number,
  n: number,
  into: Float64Array,
  at: number,
): void {
  for (let quarter = 1; quarter <= 3; quarter += 1) {
    if (n === 0) {
      into[at + quarter - 1] = Number.NaN;
      continue;
    }
    const position = ((n - 1) * quarter) / 4;
    const below = Math.floor(position);
    const first = sorted[start + below] as number;
    const next = sorted[start + Math.min(below + 1, n - 1)] as number;
    into[at + quarter - 1] = first + (next - first) * (position - below);
  }
}

/** Windowed quartiles of n sorted numbers from `start` on, whose coefficients are 4 but at the ends; NaN where they are too few. */
export function writeWindowed(
  sorted: Float64Array,
  start: number,
  n: number,
  into: Float64Array,
  at: number,
): void {
  const width = windowWidth(n);
  for (let quarter = 1; quarter <= 3; quarter += 1) {
    if (n < fewestAnswers(width)) {
      into[at + quarter - 1] = Number.NaN;
      continue;
    }
    const { first, coefficients, divisor } = windowFor(n, quarter as Quarter);
    const from = start + first;
    const last = coefficients.length - 1;
    let inner = 0;
    for (let i = 1; i < last; i += 1) inner += sorted[from + i] as number;
    const total =
      4 * inner +
      (coefficients[0] as number) * (sorted[from] as number) +
      (coefficients[last] as number) * (sorted[from + last] as number);
    into[at + quarter - 1] = total / divisor;
  }
}

const windows = new Map<number, ReturnType<typeof windowOf>>();

/** Groups of one size have one window: made once. */
function windowFor(n: number, quarter: Quarter) {
  const key = 4 * n + quarter;
  const known = windows.get(key) ?? windowOf(n, quarter);
  windows.set(key, known);
  return known;
}
