// Between a cell as Univer holds it and a cell as Excel would hand it to an add-in.
import { type CellContent, isErrorText } from '../cellContent.ts';
import { valueKind } from '../package/cells.ts';
import type { ICellData } from './univerTypes.ts';

/** Reads a cell; `formula` is given apart, since Univer keeps it once for a whole shared group. */
export function toContent(cell: ICellData | null | undefined, formula: string): CellContent {
  const value = readValue(cell);
  return {
    value,
    ...(formula !== '' && { formula }),
    ...(isErrorText(value) &&
      (formula !== '' || cell?.t !== valueKind.forcedText) && { isError: true }),
  };
}

/** The data that puts a content into a cell and leaves its looks alone. Undefined members stay, null ones go. */
export function toCellData({ value, formula, format }: CellContent): ICellData {
  const dressed = format === undefined ? {} : { s: { n: { pattern: format } } };
  const cleared = { p: null, si: null, f: null, ...dressed };
  if (formula !== undefined) return { ...cleared, f: formula, v: null, t: null };
  if (value === null || value === '') return { ...cleared, v: null, t: null };
  if (typeof value === 'boolean') return { ...cleared, v: value ? 1 : 0, t: valueKind.boolean };
  if (typeof value === 'number') return { ...cleared, v: value, t: valueKind.number };
  return { ...cleared, v: value, t: valueKind.text };
}

function readValue(cell: ICellData | null | undefined): CellContent['value'] {
  if (!cell) return null;
  const rich = cell.p?.body?.dataStream;
  // A rich text ends with the marks of its paragraph and section.
  if (rich !== undefined) return rich.replace(/\r\n$/, '').replaceAll('\r', '\n');
  const { v, t } = cell;
  if (v === null || v === undefined || v === '') return null;
  if (t === valueKind.boolean) return v === 1 || v === true || v === 'TRUE' || v === '1';
  if (t === valueKind.number) return Number(v);
  if (t === valueKind.text || t === valueKind.forcedText) return String(v);
  return v;
}
