// table.rows: the rows of a table's data. Rows are added below the last one.
import type { Area, SheetArea } from '../address.ts';
import type { HostTable } from '../host.ts';
import type { Batch } from './batch.ts';
import { clientObject } from './clientObject.ts';
import { clientResult } from './clientResult.ts';
import { invalidArgument, notImplemented } from './officeError.ts';
import { dataRowCount } from './tableArea.ts';
import { writeCells } from './writeCells.ts';

/** Makes the rows of a table; `resize` gives the table another area. */
export function tableRows(
  batch: Batch,
  table: () => HostTable,
  resize: (area: Area) => void,
): Excel.TableRowCollection {
  const kind = 'TableRowCollection';
  const count = () => dataRowCount(table());
  return clientObject<Excel.TableRowCollection>({
    kind,
    batch,
    items: () => Array.from({ length: count() }, (_, index) => tableRow(batch, table, () => index)),
    properties: { count: { read: count } },
    members: {
      getCount: () => clientResult(batch, `${kind}.getCount`, count),
      getItemAt: (index) =>
        tableRow(
          batch,
          table,
          batch.find(`${kind}.getItemAt`, () => {
            if (index < 0 || index >= count()) throw invalidArgument(`${kind}.getItemAt`);
            return index;
          }),
        ),
      add(index, values) {
        const find = batch.find(`${kind}.add`, () => {
          const isLast = index === undefined || index === null || index === -1 || index === count();
          if (!isLast || table().hasTotals)
            throw notImplemented(kind, 'add between rows, which would move cells');
          return addRows(batch, table(), values, resize);
        });
        return tableRow(batch, table, find);
      },
    },
  });
}

// Answers the place of the first new row. A table may not grow over cells that hold something.
function addRows(
  batch: Batch,
  { area, sheetId, hasHeaders }: HostTable,
  values: unknown,
  resize: (area: Area) => void,
): number {
  const rows = Array.isArray(values) ? (values as readonly unknown[]) : [];
  const added: SheetArea = {
    ...area,
    sheetId,
    row: area.row + area.rowCount,
    rowCount: Math.max(1, rows.length),
  };
  const isFree = batch.host.read(added).every((row) => row.every((cell) => cell.value === null));
  if (!isFree) throw notImplemented('TableRowCollection', 'add over cells, which would move them');
  resize({ ...area, rowCount: area.rowCount + added.rowCount });
  if (rows.length > 0) writeCells(batch, added, rows, 'TableRowCollection.add');
  return added.row - area.row - (hasHeaders ? 1 : 0);
}

function tableRow(batch: Batch, table: () => HostTable, index: () => number): Excel.TableRow {
  const { host } = batch;
  const area = (): SheetArea => {
    const { area: whole, sheetId, hasHeaders } = table();
    return { ...whole, sheetId, row: whole.row + (hasHeaders ? 1 : 0) + index(), rowCount: 1 };
  };
  return clientObject<Excel.TableRow>({
    kind: 'TableRow',
    batch,
    properties: {
      index: { read: index },
      values: {
        read: () => host.read(area()).map((row) => row.map(({ value }) => value ?? '')),
        write: (values) => writeCells(batch, area(), values, 'TableRow.values'),
      },
    },
    members: {
      getRange: () => batch.make.range(batch, batch.find('TableRow.getRange', area)),
    },
  });
}
