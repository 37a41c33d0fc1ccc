// Which cells look another way than in the file, as saving needs it.
import type { CellEdit } from '../package/savePackage.ts';
import type { CellFormat } from '../package/styles.ts';
import { type GridState, sheetById } from './gridState.ts';

/** Adds the looks of a sheet's cells that were dressed anew, whether their content changed or not. */
export function withLooks(
  state: GridState,
  sheetId: string,
  edits: readonly CellEdit[],
): readonly CellEdit[] {
  const sheet = sheetById(state, sheetId).getSheet();
  const dressed = [...state.restyled]
    .filter((place) => place.startsWith(`${sheetId}!`))
    .map((place) => place.slice(sheetId.length + 1));
  if (dressed.length === 0) return edits;
  const byPlace = new Map(edits.map((edit) => [`${edit.row},${edit.column}`, edit]));
  for (const place of dressed) {
    const [row, column] = place.split(',').map(Number) as [number, number];
    const look = {
      style: sheet.getComposedCellStyle(row, column) ?? {},
      isLocked: state.locks.isLocked(sheetId, row, column),
    };
    // Univer dresses a cell on every edit, mostly as it was dressed before.
    if (lookKey(look) === lookKey(openedLook(state, sheetId, row, column))) continue;
    byPlace.set(place, { ...(byPlace.get(place) ?? { row, column }), look });
  }
  return [...byPlace.values()];
}

// How the file dressed a cell: its own format counts, then its row's, then its column's.
function openedLook(
  { opened }: GridState,
  sheetId: string,
  row: number,
  column: number,
): CellFormat {
  const sheet = opened.data.sheets[sheetId];
  const own = sheet?.cellData?.[row]?.[column]?.s;
  const number = Number(own ?? sheet?.rowData?.[row]?.s ?? sheet?.columnData?.[column]?.s ?? 0);
  const { style, isLocked } = opened.formats[number] ?? { style: {}, isLocked: true };
  return { style: { ...opened.formats[0]?.style, ...style }, isLocked };
}

function lookKey({ style, isLocked }: CellFormat): string {
  return JSON.stringify([plain(style), isLocked]);
}

// The same members in the same order, and none that say nothing.
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined && each !== null)
    .map(([key, each]) => [key, plain(each)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries);
}
