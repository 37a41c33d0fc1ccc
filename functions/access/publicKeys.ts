// The public keys by which signatures of a service are verified, as PEM or as a JSON Web Key Set (RFC 7517).
import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { contentHash } from '../canonical.ts';

export interface PublicKey {
  readonly id: string;
  readonly key: KeyObject;
}

/**
 * The keys in a text: PEM blocks one after the other, or the JSON of one key or of a set.
 * @throws Error where there is none, or one that is not of Ed25519
 */
export function publicKeysIn(text: string): readonly PublicKey[] {
  const keys = text.trimStart().startsWith('{') ? fromJson(text) : fromPem(text);
  if (keys.length === 0) throw new Error('There is no key in this text.');
  const other = keys.find(({ asymmetricKeyType }) => asymmetricKeyType !== 'ed25519');
  if (other) throw new Error(`A key is of ${other.asymmetricKeyType}; signatures are of Ed25519.`);
  return keys.map((key) => ({ id: idOf(key), key }));
}

/** A key as `/api/keys` shows it. */
export function shownKey({ id, key }: PublicKey) {
  const { x = '' } = key.export({ format: 'jwk' });
  return { kty: 'OKP', crv: 'Ed25519', x, kid: id, use: 'sig', alg: 'EdDSA' } as const;
}

/** Made from the key itself, so that a set can't give one key the name of another. */
function idOf(key: KeyObject): string {
  return contentHash(new Uint8Array(key.export({ type: 'spki', format: 'der' }))).slice(0, 16);
}

function fromPem(text: string): readonly KeyObject[] {
  const blocks = text.match(/-----BEGIN ([A-Z ]+)-----[^-]+-----END \1-----/g) ?? [];
  return blocks.map((pem) => createPublicKey(pem));
}

function fromJson(text: string): readonly KeyObject[] {
  const read = JSON.parse(text) as JsonWebKey & { keys?: readonly JsonWebKey[] };
  return (read.keys ?? [read]).map((key) => createPublicKey({ key, format: 'jwk' }));
}
