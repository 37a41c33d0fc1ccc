// Cells of a sheet part, with the shared strings and number formats they point at.
import { addressOf, parseAddress } from '../address.ts';
import type { CellValue } from '../cellValue.ts';
import { PackageRefused, packageLimits } from './limits.ts';
import { parseXml } from './xml.ts';

/** The shared strings of a workbook; phonetic runs are left out. */
export function readSharedStrings(part: string, bytes: Uint8Array): readonly string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = 0;
  parseXml(part, bytes, {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') phonetic += 1;
      inText = name === 't' && phonetic === 0;
    },
    text(text) {
      if (inText) current += text;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic -= 1;
      if (name !== 'si') return;
      if (strings.length >= packageLimits.strings)
        throw new PackageRefused(part, `it has more than ${packageLimits.strings} strings`);
      strings.push(unescapeText(current));
    },
  });
  return strings;
}

/** `_x000D_` stands for a character that XML can't hold (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
function unescapeText(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** For each cell style, whether its number format shows a percentage. Built-in formats 9 and 10 do. */
export function readPercentStyles(part: string, bytes: Uint8Array): readonly boolean[] {
  const own = new Map<string, boolean>();
  const styles: boolean[] = [];
  let inCellFormats = false;
  parseXml(part, bytes, {
    open(name, attributes) {
      if (name === 'numFmt')
        own.set(attributes['numFmtId'] ?? '', showsPercent(attributes['formatCode'] ?? ''));
      if (name === 'cellXfs') inCellFormats = true;
      if (name !== 'xf' || !inCellFormats) return;
      const id = attributes['numFmtId'] ?? '0';
      styles.push(own.get(id) ?? (id === '9' || id === '10'));
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}

/** Whether a format code holds a percent sign that is not quoted or escaped. */
export function showsPercent(format: string): boolean {
  return format.replaceAll(/"[^"]*"|\\./g, '').includes('%');
}

export interface CellTables {
  readonly strings: readonly string[];
  readonly percentStyles: readonly boolean[];
  /** Cells met so far in all sheets of the workbook. */
  readonly met: { cells: number };
}

/** The cells of a sheet that are not blank. Cells may come without an address: then they follow the one before. */
export function readCells(
  part: string,
  bytes: Uint8Array,
  tables: CellTables,
): ReadonlyMap<string, CellValue> {
  const cells = new Map<string, CellValue>();
  let count = 0;
  let row = 0;
  let column = 0;
  let open: { address: string; type: string; style: number; hasFormula: boolean } | undefined;
  let value: string | undefined;
  let collecting = false;
  let phonetic = 0;
  parseXml(part, bytes, {
    open(name, attributes) {
      if (name === 'rPh') phonetic += 1;
      if (name === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']);
        column = 0;
      } else if (name === 'c') {
        count += 1;
        if (count > packageLimits.cells)
          throw new PackageRefused(part, `it has more than ${packageLimits.cells} cells`);
        tables.met.cells += 1;
        if (tables.met.cells > packageLimits.allCells)
          throw new PackageRefused(
            part,
            `its workbook has more than ${packageLimits.allCells} cells`,
          );
        const address = attributes['r'] ?? addressOf(row, column + 1);
        const parsed = parseAddress(address);
        if (!parsed)
          throw new PackageRefused(
            part,
            `it has a cell at ${address.slice(0, 20)}, which Excel does not have`,
          );
        column = parsed.column;
        open = {
          address: addressOf(parsed.row, parsed.column),
          type: attributes['t'] ?? 'n',
          style: Number(attributes['s'] ?? 0),
          hasFormula: false,
        };
        value = undefined;
      } else if (name === 'f' && open) open.hasFormula = true;
      else if ((name === 'v' || name === 't') && open && phonetic === 0) {
        if (name === 'v' && value !== undefined)
          throw new PackageRefused(`${part} ${open.address}`, 'the cell holds two values');
        collecting = true;
        value ??= '';
      }
    },
    text(text) {
      if (!collecting || value === undefined) return;
      value += text;
      if (value.length > packageLimits.text * 4)
        throw new PackageRefused(
          `${part} ${open?.address ?? ''}`,
          'the cell holds more text than Excel allows',
        );
    },
    close(name) {
      if (name === 'v' || name === 't') collecting = false;
      if (name === 'rPh') phonetic -= 1;
      if (name !== 'c' || !open) return;
      const cell = cellValue(part, open, value, tables);
      if (cell.kind !== 'blank') {
        if (cells.has(open.address))
          throw new PackageRefused(`${part} ${open.address}`, 'the cell stands twice');
        cells.set(open.address, cell);
      }
      open = undefined;
    },
  });
  return cells;
}

function cellValue(
  part: string,
  cell: { address: string; type: string; style: number; hasFormula: boolean },
  value: string | undefined,
  tables: CellTables,
): CellValue {
  if (value === undefined || (value === '' && cell.type !== 'str' && cell.type !== 'inlineStr')) {
    return cell.hasFormula ? { kind: 'uncalculated' } : { kind: 'blank' };
  }
  const refuse = (reason: string): never => {
    throw new PackageRefused(`${part} ${cell.address}`, reason);
  };
  switch (cell.type) {
    case 's': {
      const text = /^\d{1,7}$/.test(value) ? tables.strings[Number(value)] : undefined;
      return { kind: 'text', value: text ?? refuse('the cell points at a text that is not there') };
    }
    case 'str':
    case 'inlineStr':
    case 'd':
      return value === '' && !cell.hasFormula
        ? { kind: 'blank' }
        : { kind: 'text', value: unescapeText(value) };
    case 'b': {
      const isTrue = ['0', 'false', '1', 'true'].indexOf(value.trim());
      return isTrue < 0
        ? refuse('the cell holds a yes or no that is none')
        : { kind: 'logical', value: isTrue > 1 };
    }
    case 'e':
      return { kind: 'error', error: value.trim().slice(0, 20) };
    case 'n': {
      const text = value.trim();
      const number = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
      if (!Number.isFinite(number)) refuse('the cell holds a number that is none');
      return tables.percentStyles[cell.style]
        ? { kind: 'number', value: number, percent: true }
        : { kind: 'number', value: number };
    }
    default:
      return refuse(`the cell is of a kind that is not known`);
  }
}
