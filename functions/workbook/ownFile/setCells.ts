// Puts values into cells of a sheet that somebody else may have written. Cells keep their styles; all else keeps its text.
import { addressOf, parseAddress } from '@peerbook/shared';
import { escapeText, escapeXml } from '../escapeText.ts';
import { appendTo, type Edit, type Element, findElements, withEdits } from './elements.ts';

/** A number, a text that stays a text, or nothing. */
export type CellInput = number | string | null;

interface RowPlace {
  readonly element: Element;
  readonly cells: readonly Element[];
}

/**
 * The sheet with the values in its cells. A cell that holds a formula of the user's keeps it: what it shows comes from
 * elsewhere in the file.
 * @param isStale whether what such a formula shows is taken out, so that nobody reads it before it is calculated anew
 */
export function setCells(
  xml: string,
  values: ReadonlyMap<string, CellInput>,
  { isStale = false } = {},
): string {
  const rows = findRows(xml);
  const wanted = new Map<number, Map<number, CellInput>>();
  for (const [address, value] of values) {
    const place = parseAddress(address);
    if (!place) throw new Error(`${address} is no cell`);
    const row = wanted.get(place.row) ?? new Map<number, CellInput>();
    wanted.set(place.row, row.set(place.column, value));
  }
  const edits = [...wanted].flatMap(([number, row]) => {
    const place = rows.get(number);
    return place ? editsOfRow(xml, number, place, row, isStale) : [];
  });
  const added = [...wanted].filter(([number]) => !rows.has(number));
  return withEdits(xml, [...edits, ...newRows(xml, rows, added)]);
}

function findRows(xml: string): ReadonlyMap<number, RowPlace> {
  const elements = findElements(
    xml,
    (path) =>
      (path.length === 3 && path[2] === 'row') ||
      (path[2] === 'row' && path.length === 4 && path[3] === 'c') ||
      (path.length === 5 && path[3] === 'c' && (path[4] === 'f' || path[4] === 'v')),
  );
  const rows = new Map<number, RowPlace>();
  let cells: Element[] = [];
  let last = 0;
  // Elements come as they close: cells before their row, formulas before their cell.
  for (const element of elements) {
    if (element.name !== 'row') {
      cells.push(element);
      continue;
    }
    const first = cells.find(({ attributes }) => attributes['r'] !== undefined);
    const said = element.attributes['r'] ?? parseAddress(first?.attributes['r'] ?? '')?.row;
    last = said === undefined ? last + 1 : Number(said);
    rows.set(last, { element, cells });
    cells = [];
  }
  return rows;
}

function editsOfRow(
  xml: string,
  number: number,
  { element, cells }: RowPlace,
  values: ReadonlyMap<number, CellInput>,
  isStale: boolean,
): readonly Edit[] {
  const edits: Edit[] = [];
  const left = new Map(values);
  const placed: { readonly column: number; readonly begin: number }[] = [];
  let column = 0;
  for (const cell of cells) {
    if (cell.name !== 'c') continue;
    const address = cell.attributes['r'];
    column = address === undefined ? column + 1 : (parseAddress(address)?.column ?? column + 1);
    placed.push({ column, begin: cell.begin });
    const value = left.get(column);
    if (value === undefined) continue;
    left.delete(column);
    const within = cells.filter(({ begin, end }) => begin > cell.begin && end < cell.end);
    if (within.some(({ name }) => name === 'f')) {
      const shown = within.find(({ name }) => name === 'v');
      if (isStale && shown) edits.push({ begin: shown.begin, end: shown.end, text: '' });
      continue;
    }
    const style = cell.attributes['s'];
    const text = cellXml(element.prefix, addressOf(number, column), style, value);
    edits.push({ begin: cell.begin, end: cell.end, text });
  }
  const added = [...left].filter(([, value]) => value !== null).sort(([a], [b]) => a - b);
  const atEnd: string[] = [];
  const before = new Map<number, string>();
  for (const [wanted, value] of added) {
    const text = cellXml(element.prefix, addressOf(number, wanted), undefined, value);
    const next = placed.find((one) => one.column > wanted);
    if (next) before.set(next.begin, (before.get(next.begin) ?? '') + text);
    else atEnd.push(text);
  }
  for (const [begin, text] of before) edits.push(joined(edits, begin, text));
  if (atEnd.length > 0) edits.push(appendTo(xml, element, atEnd.join('')));
  return added.length > 0 ? withoutSpans(xml, element, edits) : edits;
}

const spans = /\sspans=(?:"[^"]*"|'[^']*')/;

/** The columns that a row says it spans are a hint; Excel takes a wrong one for damage. */
function withoutSpans(xml: string, row: Element, edits: readonly Edit[]): readonly Edit[] {
  if (row.isEmpty) return edits.map((edit) => ({ ...edit, text: edit.text.replace(spans, '') }));
  const found = spans.exec(xml.slice(row.begin, row.inside[0]));
  if (!found) return edits;
  const begin = row.begin + found.index;
  return [...edits, { begin, end: begin + found[0].length, text: '' }];
}

/** A cell put in before another that changes too is one change with it. */
function joined(edits: Edit[], begin: number, text: string): Edit {
  const at = edits.findIndex((edit) => edit.begin === begin);
  const [same] = at < 0 ? [] : edits.splice(at, 1);
  return { begin, end: same?.end ?? begin, text: text + (same?.text ?? '') };
}

/** Rows that are not there yet, each before the next that is. */
function newRows(
  xml: string,
  rows: ReadonlyMap<number, RowPlace>,
  added: readonly (readonly [number, ReadonlyMap<number, CellInput>])[],
): readonly Edit[] {
  const texts = new Map<number, string>();
  const [data] = findElements(xml, (path) => path.length === 2 && path[1] === 'sheetData');
  if (!data) throw new Error('a sheet has no place for cells');
  const known = [...rows].sort(([a], [b]) => a - b);
  for (const [number, values] of [...added].sort(([a], [b]) => a - b)) {
    const cells = [...values]
      .filter(([, value]) => value !== null)
      .sort(([a], [b]) => a - b)
      .map(([column, value]) => cellXml(data.prefix, addressOf(number, column), undefined, value));
    if (cells.length === 0) continue;
    const row = `<${data.prefix}row r="${number}">${cells.join('')}</${data.prefix}row>`;
    const next = known.find(([other]) => other > number);
    const at = next ? next[1].element.begin : -1;
    texts.set(at, (texts.get(at) ?? '') + row);
  }
  return [...texts].map(([at, text]) =>
    at < 0 ? appendTo(xml, data, text) : { begin: at, end: at, text },
  );
}

function cellXml(
  prefix: string,
  address: string,
  style: string | undefined,
  value: CellInput,
): string {
  const head = `<${prefix}c r="${address}"${style === undefined ? '' : ` s="${style}"`}`;
  if (value === null) return `${head}/>`;
  if (typeof value === 'number') return `${head}><${prefix}v>${value}</${prefix}v></${prefix}c>`;
  const text = escapeXml(escapeText(value));
  return `${head} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is></${prefix}c>`;
}
