// Reading and writing cells of the open workbook.
import type { Area, SheetArea } from '../address.ts';
import { blank, type CellContent } from '../cellContent.ts';
import type { HostCell, PreviewHost } from '../host.ts';
import { failAsHost } from '../host.ts';
import { toCellData, toContent } from './cellData.ts';
import {
  changeAsHost,
  clipped,
  type GridState,
  makeRoom,
  openWorkbook,
  rangeOf,
  requireOpenCells,
  requirePermission,
  sheetById,
} from './gridState.ts';
import type { ICellData } from './univerTypes.ts';

// Microsoft's page "Resource limits and performance optimization for Office Add-ins" has the number.
const cellsReadAtOnce = 5_000_000;

/** What one cell holds. */
export function contentAt(
  state: GridState,
  sheetId: string,
  row: number,
  column: number,
): CellContent {
  const sheet = openWorkbook(state).getSheetBySheetId(sheetId);
  if (!sheet) return blank;
  const own = sheet.getSheet().getCellRaw(row, column);
  // A cell into which a formula spills holds nothing of its own; it is seen only as drawn.
  const isEmpty = !own?.f && !own?.si && !own?.p && (own?.v ?? '') === '';
  const data = isEmpty ? sheet.getSheet().getCell(row, column) : own;
  if (!data) return blank;
  const hasFormula = Boolean(data.f ?? data.si);
  return toContent(data, hasFormula ? sheet.getRange(row, column).getFormula() : '');
}

/** Every cell with content, over all sheets. */
export function* allContents(state: GridState): Generator<readonly [SheetArea, CellContent]> {
  for (const sheet of openWorkbook(state).getSheets()) {
    const sheetId = sheet.getSheetId();
    const places: SheetArea[] = [];
    sheet
      .getSheet()
      .getCellMatrix()
      .forValue((row, column) => {
        places.push({ sheetId, row, column, rowCount: 1, columnCount: 1 });
      });
    for (const place of places) {
      const content = contentAt(state, sheetId, place.row, place.column);
      if (content.value !== null || content.formula !== undefined) yield [place, content];
    }
  }
}

/** The host's reading and writing of cells. */
export function gridCells(
  state: GridState,
): Pick<PreviewHost, 'read' | 'write' | 'clear' | 'usedArea'> {
  return {
    read: (area) => readCells(state, area),
    write(area, cells) {
      const matrix: Record<number, Record<number, ICellData>> = {};
      cells.forEach((row, rowOffset) => {
        row.forEach((content, columnOffset) => {
          if (!content) return;
          matrix[area.row + rowOffset] ??= {};
          matrix[area.row + rowOffset]![area.column + columnOffset] = toCellData(content);
        });
      });
      setCells(state, area, matrix);
      state.needsCalculation = true;
    },
    clear(area, what) {
      const matrix: Record<number, Record<number, ICellData>> = {};
      const contents = { v: null, t: null, f: null, p: null, si: null };
      const data =
        what === 'Contents'
          ? contents
          : what === 'Formats'
            ? { s: null }
            : { ...contents, s: null };
      const { row, column, rowCount, columnCount } = clipped(state, area);
      for (let i = row; i < row + rowCount; i++) {
        matrix[i] = {};
        for (let n = column; n < column + columnCount; n++) matrix[i]![n] = { ...data };
      }
      if (what === 'Contents') setCells(state, clipped(state, area), matrix);
      else {
        requirePermission(state, area.sheetId, 'allowFormatCells');
        if (what === 'All') requireOpenCells(state, area);
        restyleCells(state, clipped(state, area), matrix);
      }
      state.needsCalculation = true;
    },
    usedArea: (sheetId, valuesOnly) => usedArea(state, sheetId, valuesOnly),
  };
}

/** Sets cell data past the guard, after asking the locks. */
function setCells(
  state: GridState,
  area: SheetArea,
  value: Record<number, Record<number, ICellData>>,
): void {
  requireOpenCells(state, area);
  restyleCells(state, area, value);
}

/** Sets cell data without asking the locks: those who change looks only ask for a permission instead. */
export function restyleCells(
  state: GridState,
  area: SheetArea,
  value: Record<number, Record<number, ICellData>>,
): void {
  if (Object.keys(value).length === 0) return;
  changeAsHost(state, () => {
    makeRoom(state, area);
    const target = { unitId: openWorkbook(state).getId(), subUnitId: area.sheetId };
    state.univer.syncExecuteCommand('sheet.command.set-range-values', { ...target, value });
  });
}

function readCells(state: GridState, wanted: SheetArea): readonly (readonly HostCell[])[] {
  if (wanted.rowCount * wanted.columnCount > cellsReadAtOnce) {
    failAsHost(
      'RangeExceedsLimit',
      'The cell count in the range has exceeded the maximum supported number.',
    );
  }
  const sheet = sheetById(state, wanted.sheetId);
  const area = clipped(state, wanted);
  const formats = rangeOf(state, area).getNumberFormats();
  const result: HostCell[][] = [];
  for (let i = 0; i < wanted.rowCount; i++) {
    const row: HostCell[] = [];
    for (let n = 0; n < wanted.columnCount; n++) {
      const [atRow, atColumn] = [wanted.row + i, wanted.column + n];
      const content = contentAt(state, wanted.sheetId, atRow, atColumn);
      // The intercepted cell is the one as drawn: its value is the text in the number format.
      const shown = content.value === null ? undefined : sheet.getSheet().getCell(atRow, atColumn);
      const text = typeof content.value === 'boolean' ? upper(content.value) : shown?.v;
      row.push({
        ...content,
        text: String(text ?? ''),
        numberFormat: formats[i]?.[n] || 'General',
      });
    }
    result.push(row);
  }
  return result;
}

function upper(value: boolean): string {
  return value ? 'TRUE' : 'FALSE';
}

function usedArea(state: GridState, sheetId: string, valuesOnly: boolean): Area | undefined {
  let top = Number.POSITIVE_INFINITY;
  let left = Number.POSITIVE_INFINITY;
  let bottom = -1;
  let right = -1;
  sheetById(state, sheetId)
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      const hasContent =
        cell?.f ||
        cell?.si ||
        cell?.p ||
        (cell?.v !== undefined && cell.v !== null && cell.v !== '');
      if (!hasContent && (valuesOnly || !cell?.s)) return;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    });
  if (bottom < 0) return undefined;
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}
