// Shows a cell to the person: its sheet comes to the front, the cell is selected.
import type { Place } from '@peerbook/shared';

/** One round trip; fails with ItemNotFound where the sheet is gone. */
export async function goTo(context: Excel.RequestContext, place: Place): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  sheet.activate();
  sheet.getRange(place.cell).select();
  await context.sync();
}
