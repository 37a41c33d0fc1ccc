// The column beside each answer that says which check it fails first, and the colours that follow what it says.
import { addressOf, columns, headingRow, markSign } from '@peerbook/shared';
import { checked } from './excelize.ts';
import type { Writing } from './issue.ts';
import { markFormula } from './marksSheet.ts';
import { openingNote } from './openingNote.ts';
import { marks, ruleCells } from './ruleFormulas.ts';
import { planRules } from './rulesPlan.ts';
import type { SheetWriter } from './sheet.ts';
import { markStyle, palette } from './styles.ts';

/**
 * Writes the cell of an indicator. A failing check goes before what is marked on the hidden sheet, and that before where the
 * answer is from.
 */
export function writeCheckCell(
  writing: Writing,
  sheet: SheetWriter,
  row: number,
  indicator: string,
): void {
  const shown = planRules(writing.blank.template).shown.get(indicator);
  const message = shown && ruleCells('message', shown.row);
  const marked = markFormula(row, openingNote(writing, indicator) ?? '""');
  const formula = message === undefined ? marked : `IF(${message}<>"",${message},${marked})`;
  sheet.formula(row, columns.check, formula, 'check');
}

/** Colours answers and what is said of them: errors, warnings and marks. The sign before the words says the same. */
export function colourChecks({ file }: Writing, sheet: string, last: number): void {
  const first = headingRow + 1;
  const said = `$${addressOf(first, columns.check)}`;
  const mark = (sign: string, background: string, ink: string) => ({
    Type: 'formula',
    Criteria: `LEFT(${said},1)="${sign}"`,
    Format: markStyle(file, background, ink),
  });
  for (const column of [columns.value, columns.check])
    checked(
      file.SetConditionalFormat(sheet, `${addressOf(first, column)}:${addressOf(last, column)}`, [
        mark(marks.error, palette.failed, palette.failedInk),
        mark(marks.warning, palette.warned, palette.warnedInk),
        mark(markSign, palette.asked, palette.askedInk),
      ]),
    );
}
