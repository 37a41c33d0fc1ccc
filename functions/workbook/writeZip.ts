// Writes a zip from parts that are packed already, so that what many files have in common is packed once.
// Format: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.

import { deflateRawSync } from 'node:zlib';
import { machineUnpacker } from './machineUnpacker.ts';

export interface PackedPart {
  /** Its characters are single bytes, as the reader gives them. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packed: Uint8Array;
  /** CRC-32 of the unpacked content, and its bytes. */
  readonly checksum: number;
  readonly size: number;
}

/** Packs a part. */
export function packPart(name: string, content: string | Uint8Array): PackedPart {
  const whole = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    name,
    method: 8,
    packed: deflateRawSync(whole),
    checksum: machineUnpacker.checksum(whole),
    size: whole.length,
  };
}

/** 1 January 1980, the first day that a zip can tell: the same parts make the same file. */
const day = 0x21;
const [localSize, centralSize, endSize] = [30, 46, 22];

export function writeZip(parts: readonly PackedPart[]): Uint8Array {
  const names = parts.map(({ name }) => Buffer.from(name, 'latin1'));
  const sum = (own: number, packed: boolean) =>
    parts.reduce(
      (total, part, i) =>
        total + own + (names[i] as Buffer).length + (packed ? part.packed.length : 0),
      0,
    );
  const directory = sum(localSize, true);
  const file = Buffer.alloc(directory + sum(centralSize, false) + endSize);
  let at = 0;
  let entry = directory;
  parts.forEach((part, i) => {
    const name = names[i] as Buffer;
    file.writeUInt32LE(0x04034b50, at);
    writeHead(file, at + 4, part, name);
    name.copy(file, at + localSize);
    file.set(part.packed, at + localSize + name.length);
    file.writeUInt32LE(0x02014b50, entry);
    file.writeUInt16LE(20, entry + 4);
    writeHead(file, entry + 6, part, name);
    file.writeUInt32LE(at, entry + 42);
    name.copy(file, entry + centralSize);
    at += localSize + name.length + part.packed.length;
    entry += centralSize + name.length;
  });
  file.writeUInt32LE(0x06054b50, entry);
  file.writeUInt16LE(parts.length, entry + 8);
  file.writeUInt16LE(parts.length, entry + 10);
  file.writeUInt32LE(entry - directory, entry + 12);
  file.writeUInt32LE(directory, entry + 16);
  return file;
}

/** What both headers of a part say, in the same order. */
function writeHead(file: Buffer, at: number, part: PackedPart, name: Buffer): void {
  file.writeUInt16LE(20, at);
  // Names beyond ASCII are UTF-8, as every workbook's are.
  file.writeUInt16LE(name.some((byte) => byte > 127) ? 0x800 : 0, at + 2);
  file.writeUInt16LE(part.method, at + 4);
  file.writeUInt16LE(day, at + 8);
  file.writeUInt32LE(part.checksum, at + 10);
  file.writeUInt32LE(part.packed.length, at + 14);
  file.writeUInt32LE(part.size, at + 18);
  file.writeUInt16LE(name.length, at + 22);
}
