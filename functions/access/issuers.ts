// Whose tokens are believed: the list of issuers from the environment, read once at the start.
// A mistake here would open the door to everybody, so whatever is doubtful is refused.
import { z } from 'zod';

const algorithmSchema = z.enum(['RS256', 'ES256', 'PS256']);

const issuerSchema = z
  .strictObject({
    /** Compared letter by letter with the token's `iss`. */
    issuer: z.url({ protocol: /^https?$/ }),
    /** What the token's `aud` must be or contain. */
    audience: z.string().min(1).max(500),
    /** Where the issuer publishes its signing keys. */
    jwksUri: z.url({ protocol: /^https?$/ }),
    /** Public key algorithms only: with a shared secret, whoever can check can also sign. */
    algorithms: z.array(algorithmSchema).min(1).readonly(),
  })
  .readonly();

const issuersSchema = z.array(issuerSchema).min(1).max(20).readonly();

/** An issuer of access tokens and what is expected of its tokens. */
export type Issuer = z.infer<typeof issuerSchema>;

/** The three variables that are looked at. */
export interface IssuerEnvironment {
  readonly PEERBOOK_ISSUERS?: string | undefined;
  readonly NODE_ENV?: string | undefined;
  readonly WEBSITE_INSTANCE_ID?: string | undefined;
}

/**
 * Reads PEERBOOK_ISSUERS, a JSON list of `{ issuer, audience, jwksUri, algorithms }`.
 * @throws Error in a sentence, if it is absent, no such list, names an issuer twice, one without
 *   TLS that is not on this machine, or in production one on this machine
 */
export function parseIssuers(environment: IssuerEnvironment): readonly Issuer[] {
  const text = environment.PEERBOOK_ISSUERS;
  if (text === undefined || text.trim() === '')
    throw new Error('PEERBOOK_ISSUERS is not set: nobody could sign in.');
  const issuers = parseList(text);
  const names = issuers.map(({ issuer }) => issuer);
  if (new Set(names).size !== names.length)
    throw new Error('PEERBOOK_ISSUERS names an issuer twice.');
  for (const { issuer, jwksUri } of issuers)
    for (const address of [issuer, jwksUri]) checkAddress(address, isProduction(environment));
  return issuers;
}

function parseList(text: string): readonly Issuer[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (error) {
    throw new Error('PEERBOOK_ISSUERS is not JSON.', { cause: error });
  }
  const parsed = issuersSchema.safeParse(list);
  if (parsed.success) return parsed.data;
  throw new Error(`PEERBOOK_ISSUERS is not a list of issuers: ${z.prettifyError(parsed.error)}`);
}

function checkAddress(address: string, production: boolean): void {
  const { protocol, hostname } = new URL(address);
  if (production && isLoopback(hostname))
    throw new Error(`The issuer address ${address} is on this machine, which production refuses.`);
  if (protocol === 'http:' && !isLoopback(hostname))
    throw new Error(`The issuer address ${address} must use https.`);
}

/** Azure sets WEBSITE_INSTANCE_ID in every function app, whatever NODE_ENV says. */
export function isProduction(environment: IssuerEnvironment): boolean {
  return environment.NODE_ENV === 'production' || Boolean(environment.WEBSITE_INSTANCE_ID);
}

/** URL parsing has already turned 127.1, 0x7f.1 and 2130706433 into dotted form. */
function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === 'localhost.' ||
    hostname === '[::1]' ||
    hostname.startsWith('[::ffff:7f') ||
    hostname === '0.0.0.0' ||
    hostname === '[::]' ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname)
  );
}
