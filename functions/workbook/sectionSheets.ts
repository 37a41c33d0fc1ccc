// The sheets that are filled: label, answer, unit, last period and its mark, evidence, comment, check; one row for each
// indicator, option or ratio.
import {
  addressOf,
  columns,
  headingRow,
  heightFor,
  type LayoutRow,
  type SheetLayout,
} from '@peerbook/shared';
import { writeIndicatorRow, writeOptionRow } from './answerRows.ts';
import { colourChecks } from './checkColumn.ts';
import { checked } from './excelize.ts';
import { writeHeadings } from './headings.ts';
import type { Issue, PersonalCell, Placing, Writing } from './issue.ts';
import { colourMarks, priorStyle } from './lastPeriod.ts';
import { writeNavigation } from './navigation.ts';
import { writeRatioRow } from './ratioRows.ts';
import { edge, largeType } from './sectionWidths.ts';
import {
  freezeBelow,
  preparePrint,
  protect,
  type SheetWriter,
  setWidths,
  sheetWriter,
} from './sheet.ts';
import { writeSheetProgress } from './sheetProgress.ts';
import { validateNotes } from './validations.ts';

const subtitleCell = addressOf(2, columns.label);
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

function writeSheet(writing: Writing, layout: SheetLayout): void {
  const { file, words, styles } = writing;
  const sheet = sheetWriter(file, layout.name, styles);
  setWidths(file, layout.name, writing.widths);
  sheet.put(1, columns.label, layout.name, 'title');
  sheet.height(1, 30);
  sheet.style(2, columns.label, 'subtitle');
  sheet.height(2, 18);
  writeSheetProgress(writing, sheet, layout);
  sheet.height(3, 20);
  writeNavigation(writing, sheet, { back: columns.evidence, forward: columns.check });
  const { headings } = words;
  writeHeadings(sheet, writing.widths, [
    { text: headings.indicator },
    { text: headings.answer },
    { text: headings.unit, style: 'headingIndented' },
    { text: headings.lastPeriod, style: 'headingLast', isDated: true },
    { text: headings.mark },
    { text: headings.evidence },
    { text: headings.comment },
    { text: headings.check, style: 'headingIndented' },
  ]);
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
  colourMarks(writing, layout.name, last);
  freezeBelow(file, layout.name, headingRow);
  protect(file, layout.name);
  preparePrint(file, layout.name, '', headingRow);
}

function writeRow(writing: Writing, sheet: SheetWriter, row: LayoutRow): void {
  switch (row.kind) {
    case 'section':
      writeSectionRow(writing, sheet, row);
      return;
    case 'indicator':
      writeIndicatorRow(writing, sheet, row);
      break;
    case 'option':
      writeOptionRow(writing, sheet, row);
      break;
    case 'ratio':
      writeRatioRow(writing, sheet, row);
      break;
  }
  sheet.style(row.row, columns.lastPeriod, priorStyle(row));
}

function writeSectionRow(
  writing: Writing,
  sheet: SheetWriter,
  row: LayoutRow & { kind: 'section' },
): void {
  const words = writing.templateWords.sections[row.section.code];
  const label = words?.label ?? row.section.code;
  sheet.put(row.row, columns.label, label, 'section');
  sheet.style(row.row, columns.value, 'sectionNote', columns.check);
  sheet.put(row.row, columns.value, words?.description ?? '', 'sectionNote');
  const room = ((writing.widths[columns.label - 1] ?? 0) - edge) * largeType;
  sheet.height(row.row, Math.max(24, heightFor(label, room, 16)));
}
