// Peer groups: the members of an association in the groups of its catalogue.
import { type Band, bandsAt, usualBands } from './bands.ts';
import {
  type Catalogue,
  type CatalogueKind,
  type CharacteristicKind,
  defaultCatalogue,
  inOrderOfRelease,
  type Methodology,
  methodologies,
  type ProfitStatus,
  profitStatuses,
} from './catalogue.ts';
import { compareText } from './compareText.ts';

/** One institution as a release sees it. */
export interface Member {
  readonly institution: string;
  readonly region?: string | undefined;
  /** ISO 3166-1 alpha-2, small letters. */
  readonly country?: string | undefined;
  readonly legalForm?: string | undefined;
  readonly profitStatus?: ProfitStatus | undefined;
  readonly methodology?: Methodology | undefined;
  /** Active borrowers at period end. */
  readonly borrowers?: number | undefined;
  /** Gross loan portfolio at period end, in US dollars. */
  readonly portfolio?: number | undefined;
  /** Years from the beginning of microfinance operations to the end of the period. */
  readonly age?: number | undefined;
  /** Average loan balance in per cent of the country's GNI per capita. */
  readonly depth?: number | undefined;
  /** Indicator code to frozen decimal; a code that is absent was not answered. */
  readonly values: Readonly<Record<string, string>>;
}

export type PeerGroupKind = 'all' | CharacteristicKind | 'pair';

export interface PeerGroup {
  /**
   * `all`, or kind and characteristic: `region:lac`, `country:pe`, `size:small`, `size:5000_to_20000`; of a pair both, with a
   * comma: `region:lac,size:small`. An id has one meaning for ever: bands with other bounds have other names.
   */
  readonly id: string;
  readonly kind: PeerGroupKind;
  /** The institutions in it, whether they answered or not. Confidential: size and market follow from reports. */
  readonly institutions: readonly string[];
}

/** A group before it is known who is in it. */
interface Place {
  readonly id: string;
  readonly holds: (member: Member) => boolean;
}

/** Kinds by a name that is registered or reported. Those that may follow from reports have a fixed list of names. */
const named = {
  region: { of: (member: Member) => member.region },
  country: { of: (member: Member) => member.country },
  legal: { of: (member: Member) => member.legalForm },
  profit: { of: (member: Member) => member.profitStatus, names: profitStatuses },
  methodology: { of: (member: Member) => member.methodology, names: methodologies },
} as const;

const numbers = {
  size: (member: Member) => member.borrowers,
  scale: (member: Member) => member.portfolio,
  age: (member: Member) => member.age,
  market: (member: Member) => member.depth,
} as const;

/**
 * All groups of an association in the order of release, those of a kind by characteristic, pairs last. A member without a
 * characteristic is in no group of that kind. The order of the members makes no difference.
 */
export function peerGroupsOf(
  members: readonly Member[],
  catalogue: Catalogue = defaultCatalogue,
): readonly PeerGroup[] {
  const inOrder = [...members].sort((a, b) => compareText(a.institution, b.institution));
  const groupOf = (kind: PeerGroupKind, { id, holds }: Place): PeerGroup => ({
    id,
    kind,
    institutions: inOrder.filter(holds).map(({ institution }) => institution),
  });
  const { kinds, pairs } = inOrderOfRelease(catalogue);
  const places = new Map(kinds.map((one) => [one.kind, placesOf(one, inOrder)]));
  return [
    groupOf('all', { id: 'all', holds: () => true }),
    ...kinds.flatMap(({ kind }) => (places.get(kind) ?? []).map((place) => groupOf(kind, place))),
    ...pairs.flatMap(([first, second]) =>
      crossed(
        places.get(first as CharacteristicKind),
        places.get(second as CharacteristicKind),
      ).map((place) => groupOf('pair', place)),
    ),
  ];
}

/**
 * The places of a kind. Bands follow from confidential answers, so they are listed whether or not anybody is in them; regions,
 * countries and legal forms are registered, and listed as they are seen.
 */
function placesOf(given: CatalogueKind, members: readonly Member[]): readonly Place[] {
  switch (given.kind) {
    case 'size':
    case 'scale':
    case 'age':
    case 'market': {
      const { kind, bounds } = given;
      const bands: readonly Band[] = bounds ? bandsAt(bounds) : usualBands[kind];
      return bands.map(({ name, holds }) => ({
        id: `${kind}:${name}`,
        holds: (member) => {
          const number = numbers[kind](member);
          return number !== undefined && holds(number);
        },
      }));
    }
    default: {
      const { kind } = given;
      const { of } = named[kind];
      const seen = new Set(members.map(of).filter((name) => name !== undefined));
      const fixed = kind === 'profit' || kind === 'methodology' ? named[kind].names : undefined;
      return (fixed ?? [...seen].sort(compareText)).map((name) => ({
        id: `${kind}:${name}`,
        holds: (member) => of(member) === name,
      }));
    }
  }
}

function crossed(first: readonly Place[] = [], second: readonly Place[] = []): readonly Place[] {
  return first.flatMap((one) =>
    second.map((other) => ({
      id: `${one.id},${other.id}`,
      holds: (member: Member) => one.holds(member) && other.holds(member),
    })),
  );
}
