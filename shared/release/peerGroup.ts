// Peer groups: the fixed catalogue that a release is made for. One characteristic each, no free filters: a chain of filters would
// single members out.
import { compareText } from './compareText.ts';

/** One institution as a release sees it. */
export interface Member {
  readonly institution: string;
  readonly region?: string | undefined;
  /** ISO 3166-1 alpha-2, small letters. */
  readonly country?: string | undefined;
  readonly legalForm?: string | undefined;
  /** Active borrowers at period end. */
  readonly borrowers?: number | undefined;
  /** Average loan balance in per cent of the country's GNI per capita. */
  readonly depth?: number | undefined;
  /** Indicator code to frozen decimal; a code that is absent was not answered. */
  readonly values: Readonly<Record<string, string>>;
}

/** Kinds of groups in the order in which they are released: where two groups are too alike, the earlier one is kept. */
export const peerGroupKinds = ['all', 'region', 'country', 'size', 'legal', 'market'] as const;
export type PeerGroupKind = (typeof peerGroupKinds)[number];

export interface PeerGroup {
  /** `all`, or kind and characteristic: `region:lac`, `country:pe`, `size:small`, `legal:ngo`, `market:broad`. */
  readonly id: string;
  readonly kind: PeerGroupKind;
  /** The institutions in it, whether they answered or not. Confidential: size and market follow from reports. */
  readonly institutions: readonly string[];
}

/** Bands of size and market follow from confidential answers, so they are listed whether or not anybody is in them. */
const fixedBands: Readonly<Partial<Record<PeerGroupKind, readonly string[]>>> = {
  size: ['small', 'medium', 'large'],
  market: ['low_end', 'broad', 'high_end', 'small_business'],
};

const characteristics: Readonly<
  Record<Exclude<PeerGroupKind, 'all'>, (member: Member) => string | undefined>
> = {
  region: (member) => member.region,
  country: (member) => member.country,
  size: (member) => sizeOf(member.borrowers),
  legal: (member) => member.legalForm,
  market: (member) => marketOf(member.depth),
};

/**
 * All groups of an association in the order of release, those of a kind by characteristic. A member without a
 * characteristic is in no group of that kind. The order of the members makes no difference.
 */
export function peerGroupsOf(members: readonly Member[]): readonly PeerGroup[] {
  const inOrder = [...members].sort((a, b) => compareText(a.institution, b.institution));
  return peerGroupKinds.flatMap((kind): readonly PeerGroup[] => {
    if (kind === 'all') return [groupOf('all', kind, inOrder)];
    const characteristic = characteristics[kind];
    const seen = new Set(inOrder.map(characteristic).filter((value) => value !== undefined));
    const bands = fixedBands[kind] ?? [...seen].sort(compareText);
    return bands.map((band) =>
      groupOf(
        `${kind}:${band}`,
        kind,
        inOrder.filter((member) => characteristic(member) === band),
      ),
    );
  });
}

function groupOf(id: string, kind: PeerGroupKind, members: readonly Member[]): PeerGroup {
  return { id, kind, institutions: members.map((member) => member.institution) };
}

/** Size by active borrowers, as MIX Market banded outreach: below 10,000, up to 30,000, above. */
function sizeOf(borrowers: number | undefined): string | undefined {
  if (borrowers === undefined) return undefined;
  if (borrowers < 10_000) return 'small';
  return borrowers <= 30_000 ? 'medium' : 'large';
}

/** Target market by depth in per cent, as the MicroBanking Bulletin banded it: below 20, to 149, to 250, above. */
function marketOf(depth: number | undefined): string | undefined {
  if (depth === undefined) return undefined;
  if (depth < 20) return 'low_end';
  if (depth < 150) return 'broad';
  return depth <= 250 ? 'high_end' : 'small_business';
}
