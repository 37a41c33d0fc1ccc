// A person's own books as links see them: for each cell the texts left of it and above it. What moves a row or a column
// moves its texts with it, so they tell the cell wherever it goes.
import { parseAddress } from '../address.ts';
import type { CellValue, GridSheet } from '../cellValue.ts';
import { readNumberText } from '../readNumberText.ts';
import { neighbourLimits } from './link.ts';

export interface BookCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Cells of one row that have the same label: from behind its nearest text up to the next one. */
export interface Stretch {
  readonly label: readonly string[];
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

export interface BookSheet {
  readonly name: string;
  readonly cellAt: (row: number, column: number) => CellValue | undefined;
  /** Cells of a row that are not blank, from the left. */
  readonly rowAt: (row: number) => readonly BookCell[];
  /** Every cell that is not blank, by rows. */
  readonly cells: readonly BookCell[];
  /** Stretches by label, as `labelKey` writes it; what has no label is in none. */
  readonly stretches: ReadonlyMap<string, readonly Stretch[]>;
  /** Texts left of a cell, nearest first. */
  readonly labelOf: (row: number, column: number) => readonly string[];
  /** Texts above a cell in its column, nearest first. */
  readonly headingOf: (row: number, column: number) => readonly string[];
  /** Whatever may ever stand above a cell of each column, should rows be sorted: texts of all its rows, and years. */
  readonly textsOfColumns: ReadonlyMap<number, ReadonlySet<string>>;
}

/** Of texts around a cell: without outer and doubled spaces, in one Unicode form. */
export function neighbourText(text: string): string {
  const plain = text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  return [...plain].slice(0, neighbourLimits.length).join('').trim();
}

/** The same for labels that differ by the size of their letters only. */
export function labelKey(label: readonly string[]): string {
  return JSON.stringify(label).toLowerCase();
}

/** Looks through a sheet once. */
export function bookSheet({ name, cells: given }: GridSheet): BookSheet {
  const cells = [...given]
    .flatMap(([address, value]): readonly BookCell[] => {
      const place = value.kind === 'blank' ? undefined : parseAddress(address);
      return place ? [{ ...place, value }] : [];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const rows = new Map<number, BookCell[]>();
  for (const cell of cells) add(rows, cell.row, cell);
  const width = cells.reduce((widest, { column }) => Math.max(widest, column), 0);
  const labels = new Map([...rows].map(([row, ofRow]) => [row, labelsIn(ofRow)]));
  const headings = headingsOf(rows);
  const stretches = new Map<string, Stretch[]>();
  for (const [row, ofRow] of labels)
    ofRow.forEach(({ column }, i) => {
      const label = nearest(ofRow.slice(0, i + 1), neighbourLimits.labels);
      const stretch = { label, row, from: column + 1, to: ofRow[i + 1]?.column ?? width };
      add(stretches, labelKey(label), stretch);
    });
  const at = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell.value]));
  return {
    name,
    cells,
    stretches,
    textsOfColumns: textsOfColumns(cells),
    cellAt: (row, column) => at.get(`${row} ${column}`),
    rowAt: (row) => rows.get(row) ?? [],
    labelOf: (row, column) =>
      nearest(
        (labels.get(row) ?? []).filter((one) => one.column < column),
        neighbourLimits.labels,
      ),
    headingOf: (row, column) =>
      nearest(
        (headings.get(column) ?? []).filter((one) => one.row < row),
        neighbourLimits.headings,
      ),
  };
}

/** A figure, or what stands for one: no text that names anything. */
export function isFigure(value: CellValue): boolean {
  if (value.kind === 'number' || value.kind === 'error' || value.kind === 'uncalculated')
    return true;
  return value.kind === 'text' && /\d/.test(value.value) && !isLabel(value.value);
}

/** Whether a text names something: it has letters, or reads like a date or a period, as headings do. */
function isLabel(text: string): boolean {
  if (/\p{L}/u.test(text)) return true;
  return (
    /^\s*\d{1,4}(?:[./-]\d{1,4}){1,2}\s*$/.test(text) &&
    readNumberText(text, 'en-US').kind === 'none'
  );
}

interface Neighbour {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function nearest(texts: readonly Neighbour[], limit: number): readonly string[] {
  return texts
    .slice(Math.max(texts.length - limit, 0))
    .map(({ text }) => text)
    .reverse();
}

function labelsIn(cells: readonly BookCell[]): readonly Neighbour[] {
  return cells.flatMap(({ row, column, value }) =>
    value.kind === 'text' && isLabel(value.value)
      ? [{ row, column, text: neighbourText(value.value) }]
      : [],
  );
}

/** The year that a cell says, where it says nothing else. */
function yearIn(value: CellValue): number | undefined {
  const said =
    value.kind === 'number'
      ? value.value
      : value.kind === 'text'
        ? Number(value.value)
        : Number.NaN;
  return Number.isInteger(said) && said >= 1900 && said <= 2100 ? said : undefined;
}

/**
 * Texts of each column from above. A year counts as one where it looks like a heading: no figure stands above it, its row has
 * no other figures, and either another year is beside it or it is the first in its column.
 */
function headingsOf(
  rows: ReadonlyMap<number, readonly BookCell[]>,
): ReadonlyMap<number, readonly Neighbour[]> {
  const headings = new Map<number, Neighbour[]>();
  /** Columns in which something, or even a figure, stood further up. */
  const begun = new Set<number>();
  const figured = new Set<number>();
  for (const [row, ofRow] of rows) {
    const figures = ofRow.filter(({ value }) => isFigure(value));
    const isOfYears = figures.every(({ value }) => yearIn(value) !== undefined);
    for (const { column, value } of ofRow) {
      const isYear = isOfYears && !figured.has(column) && yearIn(value) !== undefined;
      if (value.kind === 'text' && isLabel(value.value))
        add(headings, column, { row, column, text: neighbourText(value.value) });
      else if (isYear && (figures.length > 1 || !begun.has(column)))
        add(headings, column, { row, column, text: String(yearIn(value)) });
      else figured.add(column);
      begun.add(column);
    }
  }
  return headings;
}

function textsOfColumns(cells: readonly BookCell[]): ReadonlyMap<number, ReadonlySet<string>> {
  const columns = new Map<number, Set<string>>();
  for (const { column, value } of cells) {
    const text =
      value.kind === 'text' && isLabel(value.value) ? neighbourText(value.value) : yearIn(value);
    if (text === undefined) continue;
    const texts = columns.get(column) ?? new Set();
    columns.set(column, texts.add(String(text)));
  }
  return columns;
}

function add<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
