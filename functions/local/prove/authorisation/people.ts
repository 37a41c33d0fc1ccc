// The people of the proof, each with a token that is really signed: for every role somebody of the lake, some of the hill, and
// those who have no right at all.
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { createTokenVerifier } from '../../../access/tokens.ts';
import type { Access } from '../../../endpoint.ts';
import type { Standing } from './declared.ts';

export type Home = 'lake' | 'hill';

export interface ProofPerson {
  readonly person: string;
  readonly home: Home;
  /** What they are at home; anonymous and those with bad tokens stand below strangers. */
  readonly standing: Standing | 'unsigned';
  /** Of the two institutions at home, the one they belong to. */
  readonly institution?: 0 | 1;
  /** What they are in the other association. */
  readonly abroad?: Standing;
}

export const proofPeople: readonly ProofPerson[] = [
  { person: 'operator', home: 'lake', standing: 'operator' },
  { person: 'lake-manager', home: 'lake', standing: 'manager' },
  { person: 'lake-officer', home: 'lake', standing: 'officer' },
  { person: 'lake-observer', home: 'lake', standing: 'observer' },
  { person: 'lake-preparer-0', home: 'lake', standing: 'preparer', institution: 0 },
  { person: 'lake-preparer-1', home: 'lake', standing: 'preparer', institution: 1 },
  { person: 'lake-approver-0', home: 'lake', standing: 'approver', institution: 0 },
  { person: 'lake-approver-1', home: 'lake', standing: 'approver', institution: 1 },
  { person: 'hill-manager', home: 'hill', standing: 'manager' },
  { person: 'hill-preparer-0', home: 'hill', standing: 'preparer', institution: 0 },
  // Two roles in two associations, that must not be taken for each other.
  { person: 'both', home: 'lake', standing: 'preparer', institution: 0, abroad: 'officer' },
  { person: 'stranger', home: 'lake', standing: 'stranger' },
  { person: 'revoked-manager', home: 'lake', standing: 'stranger' },
  { person: 'revoked-preparer', home: 'lake', standing: 'stranger' },
  { person: 'anonymous', home: 'lake', standing: 'unsigned' },
  { person: 'expired', home: 'lake', standing: 'unsigned' },
  { person: 'forged', home: 'lake', standing: 'unsigned' },
];

const issuer = 'https://issuer.example';
const audience = 'https://peerbook.example/api';

export interface Tokens {
  readonly access: Access;
  /** The header that a person sends; null for somebody without a token. */
  headerOf(person: string): string | null;
}

/** The name that a person's token tells; nothing else has it. */
export function nameOf(person: string): string {
  return `Canary-name-of-${person}`;
}

/** @param people everybody who ever sends a request */
export async function signTokens(people: readonly string[]): Promise<Tokens> {
  const [own, other] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('ES256')]);
  const jwk: JWK = { ...(await exportJWK(own.publicKey)), kid: 'proof', alg: 'ES256' };
  const headers = new Map<string, string | null>();
  for (const person of people) {
    const expires = person === 'expired' ? Math.floor(Date.now() / 1000) - 3600 : '1d';
    const token = await new SignJWT({ name: nameOf(person) })
      .setProtectedHeader({ alg: 'ES256', kid: 'proof', typ: 'at+jwt' })
      .setIssuer(issuer)
      .setAudience(audience)
      // Whoever forges a token says that they are the manager.
      .setSubject(person === 'forged' ? 'lake-manager' : person)
      .setIssuedAt(Math.floor(Date.now() / 1000) - 7200)
      .setExpirationTime(expires)
      .sign(person === 'forged' ? other.privateKey : own.privateKey);
    headers.set(person, person === 'anonymous' ? null : `Bearer ${token}`);
  }
  const verifyToken = createTokenVerifier({
    issuers: [{ issuer, audience, jwksUri: `${issuer}/keys`, algorithms: ['ES256'] }],
    fetchImplementation: async () => Response.json({ keys: [jwk] }),
  });
  return {
    access: { verifyToken, operators: [`${issuer}|operator`] },
    headerOf: (person) => headers.get(person) ?? null,
  };
}
