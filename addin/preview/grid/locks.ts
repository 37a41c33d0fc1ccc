// Which cells are locked, and what a protected sheet still allows: Univer enforces neither, so the preview keeps the
// record and asks it before every change.
import { type Area, forEachCell } from '../address.ts';
import type { HostProtection } from '../host.ts';
import type { OpenedWorkbook } from '../package/openPackage.ts';

/** What a protection may allow beyond changes of unlocked cells. */
export type Permission = Exclude<keyof Excel.WorksheetProtectionOptions, 'selectionMode'>;

/** The record of locks. A cell counts as locked unless it was unlocked, as in Excel. */
export type Locks = {
  readonly isLocked: (sheetId: string, row: number, column: number) => boolean;
  readonly setLocked: (sheetId: string, area: Area, isLocked: boolean) => void;
  /** True where a change of the area is refused: the sheet is protected and a cell in it is locked. */
  readonly refuses: (sheetId: string, area: Area) => boolean;
  /** True where the sheet is protected and its protection does not allow this. */
  readonly forbids: (sheetId: string, permission: Permission) => boolean;
};

/**
 * Starts the record from an opened workbook: the cell's own format counts, then its row's, then its column's.
 * `protectionOf` answers a sheet's present protection, if any.
 */
export function createLocks(
  { data, formats }: OpenedWorkbook,
  protectionOf: (sheetId: string) => HostProtection | undefined,
): Locks {
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
    isLocked,
    setLocked(sheetId, area, locked) {
      forEachCell(area, (row, column) => changed.set(key(sheetId, row, column), locked));
    },
    refuses(sheetId, area) {
      if (!protectionOf(sheetId)) return false;
      const { row, column, rowCount, columnCount } = area;
      for (let i = row; i < row + rowCount; i++) {
        for (let n = column; n < column + columnCount; n++)
          if (isLocked(sheetId, i, n)) return true;
      }
      return false;
    },
    forbids(sheetId, permission) {
      const protection = protectionOf(sheetId);
      return protection !== undefined && protection.options[permission] !== true;
    },
  };
}
