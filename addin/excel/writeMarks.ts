// Puts marks beside answers, or takes them away: rows of the hidden sheet that the workbook's column of checks looks into.
// No cell of the person's own is touched, and no format.
import { type AnswerMark, markArea, markRows, marksSheet } from '@peerbook/shared';

/** Answers whether the workbook has such a sheet; older ones have none. Writes only where something else stands there. */
export async function writeMarks(
  context: Excel.RequestContext,
  marks: readonly AnswerMark[],
): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(marksSheet);
  const used = sheet.getUsedRangeOrNullObject(true).load('values,rowIndex,columnIndex');
  await context.sync();
  if (sheet.isNullObject) return false;
  const rows = markRows(marks);
  const isAtTop = used.isNullObject || (used.rowIndex === 0 && used.columnIndex === 0);
  const held = used.isNullObject ? [] : used.values;
  const isSame = rows.every(([code, text], i) => {
    const [heldCode = '', heldText = ''] = held[i] ?? [];
    return heldCode === code && heldText === text;
  });
  if (isAtTop && isSame) return true;
  const area = sheet.getRange(markArea);
  // Formats first: a question that looks like a formula stays a text.
  area.numberFormat = rows.map(() => ['@', '@']);
  area.values = rows.map(([code, text]) => [code, text]);
  await context.sync();
  return true;
}
