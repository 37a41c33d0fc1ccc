// What members get of a release: how far published figures lie from the plain ones, and for whom there are any.
import {
  type Catalogue,
  type ComputedRelease,
  type Figure,
  type Member,
  peerGroupsOf,
  quantileInclusiveSorted,
  type ReleaseIndicator,
} from '@peerbook/shared';

/** Counts that add up over associations. */
export interface Usefulness {
  /** Pairs of a member and an indicator that it answered. */
  pairs: number;
  withMedian: number;
  withQuartiles: number;
  /** In at least one published peer group beside all. */
  withGroup: number;
  withGroupQuartiles: number;
  /** The quarter told from published figures, where all three are, and how often it is the true one or around a figure. */
  quarters: number;
  rightQuarters: number;
  around: number;
  /** Figures' distances from the plain ones (type 7), in interquartile ranges. */
  readonly errors: number[];
  /** Groups with ten answers or more, and those that say nothing. */
  groups: number;
  withheld: number;
}

export const nothingYet = (): Usefulness => ({
  pairs: 0,
  withMedian: 0,
  withQuartiles: 0,
  withGroup: 0,
  withGroupQuartiles: 0,
  quarters: 0,
  rightQuarters: 0,
  around: 0,
  errors: [],
  groups: 0,
  withheld: 0,
});

export function addUsefulness(
  sum: Usefulness,
  members: readonly Member[],
  indicators: readonly ReleaseIndicator[],
  { table }: ComputedRelease,
  catalogue?: Catalogue,
): void {
  const groups = new Map(
    peerGroupsOf(members, catalogue).map(({ id, institutions }) => [id, institutions]),
  );
  const answers = new Map(members.map(({ institution, values }) => [institution, values]));
  for (const { code } of indicators) {
    const rows = table.rows.filter((row) => row.indicator === code);
    const answered = (group: string) =>
      (groups.get(group) ?? []).flatMap((institution) => {
        const text = answers.get(institution)?.[code];
        return text === undefined ? [] : [{ institution, value: Number(text) }];
      });
    const all = rows.find((row) => row.group === 'all');
    const figuresOfAll = all?.status === 'published' ? all : undefined;
    const everybody = answered('all');
    const inGroup = new Set<string>();
    const inGroupWithQuartiles = new Set<string>();
    for (const row of rows) {
      const who = answered(row.group);
      if (who.length < 10) continue;
      sum.groups += 1;
      if (row.status !== 'published') {
        sum.withheld += row.status === 'withheld' ? 1 : 0;
        continue;
      }
      sum.errors.push(
        ...errorsOf(
          row,
          who.map(({ value }) => value),
        ),
      );
      if (row.group === 'all') continue;
      for (const { institution } of who) {
        inGroup.add(institution);
        if (row.lower && row.upper) inGroupWithQuartiles.add(institution);
      }
    }
    sum.pairs += everybody.length;
    sum.withMedian += figuresOfAll ? everybody.length : 0;
    const { lower, median, upper } = figuresOfAll ?? {};
    sum.withQuartiles += lower && upper ? everybody.length : 0;
    sum.withGroup += everybody.filter(({ institution }) => inGroup.has(institution)).length;
    sum.withGroupQuartiles += everybody.filter(({ institution }) =>
      inGroupWithQuartiles.has(institution),
    ).length;
    if (!lower || !median || !upper) continue;
    const sorted = everybody.map(({ value }) => value).sort((a, b) => a - b);
    const cuts = [0.25, 0.5, 0.75].map((p) => quantileInclusiveSorted(sorted, p));
    const shown = [lower, median, upper].map(endsOf);
    for (const value of sorted) {
      sum.quarters += 1;
      if (shown.some(([from, to]) => value >= from && value <= to)) sum.around += 1;
      else if (
        shown.filter(([, to]) => value > to).length === cuts.filter((cut) => value > cut).length
      )
        sum.rightQuarters += 1;
    }
  }
}

function errorsOf(
  row: {
    readonly median?: Figure | undefined;
    readonly lower?: Figure | undefined;
    readonly upper?: Figure | undefined;
  },
  values: readonly number[],
): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const range = quantileInclusiveSorted(sorted, 0.75) - quantileInclusiveSorted(sorted, 0.25);
  if (range <= 0) return [];
  return (
    [
      ['lower', 0.25],
      ['median', 0.5],
      ['upper', 0.75],
    ] as const
  ).flatMap(([name, p]) => {
    const figure = row[name];
    if (!figure) return [];
    const [from, to] = endsOf(figure);
    return [Math.abs((from + to) / 2 - quantileInclusiveSorted(sorted, p)) / range];
  });
}

function endsOf(figure: Figure): readonly [number, number] {
  return figure.kind === 'point'
    ? [Number(figure.figure), Number(figure.figure)]
    : [Number(figure.from), Number(figure.to)];
}

/** As shares of pairs in per cent and errors in interquartile ranges. */
export function usefulnessFigures(sum: Usefulness): Readonly<Record<string, number>> {
  const share = (part: number, whole: number) =>
    Math.round((1_000 * part) / Math.max(1, whole)) / 10;
  const errors = [...sum.errors].sort((a, b) => a - b);
  const at = (p: number) =>
    Math.round(1_000 * (errors[Math.floor(p * (errors.length - 1))] ?? Number.NaN)) / 1_000;
  return {
    pairsOfMembers: sum.pairs,
    withMedianPercent: share(sum.withMedian, sum.pairs),
    withQuartilesPercent: share(sum.withQuartiles, sum.pairs),
    withGroupPercent: share(sum.withGroup, sum.pairs),
    withGroupQuartilesPercent: share(sum.withGroupQuartiles, sum.pairs),
    ownQuarterRightPercent: share(sum.rightQuarters, sum.quarters - sum.around),
    aroundPercent: share(sum.around, sum.quarters),
    withheldGroupsPercent: share(sum.withheld, sum.groups),
    errorMedianIqr: at(0.5),
    errorMostIqr: at(0.95),
  };
}
