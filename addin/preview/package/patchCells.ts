// Changes cells inside a sheet part and nothing else: what is not changed keeps its very bytes,
// so that nothing the preview does not understand is lost on saving.
import { columnLetters, parseAddress } from '../address.ts';
import { blank, type CellContent } from '../cellContent.ts';
import { cellXml } from './cellXml.ts';

/** A cell's new content, new format (its number in the styles part), or both; row and column count from zero. */
export type CellChange = {
  readonly row: number;
  readonly column: number;
  readonly content?: CellContent;
  readonly format?: string;
};

/** The sheet part with the changes made. What is not given of a cell stays. Throws where the part has no cells' place. */
export function patchCells(xml: string, changes: readonly CellChange[]): string {
  if (changes.length === 0) return xml;
  const data = /<sheetData\s*\/>|<sheetData(?:\s[^>]*)?>([\s\S]*?)<\/sheetData>/.exec(xml);
  if (!data) throw new Error('A sheet of the workbook has no sheetData element to write into.');
  const columnFormats = readColumnFormats(xml.slice(0, data.index));
  const byRow = new Map<number, CellChange[]>();
  for (const change of changes) byRow.set(change.row, [...(byRow.get(change.row) ?? []), change]);
  const rows = splitRows(data[1] ?? '').map((row) => {
    const own = byRow.get(row.index);
    byRow.delete(row.index);
    return own ? { ...row, text: patchRow(row.text, row.index, own, columnFormats) } : row;
  });
  for (const [index, own] of byRow) {
    rows.push({ index, text: patchRow(`<row r="${index + 1}"/>`, index, own, columnFormats) });
  }
  rows.sort((one, other) => one.index - other.index);
  const patched = `<sheetData>${rows.map((row) => row.text).join('')}</sheetData>`;
  return xml.slice(0, data.index) + patched + xml.slice(data.index + data[0].length);
}

type Piece = { readonly index: number; readonly text: string };

// Neither rows nor cells nest, so they can be cut out by their tags.
function splitRows(text: string): Piece[] {
  let last = -1;
  return [...text.matchAll(/<row\b[^>]*?(?:\/>|>[\s\S]*?<\/row>)/g)].map(([row]) => {
    const number = attribute(row, 'r');
    last = number === undefined ? last + 1 : Number(number) - 1;
    return { index: last, text: row };
  });
}

function patchRow(
  row: string,
  rowIndex: number,
  changes: readonly CellChange[],
  columnFormats: (column: number) => string | undefined,
): string {
  const open = /^<row\b[^>]*?(\/?)>/.exec(row)!;
  const tag = open[1] === '/' ? `${open[0].slice(0, -2)}>` : open[0];
  const inner = open[1] === '/' ? '' : row.slice(open[0].length, -'</row>'.length);
  const rowFormat = attribute(tag, 'customFormat') === '1' ? attribute(tag, 's') : undefined;
  const cells = splitCells(inner);
  for (const { column, content, format: given } of changes) {
    const at = cells.findIndex((cell) => cell.index === column);
    const old = at >= 0 ? cells[at]!.text : undefined;
    const format = given ?? (old ? attribute(old, 's') : (rowFormat ?? columnFormats(column)));
    const text =
      old !== undefined && content === undefined
        ? withFormat(old, format)
        : cellXml(`${columnLetters(column)}${rowIndex + 1}`, content ?? blank, format);
    if (at >= 0) cells.splice(at, 1);
    if (text !== '') cells.push({ index: column, text });
  }
  cells.sort((one, other) => one.index - other.index);
  // The span is a hint only; a wrong one makes Excel repair the file.
  const withoutSpan = tag.replace(/\sspans="[^"]*"/, '');
  return `${withoutSpan}${cells.map((cell) => cell.text).join('')}</row>`;
}

function withFormat(cell: string, format: string | undefined): string {
  const tag = /^<c\b[^>]*?(?=\/?>)/.exec(cell)![0];
  const bare = tag.replace(/\ss="[^"]*"/, '');
  return `${bare}${format === undefined ? '' : ` s="${format}"`}${cell.slice(tag.length)}`;
}

function splitCells(text: string): Piece[] {
  let last = -1;
  return [...text.matchAll(/<c\b[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g)].map(([cell]) => {
    const address = attribute(cell, 'r');
    last = address === undefined ? last + 1 : parseAddress(address)!.area.column;
    return { index: last, text: cell };
  });
}

/** Cells, by "row,column", whose formulas are written as dependents of a shared formula's first cell. */
export function sharedFormulaGroups(xml: string): readonly {
  readonly master: string;
  readonly dependents: readonly string[];
}[] {
  const groups = new Map<string, { master: string; dependents: string[] }>();
  for (const [cell] of xml.matchAll(/<c\b[^>]*?>\s*<f\b[^>]*?t="shared"[^>]*?>/g)) {
    const formula = cell.slice(cell.indexOf('<f'));
    const number = attribute(formula, 'si') ?? '';
    const { row, column } = parseAddress(attribute(cell, 'r') ?? 'A1')!.area;
    const group = groups.get(number) ?? { master: '', dependents: [] };
    if (attribute(formula, 'ref')) group.master = `${row},${column}`;
    else group.dependents.push(`${row},${column}`);
    groups.set(number, group);
  }
  return [...groups.values()];
}

function readColumnFormats(head: string): (column: number) => string | undefined {
  const columns = [...head.matchAll(/<col\s[^>]*>/g)].map(([tag]) => ({
    first: Number(attribute(tag, 'min')) - 1,
    last: Number(attribute(tag, 'max')) - 1,
    format: attribute(tag, 'style'),
  }));
  return (column) => columns.find(({ first, last }) => first <= column && column <= last)?.format;
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`^<[^>]*?\\s${name}="([^"]*)"`).exec(tag)?.[1];
}
