// Excel.Range: a rectangle of cells, found at its turn in the queue.
import { columnLimit, forEachCell, formatArea, rowLimit, type SheetArea } from '../address.ts';
import type { CellContent } from '../cellContent.ts';
import type { HostCell } from '../host.ts';
import type { Batch } from './batch.ts';
import { clientObject } from './clientObject.ts';
import { dataValidation } from './dataValidation.ts';
import { invalidArgument, itemNotFound } from './officeError.ts';
import { parseInput } from './parseInput.ts';
import { rangeFormat } from './rangeFormat.ts';
import { sheetPrefix } from './sheetPrefix.ts';
import { valueType } from './valueType.ts';

/** Makes a range. `find` answers the area, or undefined where a range that may be null is. */
export function range(
  batch: Batch,
  find: () => SheetArea | undefined,
  mayBeNull = false,
): Excel.Range {
  const { host } = batch;
  const area = (): SheetArea => {
    const found = find();
    if (!found) throw itemNotFound('Range');
    return found;
  };
  const cells = <T>(pick: (cell: HostCell) => T) => host.read(area()).map((row) => row.map(pick));
  const moved = (name: string, change: (from: SheetArea) => SheetArea) =>
    range(
      batch,
      batch.find(`Range.${name}`, () =>
        mayBeNull && !find() ? undefined : inSheet(change(area())),
      ),
      mayBeNull,
    );

  return clientObject<Excel.Range>({
    kind: 'Range',
    batch,
    ...(mayBeNull && { exists: () => find() !== undefined }),
    properties: {
      values: {
        read: () => cells(({ value }) => value ?? ''),
        write: (value) => writeCells(batch, area(), value, 'Range.values'),
      },
      formulas: {
        read: () => cells(({ formula, value }) => formula ?? value ?? ''),
        write: (value) => writeCells(batch, area(), value, 'Range.formulas'),
      },
      text: { read: () => cells(({ text }) => text) },
      numberFormat: {
        read: () => cells(({ numberFormat }) => numberFormat),
        write(value) {
          const patterns = toGrid(area(), value, 'Range.numberFormat');
          host.setNumberFormats(
            area(),
            patterns.map((row) => row.map(String)),
          );
        },
      },
      valueTypes: { read: () => cells(valueType) as Excel.RangeValueType[][] },
      address: { read: () => `${sheetPrefix(batch, area())}${formatArea(area())}` },
      rowIndex: { read: () => area().row },
      columnIndex: { read: () => area().column },
      rowCount: { read: () => area().rowCount },
      columnCount: { read: () => area().columnCount },
      cellCount: { read: () => area().rowCount * area().columnCount },
    },
    members: {
      get format() {
        return rangeFormat(batch, area);
      },
      get dataValidation() {
        return dataValidation(batch, area);
      },
      get worksheet() {
        return batch.make.worksheet(batch, () => area().sheetId);
      },
      select: () => batch.write('Range.select', () => host.select(area())),
      clear: (applyTo = 'All') =>
        batch.write('Range.clear', () => {
          if (applyTo !== 'All' && applyTo !== 'Contents' && applyTo !== 'Formats') {
            throw invalidArgument('Range.clear');
          }
          host.clear(area(), applyTo);
        }),
      getCell: (row, column) =>
        moved('getCell', (from) => ({
          ...from,
          row: from.row + row,
          column: from.column + column,
          rowCount: 1,
          columnCount: 1,
        })),
      getOffsetRange: (rows, columns) =>
        moved('getOffsetRange', (from) => ({
          ...from,
          row: from.row + rows,
          column: from.column + columns,
        })),
      getResizedRange: (rows, columns) =>
        moved('getResizedRange', (from) => ({
          ...from,
          rowCount: from.rowCount + rows,
          columnCount: from.columnCount + columns,
        })),
      getEntireColumn: () =>
        moved('getEntireColumn', (from) => ({ ...from, row: 0, rowCount: rowLimit })),
      getEntireRow: () =>
        moved('getEntireRow', (from) => ({ ...from, column: 0, columnCount: columnLimit })),
    },
  });
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

function writeCells(batch: Batch, area: SheetArea, value: unknown, location: string): void {
  const grid = toGrid(area, value, location);
  const formats = batch.host.read(area);
  const contents = grid.map((row, i) =>
    row.map((each, n): CellContent | undefined => {
      // null means "leave this cell as it is".
      if (each === null || each === undefined) return undefined;
      const isText = formats[i]?.[n]?.numberFormat === '@';
      return isText && each !== '' ? { value: String(each) } : parseInput(each);
    }),
  );
  batch.host.write(area, contents);
}

// A single value stands for the whole range; a grid must have the range's own size.
function toGrid(
  area: SheetArea,
  value: unknown,
  location: string,
): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) {
    const grid: unknown[][] = [];
    forEachCell(area, (row) => {
      grid[row - area.row] ??= [];
      grid[row - area.row]!.push(value);
    });
    return grid;
  }
  const fits =
    value.length === area.rowCount &&
    value.every((row) => Array.isArray(row) && row.length === area.columnCount);
  if (!fits) throw invalidArgument(location);
  return value;
}
