// Which members some other member can pin. A pair of adversary and target is safe as soon as two sets of answers are known that fit
// everything the adversary knows and differ at the target by more than is needed: witnesses. Nothing is proved by a best solution, so a
// wrong one can cost a figure and can't release one.
import { isPinnedAnyway } from './anyway.ts';
import { stepped } from './beforehand.ts';
import { tellOwn } from './bothYears.ts';
import { addRow, copyInto } from './gapProgram.ts';
import type { Knowledge } from './knowledge.ts';
import { push, type Search, workOf } from './search.ts';
import { findFeasible } from './solve.ts';

/** How much wider than needed an interval has to be, for the sake of binary fractions. */
const margin = 1 + 1e-7;
/** Up to how many times of what is needed both years are looked at in full: what the sums of cells.ts leave out is less. */
const closeCall = 1.1;

/** Ranks of an adversary, and of a target that could not be shown to be safe. */
export interface Pin {
  readonly adversary: number;
  readonly target: number;
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

function pinsOf(search: Search, adversary: number, most: number): readonly Pin[] {
  const { known, safe, required } = search;
  const n = known.values.length;
  const open: number[] = [];
  for (let target = 0; target < n; target += 1)
    if (safe[adversary * n + target] === 0) open.push(target);
  if (open.length === 0) return [];
  const { wide, pinned, reach } = lookAt(search, adversary, open, most);
  const isCloserCall = (target: number) => {
    const enough = required[adversary * n + target] as number;
    return (
      search.both !== undefined &&
      (enough < (known.need[target] as number) ||
        widthOf(known, reach, target) <= enough * closeCall)
    );
  };
  const closer = wide.filter(isCloserCall);
  const narrow = new Set(closer.length > 0 ? lookCloser(search, adversary, closer) : []);
  for (const target of wide) if (!narrow.has(target)) safe[adversary * n + target] = 1;
  const found = [...pinned, ...narrow];
  const helpless = found.filter((target) => {
    const pair = adversary * n + target;
    return (
      search.anyway && isPinnedAnyway(search.anyway, adversary, target, required[pair] as number)
    );
  });
  if (helpless.length === 0) return found.map((target) => ({ adversary, target }));
  // Nothing that could be left out would help them, so they are not asked about again. There may be others behind them.
  for (const target of helpless) {
    required[adversary * n + target] = -1;
    safe[adversary * n + target] = 1;
  }
  return pinsOf(search, adversary, most);
}

/** Which targets have an interval that is wide enough, and which have none; not all are looked at where so many are pinned. */
function lookAt(
  search: Search,
  adversary: number,
  targets: readonly number[],
  most: number,
): {
  readonly wide: readonly number[];
  readonly pinned: readonly number[];
  readonly reach: Reach;
} {
  const { known, base, own, required } = search;
  const { values } = known;
  const n = values.length;
  const [wide, pinned]: [number[], number[]] = [[], []];
  let open = targets;
  const reach = reachOf(values);
  const isWide = (target: number) =>
    widthOf(known, reach, target) > (required[adversary * n + target] as number) * margin;
  const settle = () => {
    wide.push(...open.filter(isWide));
    open = open.filter((target) => !isWide(target));
    return open.length === 0;
  };
  mixPool(search, adversary, open, reach);
  if (settle()) return { wide, pinned, reach };
  copyInto(own, base);
  const value = values[adversary] as number;
  addRow(own, [[adversary, 1]], value, value);
  if (!findFeasible(own)) return { wide, pinned: open.slice(0, most), reach };
  const widen = (some: readonly number[], sign: 1 | -1) => {
    const found = push(own, known, some, sign);
    if (found) stretch(reach, found);
  };
  if (open.length > 3) {
    widen(open, 1);
    widen(open, -1);
    if (settle()) return { wide, pinned, reach };
  }
  while (open.length > 0 && pinned.length < most) {
    const target = open[open.length >> 1] as number;
    widen([target], 1);
    if (!isWide(target)) widen([target], -1);
    if (!isWide(target)) {
      pinned.push(target);
      open = open.filter((one) => one !== target);
    }
    settle();
  }
  return { wide, pinned, reach };
}

/** Of targets with hardly more open than is needed: which are pinned by both years in full. */
function lookCloser(
  { known, both, required }: Search,
  adversary: number,
  targets: readonly number[],
): readonly number[] {
  const { values } = known;
  const reach = reachOf(values);
  if (!both || !tellOwn(both, adversary, values[adversary] as number)) return targets;
  const isWide = (target: number) =>
    widthOf(known, reach, target) >
    (required[adversary * values.length + target] as number) * margin;
  const widen = (some: readonly number[], sign: 1 | -1) => {
    const found = push(both.own, known, some, sign);
    if (found) stretch(reach, found.subarray(0, values.length));
  };
  if (targets.length > 3) {
    widen(targets, 1);
    widen(targets, -1);
  }
  return targets.filter((target) => {
    if (!isWide(target)) widen([target], 1);
    if (!isWide(target)) widen([target], -1);
    return !isWide(target);
  });
}

/** The smallest and the largest answer of each rank among the witnesses for one adversary; both begin at the truth. */
interface Reach {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

const reachOf = (values: Float64Array): Reach => ({
  low: Float64Array.from(values),
  high: Float64Array.from(values),
});

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
