// Heights of rows whose texts wrap: programs that write files do not measure texts, so it is told beforehand.
import { linesOf } from '../../workbook/textWidth.ts';
import type { PlannedCell, PlannedRow } from './plannedSheet.ts';
import { type CellLook, sheetLooks } from './sheetLook.ts';

/** Points. */
const [usual, line] = [18, 15];
/** What column widths are counted in. */
const usualSize = 11;
/** Bold letters are wider; and no text goes up to the very edge. */
const [boldRoom, plainRoom] = [0.9, 0.96];

/** Rows that have no height get the one that their longest text needs in a column of its width. */
export function measuredRows(
  rows: readonly PlannedRow[],
  widths: readonly number[],
): readonly PlannedRow[] {
  return rows.map((row) => {
    const lines = row.cells.map((cell, i) => (cell ? linesIn(cell, widths[i] ?? 0) : 1));
    return { ...row, height: row.height ?? Math.max(usual, Math.max(1, ...lines) * line + 3) };
  });
}

function linesIn({ value, look }: PlannedCell, width: number): number {
  const { wrap, bold, size }: CellLook = sheetLooks[look];
  if (!wrap || width === 0) return 1;
  const room = width * (usualSize / size) * (bold ? boldRoom : plainRoom);
  return linesOf(String(value), room);
}
