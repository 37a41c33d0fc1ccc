// Cell addresses: A1 notation to numbers and back. Rows and columns count from 1.

const columnLimit = 16384;
const rowLimit = 1048576;

/** The letters of a column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Row and column of an address such as C12 or $C$12; undefined where it is none that Excel has. */
export function parseAddress(address: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (!match) return undefined;
  const column = [...(match[1] as string)].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  const row = Number(match[2]);
  return column <= columnLimit && row <= rowLimit ? { row, column } : undefined;
}

export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** A sheet's name as it stands in a formula: quoted, apostrophes doubled. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** The one cell that a defined name refers to (`'My sheet'!$C$12`); undefined for ranges, formulas and #REF!. */
export function parseReference(reference: string): { sheet: string; cell: string } | undefined {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!:,()"]+))!(\$?[A-Z]{1,3}\$?\d{1,7})$/.exec(
    reference.trim(),
  );
  const address = match && parseAddress(match[3] as string);
  if (!match || !address) return undefined;
  const sheet = match[1] === undefined ? (match[2] as string) : match[1].replaceAll("''", "'");
  return { sheet, cell: addressOf(address.row, address.column) };
}
