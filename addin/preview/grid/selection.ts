// What is selected in the grid, and moving the selection: for the add-in, and along links inside the workbook.
import { parseAddress, type SheetArea } from '../address.ts';
import type { PreviewHost } from '../host.ts';
import { changeAsHost, type GridState, openWorkbook, rangeOf, sheetById } from './gridState.ts';

/** The selected area; the first cell where nothing is selected yet. */
export function selection(state: GridState): SheetArea {
  const sheet = openWorkbook(state).getActiveSheet();
  const range = sheet.getActiveRange();
  const sheetId = sheet.getSheetId();
  if (!range) return { sheetId, row: 0, column: 0, rowCount: 1, columnCount: 1 };
  return {
    sheetId,
    row: range.getRow(),
    column: range.getColumn(),
    rowCount: range.getHeight(),
    columnCount: range.getWidth(),
  };
}

/** Selects an area, brings its sheet to the front and scrolls to it where it is out of sight. */
export function select(state: GridState, area: SheetArea): void {
  changeAsHost(state, () => {
    const sheet = sheetById(state, area.sheetId);
    openWorkbook(state).setActiveSheet(sheet);
    rangeOf(state, area).activate();
    const visible = sheet.getVisibleRange();
    const isVisible =
      visible &&
      area.row >= visible.startRow &&
      area.row < visible.endRow &&
      area.column >= visible.startColumn &&
      area.column < visible.endColumn;
    if (!isVisible) sheet.scrollToCell(Math.max(0, area.row - 3), Math.max(0, area.column - 2));
  });
}

/** Where the selected cell is a link to another place of the workbook, goes there. */
export function followLink(state: GridState, area: SheetArea, host: PreviewHost): void {
  const sheet = state.opened.sheets.find((each) => each.id === area.sheetId);
  const link = sheet?.links.find((each) => each.row === area.row && each.column === area.column);
  if (!link) return;
  const name = state.names.find((each) => each.name === link.target);
  const target = parseAddress(name?.formula ?? link.target);
  const place = host.sheets().find((each) => each.name === (target?.sheet ?? sheet?.name));
  if (target && place) host.select({ ...target.area, sheetId: place.id });
}
