// Rows whose height the file does not fix are as high as their text needs: Excel measures them on opening,
// and so must the preview, which Univer leaves to its caller.
import { changeAsHost, type GridState, openWorkbook } from './gridState.ts';
import type { UniverSheet } from './univer.ts';

/** Measures the rows of a sheet that is being shown. Nothing of it can be undone by the user. */
export function fitRowHeights(state: GridState, sheet: UniverSheet): void {
  const skeleton = sheet.getSkeleton();
  const last = sheet.getSheet().getLastRowWithContent();
  const lastColumn = sheet.getSheet().getLastColumnWithContent();
  if (!skeleton || last < 0) return;
  const rows = { startRow: 0, endRow: last, startColumn: 0, endColumn: lastColumn };
  const rowsAutoHeightInfo = skeleton.calculateAutoHeightInRange([rows]);
  if (rowsAutoHeightInfo.length === 0) return;
  changeAsHost(state, () =>
    state.univer.syncExecuteCommand('sheet.mutation.set-worksheet-row-auto-height', {
      unitId: openWorkbook(state).getId(),
      subUnitId: sheet.getSheetId(),
      rowsAutoHeightInfo,
    }),
  );
}
