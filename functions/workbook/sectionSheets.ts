// The sheets that are filled: label, answer, unit, last period, evidence, comment; one row for each indicator or option.
import {
  addressOf,
  columns,
  headingRow,
  type Indicator,
  type LayoutRow,
  labelOf,
  optionName,
  optionWord,
  quoteSheet,
  type SheetLayout,
  serialOfDate,
} from '@peerbook/shared';
import { checked } from './excelize.ts';
import type { Writing } from './issue.ts';
import { listKey } from './listsSheet.ts';
import { answeredFormula } from './printContext.ts';
import {
  freezeBelow,
  heightFor,
  preparePrint,
  protect,
  type SheetWriter,
  setWidths,
  sheetWriter,
} from './sheet.ts';
import type { StyleName } from './styles.ts';
import { validateAnswer, validateNotes } from './validations.ts';

const widths = [0, 58, 24, 21, 15, 30, 34];

/** Writes all sheets with questions. */
export function writeSectionSheets(writing: Writing): void {
  for (const sheet of writing.layout.sheets) {
    checked(writing.file.NewSheet(sheet.name));
    writeSheet(writing, sheet);
  }
}

/** Codes of the required indicators on a sheet. */
export function requiredOn(sheet: SheetLayout): readonly string[] {
  return sheet.rows.flatMap((row) =>
    row.kind === 'indicator' && row.indicator.tier === 'core' ? [row.indicator.code] : [],
  );
}

function writeSheet(writing: Writing, layout: SheetLayout): void {
  const { file, issue, words, styles } = writing;
  const sheet = sheetWriter(file, layout.name, styles);
  setWidths(file, layout.name, widths);
  sheet.put(1, columns.label, layout.name, 'title');
  sheet.height(1, 30);
  sheet.put(
    2,
    columns.label,
    `${issue.institutionName}  ·  ${issue.periodStart} – ${issue.periodEnd}`,
    'subtitle',
  );
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
  ];
  headings.forEach((heading, i) => {
    sheet.put(headingRow, columns.label + i, heading, 'heading');
  });
  sheet.height(headingRow, 24);
  for (const row of layout.rows) writeRow(writing, sheet, row);
  const last = layout.rows.at(-1)?.row ?? headingRow;
  validateNotes(
    file,
    layout.name,
    addressOf(headingRow + 1, columns.evidence),
    addressOf(last, columns.comment),
    words,
  );
  freezeBelow(file, layout.name, headingRow);
  protect(file, layout.name);
  preparePrint(file, layout.name, `${issue.institutionName} – ${issue.periodEnd}`, headingRow);
}

function writeRow(writing: Writing, sheet: SheetWriter, row: LayoutRow): void {
  if (row.kind === 'section') writeSectionRow(writing, sheet, row);
  else if (row.kind === 'option') writeOptionRow(writing, sheet, row);
  else writeIndicatorRow(writing, sheet, row);
}

function writeIndicatorRow(
  writing: Writing,
  sheet: SheetWriter,
  row: LayoutRow & { kind: 'indicator' },
): void {
  const { indicator } = row;
  const { templateWords, issue, words } = writing;
  const label = labelOf(issue.template, issue.language, indicator.code);
  const text = indicator.tier === 'core' ? `${label} *` : label;
  sheet.put(row.row, columns.code, indicator.code, 'quiet');
  sheet.put(row.row, columns.label, text, indicator.kind === 'multichoice' ? 'strong' : 'label');
  const unit = indicator.unit
    ? (templateWords.units[indicator.unit] ?? '')
    : indicator.kind === 'multichoice'
      ? (words.cells['tick'] ?? '')
      : '';
  sheet.put(row.row, columns.unit, unit, 'quiet');
  writeLastPeriod(writing, sheet, row.row, indicator);
  sheet.style(row.row, columns.evidence, 'inputNote', columns.comment);
  sheet.height(row.row, heightFor(text, widths[1] as number));
  name(writing, sheet.name, row.row, indicator.code);
  // A multi-choice is answered in the rows of its options; its name tells the row of its evidence and comment.
  if (indicator.kind === 'multichoice') return;
  sheet.style(row.row, columns.value, inputStyle(indicator));
  writePrefill(writing, sheet, row.row, indicator);
  const list =
    indicator.kind === 'choice' || indicator.kind === 'boolean'
      ? writing.lists.get(listKey(indicator))
      : undefined;
  const note = templateWords.notes[indicator.code];
  const prompt = [unit, words.tiers[indicator.tier], note].filter(Boolean).join('. ');
  validateAnswer(
    writing.file,
    { sheet: sheet.name, row: row.row, column: columns.value },
    indicator,
    words,
    { ...(list && { list }), prompt, title: label },
  );
}

function writeSectionRow(
  writing: Writing,
  sheet: SheetWriter,
  row: LayoutRow & { kind: 'section' },
): void {
  const words = writing.templateWords.sections[row.section.code];
  sheet.put(row.row, columns.label, words?.label ?? row.section.code, 'section');
  sheet.style(row.row, columns.value, 'sectionNote', columns.comment);
  sheet.put(row.row, columns.value, words?.description ?? '', 'sectionNote');
  sheet.height(row.row, 24);
}

function writeOptionRow(
  writing: Writing,
  sheet: SheetWriter,
  row: LayoutRow & { kind: 'option' },
): void {
  const { issue, words } = writing;
  const code = optionName(row.indicator.code, row.option);
  const label = optionWord(issue.template, issue.language, row.indicator, row.option);
  sheet.put(row.row, columns.code, code, 'quiet');
  sheet.put(row.row, columns.label, label, 'option');
  const ticked = issue.prefill[code];
  if (ticked === undefined) sheet.style(row.row, columns.value, 'inputText');
  else sheet.put(row.row, columns.value, ticked, 'inputText');
  sheet.style(row.row, columns.unit, 'quiet', columns.comment);
  name(writing, sheet.name, row.row, code);
  const list = writing.lists.get('yes_no');
  validateAnswer(
    writing.file,
    { sheet: sheet.name, row: row.row, column: columns.value },
    row.indicator,
    words,
    { ...(list && { list }), prompt: '', title: '' },
  );
}

function inputStyle(indicator: Indicator): StyleName {
  switch (indicator.kind) {
    case 'integer':
    case 'currency':
      return 'inputWhole';
    case 'year':
      return 'inputYear';
    case 'date':
      return 'inputDate';
    case 'percent':
      return 'inputDecimal';
    case 'decimal':
      return indicator.decimals === undefined ? 'inputRate' : 'inputDecimal';
    default:
      return 'inputText';
  }
}

function writePrefill(
  writing: Writing,
  sheet: SheetWriter,
  row: number,
  indicator: Indicator,
): void {
  const value = writing.issue.prefill[indicator.code];
  if (value === undefined) return;
  sheet.put(
    row,
    columns.value,
    indicator.kind === 'date' ? serialOfDate(String(value)) : value,
    inputStyle(indicator),
  );
}

function writeLastPeriod(
  writing: Writing,
  sheet: SheetWriter,
  row: number,
  indicator: Indicator,
): void {
  const value = writing.issue.lastPeriod[indicator.code];
  if (value === undefined) sheet.style(row, columns.lastPeriod, 'last');
  else sheet.put(row, columns.lastPeriod, value, 'last');
}

function name(writing: Writing, sheet: string, row: number, code: string): void {
  const reference = `${quoteSheet(sheet)}!${addressOf(row, columns.value).replace(/([A-Z]+)(\d+)/, '$$$1$$$2')}`;
  checked(writing.file.SetDefinedName({ Name: code, RefersTo: reference }));
}
