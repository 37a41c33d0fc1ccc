// Excel.Workbook: where every batch of an add-in starts.
import type { Batch } from './batch.ts';
import { clientObject } from './clientObject.ts';
import { customXmlParts } from './customXmlParts.ts';
import { nameCollection } from './names.ts';
import { documentProperties } from './properties.ts';
import { worksheets } from './worksheets.ts';

/** Makes the workbook of a context. */
export function workbook(batch: Batch): Excel.Workbook {
  const { host, make } = batch;
  return clientObject<Excel.Workbook>({
    kind: 'Workbook',
    batch,
    members: {
      get worksheets() {
        return worksheets(batch);
      },
      get names() {
        return nameCollection(batch);
      },
      get customXmlParts() {
        return customXmlParts(batch);
      },
      get properties() {
        return documentProperties(batch);
      },
      get application() {
        return clientObject<Excel.Application>({
          kind: 'Application',
          batch,
          members: {
            calculate: () => batch.write('Application.calculate', () => host.calculate()),
            // The preview draws nothing between two syncs anyway.
            suspendScreenUpdatingUntilNextSync: () => undefined,
          },
        });
      },
      get protection() {
        return clientObject<Excel.WorkbookProtection>({
          kind: 'WorkbookProtection',
          batch,
          // The lock of a workbook's structure is not kept, so the truth here is: none.
          properties: { protected: { read: () => false } },
        });
      },
      getSelectedRange: () =>
        make.range(batch, batch.find('Workbook.getSelectedRange', host.selection)),
      getActiveCell: () =>
        make.range(
          batch,
          batch.find('Workbook.getActiveCell', () => ({
            ...host.selection(),
            rowCount: 1,
            columnCount: 1,
          })),
        ),
    },
  });
}
