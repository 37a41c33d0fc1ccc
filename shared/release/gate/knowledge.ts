// What an adversary knows before and after a release: who answered, the complete ranking, the bounds and the step of the scale, their
// own value, and every published figure, those of the edition before included.
import type { Quarter } from '../../statistics/windowedQuantile.ts';
import { windowWidth } from '../../statistics/windowedQuantile.ts';
import type { Contributors } from '../basis.ts';
import { compareText } from '../compareText.ts';
import { alignDecimals, compareUnits, type Decimal, parseDecimal } from '../decimal.ts';
import type { Figure, ReleaseRow } from '../disclosure.ts';
import type { DisclosurePolicy } from '../policy.ts';
import { type Scale, sortAnswers, type WindowFigure, windowFigure } from '../windowFigure.ts';
import {
  type Coarseness,
  coarsestOf,
  figureAt,
  type Interval,
  intervalAt,
} from './coarseFigure.ts';
import type { Weights } from './gapProgram.ts';
import { drift, numberOf, type Overtaking, overtakings } from './overtakings.ts';

/** Figures of a row, in the order in which they are given up: quartiles say less than medians. */
export const figureNames = ['median', 'lower', 'upper'] as const;
export type FigureName = (typeof figureNames)[number];
const quarters: Readonly<Record<FigureName, Quarter>> = { lower: 1, median: 2, upper: 3 };

/** A row with the answers that it stands on. */
export interface StandingRow {
  readonly row: ReleaseRow;
  readonly contributors: Contributors;
  /** Public already, in an earlier edition: nothing can be taken from it any more. */
  readonly isOld: boolean;
}

/** One published figure as a row of the programme. */
export interface Cell {
  /** Index of the row that it belongs to; undefined for one of an earlier edition that is replaced, or whose group is gone. */
  readonly row: number | undefined;
  readonly name: FigureName;
  readonly weights: Weights;
  /** How many members answered in its group. */
  readonly n: number;
  readonly isOfAll: boolean;
  readonly isFixed: boolean;
  /** The windowed quantile before rounding, for showing it more coarsely. */
  readonly value: WindowFigure['value'];
  coarseness: Coarseness;
  /** What is known of the weighted mean, in units of `unit`. */
  low: number;
  high: number;
}

export interface Knowledge {
  /** Everybody's answer in ascending order, in units of `unit`. */
  readonly values: Float64Array;
  readonly unit: number;
  /** How wide an interval must be for its target not to be pinned, by rank. */
  readonly need: Float64Array;
  /** The bounds that everybody knows; infinite where there is none. */
  readonly low: number;
  readonly high: number;
  /** What values are multiples of. */
  readonly step: number;
  readonly cells: Cell[];
  /**
   * Weighted sums that can't be above 0: who overtook whom since the edition before can't have been far off then or now. Nothing that
   * is published, but with what is it pins.
   */
  readonly overtakings: readonly Overtaking[];
}

/** Half-width of an interval, as a share of the value, within which a target counts as pinned. */
const pinnedWithin = 0.055;
/** Values below this share of the median are held to that share: 5 % of next to nothing is no secret. */
const smallest = 0.1;

/**
 * @param rows of this edition, published or not
 * @param replaced published rows of earlier editions that this one replaces, or does not have any more
 * @param answers of this edition, by institution
 */
export function knowledgeOf(
  policy: DisclosurePolicy,
  scale: Scale,
  rows: readonly StandingRow[],
  replaced: readonly StandingRow[],
  answers: ReadonlyMap<string, Decimal>,
): Knowledge {
  const everybody = withLeavers(answers, [...rows, ...replaced]);
  const { units, decimals } = alignDecimals([...everybody.values()]);
  const people = [...everybody.keys()]
    .map((institution, i) => ({ institution, units: units[i] as bigint }))
    .sort((a, b) => compareUnits(a.units, b.units) || compareText(a.institution, b.institution));
  const ranks = new Map(people.map(({ institution }, rank) => [institution, rank]));
  const numbers = people.map((one) => Number(one.units) / 10 ** decimals);
  const middle = medianSize(numbers);
  const unit = middle > 0 ? middle : Math.max(...numbers.map(Math.abs)) || 1;
  const values = Float64Array.from(numbers, (number) => number / unit);
  const step = Number(greatestCommonStep(people.map((one) => one.units))) / 10 ** decimals / unit;
  // A bound that an answer lies beyond is none that holds.
  const bound = (given: number | undefined, none: number, isKept: (bound: number) => boolean) =>
    given !== undefined && isKept(given / unit) ? given / unit : none;
  const [first = 0] = values;
  const last = values.at(-1) ?? 0;
  const cells = [
    ...rows.map((row, i) => [row, i] as const),
    ...replaced.map((row) => [row, undefined] as const),
  ].flatMap(([standing, i]) =>
    cellsOf(policy, scale, standing, i, { ranks, values, unit, answers, step }),
  );
  return {
    values,
    unit,
    overtakings: overtakings([...rows, ...replaced], people, answers),
    need: values.map(
      (value) => 2 * pinnedWithin * Math.max(Math.abs(value), (smallest * middle) / unit),
    ),
    low: bound(scale.min, Number.NEGATIVE_INFINITY, (least) => least <= first),
    high: bound(scale.max, Number.POSITIVE_INFINITY, (most) => most >= last),
    step,
    cells,
  };
}

/** Those who answered before and do not now are in old figures all the same, with what they answered then. */
function withLeavers(
  answers: ReadonlyMap<string, Decimal>,
  rows: readonly StandingRow[],
): ReadonlyMap<string, Decimal> {
  const everybody = new Map(answers);
  for (const { contributors } of rows)
    for (const [institution, text] of contributors)
      if (!everybody.has(institution)) everybody.set(institution, parseDecimal(text));
  return everybody;
}

interface Universe {
  readonly ranks: ReadonlyMap<string, number>;
  readonly values: Float64Array;
  readonly unit: number;
  readonly answers: ReadonlyMap<string, Decimal>;
  readonly step: number;
}

function cellsOf(
  policy: DisclosurePolicy,
  scale: Scale,
  { row, contributors, isOld }: StandingRow,
  index: number | undefined,
  { ranks, values, unit, answers, step }: Universe,
): readonly Cell[] {
  if (row.status !== 'published') return [];
  const people = [...contributors].map(([institution, text]) => ({
    institution,
    answer: parseDecimal(text),
  }));
  const sorted = sortAnswers(people.map(({ answer }) => answer));
  const { units } = alignDecimals(people.map(({ answer }) => answer));
  const order = people
    .map(({ institution }, i) => ({ institution, units: units[i] as bigint }))
    .sort((a, b) => compareUnits(a.units, b.units) || compareText(a.institution, b.institution));
  const width = windowWidth(people.length, policy.windowMinimum, policy.windowPart);
  const hasMoved = people.some(
    ({ institution, answer }) => !isSame(answer, answers.get(institution)),
  );
  return figureNames.flatMap((name): readonly Cell[] => {
    const figure = row[name];
    if (!figure) return [];
    const { value, window } = windowFigure(sorted, quarters[name], width);
    const weights = window.coefficients.map(
      (coefficient, i) =>
        [
          ranks.get((order[window.first + i] as { institution: string }).institution) as number,
          coefficient / window.divisor,
        ] as const,
    );
    const coarseness = coarsenessOf(figure, value, policy, scale);
    const known = intervalAt(value, coarseness, policy.digits, scale);
    const exact = withinEnds(known, unit, step);
    const { low, high } = isOld && hasMoved ? withDrift(exact) : exact;
    const truth = weights.reduce(
      (sum, [rank, weight]) => sum + weight * (values[rank] as number),
      0,
    );
    // Members who moved further than is thought possible mislead whoever reckons with the old figure.
    if (isOld && hasMoved && (truth < low || truth > high)) return [];
    const isOfAll = row.group === 'all';
    return [
      {
        row: index,
        name,
        weights,
        n: people.length,
        isOfAll,
        isFixed: isOld,
        value,
        coarseness,
        low,
        high,
      },
    ];
  });
}

function isSame(one: Decimal, other: Decimal | undefined): boolean {
  if (!other) return false;
  const { units } = alignDecimals([one, other]);
  return units[0] === units[1];
}

/** At which step a figure is shown; one that no step of this policy shows (of a stricter one, say) counts as the finest. */
function coarsenessOf(
  figure: Figure,
  value: WindowFigure['value'],
  policy: DisclosurePolicy,
  scale: Scale,
): Coarseness {
  const text = JSON.stringify(figure);
  const steps = ([0, 1, 2, 3] as const).filter((step) => step <= coarsestOf(value, scale));
  const found = steps.find(
    (coarseness) => JSON.stringify(figureAt(value, coarseness, policy.digits, scale)) === text,
  );
  return found ?? 0;
}

/**
 * The interval in units, without the ends that no value rounds from: where answers come in steps, an end is hit exactly often enough to
 * matter.
 */
export function withinEnds(
  { from, to, hasFrom, hasTo }: Interval,
  unit: number,
  step: number,
): { low: number; high: number } {
  const number = (end: Decimal) => numberOf(end) / unit;
  const hair = 1e-5 * step;
  return { low: number(from) + (hasFrom ? 0 : hair), high: number(to) - (hasTo ? 0 : hair) };
}

/** Of a mean of old answers what is known of the mean of the new ones, each within `drift` of it. */
function withDrift({ low, high }: { low: number; high: number }) {
  return {
    low: low > 0 ? low / (1 + drift) : low - drift * Math.abs(low),
    high: high + drift * Math.abs(high),
  };
}

function medianSize(numbers: readonly number[]): number {
  const sizes = numbers.map(Math.abs).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}

/** What all answers are multiples of: whole points typed into a scale of hundredths are known to be whole. 0 where all are 0. */
function greatestCommonStep(units: readonly bigint[]): bigint {
  let step = 0n;
  for (const one of units) {
    let [a, b] = [step, one < 0n ? -one : one];
    while (b !== 0n) [a, b] = [b, a % b];
    step = a;
    if (step === 1n) return step;
  }
  return step;
}
