// workbook.worksheets: the sheets, and the events of all of them.
import type { Batch } from './batch.ts';
import { clientObject } from './clientObject.ts';
import { clientResult } from './clientResult.ts';
import { changedArgs, eventHandlers, selectedArgs } from './events.ts';
import { itemNotFound } from './officeError.ts';

/** Makes the collection of all sheets. */
export function worksheets(batch: Batch): Excel.WorksheetCollection {
  const { host, make } = batch;
  const kind = 'WorksheetCollection';
  const found = (key: string) =>
    host.sheets().find((each) => each.id === key || each.name.toLowerCase() === key.toLowerCase())
      ?.id;
  return clientObject<Excel.WorksheetCollection>({
    kind,
    batch,
    items: () => host.sheets().map(({ id }) => make.worksheet(batch, () => id)),
    members: {
      getItem: (key) =>
        make.worksheet(
          batch,
          batch.find(`${kind}.getItem`, () => {
            const id = found(key);
            if (id === undefined) throw itemNotFound(`${kind}.getItem`);
            return id;
          }),
        ),
      getItemOrNullObject: (key) =>
        make.worksheet(
          batch,
          batch.find(`${kind}.getItemOrNullObject`, () => found(key)),
          true,
        ),
      getActiveWorksheet: () =>
        make.worksheet(batch, batch.find(`${kind}.getActiveWorksheet`, host.activeSheetId)),
      add: (name) =>
        make.worksheet(
          batch,
          batch.find(`${kind}.add`, () => host.addSheet(name)),
        ),
      getCount: (visibleOnly) =>
        clientResult(
          batch,
          `${kind}.getCount`,
          () =>
            host.sheets().filter((each) => !visibleOnly || each.visibility === 'Visible').length,
        ),
      get onChanged() {
        return eventHandlers(batch, `${kind}.onChanged`, (event) =>
          event.kind === 'changed' ? changedArgs(event) : undefined,
        );
      },
      get onSelectionChanged() {
        return eventHandlers(batch, `${kind}.onSelectionChanged`, (event) =>
          event.kind === 'selected' ? selectedArgs(event) : undefined,
        );
      },
      get onActivated() {
        return eventHandlers<Excel.WorksheetActivatedEventArgs>(
          batch,
          `${kind}.onActivated`,
          (event) =>
            event.kind === 'activated'
              ? { type: 'WorksheetActivated', worksheetId: event.sheetId }
              : undefined,
        );
      },
      get onAdded() {
        return eventHandlers<Excel.WorksheetAddedEventArgs>(batch, `${kind}.onAdded`, (event) =>
          event.kind === 'added'
            ? { type: 'WorksheetAdded', source: 'Local', worksheetId: event.sheetId }
            : undefined,
        );
      },
    },
  });
}
