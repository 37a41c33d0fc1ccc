// How far one has come, on the cover: one line for the whole report, then one for each sheet with a link to it.
import { addressOf, headingRow } from '@peerbook/shared';
import { coverColumns } from './coverFacts.ts';
import { checked } from './excelize.ts';
import { failingOf } from './failingFormula.ts';
import type { Writing } from './issue.ts';
import { sentenceFormula } from './sentenceFormula.ts';
import type { SheetWriter } from './sheet.ts';
import { progressOf } from './sheetProgress.ts';
import { markStyle, palette } from './styles.ts';

const { label, text, figure } = coverColumns;
/** Pieces of a bar. */
const pieces = 20;

/** Gives the last row. */
export function writeCoverProgress(writing: Writing, sheet: SheetWriter, start: number): number {
  const { file, words, layout } = writing;
  const { cover } = words;
  let row = start;
  sheet.put(row, label, cover['progressTitle'] ?? '', 'section');
  sheet.put(row, text, cover['progress'] ?? '', 'sectionNote');
  sheet.put(row, figure, cover['failing'] ?? '', 'sectionNoteRight');
  sheet.height(row, 32);
  row += 1;
  const overallRow = row;
  const progress = layout.sheets.map(progressOf);
  for (const one of layout.sheets) {
    row += 1;
    const { required, answered, failing } = progressOf(one);
    sheet.link(row, label, one.name, { sheet: one.name, cell: `C${one.rows[1]?.row ?? 1}` });
    sheet.formula(row, text, barFormula(answered, required), 'bar');
    sheet.formula(row, figure, failing, 'figure');
    sheet.height(row, 19);
  }
  const severityRows = (['error', 'warning'] as const).map((severity) => {
    row += 1;
    const target = { sheet: words.sheets.checks, cell: `C${headingRow + 1}` };
    sheet.link(row, label, words.sheets.checks, target);
    sheet.put(row, text, cover[severity === 'error' ? 'errors' : 'warnings'] ?? '', 'label');
    sheet.formula(row, figure, failingOf(writing, severity), 'figure');
    sheet.height(row, 19);
    return row;
  });
  const all = (key: 'required' | 'answered') => `SUM(${progress.map((one) => one[key]).join(',')})`;
  const sentence = sentenceFormula(cover['progressLine'] ?? '', {
    required: all('required'),
    answered: all('answered'),
    failing: `SUM(${severityRows.map((one) => addressOf(one, figure)).join(',')})`,
  });
  sheet.formula(overallRow, label, sentence, 'overall');
  sheet.style(overallRow, text, 'overall', figure);
  checked(file.MergeCell(sheet.name, addressOf(overallRow, label), addressOf(overallRow, figure)));
  sheet.height(overallRow, 26);
  const [errors = row, warnings = row] = severityRows;
  mark(writing, sheet.name, overallRow + 1, errors - 1, 'warned');
  mark(writing, sheet.name, errors, errors, 'failed');
  mark(writing, sheet.name, warnings, warnings, 'warned');
  return row;
}

/** "████░  11 / 13"; where nothing is required there is no bar. */
function barFormula(answered: string, required: string): string {
  const full = `ROUND(${pieces}*${answered}/${required},0)`;
  return `IF(${required}=0,"–",REPT("█",${full})&REPT("░",${pieces}-${full})&"  "&${answered}&" / "&${required})`;
}

/** Colours the figures of some rows that are above zero; the figure says the same. */
function mark(
  { file }: Writing,
  sheet: string,
  first: number,
  last: number,
  tone: 'failed' | 'warned',
): void {
  const [from, to] = [addressOf(first, figure), addressOf(last, figure)];
  checked(
    file.SetConditionalFormat(sheet, `${from}:${to}`, [
      {
        Type: 'formula',
        Criteria: `${from}>0`,
        Format: markStyle(file, palette[tone], palette[`${tone}Ink`]),
      },
    ]),
  );
}
