// Tells which cell the person has come to.
import { type Place, parseAddress } from '@peerbook/shared';
import type { Watch } from './watchEdits.ts';

/** Runs a batch of its own: an event comes when that of the watch is long over. */
type Run = (work: (context: Excel.RequestContext) => Promise<void>) => Promise<void>;

/** Calls back with the first cell of each new selection. ExcelApi 1.9 for events of all sheets at once. */
export async function watchSelection(
  context: Excel.RequestContext,
  run: Run,
  callback: (place: Place) => void,
): Promise<Watch> {
  const sheets = context.workbook.worksheets;
  const names = new Map<string, string>();
  const learn = async (same: Excel.RequestContext) => {
    const items = same.workbook.worksheets.load('items/id,items/name');
    await same.sync();
    names.clear();
    for (const { id, name } of items.items) names.set(id, name);
  };
  const selected = sheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
    // A sheet that was renamed or added since is asked for once.
    if (!names.has(worksheetId)) await run(learn);
    tell(callback, names.get(worksheetId), address);
  });
  // The sheet that comes to the front brings its own selection, and tells of none.
  const activated = sheets.onActivated.add(() => run(async (own) => tellCurrent(own, callback)));
  await learn(context);
  await tellCurrent(context, callback);
  return {
    context,
    async end(same) {
      selected.remove();
      activated.remove();
      await same.sync();
    },
  };
}

async function tellCurrent(
  context: Excel.RequestContext,
  callback: (place: Place) => void,
): Promise<void> {
  const cell = context.workbook.getActiveCell().load('address');
  const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
  await context.sync();
  tell(callback, sheet.name, cell.address.split('!').at(-1) ?? '');
}

function tell(callback: (place: Place) => void, sheet: string | undefined, address: string): void {
  const [first = ''] = address.split(/[:,]/);
  const cell = first.replaceAll('$', '');
  if (sheet !== undefined && parseAddress(cell)) callback({ sheet, cell });
}
