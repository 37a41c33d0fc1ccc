// Excel.Workbook: where every batch of an add-in starts.
import type { Batch } from './batch.ts';
import { clientObject } from './clientObject.ts';
import { comments } from './comments.ts';
import { customXmlParts } from './customXmlParts.ts';
import { eventHandlers } from './events.ts';
import { nameCollection } from './names.ts';
import { notes } from './notes.ts';
import { documentProperties } from './properties.ts';
import { workbookProtection } from './protection.ts';
import { settings } from './settings.ts';
import { tables } from './tables.ts';
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
        return workbookProtection(batch);
      },
      get tables() {
        return tables(batch);
      },
      get comments() {
        return comments(batch);
      },
      get notes() {
        return notes(batch);
      },
      get settings() {
        return settings(batch);
      },
      get onSelectionChanged() {
        return eventHandlers<Excel.SelectionChangedEventArgs>(
          batch,
          'Workbook.onSelectionChanged',
          (event) =>
            event.kind === 'selected'
              ? { workbook: (batch.context.current as Excel.RequestContext).workbook }
              : undefined,
        );
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
