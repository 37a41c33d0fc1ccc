// What two rankings tell, one a year after the other: whoever overtook somebody can't have been far off, then or now.
import { compareText } from '../compareText.ts';
import { alignDecimals, compareUnits, type Decimal, parseDecimal } from '../decimal.ts';
import type { StandingRow } from './knowledge.ts';

/** By how much figures of a year ago are thought to be known to have moved. */
export const drift = 0.05;

/** The upper and the lower rank, each with its weight. */
export type Overtaking = readonly [
  upper: readonly [rank: number, weight: number],
  lower: readonly [rank: number, weight: number],
];

/** Above so many members neighbours are close to each other anyway, and so many rows would take too long. */
const mostMembers = 120;

export const numberOf = ({ units, decimals }: Decimal) => Number(units) / 10 ** decimals;

/**
 * Who is above whom now and was below: (1 - drift) x(i) <= old x(i) <= old x(j) <= (1 + drift) x(j), as sums that can't be above 0. Only
 * the widest of these, since the ranking has the others follow; both ranks grow along the list.
 * @param people in ascending order of their answers
 */
export function overtakings(
  rows: readonly StandingRow[],
  people: readonly { readonly institution: string }[],
  answers: ReadonlyMap<string, Decimal>,
): readonly Overtaking[] {
  if (people.length > mostMembers) return [];
  const { rank, isClose } = yearBefore(rows, people, answers);
  const found: Overtaking[] = [];
  let reached = -1;
  for (let j = 0; j < people.length; j += 1) {
    if (!isClose[j]) continue;
    let furthest = -1;
    for (let i = people.length - 1; i > Math.max(j, reached) && furthest < 0; i -= 1)
      if (isClose[i] && (rank[i] as number) < (rank[j] as number)) furthest = i;
    if (furthest < 0) continue;
    reached = furthest;
    found.push([
      [furthest, 1 - drift],
      [j, -(1 + drift)],
    ]);
  }
  return found;
}

/**
 * Ranks of the edition before by today's rank, as far as old figures stand on these answers, and whether both answers are as close as
 * an adversary may take for granted: moved by no more than `drift`, and above 0.
 */
function yearBefore(
  rows: readonly StandingRow[],
  people: readonly { readonly institution: string }[],
  answers: ReadonlyMap<string, Decimal>,
): { readonly rank: Int32Array; readonly isClose: readonly boolean[] } {
  const before = new Map<string, Decimal>();
  for (const { contributors, isOld } of rows)
    if (isOld)
      for (const [institution, text] of contributors)
        if (!before.has(institution)) before.set(institution, parseDecimal(text));
  const { units } = alignDecimals([...before.values()]);
  const order = [...before.keys()]
    .map((institution, i) => ({ institution, units: units[i] as bigint }))
    .sort((a, b) => compareUnits(a.units, b.units) || compareText(a.institution, b.institution));
  const ranks = new Map(order.map(({ institution }, rank) => [institution, rank]));
  return {
    rank: Int32Array.from(people, ({ institution }) => ranks.get(institution) ?? -1),
    isClose: people.map(({ institution }) => {
      const [old, now] = [before.get(institution), answers.get(institution)];
      if (!old || !now) return false;
      const today = numberOf(now);
      return today > 0 && Math.abs(numberOf(old) - today) <= drift * today;
    }),
  };
}
