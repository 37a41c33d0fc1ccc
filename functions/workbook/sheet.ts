// Small steps on one sheet of a workbook: write text that stays text, style, set widths, protect, prepare for print.
import { addressOf, columnLetters, quoteSheet } from '@peerbook/shared';
import { escapeText } from './escapeText.ts';
import { checked, type Spreadsheet } from './excelize.ts';
import type { StyleIds, StyleName } from './styles.ts';

/** Points; Excel has no taller rows. */
const tallest = 409;

export interface SheetWriter {
  readonly name: string;
  /** Writes a text or number with a style. Texts are always stored as texts, never read as formulas. */
  put(row: number, column: number, value: string | number, style: StyleName): void;
  /** As put, without a style. */
  text(row: number, column: number, value: string | number): void;
  formula(row: number, column: number, formula: string, style: StyleName): void;
  style(row: number, column: number, style: StyleName, toColumn?: number): void;
  height(row: number, points: number): void;
  link(
    row: number,
    column: number,
    text: string,
    target: { sheet: string; cell: string },
    style?: StyleName,
  ): void;
}

export function sheetWriter(file: Spreadsheet, name: string, styles: StyleIds): SheetWriter {
  const style = (row: number, column: number, which: StyleName, toColumn = column) => {
    checked(
      file.SetCellStyle(name, addressOf(row, column), addressOf(row, toColumn), styles(which)),
    );
  };
  const text = (row: number, column: number, value: string | number) => {
    const cell = addressOf(row, column);
    checked(
      typeof value === 'number'
        ? file.SetCellValue(name, cell, value)
        : file.SetCellStr(name, cell, escapeText(value)),
    );
  };
  const put = (row: number, column: number, value: string | number, which: StyleName) => {
    text(row, column, value);
    style(row, column, which);
  };
  return {
    name,
    put,
    text,
    style,
    formula(row, column, formula, which) {
      checked(file.SetCellFormula(name, addressOf(row, column), formula));
      style(row, column, which);
    },
    height: (row, points) => {
      checked(file.SetRowHeight(name, row, Math.min(points, tallest)));
    },
    link(row, column, text, target, which = 'link') {
      put(row, column, text, which);
      checked(
        file.SetCellHyperLink(
          name,
          addressOf(row, column),
          `${quoteSheet(target.sheet)}!${target.cell}`,
          'Location',
        ),
      );
    },
  };
}

/** Column widths in characters, from column 1; 0 hides a column. */
export function setWidths(file: Spreadsheet, sheet: string, widths: readonly number[]): void {
  widths.forEach((width, i) => {
    const letters = columnLetters(i + 1);
    if (width === 0) checked(file.SetColVisible(sheet, letters, false));
    else checked(file.SetColWidth(sheet, letters, letters, width));
  });
}

/** Freezes the rows down to and including `row`; what is ruled by lines of its own needs no grid. */
export function freezeBelow(file: Spreadsheet, sheet: string, row: number): void {
  checked(file.SetSheetView(sheet, 0, { ShowGridLines: false, View: 'normal', TopLeftCell: 'A1' }));
  checked(
    file.SetPanes(sheet, {
      Freeze: true,
      Split: false,
      XSplit: 0,
      YSplit: row,
      TopLeftCell: `A${row + 1}`,
      ActivePane: 'bottomLeft',
    }),
  );
}

/** Locks all cells but the unlocked ones, without a password; rows and columns may be resized, rows hidden, filtered and sorted. */
export function protect(file: Spreadsheet, sheet: string): void {
  checked(
    file.ProtectSheet(sheet, {
      SelectLockedCells: true,
      SelectUnlockedCells: true,
      FormatColumns: true,
      FormatRows: true,
      AutoFilter: true,
      EditObjects: true,
      EditScenarios: true,
    }),
  );
}

/** A4 across, one page wide, headings repeated on each page, page numbers below. */
export function preparePrint(
  file: Spreadsheet,
  sheet: string,
  footer: string,
  repeatRow?: number,
): void {
  checked(file.SetSheetProps(sheet, { FitToPage: true }));
  checked(
    file.SetPageLayout(sheet, { Size: 9, Orientation: 'landscape', FitToWidth: 1, FitToHeight: 0 }),
  );
  checked(
    file.SetPageMargins(sheet, {
      Left: 0.35,
      Right: 0.35,
      Top: 0.5,
      Bottom: 0.6,
      Header: 0.3,
      Footer: 0.3,
    }),
  );
  checked(file.SetHeaderFooter(sheet, { OddFooter: pageFooter(footer) }));
  if (repeatRow === undefined) return;
  checked(
    file.SetDefinedName({
      Name: '_xlnm.Print_Titles',
      RefersTo: `${quoteSheet(sheet)}!$${repeatRow}:$${repeatRow}`,
      Scope: sheet,
    }),
  );
}

/** The footer in Excel's codes: a text, the name of the sheet, and the page of all pages. */
export function pageFooter(text: string): string {
  return `&L${footerText(text)}&C&A&R&P / &N`;
}

/** A head with a text, beside the usual footer without one. */
export function pageHeader(text: string): { OddHeader: string; OddFooter: string } {
  return { OddHeader: `&L${footerText(text)}`, OddFooter: pageFooter('') };
}

/** A text in a footer, cut so that the whole footer keeps to Excel's 255 characters; "&" counts twice. */
function footerText(text: string): string {
  const letters = [...text].map((letter) => (letter === '&' ? '&&' : letter));
  let length = 0;
  const kept = letters.findIndex((letter) => {
    length += letter.length;
    return length > 230;
  });
  return kept < 0 ? letters.join('') : `${letters.slice(0, kept).join('')}…`;
}
