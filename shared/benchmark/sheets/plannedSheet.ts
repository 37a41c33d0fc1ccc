// A sheet as plain data, before any program writes it: what stands in which cell, how it looks, what is drawn, how it prints.
// The service and the add-in write the same plans, so that their sheets can't differ.
import type { SheetLook } from './sheetLook.ts';

/** A value and how it is shown; `@` keeps a text a text, also one that begins with = + - or @. */
export interface PlannedCell {
  readonly value: string | number;
  /** A number format in Excel's own codes, which are the same in every language. */
  readonly format: string;
  readonly look: SheetLook;
}

export interface PlannedRow {
  /** From column A on; undefined leaves a cell as it is. */
  readonly cells: readonly (PlannedCell | undefined)[];
  /** Points; undefined for the usual height. */
  readonly height?: number;
  /** Belongs to the heading above it: such rows can be folded away under it. */
  readonly isDetail?: boolean;
}

export interface PlannedPrint {
  readonly orientation: 'landscape' | 'portrait';
  /** Pages that the sheet is fitted to in height; as many as it takes where it is absent. Always one in width. */
  readonly pagesTall?: 1;
  /** Rows repeated on each page, as their first and last number. */
  readonly titleRows?: readonly [first: number, last: number];
  /** What is printed, as a range; all of the sheet where it is absent. */
  readonly area?: string;
  /** At the left of each page's head. */
  readonly header: string;
}

/** A block of cells with headings in its first row, which name the series, and categories in its first column. */
export interface ChartBlock {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface PlannedSeries {
  /** Six hexadecimal digits. */
  readonly color: string;
  /** Drawn as an outline, so that the bars behind it are seen. */
  readonly isOutlined: boolean;
}

/** Bars from left to right, one category above the other: the first of the block stands lowest, as spreadsheets draw them. */
export interface PlannedChart {
  readonly title: string;
  readonly block: ChartBlock;
  /** One for each column of the block after the first. */
  readonly series: readonly PlannedSeries[];
  /** Bars of a category cover each other instead of standing below each other. */
  readonly isOverlaid: boolean;
  readonly scale: {
    readonly from: number;
    readonly to: number;
    readonly step: number;
    readonly format: string;
  };
  readonly hasLegend: boolean;
  /** Where its upper left corner stands, and its size in points. */
  readonly place: {
    readonly row: number;
    readonly column: number;
    readonly width: number;
    readonly height: number;
  };
}

export interface PlannedSheet {
  readonly name: string;
  /** What stands in the first cell, hidden: a sheet with it is ours and may be replaced. */
  readonly marker: string;
  /** Of the columns from A on, in characters; 0 hides a column. */
  readonly widths: readonly number[];
  readonly rows: readonly PlannedRow[];
  /** Rows that stay in view. */
  readonly frozenRows: number;
  readonly charts: readonly PlannedChart[];
  readonly print: PlannedPrint;
}
