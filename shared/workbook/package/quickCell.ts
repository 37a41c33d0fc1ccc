// A short way through cells written as nearly all programs write them. It knows a strict subset of what the scanner reads
// and gives up at the first letter that is out of it; then the scanner reads the cell, and has the say.
import { cellKey } from '../sheetCells.ts';
import { isCellPlace, readDouble } from './cellText.ts';
import { type Codes, codeAt, lastCharacters } from './xmlCodes.ts';
import type { XmlScanner } from './xmlScanner.ts';

/** What a cell holds; where it has a value, it stands from `begin` to `end` of the source, and `number` is its number. */
export interface QuickCell {
  /** -1 where the cell has no address. */
  key: number;
  type: string;
  /** -1 where the cell has none. */
  style: number;
  hasFormula: boolean;
  /** Where the value begins; -1 where there is none. */
  begin: number;
  end: number;
  /** NaN where the value is no plain number. */
  number: number;
}

const [space, quote, ampersand, slash, less, more] = [32, 34, 38, 47, 60, 62];
const [zero, nine, minus, point] = [48, 57, 45, 46];
const [letterA, letterZ, small, letterC, letterR, letterS, letterT] = [
  65, 90, 97, 99, 114, 115, 116,
];
const [letterF, letterV, smallZ, equals] = [102, 118, 122, 61];
/** Powers of ten that are exact, as many as a number of 15 digits can be divided by (Clinger 1990). */
const tens = Array.from({ length: 16 }, (_, power) => 10 ** power);
const exactDigits = 15;
const [hash, three, four, semicolon] = [35, 51, 52, 59];
/** What stands behind an ampersand in most formulas. */
const references: ReadonlySet<string> = new Set(['amp', 'gt', 'lt', 'quot', 'apos', '#39']);

export function quickCell(): QuickCell {
  return {
    key: -1,
    type: 'n',
    style: -1,
    hasFormula: false,
    begin: -1,
    end: -1,
    number: Number.NaN,
  };
}

/** Reads the cell that begins at a place; gives the place behind it, or -1 where it is written in another way. */
export function readQuickCell(
  { source, codes }: XmlScanner,
  from: number,
  cell: QuickCell,
): number {
  if (codeAt(codes, from) !== less || codeAt(codes, from + 1) !== letterC) return -1;
  cell.key = -1;
  cell.type = 'n';
  cell.style = -1;
  cell.hasFormula = false;
  cell.begin = -1;
  let at = readAttributes(source, codes, from + 2, cell);
  if (at < 0) return -1;
  if (codeAt(codes, at) === slash) return codeAt(codes, at + 1) === more ? at + 2 : -1;
  if (codeAt(codes, at) !== more) return -1;
  at += 1;
  if (isOpening(codes, at, letterF)) {
    at = formulaEnd(source, codes, at + 3);
    if (at < 0 || !isClosing(codes, at, letterF)) return -1;
    at += 4;
    cell.hasFormula = true;
  }
  if (isOpening(codes, at, letterV)) {
    cell.begin = at + 3;
    at = readValue(source, codes, cell);
    if (at < 0 || !isClosing(codes, at, letterV)) return -1;
    cell.end = at;
    at += 4;
  }
  return isClosing(codes, at, letterC) ? at + 4 : -1;
}

/** Whether `<f>` stands here, of a name of one letter. */
function isOpening(codes: Codes, at: number, letter: number): boolean {
  return (
    codeAt(codes, at + 1) === letter && codeAt(codes, at) === less && codeAt(codes, at + 2) === more
  );
}

/** Whether `</f>` stands here, of a name of one letter. */
function isClosing(codes: Codes, at: number, letter: number): boolean {
  return (
    codeAt(codes, at + 2) === letter &&
    codeAt(codes, at) === less &&
    codeAt(codes, at + 1) === slash &&
    codeAt(codes, at + 3) === more
  );
}

/** Attributes r, s and t, each once and a single space apart; gives the place of the end of the tag. */
function readAttributes(source: string, codes: Codes, from: number, cell: QuickCell): number {
  let at = from;
  let [hasAddress, hasStyle, hasType] = [false, false, false];
  while (codeAt(codes, at) === space) {
    const name = codeAt(codes, at + 1);
    if (codeAt(codes, at + 3) !== quote || codeAt(codes, at + 2) !== equals) return -1;
    if (name === letterR && !hasAddress) {
      hasAddress = true;
      at = readKey(codes, at + 4, cell);
    } else if (name === letterS && !hasStyle) {
      hasStyle = true;
      at = readStyle(codes, at + 4, cell);
    } else if (name === letterT && !hasType) {
      hasType = true;
      at = readType(source, codes, at + 4, cell);
    } else return -1;
    if (at < 0 || codeAt(codes, at) !== quote) return -1;
    at += 1;
  }
  return at;
}

function readKey(codes: Codes, from: number, cell: QuickCell): number {
  let at = from;
  let column = 0;
  let code = codeAt(codes, at);
  for (; code >= letterA && code <= letterZ && at - from < 4; code = codeAt(codes, at)) {
    column = column * 26 + code - letterA + 1;
    at += 1;
  }
  if (code === zero) return -1;
  let row = 0;
  const digits = at;
  for (; code >= zero && code <= nine && at - digits < 8; code = codeAt(codes, at)) {
    row = row * 10 + code - zero;
    at += 1;
  }
  if (!isCellPlace(row, column)) return -1;
  cell.key = cellKey(row, column);
  return at;
}

function readStyle(codes: Codes, from: number, cell: QuickCell): number {
  let at = from;
  let style = 0;
  let code = codeAt(codes, at);
  for (; code >= zero && code <= nine && at - from < 8; code = codeAt(codes, at)) {
    style = style * 10 + code - zero;
    at += 1;
  }
  cell.style = style;
  return at === from ? -1 : at;
}

function readType(source: string, codes: Codes, from: number, cell: QuickCell): number {
  // A shared text, as most cells with a type are.
  if (codeAt(codes, from) === letterS && codeAt(codes, from + 1) === quote) {
    cell.type = 's';
    return from + 1;
  }
  let at = from;
  for (let code = codeAt(codes, at); code >= small && code <= smallZ; ) {
    at += 1;
    code = codeAt(codes, at);
  }
  cell.type = source.slice(from, at);
  return at === from ? -1 : at;
}

/** The place of the tag that ends a text without references, or -1 where it has any. */
function plainEnd(codes: Codes, from: number): number {
  for (let at = from; ; at += 1) {
    const code = codeAt(codes, at);
    if (code === less) return at;
    // Past the end there is no code at all. A closing bracket might belong to the end of a CDATA section, a carriage return
    // is not what it means.
    if (!(code >= space && code < lastCharacters && code !== ampersand && code !== more)) return -1;
  }
}

/** As plainEnd, of a formula: nobody asks for it, so that its references need but be sound. */
function formulaEnd(source: string, codes: Codes, from: number): number {
  for (let at = from; ; at += 1) {
    const code = codeAt(codes, at);
    if (code === less) return at;
    if (code === ampersand) {
      const end = referenceEnd(source, codes, at + 1);
      if (end < 0) return -1;
      at = end;
    } else if (!(code >= space && code < lastCharacters && code !== more)) return -1;
  }
}

/** The place of the semicolon that ends a reference; -1 where it is none of the usual ones. */
function referenceEnd(source: string, codes: Codes, from: number): number {
  // A quotation mark by its number, as by far most are.
  if (
    codeAt(codes, from) === hash &&
    codeAt(codes, from + 1) === three &&
    codeAt(codes, from + 2) === four &&
    codeAt(codes, from + 3) === semicolon
  )
    return from + 3;
  for (let end = from + 2; end < from + 5; end += 1)
    if (codeAt(codes, end) === semicolon) return references.has(source.slice(from, end)) ? end : -1;
  return -1;
}

/** From the begin of a value to the tag behind it; a plain number is read on the way. */
function readValue(source: string, codes: Codes, cell: QuickCell): number {
  let at = cell.begin;
  const isNegative = codeAt(codes, at) === minus;
  if (isNegative) at += 1;
  let whole = 0;
  let digits = 0;
  let decimals = -1;
  for (; ; at += 1) {
    const code = codeAt(codes, at);
    if (code >= zero && code <= nine) {
      whole = whole * 10 + code - zero;
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (code === point && decimals < 0 && digits > 0) decimals = 0;
    else break;
  }
  const isPlain = digits > 0 && digits <= exactDigits && codeAt(codes, at) === less;
  if (isPlain) {
    const size = decimals > 0 ? whole / (tens[decimals] as number) : whole;
    // The place of a shared text is told by digits alone.
    const isPlace = !isNegative && decimals < 0;
    cell.number = cell.type === 's' && !isPlace ? Number.NaN : isNegative ? -size : size;
    return at;
  }
  const end = plainEnd(codes, at);
  cell.number =
    end < 0 || cell.type !== 'n'
      ? Number.NaN
      : (readDouble(source.slice(cell.begin, end)) ?? Number.NaN);
  return end;
}
