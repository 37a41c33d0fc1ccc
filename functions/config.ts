// The settings of an installation, read once at the start from the environment. What is missing or doubtful stops the start.
import { type Issuer, parseIssuers } from './access/issuers.ts';
import { type RateLimits, usualLimits } from './access/rateLimiter.ts';
import { readStoreSettings, type StoreSettings } from './store/storeSettings.ts';

export interface Config {
  readonly issuers: readonly Issuer[];
  /** `issuer|subject` of those who register associations. */
  readonly operators: readonly string[];
  /** Ed25519 private key in PKCS #8 PEM; signs identities and receipts. */
  readonly signingKey: string;
  /** Public halves, in PEM, of keys that signed before; empty where there are none. */
  readonly earlierKeys: string;
  readonly store: StoreSettings;
  readonly limits: RateLimits;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads PEERBOOK_ISSUERS, PEERBOOK_OPERATORS (separated by white space) and PEERBOOK_SIGNING_KEY; the store's, see
 * storeSettings.ts; where they are set, PEERBOOK_EARLIER_KEYS, PEERBOOK_READS_PER_MINUTE and PEERBOOK_WRITES_PER_MINUTE of one
 * caller.
 * @throws Error in a sentence that names the setting
 */
export function readConfig(environment: Environment): Config {
  const setting = (name: string): string => {
    const value = environment[name]?.trim();
    if (!value) throw new Error(`The setting ${name} is missing.`);
    return value;
  };
  const operators = setting('PEERBOOK_OPERATORS').split(/\s+/);
  const doubtful = operators.find((operator) => operator.split('|').length !== 2);
  if (doubtful !== undefined) {
    throw new Error(`PEERBOOK_OPERATORS holds "${doubtful}"; an operator reads issuer|subject.`);
  }
  // Settings have no line breaks in some portals, so \n may stand for one.
  const signingKey = setting('PEERBOOK_SIGNING_KEY').replaceAll('\\n', '\n');
  return {
    issuers: parseIssuers(environment),
    operators,
    signingKey,
    earlierKeys: (environment['PEERBOOK_EARLIER_KEYS'] ?? '').replaceAll('\\n', '\n'),
    store: readStoreSettings(environment),
    limits: {
      reads: limitOf(environment, 'PEERBOOK_READS_PER_MINUTE') ?? usualLimits.reads,
      writes: limitOf(environment, 'PEERBOOK_WRITES_PER_MINUTE') ?? usualLimits.writes,
    },
  };
}

/** A minute's share may be used at once. */
function limitOf(environment: Environment, name: string) {
  const text = environment[name]?.trim();
  if (!text) return undefined;
  const perMinute = Number(text);
  if (!Number.isInteger(perMinute) || perMinute < 1 || perMinute > 1_000_000)
    throw new Error(`${name} is "${text}"; it is a whole number from 1 to 1000000.`);
  return { burst: perMinute, perMinute };
}
