// The sheets of the person's own that stand beside the report's, in three round trips. What is read stays in the pane.
import type { GridSheet } from '@peerbook/shared';
import { loadCells, toSheet, usedRange } from './readGrid.ts';

/** Cells of one sheet, and of all: Excel for the web sends 5 MB at most, and a cell with its format takes some 25 bytes. */
const limits = { sheet: 60_000, all: 150_000 };

export interface OwnSheets {
  /** In the workbook's order. */
  readonly sheets: readonly GridSheet[];
  /** Names of sheets that have more cells than can be read. */
  readonly tooLarge: readonly string[];
}

/** @param isOurs tells sheets of the report by their names */
export async function readOwnSheets(
  context: Excel.RequestContext,
  isOurs: (name: string) => boolean,
): Promise<OwnSheets> {
  const worksheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const own = worksheets.items
    .filter(({ name }) => !isOurs(name))
    .map((sheet) => ({ name: sheet.name, area: usedRange(sheet).load('cellCount') }));
  if (own.length === 0) return { sheets: [], tooLarge: [] };
  await context.sync();
  let read = 0;
  const wanted = own
    .filter(({ area }) => !area.isNullObject)
    .map((sheet) => {
      const { cellCount } = sheet.area;
      // Excel answers -1 where it stops counting.
      const isRead = cellCount >= 0 && cellCount <= limits.sheet && read + cellCount <= limits.all;
      if (isRead) read += cellCount;
      return { ...sheet, isRead };
    });
  const areas = wanted
    .filter(({ isRead }) => isRead)
    .map(({ name, area }) => ({ name, area: loadCells(area) }));
  if (areas.length > 0) await context.sync();
  return {
    sheets: areas.map(({ name, area }) => toSheet(name, area)),
    tooLarge: wanted.filter(({ isRead }) => !isRead).map(({ name }) => name),
  };
}
