// The cells of a sheet part, as Univer holds them: value, kind of value, formula, and the number of the format.
import { parseAddress } from '../address.ts';
import type { ICellData } from '../grid/univerTypes.ts';
import { readText } from './sharedStrings.ts';
import { child, children, numberAttribute, type XmlNode } from './xml.ts';

/** Cells by zero-based row and column; the format of each as its number in the styles part. */
export type CellGrid = Record<number, Record<number, ICellData>>;

/** Univer's numbers for the kind of a value. */
export const valueKind = { text: 1, number: 2, boolean: 3, forcedText: 4 } as const;

/** Reads the cells of a sheet part's root element. A cell with neither content nor format is left out. */
export function readCells(worksheet: XmlNode, strings: readonly string[]): CellGrid {
  const grid: CellGrid = {};
  let rowIndex = -1;
  for (const row of children(child(worksheet, 'sheetData'), 'row')) {
    rowIndex = (numberAttribute(row, 'r') ?? rowIndex + 2) - 1;
    const cells: Record<number, ICellData> = {};
    let columnIndex = -1;
    for (const cell of children(row, 'c')) {
      const address = cell.attributes['r'];
      columnIndex = address ? parseAddress(address)!.area.column : columnIndex + 1;
      const data = { ...readValue(cell, strings), ...readFormula(cell), ...readFormat(cell) };
      if (Object.keys(data).length > 0) cells[columnIndex] = data;
    }
    if (Object.keys(cells).length > 0) grid[rowIndex] = cells;
  }
  return grid;
}

function readValue(cell: XmlNode, strings: readonly string[]): ICellData {
  const value = child(cell, 'v')?.text;
  switch (cell.attributes['t']) {
    case 's':
      return textValue(value && strings[Number(value)]);
    case 'inlineStr':
      return textValue(readText(child(cell, 'is')));
    case 'str':
    case 'e':
      return textValue(value);
    case 'b':
      return value === undefined ? {} : { v: Number(value), t: valueKind.boolean };
    case 'd':
      return value === undefined ? {} : { v: dateNumber(value), t: valueKind.number };
    default:
      return value === undefined || value === '' ? {} : { v: Number(value), t: valueKind.number };
  }
}

function textValue(text: string | undefined): ICellData {
  return text === undefined || text === '' ? {} : { v: text, t: valueKind.text };
}

// Days since 30 December 1899, which is how Excel counts from March 1900 on.
function dateNumber(text: string): number {
  return (Date.parse(text.endsWith('Z') ? text : `${text}Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function readFormula(cell: XmlNode): ICellData {
  const formula = child(cell, 'f');
  if (!formula) return {};
  // A dependent of a shared formula has the group's number only; Univer moves the references itself.
  const group = formula.attributes['t'] === 'shared' ? formula.attributes['si'] : undefined;
  return {
    ...(formula.text !== '' && { f: `=${withoutFilePrefixes(formula.text)}` }),
    ...(group !== undefined && { si: `shared${group}` }),
  };
}

// Functions newer than the file format are stored with a prefix that nobody types.
function withoutFilePrefixes(formula: string): string {
  return formula.replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./g, '');
}

function readFormat(cell: XmlNode): ICellData {
  const format = cell.attributes['s'];
  return format === undefined ? {} : { s: format };
}
