// The signature of a release: over its number, round, policy and the hash of all its rows, so that whoever has the rows can show
// later, without this service, that they are what was released.
import type { BenchmarkRow, Movement } from '@peerbook/shared';
import type { IdentitySigner, TokenVerifier } from '../access/signer.ts';
import { canonicalJson, contentHash } from '../canonical.ts';
import type { Release } from './documents.ts';

type Unsigned = Omit<Release, 'signature'>;

/** All figures of a release. */
export interface Published {
  readonly rows: readonly BenchmarkRow[];
  readonly movements: readonly Movement[];
}

export async function signRelease(
  signer: IdentitySigner,
  association: string,
  release: Unsigned,
  published: Published,
): Promise<NonNullable<Release['signature']>> {
  const rowsHash = hashOf(published);
  const token = await signer.sign('release', claimsOf(association, release, rowsHash));
  return { association, rowsHash, token };
}

/** unsigned: released before there were signatures. forged: not signed by the key. changed: signed, but not with these rows. */
export type ReleaseVerdict = 'signed' | 'unsigned' | 'forged' | 'changed';

/** @param published all rows and movements of the release, in whatever order */
export async function verifyRelease(
  verifier: TokenVerifier,
  { signature, ...release }: Release,
  published: Published,
): Promise<ReleaseVerdict> {
  if (!signature) return 'unsigned';
  const signed = await verifier.verify('release', signature.token);
  if (signed === undefined) return 'forged';
  const claims = claimsOf(signature.association, release, hashOf(published));
  return canonicalJson(signed) === canonicalJson(claims) ? 'signed' : 'changed';
}

function claimsOf(association: string, release: Unsigned, rowsHash: string) {
  const { release: number, round, periodEnd, releasedAt, policyVersion, catalogue } = release;
  return {
    association,
    release: number,
    round,
    periodEnd,
    releasedAt,
    policyVersion,
    // Signatures of before there was a choice go without it.
    ...(catalogue && { catalogue }),
    rowsHash,
  };
}

/** The same for the same rows and movements, whatever their order. */
function hashOf({ rows, movements }: Published): string {
  return contentHash([...rows, ...movements].map((one) => canonicalJson(one)).sort());
}
