// The cells of a sheet in plain columns: a sheet of a hundred thousand cells costs a few arrays, and passes between threads
// as they are.
import { addressOf, parseAddress } from './address.ts';
import type { CellValue, SheetCells, TextCell } from './cellValue.ts';

/** What a cell holds, by code; blank cells are not kept. */
export const cellKinds = {
  number: 0,
  percent: 1,
  text: 2,
  logical: 3,
  error: 4,
  uncalculated: 5,
} as const;

/** Cell i stands at `keys[i]` and is of `kinds[i]`; `numbers[i]` is its number, 1 or 0 of a logical one, or its place in `texts`. */
export interface CellColumns {
  /** Row and column as one number, in any order; see `cellKey`. */
  readonly keys: Float64Array;
  readonly kinds: Uint8Array;
  readonly numbers: Float64Array;
  readonly texts: readonly string[];
}

/** Columns of a sheet, as Excel has them. */
const width = 16_384;

/** One number for row and column, both from 1; the order of numbers is that of rows, then columns. */
export function cellKey(row: number, column: number): number {
  return row * width + column - 1;
}

/** The row of a key. */
export function rowOf(key: number): number {
  return Math.floor(key / width);
}

/** The column of a key. */
export function columnOf(key: number): number {
  return (key % width) + 1;
}

/** The cells in columns, to be looked up by address and gone through in the order they came. */
export function sheetCells(columns: CellColumns): SheetCells {
  const { keys } = columns;
  let places: ReadonlyMap<number, number> | undefined;
  const find = (address: string): number | undefined => {
    const place = parseAddress(address);
    if (!place) return undefined;
    // Sheets of the user's own are gone through and never asked for single cells.
    places ??= new Map(Array.from(keys, (key, i) => [key, i]));
    return places.get(cellKey(place.row, place.column));
  };
  const addressAt = (i: number) => {
    const key = keys[i] as number;
    return addressOf(rowOf(key), columnOf(key));
  };
  function* each<Item>(item: (i: number) => Item): Generator<Item, undefined> {
    for (let i = 0; i < keys.length; i += 1) yield item(i);
    return undefined;
  }
  const entries = () => each((i): [string, CellValue] => [addressAt(i), valueAt(columns, i)]);
  const cells: SheetCells = {
    size: keys.length,
    has: (address) => find(address) !== undefined,
    get(address) {
      const i = find(address);
      return i === undefined ? undefined : valueAt(columns, i);
    },
    forEach(callback) {
      for (const [address, value] of entries()) callback(value, address, cells);
    },
    keys: () => each(addressAt),
    values: () => each((i) => valueAt(columns, i)),
    entries,
    [Symbol.iterator]: entries,
    *texts() {
      for (let i = 0; i < keys.length; i += 1) {
        if (columns.kinds[i] !== cellKinds.text) continue;
        const key = keys[i] as number;
        const text = columns.texts[columns.numbers[i] as number] as string;
        yield { row: rowOf(key), column: columnOf(key), text };
      }
    },
  };
  return cells;
}

function valueAt({ kinds, numbers, texts }: CellColumns, i: number): CellValue {
  const number = numbers[i] as number;
  switch (kinds[i]) {
    case cellKinds.number:
      return { kind: 'number', value: number };
    case cellKinds.percent:
      return { kind: 'number', value: number, percent: true };
    case cellKinds.text:
      return { kind: 'text', value: texts[number] as string };
    case cellKinds.logical:
      return { kind: 'logical', value: number === 1 };
    case cellKinds.error:
      return { kind: 'error', error: texts[number] as string };
    default:
      return { kind: 'uncalculated' };
  }
}

/** The cells that hold texts, of any sheet. */
export function* textCells(cells: SheetCells): Iterable<TextCell> {
  if (cells.texts) {
    yield* cells.texts();
    return;
  }
  for (const [address, value] of cells) {
    const place = value.kind === 'text' ? parseAddress(address) : undefined;
    if (place && value.kind === 'text') yield { ...place, text: value.value };
  }
}
