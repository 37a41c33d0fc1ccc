// What two rankings of different years tell: whoever overtook somebody can't have been far off, in either year.
import { drift, type OtherYear } from './otherYear.ts';

/** The upper and the lower rank, each with its weight. */
export type Overtaking = readonly [
  upper: readonly [rank: number, weight: number],
  lower: readonly [rank: number, weight: number],
];

/** Above so many members neighbours are close to each other anyway, and so many rows would take too long. */
export const mostMembers = 120;

/** Of all years together: the widest, in order of their ranks. */
export function overtakings(others: readonly OtherYear[]): readonly Overtaking[] {
  const all = others
    .flatMap(overtakingsOf)
    .sort(
      ([[upper], [lower]], [[otherUpper], [otherLower]]) =>
        lower - otherLower || otherUpper - upper,
    );
  let reached = -1;
  return all.filter(([[upper]]) => {
    const isWider = upper > reached;
    reached = Math.max(reached, upper);
    return isWider;
  });
}

/**
 * Who is above whom now and was below: (1 - drift) x(i) <= old x(i) <= old x(j) <= (1 + drift) x(j), as sums that can't be above 0. Only
 * the widest of these, since the ranking has the others follow; both ranks grow along the list.
 */
function overtakingsOf({ rank, isClose }: OtherYear): readonly Overtaking[] {
  if (rank.length > mostMembers) return [];
  const found: Overtaking[] = [];
  let reached = -1;
  for (let j = 0; j < rank.length; j += 1) {
    if (!isClose[j]) continue;
    let furthest = -1;
    for (let i = rank.length - 1; i > Math.max(j, reached) && furthest < 0; i -= 1)
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
