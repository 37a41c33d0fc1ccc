// What turns the packed parts of a file into texts. This one runs anywhere; on a server the machine's own is several times as quick.
import { Inflate, strFromU8, strToU8 } from 'fflate';
import type { Codes } from './xmlCodes.ts';

export interface Unpacker {
  /**
   * Inflates deflated data (RFC 1951).
   * @param most bytes that may come out; no more than a little beyond them is ever held
   * @param claimed bytes that are said to come out, which may be a lie
   */
  inflate(packed: Uint8Array, most: number, claimed: number): Uint8Array | 'too large' | 'broken';
  /** The text of bytes in UTF-8, and its codes; undefined where they are not, a single broken byte included. */
  decode(bytes: Uint8Array): { readonly text: string; readonly codes: Codes } | undefined;
  /** CRC-32 as in PKWARE APPNOTE 4.4.7, from 0 to 2^32 - 1. */
  checksum(bytes: Uint8Array): number;
}

/** Bytes pushed at once; one byte becomes a thousand at most. */
const step = 16_384;

class TooLarge extends Error {}

export const plainUnpacker: Unpacker = {
  inflate(packed, most) {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const inflate = new Inflate((chunk) => {
      size += chunk.length;
      if (size > most) throw new TooLarge();
      chunks.push(chunk);
    });
    try {
      for (let at = 0; at < packed.length; at += step)
        inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
    } catch (cause) {
      return cause instanceof TooLarge ? 'too large' : 'broken';
    }
    return joined(chunks, size);
  },
  decode(bytes) {
    const text = strFromU8(bytes);
    // A broken byte was read as U+FFFD; where the part truly holds that character, its bytes come out again.
    if (text.includes('\uFFFD') && !isSame(strToU8(text), bytes)) return undefined;
    return { text, codes: codesOf(text, bytes) };
  },
  checksum,
};

/** Of ASCII, as most parts are, the bytes themselves; other letters take more bytes than places in the text. */
function codesOf(text: string, bytes: Uint8Array): Codes {
  if (text.length === bytes.length) return bytes;
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i += 1) codes[i] = text.charCodeAt(i);
  return codes;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, i) => {
  let rest = i;
  for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  return rest;
});

function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (let i = 0; i < bytes.length; i += 1)
    rest = (rest >>> 8) ^ (crcTable[(rest ^ (bytes[i] as number)) & 0xff] as number);
  return (rest ^ 0xffffffff) >>> 0;
}
