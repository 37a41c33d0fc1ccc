// Excel.Worksheet: one sheet, found at its turn in the queue.
import { columnLimit, parseAddress, rowLimit, type SheetArea } from '../address.ts';
import type { HostSheet } from '../host.ts';
import type { Batch } from './batch.ts';
import { charts } from './charts.ts';
import { clientObject } from './clientObject.ts';
import { comments } from './comments.ts';
import { nameCollection } from './names.ts';
import { notes } from './notes.ts';
import { invalidArgument, itemNotFound, notImplemented } from './officeError.ts';
import { pageLayout } from './pageLayout.ts';
import { worksheetProtection } from './protection.ts';
import { tables } from './tables.ts';
import { worksheetEvents } from './worksheetEvents.ts';

/** Makes a worksheet. `find` answers its id, or undefined where a sheet that may be null is. */
export function worksheet(
  batch: Batch,
  find: () => string | undefined,
  mayBeNull = false,
): Excel.Worksheet {
  const { host } = batch;
  const id = (): string => {
    const found = find();
    if (found === undefined) throw itemNotFound('Worksheet');
    return found;
  };
  const sheet = (): HostSheet => {
    const found = host.sheets().find((each) => each.id === id());
    if (!found) throw itemNotFound('Worksheet');
    return found;
  };
  const rangeOf = (name: string, area: () => SheetArea | undefined, rangeMayBeNull = false) =>
    batch.make.range(
      batch,
      batch.find(`Worksheet.${name}`, () => (mayBeNull && !find() ? undefined : area())),
      rangeMayBeNull || mayBeNull,
    );
  const used = (valuesOnly: boolean | undefined) => {
    const area = host.usedArea(id(), valuesOnly ?? false);
    return area && { ...area, sheetId: id() };
  };

  const copyPlace = (positionType: string, relativeTo: Excel.Worksheet | undefined): number => {
    const sheets = host.sheets();
    if (positionType === 'Beginning') return 0;
    if (positionType === 'None' || positionType === 'End') return sheets.length;
    if (relativeTo) throw notImplemented('Worksheet', 'copy beside another sheet');
    return sheets.findIndex((each) => each.id === id()) + (positionType === 'After' ? 1 : 0);
  };

  return clientObject<Excel.Worksheet>({
    kind: 'Worksheet',
    batch,
    ...(mayBeNull && { exists: () => find() !== undefined }),
    properties: {
      id: { read: id },
      name: {
        read: () => sheet().name,
        write: (name) => host.changeSheet(id(), { name }),
      },
      visibility: {
        read: () => sheet().visibility,
        write: (visibility) =>
          host.changeSheet(id(), { visibility: visibility as HostSheet['visibility'] }),
      },
      position: {
        read: () => host.sheets().findIndex((each) => each.id === id()),
        write: (position) => host.changeSheet(id(), { position }),
      },
      showGridlines: {
        read: () => sheet().showGridlines,
        write: (showGridlines) => host.changeSheet(id(), { showGridlines }),
      },
      tabColor: {
        read: () => sheet().tabColor,
        write: (tabColor) => host.changeSheet(id(), { tabColor }),
      },
    },
    members: {
      ...worksheetEvents(batch, 'Worksheet', id),
      getRange: (address) => rangeOf('getRange', () => areaAt(batch, id(), address)),
      getRangeByIndexes: (row, column, rowCount, columnCount) =>
        rangeOf('getRangeByIndexes', () => ({ sheetId: id(), row, column, rowCount, columnCount })),
      getCell: (row, column) =>
        rangeOf('getCell', () => ({ sheetId: id(), row, column, rowCount: 1, columnCount: 1 })),
      // Of an empty sheet Excel calls the first cell used.
      getUsedRange: (valuesOnly) =>
        rangeOf('getUsedRange', () => used(valuesOnly) ?? areaAt(batch, id(), 'A1')),
      getUsedRangeOrNullObject: (valuesOnly) =>
        rangeOf('getUsedRangeOrNullObject', () => used(valuesOnly), true),
      activate: () => batch.write('Worksheet.activate', () => host.activateSheet(id())),
      delete: () => batch.write('Worksheet.delete', () => host.removeSheet(id())),
      copy: (positionType = 'None', relativeTo) =>
        batch.make.worksheet(
          batch,
          batch.find('Worksheet.copy', () =>
            host.copySheet(id(), copyPlace(positionType, relativeTo)),
          ),
        ),
      get names() {
        return nameCollection(batch, find);
      },
      get charts() {
        return charts(batch, id);
      },
      get tables() {
        return tables(batch, id);
      },
      get comments() {
        return comments(batch, id);
      },
      get notes() {
        return notes(batch, id);
      },
      get protection() {
        return worksheetProtection(batch, sheet);
      },
      get pageLayout() {
        return pageLayout(batch, id);
      },
      get freezePanes() {
        return clientObject<Excel.WorksheetFreezePanes>({
          kind: 'WorksheetFreezePanes',
          batch,
          members: {
            freezeRows: (count = 1) =>
              batch.write('WorksheetFreezePanes.freezeRows', () =>
                host.changeSheet(id(), { frozenRows: count }),
              ),
            unfreeze: () =>
              batch.write('WorksheetFreezePanes.unfreeze', () =>
                host.changeSheet(id(), { frozenRows: 0 }),
              ),
          },
        });
      },
    },
  });
}

/** The area that an address or a defined name stands for on a sheet; the whole sheet without one. */
export function areaAt(batch: Batch, sheetId: string, address: string | undefined): SheetArea {
  if (address === undefined || address === '') {
    return { sheetId, row: 0, column: 0, rowCount: rowLimit, columnCount: columnLimit };
  }
  const { host } = batch;
  const name = host.names().find((each) => each.name.toLowerCase() === address.toLowerCase());
  const found = parseAddress(name?.formula ?? address);
  const sheets = host.sheets();
  const owner =
    found?.sheet === undefined ? sheetId : sheets.find((each) => each.name === found.sheet)?.id;
  if (!found || owner !== sheetId) throw invalidArgument('Worksheet.getRange');
  return { ...found.area, sheetId };
}
