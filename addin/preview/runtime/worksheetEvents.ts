// The events of one sheet, or of all sheets of the workbook.
import type { HostEvent } from '../host.ts';
import type { Batch } from './batch.ts';
import { changedArgs, eventHandlers, selectedArgs } from './events.ts';

/** Events that a sheet and the collection of all sheets tell alike; `sheetId` is missing for all of them. */
export function worksheetEvents(batch: Batch, kind: string, sheetId?: () => string) {
  const isOwn = (id: string) => !sheetId || id === sheetId();
  const ofSheet = <T>(
    name: string,
    eventKind: Exclude<HostEvent['kind'], 'changed' | 'selected'>,
    args: (sheetId: string) => T,
  ) =>
    eventHandlers<T>(batch, `${kind}.${name}`, (event) =>
      event.kind === eventKind && isOwn(event.sheetId) ? args(event.sheetId) : undefined,
    );
  return {
    get onChanged() {
      return eventHandlers(batch, `${kind}.onChanged`, (event) =>
        event.kind === 'changed' && isOwn(event.area.sheetId)
          ? changedArgs(event, batch.host.simulation())
          : undefined,
      );
    },
    get onSelectionChanged() {
      return eventHandlers(batch, `${kind}.onSelectionChanged`, (event) =>
        event.kind === 'selected' && isOwn(event.area.sheetId) ? selectedArgs(event) : undefined,
      );
    },
    get onActivated() {
      return ofSheet<Excel.WorksheetActivatedEventArgs>(
        'onActivated',
        'activated',
        (worksheetId) => ({
          type: 'WorksheetActivated',
          worksheetId,
        }),
      );
    },
    get onDeactivated() {
      return ofSheet<Excel.WorksheetDeactivatedEventArgs>(
        'onDeactivated',
        'deactivated',
        (worksheetId) => ({ type: 'WorksheetDeactivated', worksheetId }),
      );
    },
  };
}

/** Events that only the collection tells. */
export function collectionEvents(batch: Batch, kind: string) {
  const told = (name: string, type: 'added' | 'deleted') => (event: HostEvent) =>
    event.kind === type
      ? { type: name, source: 'Local' as const, worksheetId: event.sheetId }
      : undefined;
  return {
    get onAdded() {
      return eventHandlers(
        batch,
        `${kind}.onAdded`,
        told('WorksheetAdded', 'added') as (
          event: HostEvent,
        ) => Excel.WorksheetAddedEventArgs | undefined,
      );
    },
    get onDeleted() {
      return eventHandlers(
        batch,
        `${kind}.onDeleted`,
        told('WorksheetDeleted', 'deleted') as (
          event: HostEvent,
        ) => Excel.WorksheetDeletedEventArgs | undefined,
      );
    },
  };
}
