// Signs workbook identities, receipts and releases with Ed25519 (RFC 8032, as JWS: RFC 8037), and verifies them, by the key in use and
// by those that were in use before.
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { CompactSign, compactVerify } from 'jose';
import { type PublicKey, publicKeysIn, shownKey } from './publicKeys.ts';

/** What is signed. One can't pass for another. */
export type SignedUse = 'identity' | 'receipt' | 'release';

export interface TokenVerifier {
  /** The payload, or undefined where the token was not signed by this service for this use. */
  verify(use: SignedUse, token: string): Promise<unknown>;
}

export interface IdentitySigner extends TokenVerifier {
  /** A compact JWS over the payload's JSON. `use` keeps a receipt from passing as an identity. */
  sign(use: SignedUse, payload: unknown): Promise<string>;
  /** Public halves of the key in use and of earlier ones, as RFC 7517 writes them. */
  readonly publicKeys: readonly ReturnType<typeof shownKey>[];
}

/**
 * A signer from a private key in PKCS #8 PEM.
 * @param earlier keys that signed before, public halves in PEM, one after the other; what they signed stays valid
 */
export function createSigner(privateKeyPem: string, earlier = ''): IdentitySigner {
  const privateKey = createPrivateKey(privateKeyPem);
  const [own] = publicKeysIn(privateKeyPem) as [PublicKey];
  const others = earlier.trim() === '' ? [] : publicKeysIn(earlier);
  const keys = [own, ...others.filter(({ id }) => id !== own.id)];
  return {
    sign(use, payload) {
      const bytes = new TextEncoder().encode(JSON.stringify(payload));
      return new CompactSign(bytes)
        .setProtectedHeader({ alg: 'EdDSA', kid: own.id, typ: `peerbook-${use}` })
        .sign(privateKey);
    },
    verify: verifierWith(keys).verify,
    publicKeys: keys.map(shownKey),
  };
}

/**
 * Verifies with keys in PEM, public ones (SPKI) or private ones, which hold them, or with the JSON of a service's public keys.
 * @throws Error where there is no Ed25519 key in the text
 */
export function createVerifier(text: string): TokenVerifier {
  return verifierWith(publicKeysIn(text));
}

function verifierWith(keys: readonly PublicKey[]): TokenVerifier {
  const byId = new Map(keys.map(({ id, key }) => [id, key]));
  return {
    async verify(use, token) {
      if (token.length > 4000 || !isCompact(token)) return undefined;
      try {
        const { payload, protectedHeader } = await compactVerify(
          token,
          ({ kid }) => {
            const key = byId.get(kid ?? '');
            if (!key) throw new Error('no key of ours has this id');
            return key;
          },
          { algorithms: ['EdDSA'] },
        );
        if (protectedHeader.typ !== `peerbook-${use}`) return undefined;
        return JSON.parse(new TextDecoder().decode(payload));
      } catch {
        return undefined;
      }
    },
  };
}

/** Three parts, each in the one canonical spelling: base64url has spare bits at its end that a decoder would not look at. */
function isCompact(token: string): boolean {
  const parts = token.split('.');
  const isCanonical = (part: string) =>
    part !== '' && Buffer.from(part, 'base64url').toString('base64url') === part;
  return parts.length === 3 && parts.every(isCanonical);
}

/** A new private key in PKCS #8 PEM. */
export function newSigningKey(): string {
  return generateKeyPairSync('ed25519')
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
}
