// Books that stand beside the small report of the pane's tests.
import type { Book } from '../../../addin/links/openBook.ts';
import { aSheet, type Rows } from '../../shared/workbook/links/books.ts';

export const balance: Rows = [
  ['Account', 2025, 2024],
  ['Active borrowers', 1234, 1100],
  ['Share of women', '45,5', 40],
  ['Staff', 40, 38],
];

export function aBookOf(rows: Rows, name: string | null = null): Book {
  return { name, sheets: [aSheet('TB', rows)], tooLarge: [] };
}
