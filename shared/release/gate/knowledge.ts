// What an adversary knows before and after a release: who answered, the complete ranking, the bounds and the step of the scale, their
// own value, and every published figure, those of other editions included.
import { compareText } from '../compareText.ts';
import { alignDecimals, compareUnits } from '../decimal.ts';
import type { DisclosurePolicy } from '../policy.ts';
import type { Scale } from '../windowFigure.ts';
import { type Cell, cellsOf, type StandingRow } from './cells.ts';
import { type Answers, type OtherYear, otherYear } from './otherYear.ts';
import { type Overtaking, overtakings } from './overtakings.ts';

export interface Knowledge {
  /** Everybody's answer in ascending order, in units of `unit`. */
  readonly values: Float64Array;
  readonly unit: number;
  /** How wide an interval must be for its target not to be pinned, by rank. */
  readonly need: Float64Array;
  /** The bounds that everybody knows; infinite where there is none. */
  readonly low: number;
  readonly high: number;
  /** The same, but far off where there is none: fewer sets of answers that could be, so never less safe. */
  readonly lowest: number;
  readonly highest: number;
  /** What values are multiples of. */
  readonly step: number;
  readonly cells: readonly Cell[];
  /** Figures that are public already, read by what everybody surely knows: see World.isSure. */
  readonly publicCells: readonly Cell[];
  /**
   * Weighted sums that can't be above 0: who overtook whom between two editions can't have been far off in either. Nothing that is
   * published, but with what is it pins.
   */
  readonly overtakings: readonly Overtaking[];
  /** Answers of other years, the nearest first; at least one, be it without anybody. */
  readonly others: readonly [OtherYear, ...(readonly OtherYear[])];
}

export interface KnowledgeInput {
  readonly policy: DisclosurePolicy;
  readonly scale: Scale;
  /** Of this edition, published or not. */
  readonly rows: readonly StandingRow[];
  /** Published rows of earlier editions that are replaced by rows of this one, or whose group is gone. */
  readonly replaced: readonly StandingRow[];
  /** Answers of the year that is asked about, by institution. */
  readonly answers: Answers;
  /** Answers of other years, the nearest first; rows that stand on them tell of this one as far as figures move in a year. */
  readonly others?: readonly Answers[] | undefined;
  /** Which answers these are; see StandingRow.year. */
  readonly year?: number;
}

/** Half-width of an interval, as a share of the value, within which a target counts as pinned. */
const pinnedWithin = 0.055;
/** Values below this share of the median are held to that share: 5 % of next to nothing is no secret. */
const smallest = 0.1;

export function knowledgeOf({
  policy,
  scale,
  rows,
  replaced,
  answers,
  others: given = [],
  year = 0,
}: KnowledgeInput): Knowledge {
  const { units, decimals } = alignDecimals([...answers.values()]);
  const people = [...answers.keys()]
    .map((institution, i) => ({ institution, units: units[i] as bigint }))
    .sort((a, b) => compareUnits(a.units, b.units) || compareText(a.institution, b.institution));
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
  const low = bound(scale.min, Number.NEGATIVE_INFINITY, (least) => least <= first);
  const high = bound(scale.max, Number.POSITIVE_INFINITY, (most) => most >= last);
  const far = 3 * (last - first + 1e-9);
  const lowest = Number.isFinite(low) ? low : first - far;
  const highest = Number.isFinite(high) ? high : last + far;
  const ranks = new Map(people.map(({ institution }, rank) => [institution, rank]));
  const [nearest = new Map(), ...farther] = given;
  const yearAt = (i: number) => (i < year ? i : i + 1);
  const others = [
    otherYear(ranks, answers, yearAt(0), nearest),
    ...farther.map((one, i) => otherYear(ranks, answers, yearAt(i + 1), one)),
  ] as const;
  const world = { policy, scale, unit, step, lowest, highest, answers, ranks, others, year };
  return {
    values,
    unit,
    need: values.map(
      (value) => 2 * pinnedWithin * Math.max(Math.abs(value), (smallest * middle) / unit),
    ),
    low,
    high,
    lowest,
    highest,
    step,
    cells: [
      ...rows.flatMap((row, i) => cellsOf(world, row, i)),
      ...replaced.flatMap((row) => cellsOf(world, row, undefined)),
    ],
    publicCells: [...rows, ...replaced].flatMap((row) =>
      row.isOld ? cellsOf({ ...world, isSure: true }, row, undefined).filter(isOfOneYear) : [],
    ),
    overtakings: overtakings(others),
    others,
  };
}

/** Whether a figure stands on answers at hand, or on those of one other year: how those of several are ordered is known to nobody. */
function isOfOneYear({ isExact, window }: Cell): boolean {
  if (isExact || !window) return isExact;
  const values = new Map(window.of.order.map(({ institution, value }) => [institution, value]));
  return window.answers.every(({ institution, value }) => values.get(institution) === value);
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
