// A whole new sheet part, for a sheet that the add-in made while the workbook was open.
import { columnLetters } from '../address.ts';
import type { CellContent } from '../cellContent.ts';
import type { IStyleData } from '../grid/univerTypes.ts';
import { cellXml } from './cellXml.ts';
import { escapeXml } from './xml.ts';

/** A cell of a new sheet. */
export type AddedCell = {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly style: IStyleData;
  readonly isLocked: boolean;
};

/** A new sheet; widths and heights are pixels, by zero-based column and row. */
export type AddedSheet = {
  readonly id: string;
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly showGridlines: boolean;
  readonly tabColor: string;
  readonly frozenRows: number;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly cells: readonly AddedCell[];
};

/** Writes the sheet; `formats` holds the number of each cell's format, in the order of the cells. */
export function sheetXml(sheet: AddedSheet, formats: readonly number[]): string {
  const rows = new Map<number, { readonly column: number; readonly text: string }[]>();
  sheet.cells.forEach(({ row, column, content }, index) => {
    const text = cellXml(`${columnLetters(column)}${row + 1}`, content, String(formats[index]));
    rows.set(row, [...(rows.get(row) ?? []), { column, text }]);
  });
  for (const row of sheet.rowHeights.keys()) if (!rows.has(row)) rows.set(row, []);
  const rowTexts = [...rows]
    .sort(([one], [other]) => one - other)
    .map(([row, cells]) => {
      const height = sheet.rowHeights.get(row);
      const size = height === undefined ? '' : ` ht="${(height * 72) / 96}" customHeight="1"`;
      const ordered = cells.sort((one, other) => one.column - other.column);
      return `<row r="${row + 1}"${size}>${ordered.map((cell) => cell.text).join('')}</row>`;
    });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    sheet.tabColor
      ? `<sheetPr><tabColor rgb="FF${escapeXml(sheet.tabColor.replace('#', ''))}"/></sheetPr>`
      : '',
    viewXml(sheet),
    columnsXml(sheet.columnWidths),
    `<sheetData>${rowTexts.join('')}</sheetData>`,
    '</worksheet>',
  ].join('');
}

function viewXml(sheet: AddedSheet): string {
  const pane =
    sheet.frozenRows > 0
      ? `<pane ySplit="${sheet.frozenRows}" topLeftCell="A${sheet.frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`
      : '';
  const grid = sheet.showGridlines ? '' : ' showGridLines="0"';
  return `<sheetViews><sheetView${grid} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function columnsXml(widths: ReadonlyMap<number, number>): string {
  if (widths.size === 0) return '';
  const columns = [...widths]
    .sort(([one], [other]) => one - other)
    .map(
      ([column, pixels]) =>
        `<col min="${column + 1}" max="${column + 1}" width="${(pixels / 7).toFixed(2)}" customWidth="1"/>`,
    );
  return `<cols>${columns.join('')}</cols>`;
}
