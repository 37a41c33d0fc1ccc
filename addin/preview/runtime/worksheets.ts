// workbook.worksheets: the sheets, and the events of all of them.
import type { Batch } from './batch.ts';
import { clientObject } from './clientObject.ts';
import { clientResult } from './clientResult.ts';
import { itemNotFound } from './officeError.ts';
import { collectionEvents, worksheetEvents } from './worksheetEvents.ts';

/** Makes the collection of all sheets. */
export function worksheets(batch: Batch): Excel.WorksheetCollection {
  const { host, make } = batch;
  const kind = 'WorksheetCollection';
  const found = (key: string) =>
    host.sheets().find((each) => each.id === key || each.name.toLowerCase() === key.toLowerCase())
      ?.id;
  const shown = (visibleOnly = false) =>
    host.sheets().filter((each) => !visibleOnly || each.visibility === 'Visible');
  return clientObject<Excel.WorksheetCollection>({
    kind,
    batch,
    items: () => host.sheets().map(({ id }) => make.worksheet(batch, () => id)),
    members: {
      ...worksheetEvents(batch, kind),
      ...collectionEvents(batch, kind),
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
      getFirst: (visibleOnly) =>
        make.worksheet(
          batch,
          batch.find(`${kind}.getFirst`, () => shown(visibleOnly)[0]?.id),
        ),
      getLast: (visibleOnly) =>
        make.worksheet(
          batch,
          batch.find(`${kind}.getLast`, () => shown(visibleOnly).at(-1)?.id),
        ),
      add: (name) =>
        make.worksheet(
          batch,
          batch.find(`${kind}.add`, () => host.addSheet(name)),
        ),
      getCount: (visibleOnly) =>
        clientResult(batch, `${kind}.getCount`, () => shown(visibleOnly).length),
    },
  });
}
