// The narrowest interval that an adversary can deduce about each target, by a linear programme for each end in a solver of others
// (HiGHS): no shortcuts, no witnesses. What the release gate is held against.
import { endsOf, type Knowledge, type Pin, requiredWidths } from '@peerbook/shared';
import loadHighs, { type Highs, type Model } from 'highs';

let solver: Promise<Highs> | undefined;

/** Loaded once. */
export function bruteForceSolver(): Promise<Highs> {
  solver ??= loadHighs();
  return solver;
}

export interface BruteForce {
  /** Pairs whose interval is too narrow. */
  readonly pins: readonly Pin[];
  /** Pairs that were solved for. */
  readonly pairs: number;
  /** Pairs on whose interval the solver did not answer, or whose width lies within a hair of what is needed. */
  readonly unsure: ReadonlySet<string>;
}

export const pairKey = ({ adversary, target }: Pin) => `${adversary} ${target}`;

/**
 * @param wanted pairs to solve for; those that are pinned without any publication are none
 */
export function bruteForce(
  highs: Highs,
  known: Knowledge,
  wanted: (pair: Pin) => boolean,
): BruteForce {
  const { values } = known;
  const n = values.length;
  const required = requiredWidths(known);
  const pins: Pin[] = [];
  const unsure = new Set<string>();
  let pairs = 0;
  const model = highs.createModel();
  try {
    build(highs, model, known);
    for (let adversary = 0; adversary < n; adversary += 1) {
      const own = values[adversary] as number;
      model.changeColBounds(adversary, own, own);
      for (let target = 0; target < n; target += 1) {
        const pair = { adversary, target };
        const enough = required[adversary * n + target] as number;
        if (enough < 0 || !wanted(pair)) continue;
        pairs += 1;
        const low = extreme(highs, model, target, 1);
        const high = extreme(highs, model, target, -1);
        const width =
          low === undefined || high === undefined ? undefined : stepped(known, low, high);
        if (width === undefined || Math.abs(width - enough) < 1e-6 * (1 + enough))
          unsure.add(pairKey(pair));
        if (width !== undefined && width <= enough) pins.push(pair);
      }
      model.changeColBounds(adversary, known.lowest, known.highest);
    }
  } finally {
    model.dispose();
  }
  return { pins, pairs, unsure };
}

/** One variable for each answer in ascending order; the ranking and what was published are rows. */
function build(highs: Highs, model: Model, known: Knowledge): void {
  const { values, cells, overtakings } = known;
  const { infinity } = highs;
  model.options.set({ output_flag: false, presolve: 'off' });
  for (let i = 0; i < values.length; i += 1) model.addVar(known.lowest, known.highest);
  for (let i = 1; i < values.length; i += 1)
    model.addRow(0, infinity, { indices: [i - 1, i], values: [-1, 1] });
  for (const { sums, known: ends } of cells)
    for (const sum of sums) {
      const { low, high } = endsOf(sum, ends);
      model.addRow(low, high, {
        indices: sum.weights.map(([rank]) => rank),
        values: sum.weights.map(([, weight]) => weight),
      });
    }
  for (const weights of overtakings)
    model.addRow(-infinity, 0, {
      indices: weights.map(([rank]) => rank),
      values: weights.map(([, weight]) => weight),
    });
}

function extreme(highs: Highs, model: Model, target: number, sign: 1 | -1): number | undefined {
  model.changeColCost(target, sign);
  model.run();
  const isSolved = model.getModelStatus() === highs.constants.modelStatus.optimal;
  const value = isSolved ? sign * model.getObjectiveValue() : undefined;
  model.changeColCost(target, 0);
  return value;
}

/** Between the outermost steps of the scale within the interval. */
function stepped({ step }: Knowledge, low: number, high: number): number {
  if (step === 0) return high - low;
  const near = 1e-6;
  return Math.max(0, (Math.floor(high / step + near) - Math.ceil(low / step - near)) * step);
}
