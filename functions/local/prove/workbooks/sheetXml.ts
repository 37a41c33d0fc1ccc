// Cells and rows in the XML of a sheet, as this proof's own workbooks have them: found, rewritten, put in.

/** A cell as it is written. */
export interface WrittenCell {
  readonly cell: string;
  /** What stands in its tag beside the address, each with a space before it. */
  readonly attributes: string;
  readonly inner: string;
}

const cellPattern = /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs;
const rowPattern = /<row r="(\d+)"[^>]*?(?:\/>|>.*?<\/row>)/gs;

/** The sheet with each cell rewritten; nothing is changed where `write` gives undefined. */
export function mapCells(xml: string, write: (cell: WrittenCell) => string | undefined): string {
  return xml.replaceAll(
    cellPattern,
    (whole, cell: string, attributes: string, inner: string | undefined) =>
      write({ cell, attributes, inner: inner ?? '' }) ?? whole,
  );
}

/** The sheet with each row rewritten, by its number. */
export function mapRows(xml: string, write: (row: string, number: number) => string): string {
  return xml.replaceAll(rowPattern, (row, number: string) => write(row, Number(number)));
}

/** The rows of a sheet as they are written. */
export function rowsOf(xml: string): readonly string[] {
  return [...xml.matchAll(rowPattern)].map(([row]) => row);
}

/** The sheet with one cell rewritten; it is put in where it does not stand yet. */
export function withCell(xml: string, cell: string, write: (cell: WrittenCell) => string): string {
  const found = new RegExp(`<c r="${cell}"([^>]*?)(?:/>|>(.*?)</c>)`, 's').exec(xml);
  if (found) {
    const [whole, attributes = '', inner = ''] = found;
    return replaceAt(xml, found.index, whole.length, write({ cell, attributes, inner }));
  }
  const text = write({ cell, attributes: '', inner: '' });
  const number = cell.replace(/^[A-Z]+/, '');
  const column = cell.slice(0, -number.length);
  return mapRows(xml, (row, own) => {
    if (own !== Number(number)) return row;
    const open = row.endsWith('/>') ? `${row.slice(0, -2)}></row>` : row;
    // Cells stand in the order of their columns; the columns of answers have one letter.
    const next = [...open.matchAll(/<c r="([A-Z]+)\d+"/g)].find(
      ([, letters = '']) => letters.length > 1 || letters > column,
    );
    const at = next?.index ?? open.lastIndexOf('</row>');
    return replaceAt(open, at, 0, text);
  });
}

/** A text with a piece of it exchanged, whatever the new one holds. */
export function replaceAt(text: string, at: number, length: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + length);
}

/** What stands in the tag of a cell beside its address and type. */
export function styleOf({ attributes }: WrittenCell): string {
  return / s="\d+"/.exec(attributes)?.[0] ?? '';
}
