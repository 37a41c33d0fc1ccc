// worksheet.tables and workbook.tables: areas with a header row whose columns have names.
import { parseAddress, type SheetArea } from '../address.ts';
import type { HostTable } from '../host.ts';
import type { Batch } from './batch.ts';
import { cellArgument } from './cellArgument.ts';
import { clientObject, type Property } from './clientObject.ts';
import { collection, found, type Keyed } from './collection.ts';
import { invalidArgument, notImplemented } from './officeError.ts';
import { dataRowCount } from './tableArea.ts';
import { tableColumns } from './tableColumns.ts';
import { tableRows } from './tableRows.ts';

/** Makes the tables of a sheet, or of the workbook where no sheet is given. */
export function tables(batch: Batch, sheetId?: () => string): Excel.TableCollection {
  const { host } = batch;
  const kind = 'TableCollection';
  const keyed: Keyed<HostTable, Excel.Table> = {
    batch,
    kind,
    list: () => host.tables().filter((each) => !sheetId || each.sheetId === sheetId()),
    keyOf: (table) => table.id,
    make: (key, mustExist) => table(batch, keyed, key, mustExist),
    isMeant: ({ id, name }, key) => id === key || name.toLowerCase() === key.toLowerCase(),
  };
  const { items, members } = collection(keyed);
  return clientObject<Excel.TableCollection>({
    kind,
    batch,
    items,
    properties: { count: { read: () => keyed.list().length } },
    members: {
      ...members,
      add(address, hasHeaders) {
        const place = cellArgument(batch, address, `${kind}.add`, sheetId);
        const key = batch.find(`${kind}.add`, () => addTable(batch, place(), hasHeaders));
        return keyed.make(key, true);
      },
    },
  });
}

function addTable(batch: Batch, place: SheetArea, hasHeaders: boolean): string {
  const { host } = batch;
  // Excel would move the cells below to make room for a header row; rows stay where they are here.
  if (!hasHeaders) throw notImplemented('TableCollection', 'add without a header row');
  const { sheetId, ...area } = place;
  let number = 1;
  while (host.tables().some((each) => each.name === `Table${number}`)) number++;
  const made: HostTable = {
    id: `{table-${crypto.randomUUID()}}`,
    name: `Table${number}`,
    sheetId,
    // A header row alone gets one row for data.
    area: { ...area, rowCount: Math.max(2, area.rowCount) },
    hasHeaders: true,
    hasTotals: false,
    style: 'TableStyleMedium2',
    hasBandedRows: true,
    hasFilterButton: true,
  };
  host.setTable(made);
  const header = { ...place, rowCount: 1 };
  const [cells = []] = host.read(header);
  if (cells.some((cell) => cell.value === null)) {
    const blanks = cells.map((cell, index) =>
      cell.value === null ? { value: `Column${index + 1}` } : undefined,
    );
    host.write(header, [blanks]);
  }
  return made.id;
}

function table(
  batch: Batch,
  keyed: Keyed<HostTable, Excel.Table>,
  key: () => string | undefined,
  mustExist: boolean,
): Excel.Table {
  const { host } = batch;
  const { thing, ...presence } = found(keyed, 'Table', key, mustExist);
  const change = (part: Partial<HostTable>) => host.setTable({ ...thing(), ...part });
  const plain = <K extends keyof HostTable>(name: K): Property<HostTable[K]> => ({
    read: () => thing()[name],
    write: (value) => change({ [name]: value }),
  });
  const part = (name: string, cut: (own: HostTable) => Partial<SheetArea>) =>
    batch.make.range(
      batch,
      batch.find(`Table.${name}`, () => {
        const own = thing();
        return { ...own.area, sheetId: own.sheetId, ...cut(own) };
      }),
    );
  return clientObject<Excel.Table>({
    kind: 'Table',
    batch,
    ...presence,
    properties: {
      id: { read: () => thing().id },
      name: {
        read: () => thing().name,
        write: (name) => {
          if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || parseAddress(name))
            throw invalidArgument('Table.name');
          change({ name });
        },
      },
      style: plain('style'),
      showHeaders: { read: () => thing().hasHeaders },
      showTotals: { read: () => thing().hasTotals },
      showBandedRows: plain('hasBandedRows'),
      showFilterButton: plain('hasFilterButton'),
    },
    members: {
      get worksheet() {
        return batch.make.worksheet(batch, () => thing().sheetId);
      },
      get columns() {
        return tableColumns(batch, thing);
      },
      get rows() {
        return tableRows(batch, thing, (area) => change({ area }));
      },
      getRange: () => part('getRange', () => ({})),
      getHeaderRowRange: () => part('getHeaderRowRange', () => ({ rowCount: 1 })),
      getDataBodyRange: () =>
        part('getDataBodyRange', (own) => ({
          row: own.area.row + (own.hasHeaders ? 1 : 0),
          rowCount: dataRowCount(own),
        })),
      resize: (area) => {
        const place = cellArgument(batch, area, 'Table.resize', () => thing().sheetId);
        batch.write('Table.resize', () => {
          const { sheetId, ...now } = place();
          const { area: before, sheetId: owner } = thing();
          if (sheetId !== owner || now.row !== before.row) throw invalidArgument('Table.resize');
          change({ area: now });
        });
      },
      delete: () => batch.write('Table.delete', () => deleteTable(batch, thing())),
      convertToRange: () =>
        batch.make.range(
          batch,
          batch.find('Table.convertToRange', () => {
            const { id, area, sheetId } = thing();
            host.removeTable(id);
            return { ...area, sheetId };
          }),
        ),
    },
  });
}

// Deleting a table deletes what is in it; converting it to a range does not.
function deleteTable({ host }: Batch, { id, area, sheetId }: HostTable): void {
  host.removeTable(id);
  host.clear({ ...area, sheetId }, 'All');
}
