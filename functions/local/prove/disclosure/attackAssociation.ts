// One random association: its releases, over one edition or two, and everything that is tried on them.
import {
  type Catalogue,
  type ComputedRelease,
  type DisclosurePolicy,
  type Member,
  peerGroupsOf,
  type ReleaseIndicator,
} from '@peerbook/shared';
import type { Highs } from 'highs';
import type { Random } from '../../demo/random.ts';
import { movedEditions } from './movedEditions.ts';
import { aYearLater, scaled } from './nextYear.ts';
import { type Protection, policyWithout, publish } from './protections.ts';
import { randomAssociation } from './randomAssociation.ts';
import { type Edition, type Recovery, recover } from './recover.ts';
import { wrongIn } from './structure.ts';
import { addUsefulness, type Usefulness } from './usefulness.ts';

export interface Attacked {
  readonly wrong: readonly string[];
  /** By one attacker, and by two who pool what they know. */
  readonly alone: Recovery;
  readonly together: Recovery;
  readonly flips: { readonly tried: number; readonly told: number };
  /** What single attackers recovered, in sentences. */
  readonly where: readonly string[];
  /** Figures that were told of movements between two editions. */
  readonly movements: number;
}

/** Attackers, alone and in pairs, that are tried for each indicator. */
const attackersEach = 6;

export function attackAssociation(
  highs: Highs,
  random: Random,
  off: Protection | undefined,
  sum: Usefulness,
): Attacked {
  const { members: first, indicators } = randomAssociation(random, 12, 60);
  const hasTwoEditions = random.next() < 1 / 3;
  const before = hasTwoEditions ? publish(off, random, { members: first, indicators }) : [];
  const members = hasTwoEditions ? aYearLater(random, { members: first, indicators }) : first;
  const previous = before[0]?.release;
  const now = publish(off, random, { members, indicators, previous });
  const release = (now[0] as { release: ComputedRelease }).release;
  if (!hasTwoEditions) addUsefulness(sum, members, indicators, release);
  const policy = policyWithout(off);
  // A row that stays is of the edition before, and stands on its answers.
  const fresh = previous ? withoutOld(release, previous) : release;
  const releases = [fresh, ...now.slice(1).map((one) => one.release)];
  const editions = [...before, ...now.slice(1)].map(editionOf);
  const newest = editionOf({ members, release: fresh });
  const moved =
    off === undefined && before[0]
      ? movedEditions(random, policy, indicators, { before: before[0], now: { members, release } })
      : undefined;
  const editionsFor = (code: string): readonly Edition[] =>
    moved && editions[0] ? moved.withMovements(code, editions[0], newest) : [...editions, newest];
  return {
    wrong: [
      ...wrongIn(policy, indicators, releases),
      // After two editions changes of the first year count too, and one more may be enough.
      ...(off === undefined && !hasTwoEditions
        ? stickyFaults(random, members, indicators, release)
        : []),
    ],
    ...attackAll(highs, random, {
      policy,
      indicators,
      editionsFor,
      isBothYears: moved !== undefined,
    }),
    flips:
      off === undefined && !hasTwoEditions
        ? flip(random, members, indicators, release)
        : { tried: 0, told: 0 },
    movements: moved?.told ?? 0,
  };
}

/**
 * Every indicator by single attackers and by pairs of them, all members of the newest edition; where both years are attacked, those of
 * the year before by single ones too.
 */
export function attackAll(
  highs: Highs,
  random: Random,
  given: {
    readonly policy: DisclosurePolicy;
    readonly indicators: readonly ReleaseIndicator[];
    readonly editionsFor: (code: string) => readonly Edition[];
    readonly isBothYears?: boolean;
  },
): Pick<Attacked, 'alone' | 'together' | 'where'> {
  const { policy, indicators, editionsFor, isBothYears = false } = given;
  const where: string[] = [];
  const attack = (count: 1 | 2, isReversed = false) =>
    indicators
      .map((indicator) => {
        const editions = editionsFor(indicator.code);
        const members = editions.at(-1)?.members ?? [];
        const attackers = Array.from({ length: attackersEach }, () =>
          count === 1 ? [(random.pick(members) as Member).institution] : twoOf(random, members),
        );
        const found = recover(
          highs,
          policy,
          indicator,
          isReversed ? editions.toReversed() : editions,
          attackers,
        );
        if (count === 1 && found.recovered > 0)
          where.push(
            `${found.recovered} of ${indicator.code}${isReversed ? ' the year before' : ''}, ${members.length} members, ${editions.length} editions`,
          );
        return found;
      })
      .reduce(added);
  const [alone, together] = [attack(1), attack(2)];
  return { alone: isBothYears ? added(alone, attack(1, true)) : alone, together, where };
}

export function added(one: Recovery, other: Recovery): Recovery {
  return {
    pairs: one.pairs + other.pairs,
    recovered: one.recovered + other.recovered,
    unsolved: one.unsolved + other.unsolved,
  };
}

export const noRecovery: Recovery = { pairs: 0, recovered: 0, unsolved: 0 };

function twoOf(random: Random, members: readonly Member[]): readonly string[] {
  const first = random.whole(0, members.length - 1);
  const second = (first + random.whole(1, members.length - 1)) % members.length;
  return [first, second].map((i) => (members[i] as Member).institution);
}

/** What everybody sees of a release, with who is in which group of its catalogue. */
export function editionOf({
  members,
  release,
  catalogue,
}: {
  readonly members: readonly Member[];
  readonly release: ComputedRelease;
  readonly catalogue?: Catalogue;
}): Edition {
  return {
    rows: release.table.rows,
    members,
    groups: new Map(
      peerGroupsOf(members, catalogue).map(({ id, institutions }) => [id, institutions]),
    ),
  };
}

export function withoutOld(release: ComputedRelease, previous: ComputedRelease): ComputedRelease {
  const old = new Map(
    previous.table.rows.map((row, i) => [
      `${row.indicator} ${row.group}`,
      { row, basis: previous.basis.rows[i] },
    ]),
  );
  const kept = release.table.rows.map((row, i) => {
    const known = old.get(`${row.indicator} ${row.group}`);
    return (
      JSON.stringify(known?.basis?.contributors) !==
        JSON.stringify(release.basis.rows[i]?.contributors) ||
      JSON.stringify(known?.row) !== JSON.stringify(row)
    );
  });
  return {
    table: { ...release.table, rows: release.table.rows.filter((_, i) => kept[i]) },
    basis: { ...release.basis, rows: release.basis.rows.filter((_, i) => kept[i]) },
  };
}

/** Attacks 9, 10, 19, 21: one member resubmits, injects an outlier or withdraws, and the next edition says what this one says. */
function stickyFaults(
  random: Random,
  members: readonly Member[],
  indicators: readonly ReleaseIndicator[],
  release: ComputedRelease,
): readonly string[] {
  const who = random.whole(0, members.length - 1);
  const resubmitted = members.map((member, i) =>
    i === who ? scaled(member, 7, indicators) : member,
  );
  const withdrawn = members.filter((_, i) => i !== who);
  return [
    ['19: an outlier', resubmitted] as const,
    ['21: a withdrawal', withdrawn] as const,
  ].flatMap(([what, given]) => {
    const [next] = publish(undefined, random, { members: given, indicators, previous: release });
    // Size and market follow from answers, so one member may change groups; no group of others says anything new.
    const changed = release.table.rows.flatMap((row) => {
      const now = next?.release.table.rows.find(
        (one) => one.indicator === row.indicator && one.group === row.group,
      );
      const isNew = now && now.status !== 'withheld' && JSON.stringify(now) !== JSON.stringify(row);
      return isNew
        ? [
            `${what} of one member changed ${row.indicator} in ${row.group} from ${JSON.stringify(row)} to ${JSON.stringify(now)}`,
          ]
        : [];
    });
    return changed.slice(0, 1);
  });
}

/** Attack 23: how often which rows are withheld tells that one value is another one. */
function flip(
  random: Random,
  members: readonly Member[],
  indicators: readonly ReleaseIndicator[],
  release: ComputedRelease,
): Attacked['flips'] {
  const who = random.whole(0, members.length - 1);
  const flipped = members.map((member, i) =>
    i === who ? scaled(member, random.pick([0.7, 1.3]), indicators) : member,
  );
  const [other] = publish(undefined, random, { members: flipped, indicators });
  const patternOf = (one: ComputedRelease | undefined) =>
    one?.table.rows.map(({ status }) => status) ?? [];
  const [now, then] = [patternOf(release), patternOf(other?.release)];
  return { tried: now.length, told: now.filter((status, i) => status !== then[i]).length };
}
