// The rows of a sheet that are answered: cells, names and validations.
import {
  addressOf,
  columns,
  compileTemplate,
  heightFor,
  type Indicator,
  type LayoutRow,
  labelOf,
  namePrefixes,
  optionName,
  optionWord,
  quoteSheet,
} from '@peerbook/shared';
import { openings } from '../validation/openings.ts';
import { writeCheckCell } from './checkColumn.ts';
import { checked } from './excelize.ts';
import type { Writing } from './issue.ts';
import { listKey } from './listsSheet.ts';
import { ownConditionOf } from './ownConditions.ts';
import { rowHeight } from './rowHeight.ts';
import { edge } from './sectionWidths.ts';
import type { SheetWriter } from './sheet.ts';
import type { StyleName } from './styles.ts';
import { validateAnswer } from './validations.ts';

/** The row of an indicator; of a multi-choice it has the places for evidence and comment, and its options follow. */
export function writeIndicatorRow(
  writing: Writing,
  sheet: SheetWriter,
  row: LayoutRow & { kind: 'indicator' },
): void {
  const { indicator } = row;
  const { templateWords, blank, words } = writing;
  const label = labelOf(blank.template, blank.language, indicator.code);
  const text = indicator.tier === 'core' ? `${label}\u00a0*` : label;
  sheet.put(row.row, columns.code, indicator.code, 'quiet');
  sheet.put(row.row, columns.label, text, indicator.kind === 'multichoice' ? 'strong' : 'label');
  const unit = indicator.unit
    ? (templateWords.units[indicator.unit] ?? '')
    : indicator.kind === 'multichoice'
      ? (words.cells['tick'] ?? '')
      : '';
  sheet.put(row.row, columns.unit, unit, 'quietIndented');
  sheet.style(row.row, columns.mark, 'mark');
  sheet.style(row.row, columns.evidence, 'inputNote', columns.comment);
  writeCheckCell(writing, sheet, row.row, indicator.code);
  sheet.height(row.row, rowHeight(writing, indicator, text));
  name(writing, sheet.name, row.row, indicator.code);
  // A multi-choice is answered in the rows of its options; its name tells the row of its evidence and comment.
  if (indicator.kind === 'multichoice') return;
  sheet.style(row.row, columns.value, inputStyle(indicator));
  const list =
    indicator.kind === 'choice' || indicator.kind === 'boolean'
      ? writing.lists.get(listKey(indicator))
      : undefined;
  const note = templateWords.notes[indicator.code];
  const opening = openings.some((one) => one.opening === indicator.code);
  const origin = opening ? words.cells['openingPrompt'] : undefined;
  const prompt = [unit, words.tiers[indicator.tier], origin, note].filter(Boolean).join('. ');
  const own = ownConditionOf(writing, indicator);
  validateAnswer(
    writing.file,
    { sheet: sheet.name, row: row.row, column: columns.value },
    indicator,
    words,
    { ...(list && { list }), ...(own && { own }), prompt, title: label },
  );
}

/** The row of one option of a multi-choice, answered with yes where it applies. */
export function writeOptionRow(
  writing: Writing,
  sheet: SheetWriter,
  row: LayoutRow & { kind: 'option' },
): void {
  const { blank, words } = writing;
  const code = optionName(row.indicator.code, row.option);
  const label = optionWord(blank.template, blank.language, row.indicator, row.option);
  sheet.put(row.row, columns.code, code, 'quiet');
  sheet.put(row.row, columns.label, label, 'option');
  // Indented twice.
  sheet.height(row.row, heightFor(label, (writing.widths[columns.label - 1] ?? 0) - 2 * edge));
  sheet.style(row.row, columns.value, 'inputText');
  sheet.style(row.row, columns.unit, 'quiet', columns.check);
  name(writing, sheet.name, row.row, code);
  const list = writing.lists.get('yes_no');
  validateAnswer(
    writing.file,
    { sheet: sheet.name, row: row.row, column: columns.value },
    row.indicator,
    words,
    {
      ...(list && { list }),
      prompt: [label, words.cells['tick']].join('. '),
      title: labelOf(blank.template, blank.language, row.indicator.code),
    },
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

/** Names the cell of an answer; and those of evidence and comment where a rule reads them. */
function name(writing: Writing, sheet: string, row: number, code: string): void {
  const { slots } = compileTemplate(writing.blank.template);
  const give = (Name: string, column: number) => {
    const cell = addressOf(row, column).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
    checked(writing.file.SetDefinedName({ Name, RefersTo: `${quoteSheet(sheet)}!${cell}` }));
  };
  give(code, columns.value);
  for (const note of ['evidence', 'comment'] as const) {
    const noteName = `${namePrefixes[note]}${code}`;
    if (slots.has(noteName)) give(noteName, columns[note]);
  }
}
