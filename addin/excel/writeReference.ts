// Brings the hidden sheet of the workbook up to date with what the service said, so that the workbook's own checks, and
// the pane without a connection, know it too. Only cells that say something else are touched.
import { addressOf, type ReferenceRow, referenceKeys, referenceSheet } from '@peerbook/shared';

/** A cell of the sheet to be written: row and column from 1; '' empties it. */
export interface ReferenceCell {
  readonly row: number;
  readonly column: 1 | 2;
  readonly value: string | number;
}

/**
 * Writes in two round trips, or reads in one where all is as it should be already; does nothing where the workbook has no
 * such sheet. Fails where somebody protected it.
 */
export async function writeReference(
  context: Excel.RequestContext,
  rows: readonly ReferenceRow[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(referenceSheet);
  const used = sheet.getUsedRangeOrNullObject(true).load('values,rowIndex,columnIndex');
  await context.sync();
  if (used.isNullObject || used.rowIndex !== 0 || used.columnIndex !== 0) return;
  const blocks = blocksOf(changedCells(used.values, rows));
  for (const block of blocks) {
    const [{ row: first, column }] = block;
    const area = sheet.getRange(
      `${addressOf(first, column)}:${addressOf(first + block.length - 1, column)}`,
    );
    // Formats first: a text that looks like a date or a formula stays a text.
    area.numberFormat = block.map(({ value }) => [
      typeof value === 'string' && value !== '' ? '@' : 'General',
    ]);
    area.values = block.map(({ value }) => [value]);
  }
  if (blocks.length > 0) await context.sync();
}

/** What differs: values beside names that are there, and the last rows, whose number varies, as a whole. */
export function changedCells(
  values: readonly (readonly unknown[])[],
  rows: readonly ReferenceRow[],
): readonly ReferenceCell[] {
  const heldIn = (row: number, column: 1 | 2): unknown => values[row - 1]?.[column - 1] ?? '';
  const known = new Map<unknown, number>();
  values.forEach(([name], i) => {
    if (!known.has(name)) known.set(name, i + 1);
  });
  const fixed = rows
    .filter((row) => !isLast(row.name))
    .flatMap(({ name, value }): readonly ReferenceCell[] => {
      // Cells of a name stay where they were issued: the workbook's formulas point at them.
      const row = known.get(name);
      return row === undefined ? [] : [{ row, column: 2, value: value ?? '' }];
    });
  const end = values.reduce((last, [name], i) => (name === '' || isLast(name) ? last : i + 1), 0);
  const last = rows.filter((row) => isLast(row.name));
  const length = Math.max(last.length, values.length - end);
  const varying = Array.from({ length }, (_, i): readonly ReferenceCell[] => [
    { row: end + 1 + i, column: 1, value: last[i]?.name ?? '' },
    { row: end + 1 + i, column: 2, value: last[i]?.value ?? '' },
  ]).flat();
  return [...fixed, ...varying].filter(({ row, column, value }) => heldIn(row, column) !== value);
}

function isLast(name: unknown): boolean {
  return name === referenceKeys.change || name === referenceKeys.explanation;
}

type Block = readonly [ReferenceCell, ...ReferenceCell[]];

/** Cells below each other, as one range each. */
function blocksOf(cells: readonly ReferenceCell[]): readonly Block[] {
  const blocks: [ReferenceCell, ...ReferenceCell[]][] = [];
  const ordered = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  for (const cell of ordered) {
    const above = blocks.at(-1)?.at(-1);
    if (above?.column === cell.column && above.row + 1 === cell.row) blocks.at(-1)?.push(cell);
    else blocks.push([cell]);
  }
  return blocks;
}
