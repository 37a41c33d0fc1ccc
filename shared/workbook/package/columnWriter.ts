// Gathers the cells of a sheet, and tells where one stands twice.
import { type CellColumns, cellKinds } from '../sheetCells.ts';

/** What is read of a sheet. Plain data: it passes between threads. */
export interface SheetColumns {
  readonly columns: CellColumns;
  /** Ranges of merged cells, such as B2:C4. */
  readonly merged: readonly string[];
}

export interface ColumnWriter {
  /** Keeps a number, or a logical value as 1 or 0; false where the cell was kept before. */
  number(key: number, kind: keyof typeof cellKinds, number: number): boolean;
  /** As number, of what is kept as text. */
  text(key: number, kind: 'text' | 'error', text: string): boolean;
  columns(): CellColumns;
}

export function columnWriter(): ColumnWriter {
  let keys = new Float64Array(1024);
  let kinds = new Uint8Array(1024);
  let numbers = new Float64Array(1024);
  let size = 0;
  const texts: string[] = [];
  let last = -1;
  // Programs write cells in order; only where one does not must all be remembered.
  let met: Set<number> | undefined;
  const grow = () => {
    keys = grown(keys, new Float64Array(size * 2));
    kinds = grown(kinds, new Uint8Array(size * 2));
    numbers = grown(numbers, new Float64Array(size * 2));
  };
  const number = (key: number, kind: keyof typeof cellKinds, value: number): boolean => {
    if (key <= last) met ??= new Set(keys.subarray(0, size));
    if (met?.has(key)) return false;
    met?.add(key);
    last = key;
    if (size === keys.length) grow();
    keys[size] = key;
    kinds[size] = cellKinds[kind];
    numbers[size] = value;
    size += 1;
    return true;
  };
  return {
    number,
    text(key, kind, text) {
      texts.push(text);
      return number(key, kind, texts.length - 1);
    },
    columns: () => ({
      keys: keys.slice(0, size),
      kinds: kinds.slice(0, size),
      numbers: numbers.slice(0, size),
      texts,
    }),
  };
}

function grown<Column extends Float64Array | Uint8Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
