// What protects the contributors, and how each protection is switched off on purpose, to show that the attacks find it.
import {
  type Catalogue,
  type ComputedRelease,
  computeRelease,
  type DisclosurePolicy,
  defaultPolicy,
  type Gated,
  type GateInput,
  type Member,
  peerGroupsOf,
  type ReleaseIndicator,
} from '@peerbook/shared';
import type { Random } from '../../demo/random.ts';

/** memory: of what was published in groups that a catalogue does not have any more. */
export const protections = [
  'window',
  'rounding',
  'catalogue',
  'difference',
  'gate',
  'memory',
] as const;
export type Protection = (typeof protections)[number];

/** The policy, but for one protection. Two members a figure, nine digits, and groups that may differ by one. */
export function policyWithout(off: Protection | undefined): DisclosurePolicy {
  if (off === 'window') return { ...defaultPolicy, windowMinimum: 2, windowPart: 1_000 };
  if (off === 'rounding') return { ...defaultPolicy, digits: 9 };
  if (off === 'difference') return { ...defaultPolicy, difference: 1 };
  return defaultPolicy;
}

/** Everything that is published of an association: one release, or without a fixed catalogue one for each way to group the members. */
export function publish(
  off: Protection | undefined,
  random: Random,
  given: {
    readonly members: readonly Member[];
    readonly catalogue?: Catalogue;
    readonly indicators: readonly ReleaseIndicator[];
    readonly previous?: ComputedRelease | undefined;
  },
): readonly { readonly members: readonly Member[]; readonly release: ComputedRelease }[] {
  const policy = policyWithout(off);
  const gate = off === 'gate' ? { gate: letThrough } : {};
  const groupings =
    off === 'catalogue' ? [given.members, ...freeFilters(random, given.members)] : [given.members];
  return groupings.map((members, i) => ({
    members,
    release: computeRelease({
      policy,
      indicators: given.indicators,
      members,
      catalogue: given.catalogue,
      ...(i === 0 && {
        previous:
          off === 'memory' && given.previous ? forgetful(given.previous, given) : given.previous,
      }),
      ...gate,
    }),
  }));
}

/** As a user of free filters would: whoever has more than so many borrowers, for one threshold after the other. */
function freeFilters(random: Random, members: readonly Member[]): readonly (readonly Member[])[] {
  const sizes = members.map(({ borrowers = 0 }) => borrowers).sort((a, b) => a - b);
  const first = random.whole(0, Math.max(0, sizes.length - 16));
  return [0, 1].map((i) => {
    const threshold = sizes[first + i] ?? 0;
    return members.map((member) => ({
      ...member,
      legalForm: (member.borrowers ?? 0) > threshold ? 'above' : undefined,
    }));
  });
}

/** The edition before as whoever forgets groups that are gone keeps it. */
function forgetful(
  { table, basis }: ComputedRelease,
  given: { readonly members: readonly Member[]; readonly catalogue?: Catalogue },
): ComputedRelease {
  const standing = new Set(peerGroupsOf(given.members, given.catalogue).map(({ id }) => id));
  const isKept = ({ group }: { readonly group: string }) => standing.has(group);
  return {
    table: {
      groups: table.groups.filter((id) => standing.has(id)),
      rows: table.rows.filter(isKept),
    },
    basis: { policy: basis.policy, rows: basis.rows.filter(isKept) },
  };
}

function letThrough({ rows }: GateInput): Gated {
  return { rows: rows.map(({ row }) => row), coarsened: 0, withheld: 0, work: 0 };
}
