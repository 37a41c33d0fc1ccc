// Zip archives written field by field, so that they can be written as other programs write them, and so that they can lie.
// Format: PKWARE APPNOTE 6.3.10, sections 4.3.7 to 4.3.16.
import { Buffer } from 'node:buffer';
import { crc32, deflateRawSync } from 'node:zlib';
import type { Part } from './part.ts';

/** An entry as it is written; `claims` are fields that are not the truth. */
export interface ArchiveEntry {
  readonly name: string;
  readonly part: Part;
  readonly stored?: boolean;
  /** Sizes and checksum stand behind the content, and zeros in the header before it. */
  readonly descriptor?: boolean;
  readonly extra?: Uint8Array;
  /** Bytes that are written in place of the packed content. */
  readonly packed?: Uint8Array;
  readonly claims?: Claims;
}

export interface Claims {
  readonly method?: number;
  readonly flags?: number;
  readonly checksum?: number;
  readonly packedSize?: number;
  readonly size?: number;
  /** The name in the header before the content. */
  readonly localName?: string;
  /** Where the content's header is said to stand. */
  readonly header?: number;
}

export interface ArchiveOptions {
  readonly comment?: Uint8Array;
  /** How many entries there are said to be. */
  readonly claimed?: number;
  /** Bytes between the first entry and the begin of the file. */
  readonly before?: Uint8Array;
}

interface Packed {
  readonly plain: Uint8Array;
  readonly deflated: Uint8Array;
  readonly checksum: number;
}

/** Parts are packed once, however many archives they stand in. */
const known = new WeakMap<Part, Packed>();

/** The content of a part, packed and as it is. */
export function packedPart(part: Part): Packed {
  const found = known.get(part);
  if (found) return found;
  const plain = typeof part.content === 'string' ? Buffer.from(part.content) : part.content;
  const packed = { plain, deflated: deflateRawSync(plain, { level: 1 }), checksum: crc32(plain) };
  known.set(part, packed);
  return packed;
}

/** The bytes of an archive, entries in the order they are given. */
export function writeArchive(
  entries: readonly ArchiveEntry[],
  { comment = new Uint8Array(), claimed = entries.length, before }: ArchiveOptions = {},
): Uint8Array {
  const pieces: Uint8Array[] = before ? [before] : [];
  const directory: Uint8Array[] = [];
  let at = before?.length ?? 0;
  for (const entry of entries) {
    const { plain, deflated, checksum } = packedPart(entry.part);
    const claims = entry.claims ?? {};
    const packed = entry.packed ?? (entry.stored ? plain : deflated);
    const flags = claims.flags ?? (entry.descriptor ? 8 : 0);
    const method = claims.method ?? (entry.stored ? 0 : 8);
    const sums = [
      claims.checksum ?? checksum,
      claims.packedSize ?? packed.length,
      claims.size ?? plain.length,
    ] as const;
    const name = Buffer.from(entry.name, 'latin1');
    const localName = Buffer.from(claims.localName ?? entry.name, 'latin1');
    const extra = entry.extra ?? new Uint8Array();
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    writeCommon(local, 4, flags, method, entry.descriptor ? [0, 0, 0] : sums);
    local.writeUInt16LE(localName.length, 26);
    local.writeUInt16LE(extra.length, 28);
    const place = Buffer.alloc(46);
    place.writeUInt32LE(0x02014b50, 0);
    place.writeUInt16LE(20, 4);
    writeCommon(place, 6, flags, method, sums);
    place.writeUInt16LE(name.length, 28);
    place.writeUInt32LE(claims.header ?? at, 42);
    directory.push(place, name);
    const written = [local, localName, extra, packed, ...(entry.descriptor ? [tail(sums)] : [])];
    pieces.push(...written);
    at += written.reduce((sum, piece) => sum + piece.length, 0);
  }
  const table = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(claimed & 0xffff, 8);
  end.writeUInt16LE(claimed & 0xffff, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return new Uint8Array(Buffer.concat([...pieces, table, end, comment]));
}

type Sums = readonly [checksum: number, packedSize: number, size: number];

function writeCommon(
  to: Buffer,
  at: number,
  flags: number,
  method: number,
  [checksum, packedSize, size]: Sums,
): void {
  to.writeUInt16LE(20, at);
  to.writeUInt16LE(flags, at + 2);
  to.writeUInt16LE(method, at + 4);
  to.writeUInt32LE(checksum >>> 0, at + 10);
  to.writeUInt32LE(packedSize >>> 0, at + 14);
  to.writeUInt32LE(size >>> 0, at + 18);
}

function tail([checksum, packedSize, size]: Sums): Uint8Array {
  const descriptor = Buffer.alloc(16);
  descriptor.writeUInt32LE(0x08074b50, 0);
  descriptor.writeUInt32LE(checksum, 4);
  descriptor.writeUInt32LE(packedSize, 8);
  descriptor.writeUInt32LE(size, 12);
  return descriptor;
}
