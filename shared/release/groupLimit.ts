// How many peer groups an association may have: what the gate has the time to look through for each indicator.
import { type Catalogue, type CharacteristicKind, defaultCatalogue } from './catalogue.ts';
import { type Member, type PeerGroup, peerGroupsOf } from './peerGroup.ts';
import { defaultPolicy } from './policy.ts';

/**
 * Measured on one core: 40 groups take 3 seconds an indicator among 100 members, and more than 36 among 500, where 10 take 2 to 12.
 * Beyond its own limit the gate gives up all groups but that of all members, indicator by indicator.
 */
const mostGroups = { usual: 40, ofMany: 15 } as const;
const many = 200;

/** Registered institutions with what decides their groups without a report. */
export type Registered = Pick<
  Member,
  'institution' | 'region' | 'country' | 'legalForm' | 'profitStatus' | 'methodology'
>;

/**
 * How many groups of a catalogue may come to be told of, at most: of kinds that follow from registration those with enough
 * institutions, of all others each one, but never more than there are institutions for.
 */
export function countGroups(catalogue: Catalogue, institutions: readonly Registered[]): number {
  const members = institutions.map((one): Member => ({ ...one, values: {} }));
  const groups = peerGroupsOf(members, catalogue);
  const { medianFrom } = defaultPolicy;
  const room = Math.floor(members.length / medianFrom);
  const mayBeTold = ({ kind, institutions: within }: PeerGroup) =>
    !isRegistered(kind) || within.length >= medianFrom;
  const countOf = (kind: string) =>
    groups.filter((group) => group.kind === kind && mayBeTold(group)).length;
  const singles = catalogue.kinds.map(({ kind }) => Math.min(room, countOf(kind)));
  const pairs = catalogue.pairs.map((pair) =>
    Math.min(
      room,
      pair.reduce((product, kind) => product * countOf(kind), 1),
    ),
  );
  return [1, ...singles, ...pairs].reduce((sum, one) => sum + one, 0);
}

/** A catalogue may always have as many groups as the default has. */
export function groupLimit(institutions: readonly Registered[]): number {
  const most = institutions.length > many ? mostGroups.ofMany : mostGroups.usual;
  return Math.max(most, countGroups(defaultCatalogue, institutions));
}

/** Kinds that follow from nothing but the registration. */
function isRegistered(kind: PeerGroup['kind']): boolean {
  const registered: readonly CharacteristicKind[] = ['region', 'country', 'legal', 'methodology'];
  return registered.some((one) => one === kind);
}
