// Sheets of peers' figures, told apart by the mark in their first cell.
import type { GridSheet } from '@peerbook/shared';

/** Whether a sheet is ours, and about that. */
export const isMarked = (cells: GridSheet['cells'], about: string) => {
  const first = cells.get('A1');
  return first?.kind === 'text' && first.value === `peerbook:benchmarks${about}`;
};
