// What an attacker can deduce for certain who knows the complete ranking, the bounds and the step of the scale, the own value of one or
// two members, and everything that was published, the edition before included: the interval of every other member, by linear programmes.
// Read from the public tables alone; the gate's own reckoning takes no part.
import {
  type DisclosurePolicy,
  type Member,
  type ReleaseIndicator,
  type ReleaseRow,
  windowOf,
  windowWidth,
} from '@peerbook/shared';
import type { Highs, Model } from 'highs';
import { readFigure } from './readFigure.ts';

/** A published table, with what an attacker knows of its members: who answered, in which groups they are, and their order. */
export interface Edition {
  readonly rows: readonly ReleaseRow[];
  /** Institutions of each group. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly members: readonly Member[];
}

export interface Recovery {
  readonly pairs: number;
  /** Targets whose value is certain within five per cent. */
  readonly recovered: number;
  /** Pairs for which the solver gave no answer: counted as neither. */
  readonly unsolved: number;
}

/** Half-width that counts as recovered, as a share of the value; of one that is next to nothing, of a tenth of the median. */
const certain = 0.05;
/** By how much last year's value is known to differ from this year's, at most. */
const drift = 0.05;

/**
 * @param attackers groups of one or two institutions who pool what they know
 * @param editions what was published, the newest last; each with its own members
 */
export function recover(
  highs: Highs,
  policy: DisclosurePolicy,
  { code, scale }: ReleaseIndicator,
  editions: readonly Edition[],
  attackers: readonly (readonly string[])[],
): Recovery {
  const newest = editions.at(-1) as Edition;
  const truth = answersOf(newest, code);
  const order = [...truth.keys()];
  if (order.length === 0) return { pairs: 0, recovered: 0, unsolved: 0 };
  const values = [...truth.values()];
  const unit = values.map(Math.abs).sort((a, b) => a - b)[values.length >> 1] || 1;
  const step = commonStep(values);
  const range = (values.at(-1) as number) - (values[0] as number) + 1e-9;
  const least =
    scale.min !== undefined && scale.min <= (values[0] as number)
      ? scale.min
      : (values[0] as number) - 3 * range;
  const most =
    scale.max !== undefined && scale.max >= (values.at(-1) as number)
      ? scale.max
      : (values.at(-1) as number) + 3 * range;
  const columns = new Map(order.map((institution, i) => [institution, i]));
  const knowledge = { columns, truth, least, most, unit };
  const build = (isPublished: boolean) => {
    const model = highs.createModel();
    model.options.set({ output_flag: false, presolve: 'off' });
    for (let i = 0; i < order.length; i += 1) model.addVar(least / unit, most / unit);
    chain(highs, model, [...columns.values()]);
    if (isPublished) publish(model, policy, { code, scale }, newest, columns, unit);
    let next = order.length;
    for (const old of editions.slice(0, -1)) {
      const before = answersOf(old, code);
      const oldColumns = new Map(
        [...before.keys()].map((institution, i) => [institution, next + i]),
      );
      next += before.size;
      addOld(highs, model, before, { ...knowledge, oldColumns });
      if (isPublished) publish(model, policy, { code, scale }, old, oldColumns, unit);
    }
    return model;
  };
  // What is known without any publication: two rankings and how far figures move in a year may pin somebody by themselves.
  const [model, before] = [build(true), build(false)];
  let [pairs, recovered, unsolved] = [0, 0, 0];
  try {
    for (const who of attackers) {
      const own = who.flatMap((institution) => columns.get(institution) ?? []);
      if (own.length < who.length) continue;
      const tellOwn = (isKnown: boolean) => {
        for (const column of own) {
          const value = values[column] as number;
          for (const one of [model, before])
            one.changeColBounds(
              column,
              (isKnown ? value : least) / unit,
              (isKnown ? value : most) / unit,
            );
        }
      };
      tellOwn(true);
      for (const [target, value] of values.entries()) {
        if (own.includes(target)) continue;
        const need = 2 * certain * Math.max(Math.abs(value), unit / 10);
        if (isPinnedAnyway(values, own, target, { least: scale.min, most: scale.max }, need))
          continue;
        const isNarrow = (one: Model) => {
          const low = extreme(highs, one, target, 1);
          const high = extreme(highs, one, target, -1);
          return low === undefined || high === undefined
            ? undefined
            : width(low * unit, high * unit, step) <= need;
        };
        const isNow = isNarrow(model);
        if (isNow === true && isNarrow(before) !== false) continue;
        pairs += 1;
        if (isNow === undefined) unsolved += 1;
        if (isNow === true) recovered += 1;
      }
      tellOwn(false);
    }
  } finally {
    model.dispose();
    before.dispose();
  }
  return { pairs, recovered, unsolved };
}

/** Answers to an indicator in ascending order, by institution: the ranking. */
function answersOf({ members }: Edition, code: string): ReadonlyMap<string, number> {
  const answered = members.flatMap(({ institution, values }): [string, number][] => {
    const text = values[code];
    return text === undefined ? [] : [[institution, Number(text)]];
  });
  return new Map(answered.sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)));
}

function chain({ infinity }: Highs, model: Model, columns: readonly number[]): void {
  for (let i = 1; i < columns.length; i += 1)
    model.addRow(0, infinity, {
      indices: [columns[i - 1] as number, columns[i] as number],
      values: [-1, 1],
    });
}

/** A row for each published figure. */
function publish(
  model: Model,
  policy: DisclosurePolicy,
  { code, scale }: ReleaseIndicator,
  { rows, groups }: Edition,
  columns: ReadonlyMap<string, number>,
  unit: number,
): void {
  const quarters = { lower: 1, median: 2, upper: 3 } as const;
  for (const row of rows) {
    if (row.indicator !== code || row.status !== 'published') continue;
    const ranked = (groups.get(row.group) ?? [])
      .flatMap((institution) => columns.get(institution) ?? [])
      .sort((a, b) => a - b);
    for (const name of ['lower', 'median', 'upper'] as const) {
      const figure = row[name];
      if (!figure) continue;
      const { first, coefficients, divisor } = windowOf(
        ranked.length,
        quarters[name],
        windowWidth(ranked.length, policy.windowMinimum, policy.windowPart),
      );
      const { low, high } = readFigure(policy, scale, figure);
      model.addRow(low / unit, high / unit, {
        indices: coefficients.map((_, i) => ranked[first + i] as number),
        values: coefficients.map((coefficient) => coefficient / divisor),
      });
    }
  }
}

/** Last year's values as variables of their own, in their own order, each near this year's where the member answered both. */
function addOld(
  highs: Highs,
  model: Model,
  before: ReadonlyMap<string, number>,
  given: {
    readonly columns: ReadonlyMap<string, number>;
    readonly oldColumns: ReadonlyMap<string, number>;
    readonly truth: ReadonlyMap<string, number>;
    readonly least: number;
    readonly most: number;
    readonly unit: number;
  },
): void {
  const { columns, oldColumns, truth, least, most, unit } = given;
  const far = {
    low: Math.min(least, ...before.values()) / unit,
    high: Math.max(most, ...before.values()) / unit,
  };
  for (let i = 0; i < before.size; i += 1) model.addVar(far.low, far.high);
  chain(highs, model, [...oldColumns.values()]);
  for (const [institution, old] of before) {
    const now = truth.get(institution);
    const [column, oldColumn] = [columns.get(institution), oldColumns.get(institution)];
    // Whoever moved further than anybody would think misleads the attacker; of values around 0 a share says nothing.
    if (now === undefined || column === undefined || oldColumn === undefined || now <= 0) continue;
    if (Math.abs(old - now) > drift * now) continue;
    model.addRow(0, highs.infinity, { indices: [oldColumn, column], values: [1, -(1 - drift)] });
    model.addRow(-highs.infinity, 0, { indices: [oldColumn, column], values: [1, -(1 + drift)] });
  }
}

function isPinnedAnyway(
  values: readonly number[],
  own: readonly number[],
  target: number,
  bounds: { readonly least: number | undefined; readonly most: number | undefined },
  need: number,
): boolean {
  let low = bounds.least ?? Number.NEGATIVE_INFINITY;
  let high = bounds.most ?? Number.POSITIVE_INFINITY;
  for (const rank of own) {
    if (rank < target) low = Math.max(low, values[rank] as number);
    else high = Math.min(high, values[rank] as number);
  }
  return high - low <= need;
}

function extreme(highs: Highs, model: Model, target: number, sign: 1 | -1): number | undefined {
  model.changeColCost(target, sign);
  const value = solved(highs, model) ?? solvedAnew(highs, model);
  model.changeColCost(target, 0);
  return value === undefined ? undefined : sign * value;
}

function solved(highs: Highs, model: Model): number | undefined {
  model.run();
  const isSolved = model.getModelStatus() === highs.constants.modelStatus.optimal;
  return isSolved ? model.getObjectiveValue() : undefined;
}

/** Where going on from the solution before led nowhere. */
function solvedAnew(highs: Highs, model: Model): number | undefined {
  model.clearSolver();
  return solved(highs, model);
}

/** Between the outermost steps of the scale: an attacker knows in which steps people answer. */
function width(low: number, high: number, step: number): number {
  const near = 1e-6;
  if (step === 0) return high - low;
  return Math.max(0, (Math.floor(high / step + near) - Math.ceil(low / step - near)) * step);
}

/** What all values are multiples of, of those with few decimals; 0 where there is nothing of the kind. */
function commonStep(values: readonly number[]): number {
  const whole = values.map((value) => Math.round(value * 1e6));
  if (whole.some((value, i) => Math.abs(value / 1e6 - (values[i] as number)) > 1e-9)) return 0;
  return whole.reduce((a, b) => divisor(Math.abs(a), Math.abs(b)), 0) / 1e6;
}

function divisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}
