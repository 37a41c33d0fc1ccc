// Reads a part as XML. Document types and entities are refused: workbooks have none, attacks do.
import { PackageRefused, packageLimits } from './limits.ts';
import type { Unpacker } from './unpacker.ts';
import { XmlScanner } from './xmlScanner.ts';
import { type XmlFault, XmlRefused } from './xmlText.ts';

/** An unpacked part of a file, with what makes a text of it. */
export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly unpacker: Unpacker;
}

/** Unpacks a part by its name; undefined where there is none. */
export type ReadPart = (name: string) => Part | undefined;

export type Attributes = Readonly<Record<string, string>>;

/** What to do with elements; names come without their namespace prefix. */
export interface XmlHandlers {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

const reasons: Readonly<Record<XmlFault, string>> = {
  malformed: 'it is not well-formed XML',
  doctype: 'it declares a document type, which no workbook has',
  depth: `its elements are nested more than ${packageLimits.depth} deep`,
  attributes: 'an element has too many attributes',
};

/** Walks through a part by its scanner; throws PackageRefused naming the part. */
export function scanXml<Result>(
  { name, bytes, unpacker }: Part,
  walk: (scanner: XmlScanner) => Result,
): Result {
  const document = decode(bytes, unpacker);
  if (document === undefined) throw new PackageRefused(name, 'it is not UTF-8');
  try {
    return walk(new XmlScanner(document.text, document.codes, packageLimits));
  } catch (cause) {
    if (!(cause instanceof XmlRefused)) throw cause;
    throw new PackageRefused(name, reasons[cause.fault], false, { cause });
  }
}

/**
 * Parses a part to its end by handlers; throws PackageRefused naming the part.
 * @param root what its root element must be, where it is known
 */
export function parseXml(part: Part, handlers: XmlHandlers, root?: string): void {
  scanXml(part, (scanner) => {
    let piece = scanner.next();
    if (root !== undefined) checkRoot(part, scanner, [root]);
    for (; piece !== 'end'; piece = scanner.next()) {
      if (piece === 'open') handlers.open?.(scanner.name, scanner.attributes());
      else if (piece === 'close') handlers.close?.(scanner.name);
      else handlers.text?.(scanner.text);
    }
  });
}

/**
 * Throws PackageRefused where the element that was just opened is none of these: a sheet whose part is something else would
 * be read as an empty one.
 */
export function checkRoot(part: Part, { name }: XmlScanner, roots: readonly string[]): void {
  if (!roots.includes(name))
    throw new PackageRefused(part.name, `it holds ${name.slice(0, 60)} in place of ${roots[0]}`);
}

/** Whether a part is in UTF-16, as no known program writes the parts of a workbook itself. */
export function isUtf16(bytes: Uint8Array): boolean {
  return bytes[0] === 0xfe || bytes[0] === 0xff || bytes[1] === 0;
}

/** UTF-8, with or without its byte order mark; undefined for anything else, or where another encoding is declared. */
function decode(bytes: Uint8Array, unpacker: Unpacker): ReturnType<Unpacker['decode']> {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = hasMark ? bytes.subarray(3) : bytes;
  const document = isUtf16(body) ? undefined : unpacker.decode(body);
  const start = document?.text.slice(0, 200) ?? '';
  return /encoding\s*=\s*["'](?!utf-8["'])/i.test(start) ? undefined : document;
}
