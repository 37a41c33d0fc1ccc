// Looks of cells in the open workbook: reading what several cells have in common, and changing it.
import type { SheetArea } from '../address.ts';
import { forEachCell } from '../address.ts';
import type { HostBorder, HostCommonFormat, HostFormat, PreviewHost } from '../host.ts';
import { restyleCells } from './gridCells.ts';
import {
  changeAsHost,
  clipped,
  type GridState,
  rangeOf,
  requirePermission,
  requireUnprotected,
  sheetById,
} from './gridState.ts';
import type { UniverSheet } from './univer.ts';
import type { BorderStyleTypes, BorderType, ICellData, IStyleData } from './univerTypes.ts';

const pointsPerPixel = 0.75;
const horizontal: readonly HostFormat['horizontalAlignment'][] = [
  'General',
  'Left',
  'Center',
  'Right',
];
const vertical: readonly HostFormat['verticalAlignment'][] = ['Bottom', 'Top', 'Center', 'Bottom'];

/** The host's reading and changing of looks. */
export function gridFormats(
  state: GridState,
): Pick<PreviewHost, 'format' | 'setFormat' | 'setNumberFormats' | 'setBorder' | 'autofitColumns'> {
  return {
    format: (area) => commonFormat(state, area),
    setFormat: (area, change) => setFormat(state, area, change),
    setNumberFormats(area, patterns) {
      requirePermission(state, area.sheetId, 'allowFormatCells');
      const matrix: Record<number, Record<number, ICellData>> = {};
      forEachCell(area, (row, column) => {
        const pattern = patterns[row - area.row]![column - area.column]!;
        matrix[row] ??= {};
        matrix[row]![column] = { s: { n: pattern === 'General' ? null : { pattern } } };
      });
      restyleCells(state, area, matrix);
    },
    setBorder: (area, border) => setBorder(state, area, border),
    autofitColumns(area) {
      requirePermission(state, area.sheetId, 'allowFormatColumns');
      changeAsHost(state, () => {
        const { column, columnCount } = clipped(state, area);
        sheetById(state, area.sheetId).setColumnAutoWidth(column, columnCount);
      });
    },
  };
}

function formatAt(state: GridState, sheet: UniverSheet, row: number, column: number): HostFormat {
  const style: IStyleData = sheet.getSheet().getComposedCellStyle(row, column) ?? {};
  return {
    fillColor: style.bg?.rgb ?? '#FFFFFF',
    fontName: style.ff ?? 'Calibri',
    fontSize: style.fs ?? 11,
    fontColor: style.cl?.rgb ?? '#000000',
    isBold: style.bl === 1,
    isItalic: style.it === 1,
    horizontalAlignment: horizontal.at(style.ht ?? 0) ?? 'General',
    verticalAlignment: vertical.at(style.vt ?? 0) ?? 'Bottom',
    wrapText: style.tb === 3,
    isLocked: state.locks.isLocked(sheet.getSheetId(), row, column),
    columnWidth: sheet.getColumnWidth(column) * pointsPerPixel,
    rowHeight: sheet.getRowHeight(row) * pointsPerPixel,
    numberFormat: style.n?.pattern ?? 'General',
  };
}

function commonFormat(state: GridState, wanted: SheetArea): HostCommonFormat {
  const area = clipped(state, wanted);
  const sheet = sheetById(state, area.sheetId);
  const result: Record<string, unknown> = { ...formatAt(state, sheet, area.row, area.column) };
  forEachCell(area, (row, column) => {
    const format: Record<string, unknown> = formatAt(state, sheet, row, column);
    for (const key of Object.keys(result)) if (result[key] !== format[key]) result[key] = null;
  });
  return result as HostCommonFormat;
}

function setFormat(state: GridState, wanted: SheetArea, change: Partial<HostFormat>): void {
  const area = clipped(state, wanted);
  const { columnWidth, rowHeight, ...looks } = change;
  const { isLocked } = looks;
  if (columnWidth !== undefined) requirePermission(state, area.sheetId, 'allowFormatColumns');
  if (rowHeight !== undefined) requirePermission(state, area.sheetId, 'allowFormatRows');
  if (Object.keys(looks).length > 0) requirePermission(state, area.sheetId, 'allowFormatCells');
  // Nobody unlocks a cell of a sheet that is protected.
  if (isLocked !== undefined) requireUnprotected(state, area.sheetId);
  const sheet = sheetById(state, area.sheetId);
  changeAsHost(state, () => {
    if (columnWidth !== undefined) {
      sheet.setColumnWidths(area.column, area.columnCount, columnWidth / pointsPerPixel);
    }
    if (rowHeight !== undefined) {
      sheet.setRowHeightsForced(area.row, area.rowCount, rowHeight / pointsPerPixel);
    }
  });
  if (isLocked !== undefined) {
    state.locks.setLocked(area.sheetId, area, isLocked);
    forEachCell(area, (row, column) => state.restyled.add(`${area.sheetId}!${row},${column}`));
  }
  const style = styleOf(change);
  if (Object.keys(style).length === 0) return;
  const matrix: Record<number, Record<number, ICellData>> = {};
  forEachCell(area, (row, column) => {
    matrix[row] ??= {};
    matrix[row]![column] = { s: { ...style } };
  });
  restyleCells(state, area, matrix);
}

// An empty fill colour takes the fill away, which is what fill.clear() means.
function styleOf(change: Partial<HostFormat>): IStyleData {
  const { fillColor, fontName, fontSize, fontColor, isBold, isItalic, wrapText } = change;
  return {
    ...(fillColor !== undefined && { bg: fillColor === '' ? null : { rgb: fillColor } }),
    ...(fontName !== undefined && { ff: fontName }),
    ...(fontSize !== undefined && { fs: fontSize }),
    ...(fontColor !== undefined && { cl: { rgb: fontColor } }),
    ...(isBold !== undefined && { bl: isBold ? 1 : 0 }),
    ...(isItalic !== undefined && { it: isItalic ? 1 : 0 }),
    ...(wrapText !== undefined && { tb: wrapText ? 3 : 1 }),
    ...(change.horizontalAlignment !== undefined && {
      ht: horizontal.indexOf(change.horizontalAlignment),
    }),
    ...(change.verticalAlignment !== undefined && {
      vt: vertical.lastIndexOf(change.verticalAlignment),
    }),
  };
}

// Univer's numbers for Excel's border styles.
const lines = { None: 0, Continuous: 1, Dash: 4, Dot: 3, Double: 7 } as const;

function setBorder(state: GridState, area: SheetArea, { side, style, color }: HostBorder): void {
  requirePermission(state, area.sheetId, 'allowFormatCells');
  changeAsHost(state, () => {
    const line = lines[style] as BorderStyleTypes;
    rangeOf(state, area).setBorder(side as BorderType, line, color);
  });
}
