// A spreadsheet engine as tests use it: a workbook is opened once, answers are put in again and again, results are read.

/** What can be typed into a cell; null clears it. A text stays a text, whatever it looks like. */
export type Typed = string | number | boolean | null;

export interface TypedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly value: Typed;
}

/** What a cell shows after a calculation: null where nothing is in it, `{ error: '#DIV/0!' }` for an error. */
export type Shown = string | number | boolean | null | { readonly error: string };

export interface SheetEngine {
  /** Types values into cells. Nothing is calculated yet. */
  readonly set: (cells: readonly TypedCell[]) => void;
  /** Calculates every formula of the workbook anew. */
  readonly calculate: () => void;
  /** The value of a cell, as of the last calculation; a formula's number has 15 digits. */
  readonly read: (sheet: string, cell: string) => Shown;
  /** Gives the memory back; nothing may be asked afterwards. */
  readonly close: () => void;
}
