// Reads XML as a stream of elements. Document types and entities are refused: workbooks have none, attacks do.
import { strFromU8, strToU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { PackageRefused, packageLimits } from './limits.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What to do with elements; names come without their namespace prefix. */
export interface XmlHandlers {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Parses a part; throws PackageRefused naming the part. */
export function parseXml(part: string, bytes: Uint8Array, handlers: XmlHandlers): void {
  const refuse = (reason: string): never => {
    throw new PackageRefused(part, reason);
  };
  const text = decode(bytes) ?? refuse('it is not UTF-8');
  // fragment: false makes saxes insist on one root; xmlns is handled by taking the local name.
  const parser = new SaxesParser({ fragment: false, position: false });
  let depth = 0;
  parser.on('doctype', () => refuse('it declares a document type, which no workbook has'));
  parser.on('error', () => refuse('it is not well-formed XML'));
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > packageLimits.depth)
      refuse(`its elements are nested more than ${packageLimits.depth} deep`);
    const attributes = tag.attributes as Record<string, string>;
    if (Object.keys(attributes).length > packageLimits.attributes)
      refuse('an element has too many attributes');
    handlers.open?.(localName(tag.name), attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handlers.close?.(localName(tag.name));
  });
  parser.on('text', (content) => handlers.text?.(content));
  parser.on('cdata', (content) => handlers.text?.(content));
  for (let at = 0; at < text.length; at += 65_536) parser.write(text.slice(at, at + 65_536));
  parser.close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Whether a part is in UTF-16, as no known program writes the parts of a workbook itself. */
export function isUtf16(bytes: Uint8Array): boolean {
  return bytes[0] === 0xfe || bytes[0] === 0xff || bytes[1] === 0;
}

/** UTF-8, with or without its byte order mark; undefined for anything else, a single broken byte included. */
function decode(bytes: Uint8Array): string | undefined {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = hasMark ? bytes.subarray(3) : bytes;
  if (isUtf16(body)) return undefined;
  const text = strFromU8(body);
  // A broken byte was read as U+FFFD; where the part truly holds that character, its bytes come out again.
  if (text.includes('\uFFFD') && !isSame(strToU8(text), body)) return undefined;
  return text.slice(0, 200).match(/encoding=["'](?!utf-8)/i) ? undefined : text;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
