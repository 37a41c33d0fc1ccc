// What a cell holds, from the way it is written to what is kept of it.
import { addressOf } from '../address.ts';
import { columnOf, rowOf } from '../sheetCells.ts';
import { readDouble, readWhole } from './cellText.ts';
import type { ColumnWriter } from './columnWriter.ts';
import { PackageRefused, packageLimits } from './limits.ts';
import type { QuickCell } from './quickCell.ts';
import { unescapeText } from './sharedStrings.ts';
import type { XmlScanner } from './xmlScanner.ts';

export interface CellTables {
  readonly strings: readonly string[];
  readonly percentStyles: readonly boolean[];
  /** Cells met so far in all sheets of the workbook. */
  readonly met: { cells: number };
}

const twoValues = 'the cell holds two values';
const tooMuchText = 'the cell holds more text than Excel allows';

/** A cell as it stands in the part. */
interface RawCell {
  readonly type: string;
  /** -1 where it has none. */
  readonly style: number;
  readonly value: string | undefined;
  readonly hasFormula: boolean;
}

/** Kinds of cells whose empty value is a text as any other. */
const texts: ReadonlySet<string> = new Set(['str', 'inlineStr']);
/** And those whose empty value is no blank either: something was meant. */
const meant: ReadonlySet<string> = new Set([...texts, 's', 'b', 'e']);

/** Reads a cell that was just opened, to its close. */
export function readCell(part: string, key: number, scanner: XmlScanner): RawCell {
  const type = scanner.attribute('t') ?? 'n';
  const style = readWhole(scanner.attribute('s') ?? '') ?? -1;
  let value: string | undefined;
  let hasFormula = false;
  let isCollecting = false;
  let phonetic = 0;
  for (let depth = 1; depth > 0; ) {
    const piece = scanner.next();
    if (piece === 'text') {
      if (!isCollecting) continue;
      value = (value ?? '') + scanner.text;
      // Each character may stand escaped by seven.
      if (value.length > packageLimits.text * 7) refuse(part, key, tooMuchText);
      continue;
    }
    const { name } = scanner;
    depth += piece === 'open' ? 1 : -1;
    if (name === 'rPh') phonetic += piece === 'open' ? 1 : -1;
    else if (name === 'f') hasFormula = true;
    else if (name === 'is' && piece === 'open') {
      // Programs differ in what they make of a text within a cell that is not said to hold one.
      if (type !== 'inlineStr')
        refuse(part, key, 'the cell holds a text that its type does not tell');
      if (value !== undefined) refuse(part, key, twoValues);
      value = '';
    } else if (name !== 'v' && name !== 't') continue;
    else if (piece === 'close') isCollecting = false;
    else if (phonetic === 0) {
      if (name === 'v' && value !== undefined) refuse(part, key, twoValues);
      isCollecting = true;
      value ??= '';
    }
  }
  return { type, style, value, hasFormula };
}

/** Keeps what a cell holds, if anything; false where the cell was kept before. */
export function keepCell(
  part: string,
  key: number,
  { type, style, value, hasFormula }: RawCell,
  writer: ColumnWriter,
  tables: CellTables,
): boolean {
  if (value === undefined || (value === '' && !(hasFormula ? texts : meant).has(type)))
    return hasFormula ? writer.number(key, 'uncalculated', 0) : true;
  switch (type) {
    case 's': {
      const text = tables.strings[readWhole(value) ?? tables.strings.length];
      return writer.text(
        key,
        'text',
        text ?? refuse(part, key, 'the cell points at a text that is not there'),
      );
    }
    case 'str':
    case 'inlineStr': {
      const text = unescapeText(value);
      if (text.length > packageLimits.text) refuse(part, key, tooMuchText);
      return text === '' && !hasFormula ? true : writer.text(key, 'text', text);
    }
    case 'd':
      // A day without a time of day, as ISO 8601 has it.
      return writer.text(key, 'text', value.trim().replace(/T00:00(:00(\.0+)?)?Z?$/, ''));
    case 'b': {
      const truth = ['0', 'false', '1', 'true'].indexOf(value.trim());
      if (truth < 0) refuse(part, key, 'the cell holds a yes or no that is none');
      return writer.number(key, 'logical', truth > 1 ? 1 : 0);
    }
    case 'e':
      return writer.text(key, 'error', value.trim().slice(0, 20));
    case 'n':
      return writer.number(
        key,
        kindOf(style, tables),
        readDouble(value) ?? refuse(part, key, 'the cell holds a number that is none'),
      );
    default:
      return refuse(part, key, 'the cell is of a kind that is not known');
  }
}

/** As keepCell, for a cell that was read the short way. */
export function keepQuickCell(
  part: string,
  key: number,
  source: string,
  { type, style, hasFormula, begin, end, number }: QuickCell,
  writer: ColumnWriter,
  tables: CellTables,
): boolean {
  if (begin >= 0 && type === 'n' && !Number.isNaN(number))
    return writer.number(key, kindOf(style, tables), number);
  const text = type === 's' ? tables.strings[number] : undefined;
  if (text !== undefined) return writer.text(key, 'text', text);
  const value = begin < 0 ? undefined : source.slice(begin, end);
  return keepCell(part, key, { type, style, value, hasFormula }, writer, tables);
}

/** A place below 0 would be looked up as a name, which takes long. */
function kindOf(style: number, { percentStyles }: CellTables): 'percent' | 'number' {
  return style >= 0 && percentStyles[style] === true ? 'percent' : 'number';
}

function refuse(part: string, key: number, reason: string): never {
  throw new PackageRefused(`${part} ${addressOf(rowOf(key), columnOf(key))}`, reason);
}
