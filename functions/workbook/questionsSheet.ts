// Writes what the association asks about a returned report into a user's own workbook: one line for each queried figure,
// with a link to its cell. For who works without the add-in.
import {
  type Grid,
  heightFor,
  type Language,
  labelOf,
  type Place,
  type Template,
  wordsOf,
} from '@peerbook/shared';
import { checked, newSpreadsheet, saveSpreadsheet } from './excelize.ts';
import { nameForOurs } from './ownFile/nameForOurs.ts';
import { openFile } from './ownFile/openFile.ts';
import { putSheet } from './ownFile/putSheet.ts';
import { freezeBelow, preparePrint, setWidths, sheetWriter } from './sheet.ts';
import { stylesOf } from './styles.ts';

export interface Question {
  readonly indicator: string;
  /** What the officer asks; absent where the figure was only marked. */
  readonly note?: string | undefined;
}

export interface QuestionsSheet {
  readonly template: Template;
  readonly language: Language;
  readonly questions: readonly Question[];
  /** About the report as a whole. */
  readonly note?: string | undefined;
  /** Where an indicator's answer is in the file. */
  readonly placeOf: (indicator: string) => Place | undefined;
}

/** Marks a sheet as ours. */
export const questionsMarker = 'peerbook:questions';

const columns = { marker: 1, label: 2, question: 3, link: 4 } as const;
const widths = [0, 52, 84, 26];
const headingRow = 5;

/** The workbook with the sheet in it. Everything else in the file keeps its bytes. */
export async function writeQuestionsSheet(
  workbook: Uint8Array,
  grid: Grid,
  sheet: QuestionsSheet,
): Promise<Uint8Array> {
  const words = wordsOf(sheet.language);
  const name = nameForOurs(grid, words.sheets.questions, questionsMarker);
  const made = await newSpreadsheet(name);
  const writer = sheetWriter(made, name, stylesOf(made));
  setWidths(made, name, widths);
  checked(made.SetSheetView(name, 0, { ShowGridLines: false, View: 'normal', TopLeftCell: 'A1' }));
  writer.put(1, columns.marker, questionsMarker, 'quiet');
  writer.put(1, columns.label, words.questions.title, 'title');
  writer.height(1, 30);
  writer.put(2, columns.label, words.questions.how, 'subtitle');
  if (sheet.note !== undefined) {
    writer.put(3, columns.label, `${words.questions.note}: ${sheet.note}`, 'body');
    checked(made.MergeCell(name, 'B3', 'D3'));
    writer.height(3, heightFor(sheet.note, 160));
  }
  const { indicator, goTo } = words.headings;
  writer.put(headingRow, columns.label, indicator, 'heading');
  writer.put(headingRow, columns.question, words.questions.question, 'heading');
  writer.put(headingRow, columns.link, goTo, 'heading');
  writer.height(headingRow, 24);
  sheet.questions.forEach((question, i) => {
    const row = headingRow + 1 + i;
    const label = labelOf(sheet.template, sheet.language, question.indicator);
    const text = question.note ?? words.questions.unsaid;
    writer.put(row, columns.label, label, 'label');
    writer.put(row, columns.question, text, 'label');
    const heights = [heightFor(label, 52), heightFor(text, 84)];
    writer.height(row, Math.max(...heights));
    const place = sheet.placeOf(question.indicator);
    if (place) writer.link(row, columns.link, `${place.sheet}!${place.cell}`, place);
    else writer.style(row, columns.link, 'label');
  });
  freezeBelow(made, name, headingRow);
  preparePrint(made, name, words.questions.title, headingRow);
  const file = openFile(workbook);
  const titles = `$${headingRow}:$${headingRow}`;
  putSheet(file, { made: openFile(saveSpreadsheet(made)), name, titles });
  return file.bytes();
}
