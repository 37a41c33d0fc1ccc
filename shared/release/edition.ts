// Which groups may speak about an indicator in this edition: by the difference rule within it and the sticky rule against the edition
// before. Membership and changes decide, never the size of a value.
import {
  type ComputedRelease,
  type Contributors,
  differingMembers,
  type KnownRow,
} from './basis.ts';
import type { ReleaseRow } from './disclosure.ts';
import { type DisclosurePolicy, isSamePolicy } from './policy.ts';

/** A row of the edition before, with what it stood on. */
export interface OldRow {
  readonly row: ReleaseRow;
  readonly contributors: Contributors;
  /** Whether it was made under the policy that holds now. */
  readonly isSamePolicy: boolean;
}

/** A group that may say something about the indicator at hand. */
export interface Candidate {
  readonly id: string;
  /** Whether anything may be told of it, be it an old row. */
  readonly isTold: boolean;
  readonly contributors: Contributors;
  readonly old: OldRow | undefined;
}

/** stays: the old row again. speaks: what its answers allow. */
export type Fate =
  | { readonly kind: 'stays'; readonly row: ReleaseRow }
  | { readonly kind: 'speaks' }
  | { readonly kind: 'withheld' };

/** A candidate with its fate; the contributors are the ones that its row stands on, be it an old row. */
export interface Settled {
  readonly id: string;
  readonly contributors: Contributors;
  readonly fate: Fate;
}

/** The edition before, ready to be asked. */
export interface Edition {
  /** What was answered to an indicator, as far as any of its rows stood on it. */
  readonly answersTo: (indicator: string) => Contributors;
  /** Its row, if there was one. */
  readonly rowOf: (indicator: string, group: string) => OldRow | undefined;
  /**
   * What was said of an indicator in groups that are not among these any more, or were not when this was said last. The catalogue
   * may have changed or a country have lost its last member: what was published stays known.
   */
  readonly gone: (indicator: string, groups: ReadonlySet<string>) => readonly KnownRow[];
}

/** @throws Error where its basis does not belong to its table: without it the sticky rule would fail silently */
export function editionOf(
  policy: DisclosurePolicy,
  previous: ComputedRelease | undefined,
): Edition {
  if (!previous) return { answersTo: () => new Map(), rowOf: () => undefined, gone: () => [] };
  const { table, basis } = previous;
  const isSame = isSamePolicy(policy, basis.policy);
  const rows = new Map<string, OldRow>();
  for (const [i, row] of table.rows.entries()) {
    const standing = basis.rows[i];
    if (standing?.indicator !== row.indicator || standing.group !== row.group) {
      throw new Error(`the previous release has no basis for ${row.indicator} in ${row.group}`);
    }
    const contributors = new Map(Object.entries(standing.contributors));
    rows.set(`${row.indicator} ${row.group}`, { row, contributors, isSamePolicy: isSame });
  }
  const goneBefore = (basis.gone ?? []).map(
    ({ row, contributors }): KnownRow => ({
      row,
      contributors: new Map(Object.entries(contributors)),
    }),
  );
  return {
    answersTo: (indicator) =>
      // Of a row that had stayed and one that was new the one of the larger group counts.
      new Map(
        basis.rows
          .toReversed()
          .flatMap((one) => (one.indicator === indicator ? Object.entries(one.contributors) : [])),
      ),
    rowOf: (indicator, group) => rows.get(`${indicator} ${group}`),
    gone: (indicator, groups) => [
      ...[...rows.values()].flatMap(({ row, contributors }): readonly KnownRow[] =>
        row.indicator === indicator && row.status !== 'withheld' && !groups.has(row.group)
          ? [{ row, contributors }]
          : [],
      ),
      ...goneBefore.filter(({ row }) => row.indicator === indicator),
    ],
  };
}

/**
 * Rows of groups that are gone which the next edition has to know as well: those whose group is not spoken of anew. One none of whose
 * answers stands any more has nothing left that a difference to it could show.
 */
export function stillGone(
  gone: readonly KnownRow[],
  rows: readonly ReleaseRow[],
  answers: Contributors,
): readonly KnownRow[] {
  const spoken = new Set(rows.flatMap((row) => (row.status === 'withheld' ? [] : [row.group])));
  return gone.filter(
    ({ row, contributors }) =>
      !spoken.has(row.group) &&
      [...contributors].some(([institution, answer]) => answers.get(institution) === answer),
  );
}

/**
 * The fate of each group, in catalogue order. Old rows that stay, and those of groups that are gone, come first: they are public
 * already, so a new figure has to keep its distance from them, and not the other way round.
 */
export function settle(
  policy: DisclosurePolicy,
  candidates: readonly Candidate[],
  gone: readonly KnownRow[] = [],
): readonly Settled[] {
  const bound = candidates.map((candidate) => byEdition(policy, candidate));
  const staying = bound.flatMap((settled) =>
    settled?.fate.kind === 'stays' && settled.fate.row.status !== 'withheld'
      ? [settled.contributors]
      : [],
  );
  const kept = [...gone.map(({ contributors }) => contributors), ...staying];
  return candidates.map((candidate, i): Settled => {
    const { id, contributors } = candidate;
    const settled = bound[i];
    if (settled) return settled;
    const isHeard =
      candidate.isTold &&
      contributors.size >= policy.medianFrom &&
      !kept.some((other) => isTooClose(policy, contributors, other));
    if (isHeard) kept.push(contributors);
    return { id, contributors, fate: { kind: isHeard ? 'speaks' : 'withheld' } };
  });
}

/**
 * The sticky rule. Changes are counted against what the old row stands on, so they add up over editions. Under a changed policy an
 * old row may be finer than is allowed now, and a new one beside it would show the few who changed: it is withheld. So is one of an
 * indicator that has become more sensitive since.
 */
function byEdition(
  policy: DisclosurePolicy,
  { id, isTold, contributors, old }: Candidate,
): Settled | undefined {
  if (!old) return undefined;
  const changed = differingMembers(old.contributors, contributors, policy.sticky);
  if (changed >= policy.sticky) return undefined;
  const mayStay = old.isSamePolicy && isTold && isEnough(policy, old);
  if (mayStay) return { id, contributors: old.contributors, fate: { kind: 'stays', row: old.row } };
  if (changed === 0 && isTold) return undefined;
  return { id, contributors: old.contributors, fate: { kind: 'withheld' } };
}

/** A withheld row says nothing, whatever it stands on. */
function isEnough(policy: DisclosurePolicy, { row, contributors }: OldRow): boolean {
  return row.status === 'withheld' || contributors.size >= policy.medianFrom;
}

function isTooClose(policy: DisclosurePolicy, first: Contributors, second: Contributors): boolean {
  const differing = differingMembers(first, second, policy.difference);
  return differing > 0 && differing < policy.difference;
}
