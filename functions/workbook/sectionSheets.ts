// The sheets that are filled: label, answer, unit, last period, evidence, comment, check; one row for each indicator or option.
import { addressOf, columns, headingRow, type LayoutRow, type SheetLayout } from '@peerbook/shared';
import { labelWidth, writeIndicatorRow, writeOptionRow } from './answerRows.ts';
import { colourChecks } from './checkColumn.ts';
import { checked } from './excelize.ts';
import type { Issue, PersonalCell, Placing, Writing } from './issue.ts';
import { headingHeight, priorStyle } from './lastPeriod.ts';
import { answeredFormula } from './printContext.ts';
import {
  freezeBelow,
  preparePrint,
  protect,
  type SheetWriter,
  setWidths,
  sheetWriter,
} from './sheet.ts';
import type { StyleName } from './styles.ts';
import { validateNotes } from './validations.ts';

const widths = [0, labelWidth, 21, 16, 19, 26, 28, 46];

const subtitleCell = addressOf(2, columns.label);
const headingStyles: Readonly<Record<number, StyleName>> = {
  [columns.unit]: 'headingIndented',
  [columns.lastPeriod]: 'headingLast',
  [columns.check]: 'headingIndented',
};

/** Writes all sheets with questions. */
export function writeSectionSheets(writing: Writing): void {
  for (const sheet of writing.layout.sheets) {
    checked(writing.file.NewSheet(sheet.name));
    writeSheet(writing, sheet);
  }
}

/** For whom and which period, below the title of each sheet. */
export function subtitleCells(
  { institutionName, periodStart, periodEnd }: Issue,
  { layout }: Placing,
): readonly PersonalCell[] {
  const value = `${institutionName}  ·  ${periodStart} – ${periodEnd}`;
  return layout.sheets.map(({ name }) => ({ sheet: name, cell: subtitleCell, value }));
}

/** Codes of the required indicators on a sheet. */
export function requiredOn(sheet: SheetLayout): readonly string[] {
  return sheet.rows.flatMap((row) =>
    row.kind === 'indicator' && row.indicator.tier === 'core' ? [row.indicator.code] : [],
  );
}

function writeSheet(writing: Writing, layout: SheetLayout): void {
  const { file, words, styles } = writing;
  const sheet = sheetWriter(file, layout.name, styles);
  setWidths(file, layout.name, widths);
  sheet.put(1, columns.label, layout.name, 'title');
  sheet.height(1, 30);
  sheet.style(2, columns.label, 'subtitle');
  const required = requiredOn(layout);
  sheet.formula(
    3,
    columns.label,
    `(${answeredFormula(writing, required)})&" / ${required.length} ${words.cover['progress']}   (* ${words.tiers.core})"`,
    'subtitle',
  );
  sheet.link(2, columns.evidence, `← ${words.sheets.cover}`, {
    sheet: words.sheets.cover,
    cell: 'B1',
  });
  sheet.link(2, columns.comment, `${words.sheets.checks} →`, {
    sheet: words.sheets.checks,
    cell: 'B1',
  });
  const headings = [
    words.headings.indicator,
    words.headings.answer,
    words.headings.unit,
    words.headings.lastPeriod,
    words.headings.evidence,
    words.headings.comment,
    words.headings.check,
  ];
  headings.forEach((heading, i) => {
    const style = headingStyles[columns.label + i] ?? 'heading';
    sheet.put(headingRow, columns.label + i, heading, style);
  });
  sheet.height(headingRow, headingHeight);
  for (const row of layout.rows) writeRow(writing, sheet, row);
  const last = layout.rows.at(-1)?.row ?? headingRow;
  validateNotes(
    file,
    layout.name,
    addressOf(headingRow + 1, columns.evidence),
    addressOf(last, columns.comment),
    words,
  );
  colourChecks(writing, layout.name, last);
  freezeBelow(file, layout.name, headingRow);
  protect(file, layout.name);
  preparePrint(file, layout.name, '', headingRow);
}

function writeRow(writing: Writing, sheet: SheetWriter, row: LayoutRow): void {
  if (row.kind === 'section') {
    writeSectionRow(writing, sheet, row);
    return;
  }
  if (row.kind === 'option') writeOptionRow(writing, sheet, row);
  else writeIndicatorRow(writing, sheet, row);
  sheet.style(row.row, columns.lastPeriod, priorStyle(row));
}

function writeSectionRow(
  writing: Writing,
  sheet: SheetWriter,
  row: LayoutRow & { kind: 'section' },
): void {
  const words = writing.templateWords.sections[row.section.code];
  sheet.put(row.row, columns.label, words?.label ?? row.section.code, 'section');
  sheet.style(row.row, columns.value, 'sectionNote', columns.check);
  sheet.put(row.row, columns.value, words?.description ?? '', 'sectionNote');
  sheet.height(row.row, 24);
}
