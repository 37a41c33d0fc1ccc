// Characters of XML: which may stand in a document at all, and what references stand for.

/** Why a document was given up: not well-formed, with a document type, or beyond a limit. */
export type XmlFault = 'malformed' | 'doctype' | 'depth' | 'attributes';

export class XmlRefused extends Error {
  readonly fault: XmlFault;
  constructor(fault: XmlFault) {
    super(fault);
    this.name = 'XmlRefused';
    this.fault = fault;
  }
}

/** What XML 1.0 section 2.2 leaves out, but lone surrogates, which UTF-8 has none of. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Whether all characters of a text may stand in XML. */
export function isXmlText(text: string): boolean {
  return !impossible.test(text);
}

/** Characters between an ampersand and its semicolon. */
const longestName = 12;
/** Section 4.6, and the numbers that quotation marks are mostly written by. */
const entities = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['#34', '"'],
  ['#39', "'"],
]);

/** A text between tags as it is meant: references resolved, each end of line one line feed (section 2.11). */
export function plainText(text: string): string {
  return resolved(plainLines(text));
}

/** An attribute's value as it is meant: white space is a space, references resolved (section 3.3.3). */
export function plainValue(text: string): string {
  const hasSpace = text.includes('\n') || text.includes('\t') || text.includes('\r');
  return resolved(hasSpace ? text.replaceAll(/\r\n|[\t\n\r]/g, ' ') : text);
}

/** Section 2.11. */
export function plainLines(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

function resolved(text: string): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let whole = '';
  let from = 0;
  for (; at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at);
    const name = end > at && end - at <= longestName ? text.slice(at + 1, end) : '';
    const known = entities.get(name) ?? fromNumber(name);
    if (known === undefined) throw new XmlRefused('malformed');
    whole += text.slice(from, at) + known;
    from = end + 1;
  }
  return whole + text.slice(from);
}

/** Section 4.1; the character must be one that may stand in XML. */
function fromNumber(name: string): string | undefined {
  const match = /^#(?:x([0-9A-Fa-f]{1,8})|(\d{1,8}))$/.exec(name);
  if (!match) return undefined;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const letter = String.fromCodePoint(code);
  return isXmlText(letter) ? letter : undefined;
}
