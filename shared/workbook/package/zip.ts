// Opens a zip by its central directory and inflates single entries under limits.
// Format: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. Zip64, encryption and spanned archives are refused:
// no workbook within the size limit needs them.
import { PackageRefused, packageLimits } from './limits.ts';
import type { Unpacker } from './unpacker.ts';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: Uint8Array;
  /** Bytes it says to unpack to; a hint for making room, never trusted. */
  readonly claimed: number;
  /** CRC-32 of the unpacked content. */
  readonly checksum: number;
}

const refuse = (part: string, reason: string, noWorkbook = false): never => {
  throw new PackageRefused(part, reason, noWorkbook);
};

/** Part names that a workbook may have: printable ASCII or letters, forward slashes, no way up. */
function checkName(name: string): void {
  if (name === '' || name.length > 200)
    refuse(name.slice(0, 60), 'the name of this part has a length that no workbook has');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (/[\\\u0000-\u001f:]/.test(name) || name.startsWith('/') || name.split('/').includes('..')) {
    refuse(name, 'the name of this part is not one that a workbook has');
  }
}

/** The entries of a zip by name. Throws PackageRefused where the archive is broken, ambiguous or too large. */
export function openZip(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  if (bytes.length > packageLimits.file)
    refuse('', `it has ${bytes.length} bytes; ${packageLimits.file} is the limit`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count !== view.getUint16(end + 8, true) || count === 0xffff)
    refuse('', 'it is split or uses zip64');
  if (count > packageLimits.entries)
    refuse('', `it has ${count} parts; ${packageLimits.entries} is the limit`);
  const entries = new Map<string, ZipEntry>();
  const folded = new Set<string>();
  const directory = view.getUint32(end + 16, true);
  let at = directory;
  let lastEnd = 0;
  const spans: [number, number][] = [];
  for (let i = 0; i < count; i += 1) {
    const { name, next, entry, span } = readEntry(bytes, view, { at, end, directory });
    at = next;
    spans.push(span);
    if (name.endsWith('/')) continue;
    checkName(name);
    if (folded.has(name.toLowerCase())) refuse(name, 'this part stands twice');
    folded.add(name.toLowerCase());
    entries.set(name, entry);
  }
  // Of two archives in one file, readers differ in which one they take.
  if (at !== end || view.getUint32(end + 12, true) !== end - directory)
    refuse('', 'its table of contents does not reach to its end', true);
  if (count > 0 && !spans.some(([start]) => start === 0))
    refuse('', 'something stands before its first part', true);
  for (const [start, stop] of spans.sort((a, b) => a[0] - b[0])) {
    if (start < lastEnd) refuse('', 'its parts overlap');
    lastEnd = stop;
  }
  return entries;
}

function findEnd(view: DataView): number {
  const least = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= least; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    // Readers differ in which end they take where something follows it.
    if (at + 22 + view.getUint16(at + 20, true) !== view.byteLength)
      refuse('', 'something follows its end', true);
    return at;
  }
  const isOldOffice = view.byteLength >= 8 && view.getUint32(0, false) === 0xd0cf11e0;
  return refuse(
    '',
    isOldOffice
      ? 'it is an old .xls file or protected by a password; save it as .xlsx without one'
      : 'it is not a zip archive, as .xlsx files are',
    true,
  );
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  { at, end, directory }: { at: number; end: number; directory: number },
): { name: string; next: number; entry: ZipEntry; span: [number, number] } {
  if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50)
    refuse('', 'its table of contents is broken', true);
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const header = view.getUint32(at + 42, true);
  const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
  if (flags & 1) refuse(name, 'this part is encrypted');
  if (method !== 0 && method !== 8)
    refuse(
      name,
      `this part is packed by method ${method}; only stored and deflated parts are read`,
    );
  if (packedSize === 0xffffffff || header === 0xffffffff) refuse(name, 'it uses zip64');
  if (header + 30 > at || view.getUint32(header, true) !== 0x04034b50)
    refuse(name, 'the header of this part is broken');
  const localName = decodeName(
    bytes.subarray(header + 30, header + 30 + view.getUint16(header + 26, true)),
  );
  if (localName !== name) refuse(name, 'this part has two names');
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + packedSize > directory)
    refuse(name, 'this part reaches beyond where parts may stand');
  return {
    name,
    next,
    entry: {
      name,
      method,
      packed: bytes.subarray(start, start + packedSize),
      checksum: view.getUint32(at + 16, true),
      claimed: view.getUint32(at + 24, true),
    },
    span: [header, start + packedSize],
  };
}

function decodeName(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** Counts inflated bytes over all parts of one file. */
export interface Budget {
  spent: number;
}

/** Unpacks a part under the limits. A damaged one is refused: a flipped bit must not become another figure. */
export function inflateEntry(entry: ZipEntry, budget: Budget, unpacker: Unpacker): Uint8Array {
  const whole = unpack(entry, budget, unpacker);
  budget.spent += whole.length;
  if (unpacker.checksum(whole) !== entry.checksum) refuse(entry.name, 'its packed data are broken');
  return whole;
}

function unpack(entry: ZipEntry, budget: Budget, unpacker: Unpacker): Uint8Array {
  const { name, method, packed, claimed } = entry;
  const { part, total, ratio, ratioFrom } = packageLimits;
  const bounds: readonly (readonly [most: number, reason: string])[] = [
    [part, `it unpacks to more than ${part} bytes`],
    [total - budget.spent, `the file unpacks to more than ${total} bytes`],
    [
      Math.max(ratioFrom, packed.length * ratio),
      `it unpacks to more than ${ratio} times its packed size`,
    ],
  ];
  const [most, reason] = bounds.reduce((least, one) => (one[0] < least[0] ? one : least));
  if (method === 0) return packed.length > most ? refuse(name, reason) : packed;
  const unpacked = unpacker.inflate(packed, most, claimed);
  if (unpacked === 'too large') return refuse(name, reason);
  return unpacked === 'broken' ? refuse(name, 'its packed data are broken') : unpacked;
}
