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
  let now: { readonly worksheetId: string; readonly address: string } | undefined;
  let isLearning = false;
  const learn = async (own: Excel.RequestContext) => {
    const items = own.workbook.worksheets.load('items/id,items/name');
    await own.sync();
    names.clear();
    for (const { id, name } of items.items) names.set(id, name);
  };
  /** One batch at a time, however quickly the person moves on, and one after the last move. */
  const learnAgain = async () => {
    isLearning = true;
    try {
      for (let seen: typeof now; seen !== now; ) {
        seen = now;
        await run(learn);
      }
    } finally {
      isLearning = false;
    }
  };
  const selected = sheets.onSelectionChanged.add(async (selection) => {
    now = selection;
    const known = names.get(now.worksheetId);
    tell(callback, known, now.address);
    if (isLearning) return;
    // Before ExcelApi 1.17 nothing tells of a sheet that was renamed. It is asked for afterwards: Excel does not answer
    // as long as the person types.
    await learnAgain();
    const name = names.get(now.worksheetId);
    if (now !== selection || name !== known) tell(callback, name, now.address);
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
