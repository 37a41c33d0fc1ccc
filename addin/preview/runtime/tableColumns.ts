// table.columns: each column of a table by its name, its id or its place.
import type { SheetArea } from '../address.ts';
import type { HostTable } from '../host.ts';
import type { Batch } from './batch.ts';
import { clientObject } from './clientObject.ts';
import { collection, found, type Keyed } from './collection.ts';
import { dataRowCount } from './tableArea.ts';
import { writeCells } from './writeCells.ts';

type Column = { readonly index: number; readonly name: string };

/** Makes the columns of a table. */
export function tableColumns(batch: Batch, table: () => HostTable): Excel.TableColumnCollection {
  const { host } = batch;
  const kind = 'TableColumnCollection';
  const keyed: Keyed<Column, Excel.TableColumn> = {
    batch,
    kind,
    list() {
      const { area, sheetId } = table();
      const [header = []] = host.read({ ...area, sheetId, rowCount: 1 });
      return header.map((cell, index) => ({ index, name: String(cell.value ?? '') }));
    },
    keyOf: (column) => String(column.index + 1),
    make: (key, mustExist) => tableColumn(batch, table, keyed, key, mustExist),
    isMeant: ({ index, name }, key) =>
      String(index + 1) === key || name.toLowerCase() === key.toLowerCase(),
  };
  const { items, members } = collection(keyed);
  return clientObject<Excel.TableColumnCollection>({
    kind,
    batch,
    items,
    properties: { count: { read: () => table().area.columnCount } },
    members,
  });
}

function tableColumn(
  batch: Batch,
  table: () => HostTable,
  keyed: Keyed<Column, Excel.TableColumn>,
  key: () => string | undefined,
  mustExist: boolean,
): Excel.TableColumn {
  const { host } = batch;
  const { thing, ...presence } = found(keyed, 'TableColumn', key, mustExist);
  const area = (): SheetArea => ({
    ...table().area,
    sheetId: table().sheetId,
    column: table().area.column + thing().index,
    columnCount: 1,
  });
  const range = (name: string, cut: () => Partial<SheetArea>) =>
    batch.make.range(
      batch,
      batch.find(`TableColumn.${name}`, () => ({ ...area(), ...cut() })),
    );
  return clientObject<Excel.TableColumn>({
    kind: 'TableColumn',
    batch,
    ...presence,
    properties: {
      id: { read: () => thing().index + 1 },
      index: { read: () => thing().index },
      name: {
        read: () => thing().name,
        write: (name) => host.write({ ...area(), rowCount: 1 }, [[{ value: name }]]),
      },
      values: {
        read: () => host.read(area()).map((row) => row.map(({ value }) => value ?? '')),
        write: (values) => writeCells(batch, area(), values, 'TableColumn.values'),
      },
    },
    members: {
      getRange: () => range('getRange', () => ({})),
      getHeaderRowRange: () => range('getHeaderRowRange', () => ({ rowCount: 1 })),
      getDataBodyRange: () =>
        range('getDataBodyRange', () => ({
          row: area().row + (table().hasHeaders ? 1 : 0),
          rowCount: dataRowCount(table()),
        })),
    },
  });
}
