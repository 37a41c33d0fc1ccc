// Cell addresses as people write them (B7, $A$1:C9, 'My sheet'!B:B), turned into zero-based areas and back.
// The package reader, the grid and the Office.js-shaped runtime all speak in these areas.

/** A rectangle of cells; row and column count from zero. */
export type Area = {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
};

/** An area on a sheet that is known by its id. */
export type SheetArea = Area & { readonly sheetId: string };

/** What an address says: the sheet's name where it has one, and the area. */
export type Address = { readonly sheet?: string; readonly area: Area };

/** Rows of a worksheet, as Excel has them since 2007. */
export const rowLimit = 1_048_576;
/** Columns of a worksheet, as Excel has them since 2007 (XFD). */
export const columnLimit = 16_384;

/**
 * Reads an address in A1 notation. Undefined where the text is none or lies outside a worksheet.
 *
 * | text | gives |
 * |---|---|
 * | `B2` | row 1, column 1, 1 × 1 |
 * | `$A$1:C3` | row 0, column 0, 3 × 3 |
 * | `'My sheet'!B:B` | sheet `My sheet`, a whole column |
 */
export function parseAddress(text: string): Address | undefined {
  const parts = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text.trim().replace(/^=/, ''));
  if (!parts) return undefined;
  const sheet = parts[1]?.replaceAll("''", "'") ?? parts[2];
  const [first, last = first, more] = parts[3]!.replaceAll('$', '').toUpperCase().split(':');
  const area =
    more === undefined ? joinCorners(parseCorner(first!), parseCorner(last!)) : undefined;
  if (!area) return undefined;
  return sheet === undefined ? { area } : { sheet, area };
}

/** Writes an area in A1 notation; whole columns and rows as `B:B` and `3:3`. */
export function formatArea(area: Area): string {
  const lastColumn = columnLetters(area.column + area.columnCount - 1);
  const lastRow = area.row + area.rowCount;
  if (area.rowCount === rowLimit) return `${columnLetters(area.column)}:${lastColumn}`;
  if (area.columnCount === columnLimit) return `${area.row + 1}:${lastRow}`;
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  return area.rowCount === 1 && area.columnCount === 1 ? first : `${first}:${lastColumn}${lastRow}`;
}

/** Writes a sheet's name as a formula needs it: quoted unless it is a plain word. */
export function quoteSheetName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Letters of a zero-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** True where the two areas share at least one cell. */
export function overlaps(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rowCount &&
    other.row < one.row + one.rowCount &&
    one.column < other.column + other.columnCount &&
    other.column < one.column + one.columnCount
  );
}

/** Calls back for each cell, row by row. */
export function forEachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      visit(row, column);
    }
  }
}

type Corner = { readonly row?: number; readonly column?: number };

function parseCorner(text: string): Corner | undefined {
  const parts = /^([A-Z]{0,3})(\d{0,7})$/.exec(text);
  if (!parts || text === '') return undefined;
  const row = parts[2] === '' ? undefined : Number(parts[2]) - 1;
  const column = parts[1] === '' ? undefined : columnNumber(parts[1]!);
  if (row !== undefined && (row < 0 || row >= rowLimit)) return undefined;
  if (column !== undefined && column >= columnLimit) return undefined;
  return { ...(row !== undefined && { row }), ...(column !== undefined && { column }) };
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function joinCorners(first?: Corner, last?: Corner): Area | undefined {
  if (!first || !last) return undefined;
  const isWholeColumns = first.row === undefined && last.row === undefined;
  const isWholeRows = first.column === undefined && last.column === undefined;
  if (!isWholeColumns && (first.row === undefined || last.row === undefined)) return undefined;
  if (!isWholeRows && (first.column === undefined || last.column === undefined)) return undefined;
  const rows = isWholeColumns ? [0, rowLimit - 1] : [first.row!, last.row!];
  const columns = isWholeRows ? [0, columnLimit - 1] : [first.column!, last.column!];
  return {
    row: Math.min(...rows),
    column: Math.min(...columns),
    rowCount: Math.abs(rows[1]! - rows[0]!) + 1,
    columnCount: Math.abs(columns[1]! - columns[0]!) + 1,
  };
}
