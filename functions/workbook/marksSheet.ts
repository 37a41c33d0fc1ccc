// The hidden sheet that marks beside single answers are written to, and the formula that shows them.
import { addressOf, columns, markArea, markSign, marksSheet, quoteSheet } from '@peerbook/shared';
import { checked } from './excelize.ts';
import type { Writing } from './issue.ts';

/** Writes the sheet, empty. Its cells are formatted as text: what the pane writes there is never taken for a formula. */
export function writeMarksSheet({ file, styles }: Writing): void {
  checked(file.NewSheet(marksSheet));
  checked(file.SetColStyle(marksSheet, 'A:B', styles('text')));
  checked(file.SetSheetVisible(marksSheet, false));
}

/** What is marked beside the answer in a row of codes, else what another formula says. */
export function markFormula(row: number, otherwise: string): string {
  const area = markArea.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  const code = `$${addressOf(row, columns.code)}`;
  const text = `VLOOKUP(${code},${quoteSheet(marksSheet)}!${area},2,FALSE)`;
  return `IFERROR("${markSign} "&${text},${otherwise})`;
}
