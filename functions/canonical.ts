// Content as JSON: its canonical form and hash (the same content always gives the same 64 digits), and its size.
import { createHash } from 'node:crypto';

/** Bytes of JSON that are written in one go; the store takes 2 MiB, and what it adds needs some room. */
export const storedLimit = 2_000_000;

/** Bytes of a value as JSON in UTF-8. */
export function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/** JSON with keys in order and no white space (as RFC 8785 orders keys; numbers as JavaScript writes them). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, member]) => member !== undefined);
    const sorted = entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${sorted.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** SHA-256 of a value's canonical JSON, or of bytes, as 64 hexadecimal digits. */
export function contentHash(value: unknown): string {
  const content = value instanceof Uint8Array ? value : canonicalJson(value);
  return createHash('sha256').update(content).digest('hex');
}
