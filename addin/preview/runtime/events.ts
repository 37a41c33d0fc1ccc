// Events as Excel tells them: handlers are added and removed at their turn in the queue, and called later.
import { formatArea } from '../address.ts';
import type { CellContent } from '../cellContent.ts';
import type { HostEvent } from '../host.ts';
import { hasExcelApi, type Simulation } from '../simulation.ts';
import type { Batch } from './batch.ts';
import { strict } from './clientObject.ts';
import { batchOf } from './contexts.ts';
import { valueType } from './valueType.ts';

type Handler<T> = (args: T) => Promise<unknown>;

/** Makes the handlers of one event; `pick` turns what happened into arguments, or undefined where it is no such event. */
export function eventHandlers<T>(
  batch: Batch,
  name: string,
  pick: (event: HostEvent) => T | undefined,
): OfficeExtension.EventHandlers<T> {
  const stops = new Map<Handler<T>, () => void>();
  const remove = (handler: Handler<T>) =>
    batch.write(`${name}.remove`, () => {
      stops.get(handler)?.();
      stops.delete(handler);
    });
  return strict<OfficeExtension.EventHandlers<T>>('EventHandlers', {
    add(handler: Handler<T>) {
      batch.write(`${name}.add`, () => {
        const stop = batch.host.subscribe((event) => {
          const args = pick(event);
          if (args !== undefined) setTimeout(() => void call(handler, args), 0);
        });
        stops.set(handler, stop);
      });
      return strict<OfficeExtension.EventHandlerResult<T>>('EventHandlerResult', {
        context: batch.context.current as OfficeExtension.ClientRequestContext,
        remove: () => remove(handler),
      });
    },
    remove,
  });
}

/** The arguments of onChanged. Details are told for single cells only; who made the change, since ExcelApi 1.14. */
export function changedArgs(
  event: Extract<HostEvent, { kind: 'changed' }>,
  simulation: Simulation,
): Excel.WorksheetChangedEventArgs {
  const { area, before, after, isByAddin } = event;
  const getRange = (context: object) => {
    const batch = batchOf(context);
    return batch.make.range(batch, () => area);
  };
  return {
    type: 'WorksheetChanged',
    changeType: 'RangeEdited',
    source: 'Local',
    ...(hasExcelApi(simulation, '1.14') && {
      triggerSource: isByAddin ? 'ThisLocalAddin' : 'Unknown',
    }),
    worksheetId: area.sheetId,
    address: formatArea(area),
    ...(before && after && { details: details(before, after) }),
    getRange,
    getRangeOrNullObject: getRange,
  } as Excel.WorksheetChangedEventArgs;
}

/** The arguments of onSelectionChanged. */
export function selectedArgs({
  area,
}: Extract<HostEvent, { kind: 'selected' }>): Excel.WorksheetSelectionChangedEventArgs {
  return {
    type: 'WorksheetSelectionChanged',
    worksheetId: area.sheetId,
    address: formatArea(area),
  };
}

function details(before: CellContent, after: CellContent) {
  return {
    valueBefore: before.value ?? '',
    valueAfter: after.value ?? '',
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}

// What a handler throws must not stop the others, but must be seen.
async function call<T>(handler: Handler<T>, args: T): Promise<void> {
  try {
    await handler(args);
  } catch (error) {
    console.error(error);
  }
}
