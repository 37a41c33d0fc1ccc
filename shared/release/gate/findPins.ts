// Which members some other member can pin. A pair of adversary and target is safe as soon as two sets of answers are known that fit
// everything the adversary knows and differ at the target by more than is needed: witnesses. Nothing is proved by a best solution, so a
// wrong one can cost a figure and can't release one.
import { requiredWidths, stepped } from './beforehand.ts';
import {
  addRow,
  copyInto,
  type GapProgram,
  gapProgram,
  isFeasible,
  setBounds,
  valuesOf,
} from './gapProgram.ts';
import type { Cell, Knowledge } from './knowledge.ts';
import { findFeasible, maximise } from './solve.ts';

/** Ranks of an adversary, and of a target that could not be shown to be safe. */
export interface Pin {
  readonly adversary: number;
  readonly target: number;
}

export interface Search {
  readonly known: Knowledge;
  /** What everybody knows. */
  readonly base: GapProgram;
  /** The same with what one adversary knows of themselves. */
  readonly own: GapProgram;
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
/** How much wider than needed an interval has to be, for the sake of binary fractions. */
const margin = 1 + 1e-7;

/** @returns undefined where what is known does not fit together: then nothing can be shown to be safe */
export function startSearch(known: Knowledge): Search | undefined {
  const { values, cells, overtakings } = known;
  const n = values.length;
  const [first = 0] = values;
  const last = values.at(-1) ?? 0;
  // Without a bound the programme has one far off: fewer witnesses, so never less safe.
  const far = 3 * (last - first + 1e-9);
  const lowest = Number.isFinite(known.low) ? known.low : first - far;
  const highest = Number.isFinite(known.high) ? known.high : last + far;
  const room = cells.length + overtakings.length + 2;
  const base = gapProgram(n, lowest, room);
  for (const cell of cells) addRow(base, cell.weights, cell.low, cell.high);
  addRow(base, [[n - 1, 1]], Number.NEGATIVE_INFINITY, highest);
  for (const weights of overtakings) addRow(base, weights, Number.NEGATIVE_INFINITY, 0);
  const search: Search = {
    known,
    base,
    own: gapProgram(n, lowest, room),
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
  return cells.every(({ weights, low, high }) => {
    const mean = weights.reduce(
      (sum, [rank, weight]) => sum + weight * (values[rank] as number),
      0,
    );
    const slack = 1e-9 * (1 + Math.abs(mean));
    return mean >= low - slack && mean <= high + slack;
  });
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

/** A cell is shown more coarsely now, or no more. What was safe stays so where the interval only grew. */
export function loosen(search: Search, index: number, low: number, high: number): void {
  const cell = search.known.cells[index] as Cell;
  const hasGrown = low <= cell.low && high >= cell.high;
  cell.low = low;
  cell.high = high;
  setBounds(search.base, index, low, high);
  if (!hasGrown) beginAnew(search);
}

/** All pins, or the first so many; adversaries in the order given. Stops where the work exceeds the limit. */
export function findPins(
  search: Search,
  order: readonly number[],
  most: number,
  limit: number,
): readonly Pin[] | 'too much' {
  const pins: Pin[] = [];
  for (const adversary of order) {
    if (workOf(search) > limit) return 'too much';
    pins.push(...pinsOf(search, adversary, most - pins.length));
    if (pins.length >= most) break;
  }
  return pins;
}

export function workOf({ base, own, work }: Search): number {
  return base.work + own.work + work;
}

function pinsOf(search: Search, adversary: number, most: number): readonly Pin[] {
  const { known, base, own, safe, required } = search;
  const { values } = known;
  const n = values.length;
  let open: number[] = [];
  for (let target = 0; target < n; target += 1)
    if (safe[adversary * n + target] === 0) open.push(target);
  if (open.length === 0) return [];
  const reach: Reach = { low: Float64Array.from(values), high: Float64Array.from(values) };
  const isWide = (target: number) =>
    widthOf(known, reach, target) > (required[adversary * n + target] as number) * margin;
  const settle = () => {
    open = open.filter((target) => {
      if (!isWide(target)) return true;
      safe[adversary * n + target] = 1;
      return false;
    });
    return open.length === 0;
  };
  mixPool(search, adversary, open, reach);
  if (settle()) return [];
  copyInto(own, base);
  const value = values[adversary] as number;
  addRow(own, [[adversary, 1]], value, value);
  if (!findFeasible(own)) return open.slice(0, most).map((target) => ({ adversary, target }));
  const widen = (targets: readonly number[], sign: 1 | -1) => {
    const found = push(own, known, targets, sign);
    if (found) stretch(reach, found);
  };
  if (open.length > 3) {
    widen(open, 1);
    widen(open, -1);
    if (settle()) return [];
  }
  const pins: Pin[] = [];
  while (open.length > 0 && pins.length < most) {
    const target = open[open.length >> 1] as number;
    widen([target], 1);
    if (!isWide(target)) widen([target], -1);
    if (!isWide(target)) {
      pins.push({ adversary, target });
      open = open.filter((one) => one !== target);
    }
    settle();
  }
  return pins;
}

/** The smallest and the largest answer of each rank among the witnesses for one adversary; both begin at the truth. */
interface Reach {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

function stretch({ low, high }: Reach, found: Float64Array): void {
  for (let rank = 0; rank < found.length; rank += 1) {
    const value = found[rank] as number;
    if (value > (high[rank] as number)) high[rank] = value;
    if (value < (low[rank] as number)) low[rank] = value;
  }
}

/** Between the outermost steps of the scale within the reach: a value between steps is none that could be. */
function widthOf({ step }: Knowledge, { low, high }: Reach, target: number): number {
  return stepped(step, low[target] as number, high[target] as number);
}

/**
 * Two shared sets of answers, one with too low and one with too high a value for the adversary, mix into one with exactly theirs: a
 * witness without a programme being solved.
 */
function mixPool(
  search: Search,
  adversary: number,
  open: readonly number[],
  { low, high }: Reach,
): void {
  const { pool, known } = search;
  const own = known.values[adversary] as number;
  const below = pool.filter((one) => (one[adversary] as number) < own);
  const above = pool.filter((one) => (one[adversary] as number) > own);
  for (const one of below) {
    for (const other of above) {
      const [from, to] = [(one[adversary] as number) - own, (other[adversary] as number) - own];
      const share = to / (to - from);
      for (const target of open) {
        const value = share * (one[target] as number) + (1 - share) * (other[target] as number);
        if (value > (high[target] as number)) high[target] = value;
        else if (value < (low[target] as number)) low[target] = value;
      }
    }
  }
  search.work += below.length * above.length * open.length;
}

/** Pushes the answers of targets up or down as far as they go together; undefined where the result does not keep every row. */
function push(
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
  for (let i = n - 2; i >= 0; i -= 1) costs[i] = (costs[i] as number) + (costs[i + 1] as number);
  maximise(program, costs);
  return isFeasible(program) ? valuesOf(program, new Float64Array(n)) : undefined;
}
