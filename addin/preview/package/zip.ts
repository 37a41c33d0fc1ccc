// The outermost layer of an .xlsx file: a zip of parts, read whole and written whole.
// A part that nobody changed is written with the very bytes it was read with.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of a package by name, in the order of the file. Never changed in place. */
export type Parts = ReadonlyMap<string, Uint8Array>;

// A workbook of this system has less than a tenth of this; the limit spares the tab a zip bomb.
const unpackedLimit = 100_000_000;

/** Unpacks a file. Throws where it is no zip or would unpack to more than 100 MB. */
export function unzip(bytes: Uint8Array): Parts {
  let total = 0;
  const files = unzipSync(bytes, {
    filter(file) {
      total += file.originalSize;
      if (total > unpackedLimit) throw new Error('The workbook would unpack to more than 100 MB.');
      return !file.name.endsWith('/');
    },
  });
  return new Map(Object.entries(files));
}

/** Packs parts into a file. */
export function zip(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 6 });
}

/** The text of a part; undefined where the package has no such part. */
export function partText(parts: Parts, name: string): string | undefined {
  const bytes = parts.get(name);
  return bytes && strFromU8(bytes).replace(/^\uFEFF/, '');
}

/** The same parts with one replaced or added. */
export function withPart(parts: Parts, name: string, text: string): Parts {
  return new Map(parts).set(name, strToU8(text));
}

/** The same parts without those named. */
export function withoutParts(parts: Parts, names: readonly string[]): Parts {
  return new Map([...parts].filter(([name]) => !names.includes(name)));
}
