// A user's own .xlsx file, opened to change single parts. Whatever is not changed keeps its very bytes, packed as they came.
import { inflateEntry, openZip, PackageRefused, type ZipEntry } from '@peerbook/shared';
import { machineUnpacker } from '../machineUnpacker.ts';
import { type PackedPart, packPart, writeZip } from '../writeZip.ts';

export interface OwnFile {
  /** Names of the parts, in the order of the file. */
  names(): readonly string[];
  has(name: string): boolean;
  /** The text of a part. Throws PackageRefused where there is none, or where it is no text in UTF-8. */
  text(name: string): string;
  /** As text; undefined where it is no text in UTF-8. */
  textOrNone(name: string): string | undefined;
  /** Replaces a part, or adds one at the end. */
  put(name: string, content: string | Uint8Array): void;
  remove(name: string): void;
  bytes(): Uint8Array;
}

/** Opens a file that passed the guard. */
export function openFile(bytes: Uint8Array): OwnFile {
  const entries = openZip(bytes);
  const parts = new Map<string, PackedPart>(
    [...entries].map(([name, entry]) => [name, asPacked(entry)]),
  );
  const budget = { spent: 0 };
  const texts = new Map<string, string>();
  const textOrNone = (name: string): string | undefined => {
    const known = texts.get(name);
    if (known !== undefined) return known;
    const entry = parts.has(name) ? entries.get(name) : undefined;
    if (!entry) throw new PackageRefused(name, 'it is missing');
    const decoded = machineUnpacker.decode(inflateEntry(entry, budget, machineUnpacker));
    const text = decoded?.text.replace(/^\uFEFF/, '');
    if (text !== undefined) texts.set(name, text);
    return text;
  };
  return {
    names: () => [...parts.keys()],
    has: (name) => parts.has(name),
    textOrNone,
    text(name) {
      const text = textOrNone(name);
      if (text === undefined) throw new PackageRefused(name, 'it is no text in UTF-8');
      return text;
    },
    put(name, content) {
      if (typeof content === 'string') texts.set(name, content);
      else texts.delete(name);
      parts.set(name, packPart(name, content));
    },
    remove(name) {
      parts.delete(name);
      texts.delete(name);
    },
    bytes: () => writeZip([...parts.values()]),
  };
}

function asPacked({ name, method, packed, checksum, claimed }: ZipEntry): PackedPart {
  return { name, method, packed, checksum, size: claimed };
}
