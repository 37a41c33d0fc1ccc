// Excel.Range: a rectangle of cells, found at its turn in the queue.
import { formatArea, type SheetArea } from '../address.ts';
import type { HostCell } from '../host.ts';
import type { Batch } from './batch.ts';
import { clientObject } from './clientObject.ts';
import { conditionalFormats } from './conditionalFormats.ts';
import { dataValidation } from './dataValidation.ts';
import { invalidArgument, itemNotFound } from './officeError.ts';
import { rangeFormat } from './rangeFormat.ts';
import { rangeMoves } from './rangeMoves.ts';
import { sheetPrefix } from './sheetPrefix.ts';
import { valueType } from './valueType.ts';
import { toGrid, writeCells } from './writeCells.ts';

// Where Excel stops counting: reference of Range.cellCount.
const mostCells = 2 ** 31 - 1;

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

  const made: Excel.Range = clientObject<Excel.Range>({
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
      cellCount: {
        read() {
          const count = area().rowCount * area().columnCount;
          return count > mostCells ? -1 : count;
        },
      },
    },
    members: {
      ...rangeMoves(batch, find, mayBeNull),
      get format() {
        return rangeFormat(batch, area);
      },
      get dataValidation() {
        return dataValidation(batch, area);
      },
      get conditionalFormats() {
        return conditionalFormats(batch, area);
      },
      get worksheet() {
        return batch.make.worksheet(batch, () => area().sheetId);
      },
      select: () => batch.write('Range.select', () => host.select(area())),
      calculate: () => batch.write('Range.calculate', () => host.calculate()),
      clear: (applyTo = 'All') =>
        batch.write('Range.clear', () => {
          if (applyTo !== 'All' && applyTo !== 'Contents' && applyTo !== 'Formats') {
            throw invalidArgument('Range.clear');
          }
          host.clear(area(), applyTo);
          if (applyTo === 'Contents') return;
          // Conditional formats are formats, too; a validation stays whatever is cleared.
          clearConditionalFormats(batch, area());
        }),
      track: () => made,
      untrack: () => made,
    },
  });
  batch.tieArea(made, area);
  return made;
}

function clearConditionalFormats({ host }: Batch, area: SheetArea): void {
  const all = host.conditionalFormats(area.sheetId);
  const isInside = ({
    row,
    column,
    rowCount,
    columnCount,
  }: (typeof all)[number]['areas'][number]) =>
    row >= area.row &&
    column >= area.column &&
    row + rowCount <= area.row + area.rowCount &&
    column + columnCount <= area.column + area.columnCount;
  const left = all.filter((each) => !each.areas.every(isInside));
  if (left.length < all.length) host.setConditionalFormats(area.sheetId, left);
}
