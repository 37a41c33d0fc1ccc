// The column beside each answer that says which check it fails first, and the colours that follow what it says.
import { addressOf, columns, headingRow } from '@peerbook/shared';
import { checked } from './excelize.ts';
import type { Writing } from './issue.ts';
import { marks, ruleCells } from './ruleFormulas.ts';
import { planRules } from './rulesPlan.ts';
import type { SheetWriter } from './sheet.ts';
import { markStyle, palette } from './styles.ts';

/** Writes the cell of an indicator; empty where no check concerns it. */
export function writeCheckCell(
  { blank }: Writing,
  sheet: SheetWriter,
  row: number,
  indicator: string,
): void {
  const shown = planRules(blank.template).shown.get(indicator);
  if (shown) sheet.formula(row, columns.check, ruleCells('message', shown.row), 'check');
  else sheet.style(row, columns.check, 'check');
}

/** Colours answers and what is said of them: errors and warnings. The mark before the words says the same. */
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
      ]),
    );
}
