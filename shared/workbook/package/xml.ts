// Reads XML as a stream of elements. Document types and entities are refused: workbooks have none, attacks do.
import { strFromU8 } from 'fflate';
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

/** UTF-8, with or without its byte order mark; undefined for anything else (UTF-16 parts are not written by any known program). */
function decode(bytes: Uint8Array): string | undefined {
  const body =
    bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  if (body[0] === 0xfe || body[0] === 0xff || body[1] === 0) return undefined;
  const text = strFromU8(body);
  return text.slice(0, 200).match(/encoding=["'](?!utf-8)/i) ? undefined : text;
}
