// What Excel holds in a cell, from whatever source: a file's package or Office.js. Blank is a value of its own.

export type CellValue =
  | { readonly kind: 'blank' }
  /** `percent`: the cell is formatted as a percentage, so 0.35 was typed and is seen as 35 %. */
  | { readonly kind: 'number'; readonly value: number; readonly percent?: boolean }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'logical'; readonly value: boolean }
  /** An Excel error such as #DIV/0!. */
  | { readonly kind: 'error'; readonly error: string }
  /** A formula that the writing program left without a result. */
  | { readonly kind: 'uncalculated' };

export const blankCell: CellValue = { kind: 'blank' };

/** A sheet and a cell on it: `{ sheet: 'Clients', cell: 'C12' }`. */
export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

/** A cell that holds a text; rows and columns count from 1. */
export interface TextCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The cells of a sheet by address (`C12`); blank cells are absent. A Map will do. */
export interface SheetCells extends ReadonlyMap<string, CellValue> {
  /** Those that hold texts, where they are found quicker than by going through all. */
  texts?(): Iterable<TextCell>;
}

export interface GridSheet {
  readonly name: string;
  readonly cells: SheetCells;
  /** Ranges of merged cells, such as B2:C4, where they are known. */
  readonly merged?: readonly string[];
}

/** A workbook as the reader of answers sees it. */
export interface Grid {
  readonly sheets: readonly GridSheet[];
  /** Defined names that stand for one cell each. */
  readonly names: ReadonlyMap<string, Place>;
  /** Dates count from 1904 (workbooks begun on old Macs). */
  readonly date1904: boolean;
}
