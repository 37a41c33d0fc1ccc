// Which cells are locked, and which sheets are protected: Univer enforces neither, so the preview keeps the
// record and asks it before every change.
import { type Area, forEachCell } from '../address.ts';
import type { OpenedWorkbook } from '../package/openPackage.ts';

/** The record of locks. A cell counts as locked unless it was unlocked, as in Excel. */
export type Locks = {
  readonly isProtected: (sheetId: string) => boolean;
  readonly protect: (sheetId: string, isProtected: boolean) => void;
  readonly isLocked: (sheetId: string, row: number, column: number) => boolean;
  readonly setLocked: (sheetId: string, area: Area, isLocked: boolean) => void;
  /** True where a change of the area is refused: the sheet is protected and a cell in it is locked. */
  readonly refuses: (sheetId: string, area: Area) => boolean;
};

/** Starts the record from an opened workbook: the cell's own format counts, then its row's, then its column's. */
export function createLocks({ sheets, data, formats }: OpenedWorkbook): Locks {
  const protectedIds = new Set(sheets.filter((each) => each.isProtected).map((each) => each.id));
  const changed = new Map<string, boolean>();
  const key = (sheetId: string, row: number, column: number) => `${sheetId}!${row},${column}`;

  function isLocked(sheetId: string, row: number, column: number): boolean {
    const later = changed.get(key(sheetId, row, column));
    if (later !== undefined) return later;
    const sheet = data.sheets[sheetId];
    const format =
      sheet?.cellData?.[row]?.[column]?.s ??
      sheet?.rowData?.[row]?.s ??
      sheet?.columnData?.[column]?.s ??
      0;
    return formats[Number(format)]?.isLocked ?? true;
  }

  return {
    isProtected: (sheetId) => protectedIds.has(sheetId),
    protect(sheetId, isProtected) {
      if (isProtected) protectedIds.add(sheetId);
      else protectedIds.delete(sheetId);
    },
    isLocked,
    setLocked(sheetId, area, locked) {
      forEachCell(area, (row, column) => changed.set(key(sheetId, row, column), locked));
    },
    refuses(sheetId, area) {
      if (!protectedIds.has(sheetId)) return false;
      const { row, column, rowCount, columnCount } = area;
      for (let i = row; i < row + rowCount; i++) {
        for (let n = column; n < column + columnCount; n++)
          if (isLocked(sheetId, i, n)) return true;
      }
      return false;
    },
  };
}
