// One published figure as an adversary reads it: the sums of answers that it bounds, in answers of the year that is asked about.
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
import {
  type Answers,
  boundingSums,
  numberOf,
  type OtherYear,
  type WeightedAnswer,
} from './otherYear.ts';

/** Figures of a row, in the order in which they are given up: quartiles say less than medians. */
export const figureNames = ['median', 'lower', 'upper'] as const;
export type FigureName = (typeof figureNames)[number];
const quarters: Readonly<Record<FigureName, Quarter>> = { lower: 1, median: 2, upper: 3 };

/** A row with the answers that it stands on. */
export interface StandingRow {
  readonly row: ReleaseRow;
  readonly contributors: Contributors;
  /** Public already: nothing can be taken from it any more. */
  readonly isOld: boolean;
  /** Which answers it stands on: 0 for those that are asked about, 1 for the first of the other ones. */
  readonly year: number;
}

/** Where a sum or the figure behind it may lie, in units of Knowledge.unit. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** A weighted sum of answers that a figure bounds: a row of the programme. */
export interface Sum {
  readonly weights: Weights;
  /** How far its ends lie from those of the figure: 0; below it and above it without an end where only the other one bounds it. */
  readonly from: Ends;
}

/** One published figure. */
export interface Cell {
  /** Index of the row that it belongs to; undefined for one of an earlier edition that is replaced, or whose group is gone. */
  readonly row: number | undefined;
  readonly name: FigureName;
  /** Whether the answers that it is made of are the ones at hand. */
  readonly isExact: boolean;
  /** One for a figure of these answers; for one of other answers one from below and one from above. */
  readonly sums: readonly Sum[];
  /** Of a figure of another year, be its answers the same: whose answers it is made of, and how. */
  readonly window: Window | undefined;
  /** How many members answered in its group. */
  readonly n: number;
  readonly isOfAll: boolean;
  readonly isFixed: boolean;
  /** The windowed quantile before rounding, for showing it more coarsely. */
  readonly value: WindowFigure['value'];
  coarseness: Coarseness;
  /** Where the figure is known to lie. */
  known: Ends;
}

/** Answers of another year, as a figure weighs them. */
export interface Window {
  readonly of: OtherYear;
  readonly answers: readonly WeightedAnswer[];
}

/** What cells are read in. */
export interface World {
  readonly policy: DisclosurePolicy;
  readonly scale: Scale;
  readonly unit: number;
  readonly step: number;
  readonly lowest: number;
  readonly highest: number;
  /** The answers at hand, and the rank of whoever gave one. */
  readonly answers: Answers;
  readonly ranks: ReadonlyMap<string, number>;
  /** The nearest first; at least one, be it without anybody. */
  readonly others: readonly [OtherYear, ...(readonly OtherYear[])];
  /** Which answers are at hand; see StandingRow.year. */
  readonly year: number;
  /** Whether to take for unknown that answers are the same in two years: the adversary need not know. */
  readonly isSure?: boolean;
}

/** Figures of a row. @param index see Cell.row */
export function cellsOf(
  world: World,
  { row, contributors, isOld, year }: StandingRow,
  index: number | undefined,
): readonly Cell[] {
  if (row.status !== 'published') return [];
  const { policy, scale, unit, step, others } = world;
  const people = [...contributors].map(([institution, text]) => ({
    institution,
    answer: parseDecimal(text),
  }));
  const sorted = sortAnswers(people.map(({ answer }) => answer));
  const { units } = alignDecimals(people.map(({ answer }) => answer));
  const order = people
    .map((one, i) => ({ ...one, units: units[i] as bigint }))
    .sort((a, b) => compareUnits(a.units, b.units) || compareText(a.institution, b.institution));
  const width = windowWidth(people.length, policy.windowMinimum, policy.windowPart);
  const isOfThisYear = year === world.year;
  const other = others.find((one) => one.year === year) ?? others[0];
  const isExact =
    (isOfThisYear || !world.isSure) &&
    people.every(({ institution, answer }) => isSame(answer, world.answers.get(institution)));
  const isOtherYear = !isExact || (!isOfThisYear && other.order.length > 0);
  return figureNames.flatMap((name): readonly Cell[] => {
    const figure = row[name];
    if (!figure) return [];
    const { value, window } = windowFigure(sorted, quarters[name], width);
    const weighted = window.coefficients.map((coefficient, i) => {
      const { institution, answer } = order[window.first + i] as (typeof order)[number];
      return { institution, value: numberOf(answer), weight: coefficient / window.divisor };
    });
    const coarseness = coarsenessOf(figure, value, policy, scale);
    return [
      {
        row: index,
        name,
        isExact,
        sums: isExact ? [sumOf(weighted, world)] : sumsOfOtherYear(weighted, other, world),
        window: isOtherYear ? { of: other, answers: weighted } : undefined,
        n: order.length,
        isOfAll: row.group === 'all',
        isFixed: isOld,
        value,
        coarseness,
        known: withinEnds(intervalAt(value, coarseness, policy.digits, scale), unit, step),
      },
    ];
  });
}

/** Bounds of a sum while its figure is known to lie there. */
export function endsOf({ from }: Sum, { low, high }: Ends): Ends {
  return { low: low + from.low, high: high + from.high };
}

function sumOf(window: readonly WeightedAnswer[], { ranks }: World): Sum {
  return {
    weights: window.map(
      ({ institution, weight }) => [ranks.get(institution) as number, weight] as const,
    ),
    from: { low: 0, high: 0 },
  };
}

/** A figure of another year: a sum of these answers that can't be below it, and one that can't be above it. */
function sumsOfOtherYear(
  window: readonly WeightedAnswer[],
  other: OtherYear,
  { lowest, highest }: World,
): readonly Sum[] {
  const { above, below } = boundingSums(other, window);
  return [
    {
      weights: above.weights,
      from: { low: -above.atEnd * highest, high: Number.POSITIVE_INFINITY },
    },
    {
      weights: below.weights,
      from: { low: Number.NEGATIVE_INFINITY, high: -below.atEnd * lowest },
    },
  ].filter(({ weights }) => weights.length > 0);
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
): Ends {
  const number = (end: Decimal) => numberOf(end) / unit;
  const hair = 1e-5 * step;
  return { low: number(from) + (hasFrom ? 0 : hair), high: number(to) - (hasTo ? 0 : hair) };
}
