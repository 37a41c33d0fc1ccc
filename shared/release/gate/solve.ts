// The simplex method with bounded variables on the tableau of gaps (Dantzig's rule, a ratio test in two passes after Harris,
// Bland's rule where it does not get on). Its result is never believed: whoever uses a solution asks isFeasible first.
import type { GapProgram } from './gapProgram.ts';

/** Reduced costs and slopes below this are taken for none. */
const flat = 1e-9;
/** How far a basic variable may lie beyond its bound while pivots are chosen. */
const loose = 1e-10;
/** Steps without progress after which Bland's rule takes over. */
const patience = 40;
const mostSteps = { feasible: 3_000, maximal: 4_000 } as const;
/** Steps after which reduced costs are reckoned anew. */
const refresh = 60;

interface Progress {
  costs: Float64Array;
  stuck: number;
}

/** Brings all rows within their bounds, from wherever the programme stands; false where that does not succeed. */
export function findFeasible(program: GapProgram): boolean {
  const progress: Progress = { costs: new Float64Array(program.n), stuck: 0 };
  for (let step = 0; step < mostSteps.feasible; step += 1) {
    const infeasibility = infeasibilityCosts(program, progress.costs);
    if (infeasibility === 0) return true;
    if (takeStep(program, progress, true).kind !== 'moved') return infeasibility < 1e-8;
  }
  return false;
}

/**
 * Moves to where the sum of gaps with these costs is largest, from a feasible standing.
 * @returns false where there is no largest sum, or it was not found
 */
export function maximise(program: GapProgram, costsOfGaps: Float64Array): boolean {
  const { n, tableau } = program;
  const progress: Progress = { costs: reducedCosts(program, costsOfGaps), stuck: 0 };
  for (let step = 0; step < mostSteps.maximal; step += 1) {
    const taken = takeStep(program, progress, false);
    if (taken.kind === 'best') return true;
    if (taken.kind === 'endless') return false;
    if (step % refresh === refresh - 1) progress.costs = reducedCosts(program, costsOfGaps);
    else if (taken.pivot) {
      const { row, column } = taken.pivot;
      const { costs } = progress;
      const cost = costs[column] as number;
      for (let j = 0; j < n; j += 1) {
        const slope = tableau[row * n + j] as number;
        const next = j === column ? cost * slope : (costs[j] as number) + cost * slope;
        costs[j] = Math.abs(next) < 1e-13 ? 0 : next;
      }
    }
  }
  return false;
}

/**
 * What a sum of gaps with these costs can't exceed. Proved by the prices that a maximum leaves on the rows, reckoned from what the rows were
 * made of: true of whatever prices, and close where they are right.
 * @param widest what no gap can exceed
 */
export function provedMost(program: GapProgram, costsOfGaps: Float64Array, widest: number): number {
  maximise(program, costsOfGaps);
  const { n, nonbasic, low, high, coefficients } = program;
  const prices = reducedCosts(program, costsOfGaps);
  const left = Float64Array.from(costsOfGaps);
  let most = 0;
  for (let j = 0; j < n; j += 1) {
    const variable = nonbasic[j] as number;
    const price = prices[j] as number;
    if (variable < n || Math.abs(price) < flat) continue;
    most += price * ((price > 0 ? high[variable] : low[variable]) as number);
    const inGaps = coefficients[variable - n] as Float64Array;
    for (let i = 0; i < n; i += 1) left[i] = (left[i] as number) - price * (inGaps[i] as number);
  }
  program.work += n * n;
  return left.reduce((sum, cost) => sum + Math.max(0, cost) * widest, most);
}

/** Costs that lead towards the bounds which basic variables lie beyond; their whole distance. */
function infeasibilityCosts(program: GapProgram, costs: Float64Array): number {
  const { n, rows, tableau, basic, low, high, value } = program;
  costs.fill(0);
  let distance = 0;
  for (let row = 0; row < rows; row += 1) {
    const variable = basic[row] as number;
    const at = value[variable] as number;
    const below = (low[variable] as number) - at;
    const above = at - (high[variable] as number);
    const sign = below > loose ? 1 : above > loose ? -1 : 0;
    if (sign === 0) continue;
    distance += sign > 0 ? below : above;
    for (let j = 0; j < n; j += 1)
      costs[j] = (costs[j] as number) + sign * (tableau[row * n + j] as number);
  }
  program.work += n * rows;
  return distance;
}

function reducedCosts(program: GapProgram, costsOfGaps: Float64Array): Float64Array {
  const { n, rows, tableau, basic, nonbasic } = program;
  const costs = new Float64Array(n);
  for (let j = 0; j < n; j += 1) {
    const variable = nonbasic[j] as number;
    if (variable < n) costs[j] = costsOfGaps[variable] as number;
  }
  for (let row = 0; row < rows; row += 1) {
    const variable = basic[row] as number;
    const cost = variable < n ? (costsOfGaps[variable] as number) : 0;
    if (cost === 0) continue;
    for (let j = 0; j < n; j += 1)
      costs[j] = (costs[j] as number) + cost * (tableau[row * n + j] as number);
  }
  program.work += n * rows;
  return costs;
}

type Step =
  | { readonly kind: 'best' }
  | { readonly kind: 'endless' }
  | {
      readonly kind: 'moved';
      readonly pivot?: { readonly row: number; readonly column: number };
    };

function takeStep(program: GapProgram, progress: Progress, isRepair: boolean): Step {
  const entering = chooseEntering(program, progress);
  if (!entering) return { kind: 'best' };
  const { column, direction } = entering;
  const { n, rows, tableau, basic, nonbasic, low, high, value } = program;
  const variable = nonbasic[column] as number;
  const room =
    direction > 0
      ? (high[variable] as number) - (value[variable] as number)
      : (value[variable] as number) - (low[variable] as number);
  const leaving = chooseLeaving(program, column, direction, room, isRepair);
  if (!leaving && room === Number.POSITIVE_INFINITY) return { kind: 'endless' };
  const isBlocked = leaving !== undefined && leaving.length < room;
  const length = isBlocked ? leaving.length : room;
  for (let row = 0; row < rows; row += 1) {
    const moved = basic[row] as number;
    value[moved] =
      (value[moved] as number) + (tableau[row * n + column] as number) * direction * length;
  }
  progress.stuck = length < 1e-12 ? progress.stuck + 1 : 0;
  if (!isBlocked) {
    // The variable crosses to its other bound, and no row stands in its way.
    value[variable] = (direction > 0 ? high[variable] : low[variable]) as number;
    return { kind: 'moved' };
  }
  value[variable] = (value[variable] as number) + direction * length;
  const left = basic[leaving.row] as number;
  value[left] = (leaving.atHigh ? high[left] : low[left]) as number;
  pivot(program, leaving.row, column);
  return { kind: 'moved', pivot: { row: leaving.row, column } };
}

/** The column with the steepest gain, and the way it goes; with Bland's rule the first one that gains at all. */
function chooseEntering(
  { n, nonbasic, low, high, value }: GapProgram,
  { costs, stuck }: Progress,
): { readonly column: number; readonly direction: 1 | -1 } | undefined {
  let found: { readonly column: number; readonly direction: 1 | -1 } | undefined;
  let steepest = flat;
  for (let j = 0; j < n; j += 1) {
    const cost = costs[j] as number;
    if (Math.abs(cost) <= steepest) continue;
    const variable = nonbasic[j] as number;
    const [from, to, at] = [low[variable], high[variable], value[variable]] as [
      number,
      number,
      number,
    ];
    if (to - from < 1e-14) continue;
    const isFree = cost > 0 ? at < to - 1e-12 : at > from + 1e-12;
    if (!isFree) continue;
    found = { column: j, direction: cost > 0 ? 1 : -1 };
    if (stuck > patience) return found;
    steepest = Math.abs(cost);
  }
  return found;
}

interface Leaving {
  readonly row: number;
  /** How far the entering variable can go before this row's variable is at its bound. */
  readonly length: number;
  readonly atHigh: boolean;
}

/** Among the rows that stop the entering variable soonest (with a little tolerance), the one with the largest pivot. */
function chooseLeaving(
  program: GapProgram,
  column: number,
  direction: 1 | -1,
  room: number,
  isRepair: boolean,
): Leaving | undefined {
  const { n, rows, tableau } = program;
  let limit = room;
  for (let row = 0; row < rows; row += 1) {
    const slope = (tableau[row * n + column] as number) * direction;
    if (Math.abs(slope) >= flat)
      limit = Math.min(limit, lengthUntil(program, row, slope, isRepair, loose).length);
  }
  if (limit === Number.POSITIVE_INFINITY) return undefined;
  let found: Leaving | undefined;
  let largest = 0;
  for (let row = 0; row < rows; row += 1) {
    const slope = (tableau[row * n + column] as number) * direction;
    if (Math.abs(slope) < flat || Math.abs(slope) <= largest) continue;
    const { length, atHigh } = lengthUntil(program, row, slope, isRepair, 0);
    if (length === Number.POSITIVE_INFINITY || length > limit) continue;
    largest = Math.abs(slope);
    found = { row, length: Math.max(0, length), atHigh };
  }
  return found;
}

const never = { length: Number.POSITIVE_INFINITY, atHigh: false } as const;

/** How far it is until a row's variable is at the bound that it moves to; one beyond its bound may come back to it, in repair. */
function lengthUntil(
  { basic, low, high, value }: GapProgram,
  row: number,
  slope: number,
  isRepair: boolean,
  tolerance: number,
): { readonly length: number; readonly atHigh: boolean } {
  const variable = basic[row] as number;
  const [from, to, at] = [low[variable], high[variable], value[variable]] as [
    number,
    number,
    number,
  ];
  // Coming back is never cut short by tolerance, or it would stop before the bound.
  const back = tolerance > 0 ? 1e-9 : 0;
  if (slope > 0) {
    if (isRepair && at < from - loose) return { length: (from - at) / slope + back, atHigh: false };
    if (at <= to + loose && to < Number.POSITIVE_INFINITY)
      return { length: (to - at + tolerance) / slope, atHigh: true };
  } else {
    if (isRepair && at > to + loose) return { length: (to - at) / slope + back, atHigh: true };
    if (at >= from - loose && from > Number.NEGATIVE_INFINITY)
      return { length: (from - at - tolerance) / slope, atHigh: false };
  }
  return never;
}

/** Exchanges the variable of a row with the one of a column. */
function pivot(program: GapProgram, row: number, column: number): void {
  const { n, rows, tableau, basic, nonbasic, filled } = program;
  const start = row * n;
  const inverse = 1 / (tableau[start + column] as number);
  let count = 0;
  for (let j = 0; j < n; j += 1) {
    const entry = tableau[start + j] as number;
    if (entry === 0 || j === column) continue;
    const next = -entry * inverse;
    if (Math.abs(next) < 1e-13) tableau[start + j] = 0;
    else {
      tableau[start + j] = next;
      filled[count] = j;
      count += 1;
    }
  }
  tableau[start + column] = inverse;
  for (let other = 0; other < rows; other += 1) {
    const at = other * n;
    const factor = tableau[at + column] as number;
    if (factor === 0 || other === row) continue;
    for (let i = 0; i < count; i += 1) {
      const j = filled[i] as number;
      tableau[at + j] = (tableau[at + j] as number) + factor * (tableau[start + j] as number);
    }
    tableau[at + column] = factor * inverse;
    program.work += count;
  }
  const left = basic[row] as number;
  basic[row] = nonbasic[column] as number;
  nonbasic[column] = left;
  program.work += n + rows;
}
