// Answers of another year, the one before or after, and what the two rankings say of them in the answers at hand.
import { compareText } from '../compareText.ts';
import type { Decimal } from '../decimal.ts';
import type { Weights } from './gapProgram.ts';

/** By how much figures of a year ago are thought to be known to have moved. */
export const drift = 0.05;

/** Frozen answers to one indicator by institution. */
export type Answers = ReadonlyMap<string, Decimal>;

export const numberOf = ({ units, decimals }: Decimal) => Number(units) / 10 ** decimals;

/** An answer of another year. */
export interface OtherAnswer {
  readonly institution: string;
  readonly value: number;
}

export interface OtherYear {
  /** See StandingRow.year. */
  readonly year: number;
  /** Everybody's answers of that year in ascending order. */
  readonly order: readonly OtherAnswer[];
  /** By rank at hand: the rank of that year; -1 for whom there is none. */
  readonly rank: Int32Array;
  /** By rank at hand: whether an adversary may take for granted that both answers are close. */
  readonly isClose: readonly boolean[];
  /** By rank of that year: the lowest rank at hand among those who are close and were not below; the highest of those not above. */
  readonly lowestFrom: readonly (number | undefined)[];
  readonly highestTo: readonly (number | undefined)[];
  /** The rank at hand of who gave an answer, where it is close to the one at hand. */
  readonly ownRank: (answer: OtherAnswer) => number | undefined;
}

/**
 * @param ranks of whoever gave one of the answers at hand, in ascending order
 * @param other answers of the other year
 */
export function otherYear(
  ranks: ReadonlyMap<string, number>,
  answers: Answers,
  year: number,
  other: Answers,
): OtherYear {
  const order = [...other]
    .map(([institution, answer]) => ({ institution, value: numberOf(answer) }))
    .sort(compareAnswers);
  const then = new Map(order.map(({ institution }, rank) => [institution, rank]));
  const ownRank = ({ institution, value }: OtherAnswer) => {
    const answer = answers.get(institution);
    const number = answer ? numberOf(answer) : 0;
    // Of values around 0 a share says nothing; and whoever moved further than anybody would think misleads the adversary.
    const isClose = number > 0 && Math.abs(value - number) <= drift * number;
    return isClose ? ranks.get(institution) : undefined;
  };
  const close = order.map(ownRank);
  return {
    year,
    order,
    rank: Int32Array.from(ranks.keys(), (institution) => then.get(institution) ?? -1),
    isClose: [...ranks.keys()].map((institution) => {
      const rank = then.get(institution);
      return rank !== undefined && close[rank] !== undefined;
    }),
    lowestFrom: running(close.toReversed(), Math.min).toReversed(),
    highestTo: running(close, Math.max),
    ownRank,
  };
}

/** An answer of another year in a mean of such. */
export interface WeightedAnswer extends OtherAnswer {
  readonly weight: number;
}

/** A weighted sum of answers at hand, and the weight of those whom only the end of the scale bounds. */
export interface BoundingSum {
  readonly weights: Weights;
  readonly atEnd: number;
}

/**
 * What a weighted mean of another year's answers can't be above, and what it can't be below, in answers at hand: an answer then is at most
 * that of whoever was not below, and theirs at most 1 + drift times the one at hand; of these the lowest at hand says most.
 */
export function boundingSums(
  other: OtherYear,
  window: readonly WeightedAnswer[],
): { readonly above: BoundingSum; readonly below: BoundingSum } {
  const sumOf = (
    bound: (answer: OtherAnswer) => number | undefined,
    factor: number,
  ): BoundingSum => {
    let atEnd = 0;
    const weights = new Map<number, number>();
    for (const { weight, ...answer } of window) {
      const rank = bound(answer);
      if (rank === undefined) atEnd += weight;
      else weights.set(rank, (weights.get(rank) ?? 0) + weight * factor);
    }
    return { weights: [...weights], atEnd };
  };
  return {
    above: sumOf((answer) => lowestFrom(other, answer), 1 + drift),
    below: sumOf((answer) => highestTo(other, answer), 1 - drift),
  };
}

/** The lowest rank at hand that bounds an answer from above: among those who were not below, and who gave it. */
function lowestFrom(other: OtherYear, answer: OtherAnswer): number | undefined {
  const place = other.order.findIndex((one) => compareAnswers(one, answer) >= 0);
  return best(Math.min, other.lowestFrom[place], other.ownRank(answer));
}

/** The highest rank at hand that bounds an answer from below: among those who were not above, and who gave it. */
function highestTo(other: OtherYear, answer: OtherAnswer): number | undefined {
  const place = other.order.findLastIndex((one) => compareAnswers(one, answer) <= 0);
  return best(Math.max, other.highestTo[place], other.ownRank(answer));
}

type Choice = (...ranks: number[]) => number;

function best(choose: Choice, ...ranks: readonly (number | undefined)[]): number | undefined {
  const some = ranks.filter((rank) => rank !== undefined);
  return some.length > 0 ? choose(...some) : undefined;
}

/** The best of each rank and all before it. */
function running(
  ranks: readonly (number | undefined)[],
  choose: Choice,
): readonly (number | undefined)[] {
  let soFar: number | undefined;
  return ranks.map((rank) => {
    soFar = best(choose, soFar, rank);
    return soFar;
  });
}

export function compareAnswers(one: OtherAnswer, other: OtherAnswer): number {
  return one.value - other.value || compareText(one.institution, other.institution);
}
