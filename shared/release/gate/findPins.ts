// Which members some other member can pin. A pair of adversary and target is safe as soon as two sets of answers are known that fit
// everything the adversary knows and differ at the target by more than is needed: witnesses. That is never proved by a best solution, so a
// wrong one can cost a figure and can't release one.
import { openAnyway } from './anyway.ts';
import { hardlyMore, recovered, stepped } from './beforehand.ts';
import type { Knowledge } from './knowledge.ts';
import { poolOf, push, type Search, workOf } from './search.ts';
import { tellOwn } from './view.ts';

/** How much wider than needed an interval has to be, for the sake of binary fractions. */
const margin = 1 + 1e-7;
/** So many shared sets of answers are kept; mixing them costs by the square. */
const mostShared = 60;

/** Ranks of an adversary, and of a target that could not be shown to be safe. */
export interface Pin {
  readonly adversary: number;
  readonly target: number;
}

/**
 * All pins, or the first so many; adversaries in the order given. What is written by sums is looked at first, since it is small: what
 * pins there pins in full. Stops where the work exceeds the limit.
 */
export function findPins(
  search: Search,
  order: readonly number[],
  most: number,
  limit: number,
): readonly Pin[] | 'too much' {
  for (const view of search.views.keys()) {
    const pins: Pin[] = [];
    for (const adversary of order) {
      if (workOf(search) > limit) return 'too much';
      pins.push(...pinsOf(search, view, adversary, most - pins.length));
      if (pins.length >= most) break;
    }
    if (pins.length > 0) return pins;
  }
  return [];
}

/** Pins of one adversary in one view. */
function pinsOf(search: Search, view: number, adversary: number, most: number): readonly Pin[] {
  const { known, shown } = search;
  const n = known.values.length;
  const open: number[] = [];
  for (let target = 0; target < n; target += 1)
    if ((shown[adversary * n + target] as number) <= view) open.push(target);
  if (open.length === 0) return [];
  const { wide, pinned } = lookAt(search, view, adversary, open, most);
  for (const target of wide) shown[adversary * n + target] = view + 1;
  const eased = pinned.filter((target) => ease(search, adversary, target));
  if (eased.length === 0) return pinned.map((target) => ({ adversary, target }));
  // There may be others behind them.
  return pinsOf(search, view, adversary, most);
}

/**
 * Where what is public left hardly more than is needed open, anything new would take too much of it: there no more is asked for than that
 * nobody is recovered; and nothing where that is so already, since nothing that could be left out would help.
 * @returns whether less is asked for now
 */
function ease(
  { known, views, anyway, shown, required }: Search,
  adversary: number,
  target: number,
): boolean {
  if (!anyway) return false;
  const pair = adversary * known.values.length + target;
  const open = openAnyway(anyway, adversary, target);
  const least = (known.need[target] as number) * recovered;
  if (open <= least) {
    required[pair] = -1;
    shown[pair] = views.length;
    return true;
  }
  // What is public may leave less than hardly more.
  const wanted = open > least * hardlyMore ? least * hardlyMore : least;
  const isEased = open <= (required[pair] as number) && wanted < (required[pair] as number);
  if (isEased) required[pair] = wanted;
  return isEased;
}

/** Which targets have an interval that is wide enough, and which have none; not all are looked at where so many are pinned. */
function lookAt(
  search: Search,
  at: number,
  adversary: number,
  targets: readonly number[],
  most: number,
): { readonly wide: readonly number[]; readonly pinned: readonly number[] } {
  const { known, views, required } = search;
  const { values } = known;
  const n = values.length;
  const view = views[at] as Search['views'][number];
  const pool = poolOf(search, view);
  const [wide, pinned]: [number[], number[]] = [[], []];
  let open = targets;
  const reach: Reach = { low: Float64Array.from(values), high: Float64Array.from(values) };
  const isWide = (target: number) =>
    widthOf(known, reach, target) > (required[adversary * n + target] as number) * margin;
  const settle = () => {
    wide.push(...open.filter(isWide));
    open = open.filter((target) => !isWide(target));
    return open.length === 0;
  };
  search.work += mix(pool, adversary, values[adversary] as number, open, reach);
  if (settle()) return { wide, pinned };
  if (!tellOwn(view, adversary, values[adversary] as number))
    return { wide, pinned: open.slice(0, most) };
  const widen = (some: readonly number[], sign: 1 | -1) => {
    const found = push(view.own, known, some, sign);
    if (!found) return;
    stretch(reach, found);
    // What fits what this adversary knows fits what everybody knows.
    if (pool.length < mostShared) pool.push(found);
  };
  if (open.length > 3) {
    widen(open, 1);
    widen(open, -1);
    if (settle()) return { wide, pinned };
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
  return { wide, pinned };
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
 * @returns multiplications
 */
function mix(
  pool: readonly Float64Array[],
  adversary: number,
  own: number,
  open: readonly number[],
  { low, high }: Reach,
): number {
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
  return below.length * above.length * open.length;
}
