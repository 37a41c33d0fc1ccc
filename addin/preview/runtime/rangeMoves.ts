// From one range to others: parts of it, ranges beside it, what is used of it, where a text stands in it.
import { columnLimit, rowLimit, type SheetArea } from '../address.ts';
import type { Batch } from './batch.ts';
import { cellArgument } from './cellArgument.ts';
import { invalidArgument, itemNotFound } from './officeError.ts';

/** The members of a range that answer other ranges. */
export function rangeMoves(batch: Batch, find: () => SheetArea | undefined, mayBeNull: boolean) {
  const { host } = batch;
  const area = (): SheetArea => {
    const found = find();
    if (!found) throw itemNotFound('Range');
    return found;
  };
  const moved = (name: string, change: (from: SheetArea) => Partial<SheetArea>) =>
    batch.make.range(
      batch,
      batch.find(`Range.${name}`, () => {
        if (mayBeNull && !find()) return undefined;
        const from = area();
        return inSheet({ ...from, ...change(from) });
      }),
      mayBeNull,
    );
  // Ranges that need not be there: a null object, or ItemNotFound.
  const sought = (name: string, seek: () => SheetArea | undefined, orNull: boolean) =>
    batch.make.range(
      batch,
      batch.find(`Range.${name}`, () => {
        if (mayBeNull && !find()) return undefined;
        const found = seek();
        if (!found && !orNull) throw itemNotFound(`Range.${name}`);
        return found;
      }),
      orNull || mayBeNull,
    );
  const crossing = (name: string, other: Excel.Range | string, orNull: boolean) => {
    const place = cellArgument(batch, other, `Range.${name}`, () => area().sheetId);
    return sought(name, () => intersection(area(), place()), orNull);
  };
  const used = (valuesOnly = false) => {
    const all = host.usedArea(area().sheetId, valuesOnly);
    return all && intersection(area(), { ...all, sheetId: area().sheetId });
  };
  const one = { rowCount: 1, columnCount: 1 };

  return {
    getCell: (row: number, column: number) =>
      moved('getCell', (from) => ({ row: from.row + row, column: from.column + column, ...one })),
    getRow: (row: number) =>
      moved('getRow', (from) => ({ row: within(row, from.rowCount, from.row), rowCount: 1 })),
    getColumn: (column: number) =>
      moved('getColumn', (from) => ({
        column: within(column, from.columnCount, from.column),
        columnCount: 1,
      })),
    getLastCell: () =>
      moved('getLastCell', (from) => ({
        row: from.row + from.rowCount - 1,
        column: from.column + from.columnCount - 1,
        ...one,
      })),
    getLastRow: () =>
      moved('getLastRow', (from) => ({ row: from.row + from.rowCount - 1, rowCount: 1 })),
    getLastColumn: () =>
      moved('getLastColumn', (from) => ({
        column: from.column + from.columnCount - 1,
        columnCount: 1,
      })),
    getOffsetRange: (rows: number, columns: number) =>
      moved('getOffsetRange', (from) => ({ row: from.row + rows, column: from.column + columns })),
    getResizedRange: (rows: number, columns: number) =>
      moved('getResizedRange', (from) => ({
        rowCount: from.rowCount + rows,
        columnCount: from.columnCount + columns,
      })),
    getAbsoluteResizedRange: (rowCount: number, columnCount: number) =>
      moved('getAbsoluteResizedRange', () => ({ rowCount, columnCount })),
    getEntireColumn: () => moved('getEntireColumn', () => ({ row: 0, rowCount: rowLimit })),
    getEntireRow: () => moved('getEntireRow', () => ({ column: 0, columnCount: columnLimit })),
    getIntersection: (other: Excel.Range | string) => crossing('getIntersection', other, false),
    getIntersectionOrNullObject: (other: Excel.Range | string) =>
      crossing('getIntersectionOrNullObject', other, true),
    getBoundingRect(other: Excel.Range | string) {
      const place = cellArgument(batch, other, 'Range.getBoundingRect', () => area().sheetId);
      return moved('getBoundingRect', (from) => around(from, place()));
    },
    // Of cells that hold nothing Excel answers the first.
    getUsedRange: (valuesOnly?: boolean) =>
      moved('getUsedRange', (from) => used(valuesOnly) ?? { ...from, ...one }),
    getUsedRangeOrNullObject: (valuesOnly?: boolean) =>
      sought('getUsedRangeOrNullObject', () => used(valuesOnly), true),
    find: (text: string, criteria: Excel.SearchCriteria) =>
      sought('find', () => search(batch, area(), text, criteria), false),
    findOrNullObject: (text: string, criteria: Excel.SearchCriteria) =>
      sought('findOrNullObject', () => search(batch, area(), text, criteria), true),
  } satisfies Partial<Excel.Range>;
}

function within(index: number, count: number, start: number): number {
  if (index < 0 || index >= count) throw invalidArgument('Range');
  return start + index;
}

function inSheet(area: SheetArea): SheetArea {
  const { row, column, rowCount, columnCount } = area;
  const isInside =
    row >= 0 &&
    column >= 0 &&
    rowCount > 0 &&
    columnCount > 0 &&
    row + rowCount <= rowLimit &&
    column + columnCount <= columnLimit;
  if (!isInside) throw invalidArgument('Range');
  return area;
}

function intersection(one: SheetArea, other: SheetArea): SheetArea | undefined {
  if (one.sheetId !== other.sheetId) throw invalidArgument('Range');
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rowCount = Math.min(one.row + one.rowCount, other.row + other.rowCount) - row;
  const columnCount =
    Math.min(one.column + one.columnCount, other.column + other.columnCount) - column;
  if (rowCount <= 0 || columnCount <= 0) return undefined;
  return { sheetId: one.sheetId, row, column, rowCount, columnCount };
}

function around(one: SheetArea, other: SheetArea): SheetArea {
  if (one.sheetId !== other.sheetId) throw invalidArgument('Range');
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const bottom = Math.max(one.row + one.rowCount, other.row + other.rowCount);
  const right = Math.max(one.column + one.columnCount, other.column + other.columnCount);
  return { sheetId: one.sheetId, row, column, rowCount: bottom - row, columnCount: right - column };
}

// Row by row, as Excel searches; only what is used can hold the text.
function search(
  { host }: Batch,
  area: SheetArea,
  text: string,
  { completeMatch = false, matchCase = false, searchDirection }: Excel.SearchCriteria,
): SheetArea | undefined {
  const all = host.usedArea(area.sheetId, true);
  const place = all && intersection(area, { ...all, sheetId: area.sheetId });
  if (!place) return undefined;
  const fold = (words: string) => (matchCase ? words : words.toLowerCase());
  const wanted = fold(text);
  const hits = host.read(place).flatMap((row, i) =>
    row.flatMap((cell, n) => {
      const shown = fold(cell.text);
      const isHit = completeMatch ? shown === wanted : shown.includes(wanted);
      return isHit ? [{ row: place.row + i, column: place.column + n }] : [];
    }),
  );
  const hit = searchDirection === 'Backwards' ? hits.at(-1) : hits[0];
  return hit && { ...hit, sheetId: area.sheetId, rowCount: 1, columnCount: 1 };
}
