// Sheets of somebody's own books, from rows as they would be typed.
import { addressOf, bookSheet, type CellValue, type GridSheet } from '@peerbook/shared';

export type Typed = string | number | null;
export type Rows = readonly (readonly Typed[])[];

export function gridSheet(name: string, rows: Rows): GridSheet {
  const cells = new Map<string, CellValue>();
  rows.forEach((row, i) => {
    row.forEach((typed, n) => {
      if (typed === null) return;
      const cell: CellValue =
        typeof typed === 'number'
          ? { kind: 'number', value: typed }
          : { kind: 'text', value: typed };
      cells.set(addressOf(i + 1, n + 1), cell);
    });
  });
  return { name, cells };
}

export function aSheet(name: string, rows: Rows) {
  return bookSheet(gridSheet(name, rows));
}
