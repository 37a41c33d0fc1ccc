// Signs workbook identities and receipts with Ed25519 (RFC 8032, as JWS: RFC 8037), and verifies them.
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { CompactSign, compactVerify } from 'jose';
import { contentHash } from '../canonical.ts';

export interface TokenVerifier {
  /** The payload, or undefined where the token was not signed by this service for this use. */
  verify(use: 'identity' | 'receipt', token: string): Promise<unknown>;
}

export interface IdentitySigner extends TokenVerifier {
  /** A compact JWS over the payload's JSON. `use` keeps a receipt from passing as an identity. */
  sign(use: 'identity' | 'receipt', payload: unknown): Promise<string>;
}

/** A signer from a private key in PKCS #8 PEM. */
export function createSigner(privateKeyPem: string): IdentitySigner {
  const privateKey = createPrivateKey(privateKeyPem);
  const publicKey: KeyObject = createPublicKey(privateKey);
  const keyId = contentHash(
    new Uint8Array(publicKey.export({ type: 'spki', format: 'der' })),
  ).slice(0, 16);
  return {
    sign(use, payload) {
      const bytes = new TextEncoder().encode(JSON.stringify(payload));
      return new CompactSign(bytes)
        .setProtectedHeader({ alg: 'EdDSA', kid: keyId, typ: `peerbook-${use}` })
        .sign(privateKey);
    },
    verify: createVerifier(privateKeyPem).verify,
  };
}

/**
 * Verifies with a key in PEM: the public one (SPKI), or the private one, which holds it.
 * @throws Error where it is no key in PEM
 */
export function createVerifier(keyPem: string): TokenVerifier {
  const publicKey: KeyObject = createPublicKey(keyPem);
  return {
    async verify(use, token) {
      if (token.length > 4000 || !isCompact(token)) return undefined;
      try {
        const { payload, protectedHeader } = await compactVerify(token, publicKey, {
          algorithms: ['EdDSA'],
        });
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
