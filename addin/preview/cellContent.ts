// What a cell holds, in the one shape that the package, the grid and the runtime pass around.

/** A value as Excel hands it to an add-in, but with blank as null. Dates are numbers of days. */
export type CellValue = string | number | boolean | null;

/** A cell's formula, if any, and the value it shows. `isError` tells #N/A from a text that reads so. */
export type CellContent = {
  readonly value: CellValue;
  readonly formula?: string;
  readonly isError?: boolean;
  /** The number format that comes with what was written, as a date or a percentage has it. */
  readonly format?: string;
};

/** An empty cell. */
export const blank: CellContent = { value: null };

/** The value and formula as one comparable text: two contents are the same where this is. */
export function contentKey({ formula, value }: CellContent): string {
  return formula === undefined ? `${typeof value}:${value ?? ''}` : formula;
}

/** True for the texts that are Excel's error values. */
export function isErrorText(value: unknown): boolean {
  return typeof value === 'string' && /^#(N\/A|[A-Z0-9/]+[!?])$/.test(value);
}
