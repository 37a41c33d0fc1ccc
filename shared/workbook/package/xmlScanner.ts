// Walks through XML piece by piece without making an object for each: a sheet has hundreds of thousands of elements.
// XML 1.0 (W3C, fifth edition) as workbooks use it. Narrower on purpose: no document type, hence no entities but the five
// of section 4.6; names of elements and attributes hold no punctuation that ASCII has beyond those of section 2.3.
import { type Codes, codeAt, isNameCode, lastCharacters } from './xmlCodes.ts';
import { isXmlText, plainLines, plainText, plainValue, XmlRefused } from './xmlText.ts';

/** What stands next: an element opens or closes, text between them, or nothing more. */
export type XmlPiece = 'open' | 'close' | 'text' | 'end';

/** Limits of one document. */
export interface XmlLimits {
  /** Elements within each other. */
  readonly depth: number;
  /** Attributes of one element. */
  readonly attributes: number;
}

const [tab, feed, carriage, space] = [9, 10, 13, 32];
const [bang, quote, ampersand, apostrophe, slash] = [33, 34, 38, 39, 47];
const [less, equals, more, question] = [60, 61, 62, 63];

/** Section 2.8. */
const declaration =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(["'])1\.\d\1(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(["'])[A-Za-z][\w.-]*\2)?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(["'])(?:yes|no)\3)?[ \t\r\n]*\?>/y;
/** Places kept of each attribute: where its name and its value begin and end. */
const marked = 4;

/**
 * A walk through one document. After `next` says `open` or `close`, `name` is the element's name without its prefix; after
 * `open` its attributes can be asked for; after `text` there is `text`.
 * @throws XmlRefused from `next`, never anything else
 */
export class XmlScanner {
  name = '';
  text = '';
  /** Where the next piece begins. Whoever has read a whole element in another way may move it behind that. */
  at: number;
  /** Where the tag of the element that was opened last begins; it ends where the next piece begins. */
  tag = 0;
  readonly source: string;
  readonly codes: Codes;
  private readonly limits: XmlLimits;
  private readonly open: string[] = [];
  private readonly marks: Int32Array;
  private attributeCount = 0;
  private isEmptyElement = false;
  private hasRoot = false;

  constructor(source: string, codes: Codes, limits: XmlLimits) {
    this.source = source;
    this.codes = codes;
    this.limits = limits;
    this.marks = new Int32Array((limits.attributes + 1) * marked);
    // A byte order mark is no part of the document (section 4.3.3).
    this.at = source.charCodeAt(0) === 0xfeff ? 1 : 0;
    if (source.startsWith('<?xml', this.at) && this.isSpaceAt(this.at + 5)) {
      declaration.lastIndex = this.at;
      const [text] = declaration.exec(source) ?? [];
      if (text === undefined) throw new XmlRefused('malformed');
      this.at += text.length;
    }
  }

  /** Whether the close of an empty element is still to be told, so that nothing else stands next. */
  get hasPending(): boolean {
    return this.isEmptyElement;
  }

  next(): XmlPiece {
    const { source, codes } = this;
    if (this.isEmptyElement) {
      this.isEmptyElement = false;
      return this.leave();
    }
    for (;;) {
      if (this.at >= source.length) return this.finish();
      if (codeAt(codes, this.at) !== less) {
        if (this.readText()) return 'text';
        continue;
      }
      const code = codeAt(codes, this.at + 1);
      if (code === slash) return this.readClose();
      if (code === question) this.skipInstruction();
      else if (code !== bang) return this.readOpen();
      else if (source.startsWith('--', this.at + 2)) this.skipComment();
      else if (source.startsWith('[CDATA[', this.at + 2)) {
        if (this.readUnparsed()) return 'text';
      } else
        throw new XmlRefused(source.startsWith('DOCTYPE', this.at + 2) ? 'doctype' : 'malformed');
    }
  }

  /** The value of an attribute of the element that was just opened, by its name as it is written. */
  attribute(name: string): string | undefined {
    const { source, marks } = this;
    const end = this.attributeCount * marked;
    for (let i = 0; i < end; i += marked) {
      const begin = marks[i] as number;
      if ((marks[i + 1] as number) - begin === name.length && source.startsWith(name, begin))
        return this.valueAt(i);
    }
    return undefined;
  }

  /** All attributes of the element that was just opened. */
  attributes(): Readonly<Record<string, string>> {
    const found: Record<string, string> = Object.create(null);
    for (let i = 0; i < this.attributeCount * marked; i += marked)
      found[this.source.slice(this.marks[i], this.marks[i + 1])] = this.valueAt(i);
    return found;
  }

  private valueAt(i: number): string {
    return plainValue(this.source.slice(this.marks[i + 2], this.marks[i + 3]));
  }

  private readOpen(): XmlPiece {
    this.tag = this.at;
    const begin = this.at + 1;
    const end = this.nameEnd(begin);
    if (this.open.length === 0 && this.hasRoot) throw new XmlRefused('malformed');
    if (this.open.length >= this.limits.depth) throw new XmlRefused('depth');
    const name = this.source.slice(begin, end);
    this.open.push(name);
    this.hasRoot = true;
    this.name = localName(name);
    this.readAttributes(end);
    return 'open';
  }

  /** From the end of a name to the end of its tag. */
  private readAttributes(from: number): void {
    const { codes } = this;
    let at = from;
    this.attributeCount = 0;
    for (;;) {
      const begin = this.skipSpace(at);
      const code = codeAt(codes, begin);
      if (code === more) {
        this.at = begin + 1;
        return;
      }
      if (code === slash && codeAt(codes, begin + 1) === more) {
        this.at = begin + 2;
        this.isEmptyElement = true;
        return;
      }
      // Attributes stand apart from the name and from each other.
      if (begin === at) throw new XmlRefused('malformed');
      if (this.attributeCount >= this.limits.attributes) throw new XmlRefused('attributes');
      const end = this.nameEnd(begin);
      const sign = this.skipSpace(end);
      if (codeAt(codes, sign) !== equals) throw new XmlRefused('malformed');
      const open = this.skipSpace(sign + 1);
      const mark = codeAt(codes, open);
      if (mark !== quote && mark !== apostrophe) throw new XmlRefused('malformed');
      const close = this.valueEnd(open + 1, mark);
      this.keepAttribute(begin, end, open + 1, close);
      at = close + 1;
    }
  }

  private keepAttribute(begin: number, end: number, valueBegin: number, valueEnd: number): void {
    const { source, codes, marks } = this;
    const last = this.attributeCount * marked;
    for (let i = 0; i < last; i += marked) {
      const other = marks[i] as number;
      if ((marks[i + 1] as number) - other !== end - begin) continue;
      if (codeAt(codes, other) !== codeAt(codes, begin)) continue;
      if (source.slice(other, marks[i + 1]) === source.slice(begin, end))
        throw new XmlRefused('malformed');
    }
    marks[last] = begin;
    marks[last + 1] = end;
    marks[last + 2] = valueBegin;
    marks[last + 3] = valueEnd;
    this.attributeCount += 1;
  }

  private valueEnd(from: number, mark: number): number {
    const { source, codes } = this;
    let isPlain = true;
    for (let at = from; at < source.length; at += 1) {
      const code = codeAt(codes, at);
      if (code === mark) {
        if (!isPlain) plainValue(sound(source.slice(from, at)));
        return at;
      }
      if (code === less) break;
      // What white space and references mean must be sound even where nobody asks for the value.
      if (code === ampersand || code < space || code >= lastCharacters) isPlain = false;
    }
    throw new XmlRefused('malformed');
  }

  private readClose(): XmlPiece {
    const { source, codes } = this;
    const name = this.open.at(-1);
    const begin = this.at + 2;
    if (name === undefined || !source.startsWith(name, begin)) throw new XmlRefused('malformed');
    const end = this.skipSpace(begin + name.length);
    if (codeAt(codes, end) !== more) throw new XmlRefused('malformed');
    this.at = end + 1;
    return this.leave();
  }

  private leave(): XmlPiece {
    this.name = localName(this.open.pop() as string);
    return 'close';
  }

  /** Text up to the next tag; nothing to tell where it stands outside the root, which white space alone may. */
  private readText(): boolean {
    const { source } = this;
    const found = source.indexOf('<', this.at);
    const end = found < 0 ? source.length : found;
    const text = source.slice(this.at, end);
    this.at = end;
    if (this.open.length === 0) {
      if (/[^ \t\r\n]/.test(text)) throw new XmlRefused('malformed');
      return false;
    }
    // Section 2.4: the end of a CDATA section may not stand in text.
    if (text.includes(']]>')) throw new XmlRefused('malformed');
    this.text = plainText(sound(text));
    return true;
  }

  private readUnparsed(): boolean {
    const begin = this.at + 9;
    this.at = this.after(']]>', begin);
    if (this.open.length === 0) throw new XmlRefused('malformed');
    this.text = plainLines(sound(this.source.slice(begin, this.at - 3)));
    return this.text !== '';
  }

  private skipComment(): void {
    const end = this.after('--', this.at + 4);
    sound(this.source.slice(this.at, end));
    if (codeAt(this.codes, end) !== more) throw new XmlRefused('malformed');
    this.at = end + 1;
  }

  private skipInstruction(): void {
    const begin = this.at + 2;
    const end = this.nameEnd(begin);
    if (/^xml$/i.test(this.source.slice(begin, end))) throw new XmlRefused('malformed');
    const isBare = this.source.startsWith('?>', end);
    if (!isBare && !this.isSpaceAt(end)) throw new XmlRefused('malformed');
    this.at = this.after('?>', end);
    sound(this.source.slice(end, this.at));
  }

  private finish(): XmlPiece {
    if (this.open.length > 0 || !this.hasRoot) throw new XmlRefused('malformed');
    return 'end';
  }

  /** The place behind the next occurrence of a text. */
  private after(text: string, from: number): number {
    const found = this.source.indexOf(text, from);
    if (found < 0) throw new XmlRefused('malformed');
    return found + text.length;
  }

  private nameEnd(begin: number): number {
    const { codes } = this;
    if (!isNameCode(codeAt(codes, begin), true)) throw new XmlRefused('malformed');
    let at = begin + 1;
    while (isNameCode(codeAt(codes, at), false)) at += 1;
    return at;
  }

  private skipSpace(from: number): number {
    let at = from;
    while (this.isSpaceAt(at)) at += 1;
    return at;
  }

  private isSpaceAt(at: number): boolean {
    const code = codeAt(this.codes, at);
    return code === space || code === feed || code === carriage || code === tab;
  }
}

/** A piece of the document, where all its characters may stand in one. */
function sound(text: string): string {
  if (!isXmlText(text)) throw new XmlRefused('malformed');
  return text;
}

function localName(name: string): string {
  const at = name.indexOf(':');
  return at < 0 ? name : name.slice(at + 1);
}
