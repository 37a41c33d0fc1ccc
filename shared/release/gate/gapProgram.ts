// A linear programme over sorted values, written in the gaps between neighbours: x(1) = lowest + g(1), x(i) = x(i-1) + g(i), g >= 0;
// or over several lists of them, one after the other, each sorted in itself.
// So the ranking needs no rows at all; there is one row for each published figure, one for the upper bound, and one for what the
// adversary knows of themselves. A dense tableau; solve.ts moves about in it.

export interface GapProgram {
  /** How many values there are. */
  readonly n: number;
  /** The lists, in order of their first value. */
  readonly lists: readonly List[];
  /** How many rows there are so far. */
  rows: number;
  /** Row i holds the basic variable i as a sum of the nonbasic ones: room for more rows, each n long. */
  readonly tableau: Float64Array;
  /** The variable that each row stands for, and the one of each column. Variables 0 to n-1 are gaps, n and above are rows. */
  readonly basic: Int32Array;
  readonly nonbasic: Int32Array;
  /** Of each variable: where it may lie, and where it lies. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly value: Float64Array;
  /** What each row was made of, in gaps: kept so that a solution is checked against what was meant and not against the tableau. */
  readonly coefficients: Float64Array[];
  /** Room for the columns that a pivot touches. */
  readonly filled: Int32Array;
  /** Multiplications so far: what a calculation costs, the same on every machine. */
  work: number;
}

/** Values from one index on, up to the next list, in ascending order; and what the first can't be below. */
export interface List {
  readonly from: number;
  readonly lowest: number;
}

/** A weighted sum of values, by index from 0. */
export type Weights = readonly (readonly [rank: number, weight: number])[];

/** A programme without rows, all values at the lowest. @param lists the first begins at 0 */
export function gapProgram(n: number, lists: readonly List[], room: number): GapProgram {
  return {
    n,
    lists,
    rows: 0,
    tableau: new Float64Array(room * n),
    basic: new Int32Array(room),
    nonbasic: Int32Array.from({ length: n }, (_, i) => i),
    low: new Float64Array(n + room),
    high: new Float64Array(n + room).fill(Number.POSITIVE_INFINITY),
    value: new Float64Array(n + room),
    coefficients: [],
    filled: new Int32Array(n),
    work: 0,
  };
}

/** Makes a programme as another one stands; both have the same n, and room enough. */
export function copyInto(target: GapProgram, from: GapProgram): void {
  target.tableau.set(from.tableau.subarray(0, from.rows * from.n));
  target.basic.set(from.basic.subarray(0, from.rows));
  target.nonbasic.set(from.nonbasic);
  const variables = from.n + from.rows;
  target.low.set(from.low.subarray(0, variables));
  target.high.set(from.high.subarray(0, variables));
  target.value.set(from.value.subarray(0, variables));
  target.coefficients.length = 0;
  target.coefficients.push(...from.coefficients);
  target.rows = from.rows;
}

/** Adds: the weighted sum lies between `low` and `high`. Where it does not as things stand, findFeasible repairs it. */
export function addRow(program: GapProgram, weights: Weights, low: number, high: number): void {
  const { n, rows, tableau, basic, nonbasic, value } = program;
  const inGaps = new Float64Array(n);
  for (const [index, weight] of weights) inGaps[index] = (inGaps[index] as number) + weight;
  sumFromEnd(program, inGaps);
  const row = tableau.subarray(rows * n, (rows + 1) * n);
  row.fill(0);
  for (let column = 0; column < n; column += 1) {
    const variable = nonbasic[column] as number;
    if (variable < n) row[column] = inGaps[variable] as number;
  }
  for (let i = 0; i < rows; i += 1) {
    const variable = basic[i] as number;
    const coefficient = variable < n ? (inGaps[variable] as number) : 0;
    if (coefficient === 0) continue;
    const other = i * n;
    for (let column = 0; column < n; column += 1)
      row[column] = (row[column] as number) + coefficient * (tableau[other + column] as number);
  }
  program.work += n * (rows + 1);
  const variable = n + rows;
  basic[rows] = variable;
  let activity = 0;
  for (let column = 0; column < n; column += 1)
    activity += (row[column] as number) * (value[nonbasic[column] as number] as number);
  value[variable] = activity;
  program.coefficients.push(inGaps);
  program.rows = rows + 1;
  setBounds(program, rows, low, high);
}

/** Moves the bounds of a row. */
export function setBounds(program: GapProgram, row: number, low: number, high: number): void {
  const { n, lists, coefficients } = program;
  const inGaps = coefficients[row] as Float64Array;
  // The first gap of a list is in each of its values, so its coefficient is the sum of their weights.
  const shift = lists.reduce((sum, { from, lowest }) => sum + lowest * (inGaps[from] as number), 0);
  program.low[n + row] = low - shift;
  program.high[n + row] = high - shift;
}

/** Makes weights of values into weights of gaps, in place: a gap is in its own value and in all after it in its list. */
export function sumFromEnd({ n, lists }: GapProgram, weights: Float64Array): void {
  for (const [i, { from }] of lists.entries())
    for (let j = (lists[i + 1]?.from ?? n) - 2; j >= from; j -= 1)
      weights[j] = (weights[j] as number) + (weights[j + 1] as number);
}

/** The values as the programme stands. */
export function valuesOf({ n, lists, value }: GapProgram, into: Float64Array): Float64Array {
  for (const [i, { from, lowest }] of lists.entries()) {
    let sum = lowest;
    for (let j = from; j < (lists[i + 1]?.from ?? n); j += 1) {
      sum += value[j] as number;
      into[j] = sum;
    }
  }
  return into;
}

/** How far a row may be missed, relative to its bound: what adding up in binary costs, and no more. */
const tolerance = 1e-8;

/** Whether the gaps as they stand keep every row, reckoned anew from what the rows were made of. */
export function isFeasible({ n, rows, low, high, value, coefficients }: GapProgram): boolean {
  for (let i = 0; i < n; i += 1) if (!((value[i] as number) >= -tolerance)) return false;
  for (let row = 0; row < rows; row += 1) {
    const inGaps = coefficients[row] as Float64Array;
    let activity = 0;
    for (let i = 0; i < n; i += 1) activity += (inGaps[i] as number) * (value[i] as number);
    const [from, to] = [low[n + row] as number, high[n + row] as number];
    if (!(activity >= from - slack(from) && activity <= to + slack(to))) return false;
  }
  return true;
}

function slack(bound: number): number {
  return Number.isFinite(bound) ? tolerance * (1 + Math.abs(bound)) : 0;
}
