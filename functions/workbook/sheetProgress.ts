// How far one has come: each section sheet counts in hidden cells of its own, says it in its third row, and the cover adds
// the sheets up.
import { columns, quoteSheet, type SheetLayout } from '@peerbook/shared';
import { answeredFormula, requiredFormula } from './answeredFormula.ts';
import { checked } from './excelize.ts';
import { failingAbout } from './failingFormula.ts';
import type { Writing } from './issue.ts';
import { sentenceFormula } from './sentenceFormula.ts';
import type { SheetWriter } from './sheet.ts';

/** Cells in the hidden column of codes: required questions, those answered, checks that fail. */
const cells = { required: '$A$1', answered: '$A$2', failing: '$A$3' } as const;
/** Row of the sentence. */
const sentenceRow = 3;

/** The same cells as formulas of other sheets refer to them. */
export function progressOf({ name }: SheetLayout): Readonly<Record<keyof typeof cells, string>> {
  const at = (cell: string) => `${quoteSheet(name)}!${cell}`;
  return { required: at(cells.required), answered: at(cells.answered), failing: at(cells.failing) };
}

/** Codes of the required indicators on a sheet. */
export function requiredOn(sheet: SheetLayout): readonly string[] {
  return sheet.rows.flatMap((row) =>
    row.kind === 'indicator' && row.indicator.tier === 'core' ? [row.indicator.code] : [],
  );
}

export function writeSheetProgress(
  writing: Writing,
  sheet: SheetWriter,
  layout: SheetLayout,
): void {
  const { file, words } = writing;
  const required = requiredOn(layout);
  const all = layout.rows.flatMap((row) => (row.kind === 'indicator' ? [row.indicator.code] : []));
  const formulas: Readonly<Record<keyof typeof cells, string>> = {
    required: requiredFormula(writing, required),
    answered: answeredFormula(writing, required),
    failing: failingAbout(writing, all),
  };
  for (const key of ['required', 'answered', 'failing'] as const)
    checked(file.SetCellFormula(layout.name, cells[key].replaceAll('$', ''), formulas[key]));
  const sentence = `${words.cover['progressLine']}   (* ${words.tiers.core})`;
  sheet.formula(sentenceRow, columns.label, sentenceFormula(sentence, cells), 'progress');
}
