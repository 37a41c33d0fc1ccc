// Who is asking: turns an Authorization header into an issuer and a subject, or refuses it.
// What the person may do is decided elsewhere, from the store; nothing in a token grants a right.
import {
  createRemoteJWKSet,
  customFetch,
  errors,
  type FetchImplementation,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import { type CompactToken, readCompactToken } from './compactToken.ts';
import type { Issuer } from './issuers.ts';

/** The person a token speaks of. The pair of issuer and subject is what identifies them. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** For greeting only: an issuer may let people choose it. */
  readonly name?: string;
  /** Only where the issuer says that the person has shown it to be theirs; in small letters. */
  readonly email?: string;
}

/** Why a token was refused; the caller is told no more than this. */
export type TokenRefusal = 'missing' | 'malformed' | 'expired' | 'refused';

/** A request without a good token, to be answered with 401. `cause` is for the log. */
export class TokenRefused extends Error {
  readonly reason: TokenRefusal;

  constructor(reason: TokenRefusal, cause?: unknown) {
    super('The request carries no valid access token.', { cause });
    this.name = 'TokenRefused';
    this.reason = reason;
  }
}

/** Header parameters by which a token would bring or fetch its own key, or change the rules. */
const bannedHeaders = ['jku', 'x5u', 'jwk', 'x5c', 'crit', 'b64', 'zip', 'enc'];

/** RFC 9068 access tokens say at+jwt; Entra ID says JWT; RFC 7519 lets it be absent. */
const acceptedTypes: readonly unknown[] = ['JWT', 'at+jwt', 'application/at+jwt', undefined];

/** Seconds by which the clocks of issuer and server may differ. */
const leeway = 60;

const longestSubject = 255;
const longestName = 200;

/**
 * Makes the function that checks one Authorization header. Signing keys are fetched once from each
 * issuer's `jwksUri` and kept for ten minutes; an unknown key causes at most one fetch in 30 seconds.
 * @param options.now the server's clock
 * @returns a function that throws TokenRefused for whatever the caller sent, and any other Error
 *   where an issuer's keys cannot be fetched, which is no fault of the caller
 */
export function createTokenVerifier(options: {
  issuers: readonly Issuer[];
  fetchImplementation?: FetchImplementation;
  now?: () => Date;
}): (authorizationHeader: string | null) => Promise<Identity> {
  const { fetchImplementation = fetch, now = () => new Date() } = options;
  const trusted = new Map(
    options.issuers.map((issuer) => [
      issuer.issuer,
      { issuer, keys: remoteKeys(issuer, fetchImplementation) },
    ]),
  );
  if (trusted.size !== options.issuers.length)
    throw new Error('Each issuer may be configured only once.');

  return async (authorizationHeader) => {
    const token = readBearer(authorizationHeader);
    const found = trusted.get(String(token.claims['iss']));
    if (found === undefined || !isAcceptable(token, found.issuer))
      throw new TokenRefused('refused');
    const currentDate = now();
    const claims = await verifySignature(token, found.issuer, found.keys, currentDate);
    return toIdentity(claims, found.issuer, currentDate);
  };
}

function remoteKeys(issuer: Issuer, fetchImplementation: FetchImplementation): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(issuer.jwksUri), {
    cacheMaxAge: 600_000,
    cooldownDuration: 30_000,
    timeoutDuration: 3_000,
    [customFetch]: fetchImplementation,
  });
}

function readBearer(authorizationHeader: string | null): CompactToken {
  if (authorizationHeader === null || authorizationHeader === '') throw new TokenRefused('missing');
  const token = authorizationHeader.startsWith('Bearer ')
    ? readCompactToken(authorizationHeader.slice('Bearer '.length))
    : undefined;
  if (token === undefined) throw new TokenRefused('malformed');
  return token;
}

/** Decided from the header alone, before any key is fetched. */
function isAcceptable({ header }: CompactToken, issuer: Issuer): boolean {
  return (
    issuer.algorithms.some((algorithm) => algorithm === header['alg']) &&
    acceptedTypes.includes(header['typ']) &&
    bannedHeaders.every((name) => !Object.hasOwn(header, name))
  );
}

async function verifySignature(
  token: CompactToken,
  issuer: Issuer,
  keys: JWTVerifyGetKey,
  currentDate: Date,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token.text, keys, {
      issuer: issuer.issuer,
      audience: issuer.audience,
      algorithms: [...issuer.algorithms],
      requiredClaims: ['iss', 'aud', 'exp', 'sub'],
      clockTolerance: leeway,
      currentDate,
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new TokenRefused('expired', error);
    if (isTokensFault(error)) throw new TokenRefused('refused', error);
    throw new Error(`The signing keys of ${issuer.issuer} could not be had.`, { cause: error });
  }
}

/** Everything jose complains of is the token's fault, but for the fetching of keys. */
function isTokensFault(error: unknown): boolean {
  return (
    error instanceof errors.JOSEError &&
    error.code !== 'ERR_JOSE_GENERIC' &&
    !(error instanceof errors.JWKSTimeout) &&
    !(error instanceof errors.JWKSInvalid)
  );
}

function toIdentity(claims: JWTPayload, { issuer }: Issuer, currentDate: Date): Identity {
  const { sub, iat, name, email } = claims;
  const latest = currentDate.getTime() / 1000 + leeway;
  if (typeof sub !== 'string' || sub.trim() === '' || sub.length > longestSubject)
    throw new TokenRefused('refused');
  // jose looks at iat only where an age limit is given; a token of the future is forged or a mistake.
  if (iat !== undefined && iat > latest) throw new TokenRefused('refused');
  // An address that anybody may claim would open invitations that are meant for somebody else.
  const isVerified = claims['email_verified'] === true;
  return {
    issuer,
    subject: sub,
    ...(isText(name, longestName * 100) && { name: name.slice(0, longestName) }),
    ...(isVerified && isText(email, longestName) && { email: email.toLowerCase() }),
  };
}

function isText(claim: unknown, longest: number): claim is string {
  return typeof claim === 'string' && claim !== '' && claim.length <= longest;
}
