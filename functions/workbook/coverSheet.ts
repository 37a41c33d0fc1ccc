// The cover: what the report is for, for whom, until when, how far one has come, and how to fill.
import { addressOf, heightFor, quoteSheet } from '@peerbook/shared';
import { coverColumns, writeFacts } from './coverFacts.ts';
import { writeCoverProgress } from './coverProgress.ts';
import { checked } from './excelize.ts';
import type { Writing } from './issue.ts';
import { preparePrint, protect, type SheetWriter, setWidths, sheetWriter } from './sheet.ts';

const { label, figure } = coverColumns;
const widths = [2, 30, 52, 16];
/** What a paragraph over all columns has. */
const paragraphWidth = 96;
const purposeRow = 3;
const steps = ['step1', 'step2', 'step3', 'step4', 'step5', 'step6'];

export function writeCover(writing: Writing): void {
  const { file, words, styles, layout } = writing;
  const name = words.sheets.cover;
  if (layout.sheets.some((one) => one.name === name))
    throw new Error('a sheet of the template bears the name of the cover');
  const sheet = sheetWriter(file, name, styles);
  setWidths(file, name, widths);
  checked(file.SetSheetView(name, 0, { ShowGridLines: false, View: 'normal', TopLeftCell: 'A1' }));
  sheet.put(1, label, writing.templateWords.title, 'title');
  sheet.height(1, 34);
  paragraph(writing, sheet, purposeRow, 'purpose');
  let row = writeFacts(writing, sheet);
  row = writeCoverProgress(writing, sheet, row + 2);
  row = writeSteps(writing, sheet, row + 2);
  paragraph(writing, sheet, row + 1, 'privacy');
  protect(file, name);
  preparePrint(file, name, '');
  checked(
    file.SetPageLayout(name, { Size: 9, Orientation: 'portrait', FitToWidth: 1, FitToHeight: 1 }),
  );
  checked(
    file.SetDefinedName({
      Name: '_xlnm.Print_Area',
      RefersTo: `${quoteSheet(name)}!$A$1:$D$${row + 1}`,
      Scope: name,
    }),
  );
}

function writeSteps(writing: Writing, sheet: SheetWriter, start: number): number {
  let row = start;
  heading(writing, sheet, row, 'howTitle');
  for (const step of steps) {
    row += 1;
    paragraph(writing, sheet, row, step);
  }
  row += 2;
  heading(writing, sheet, row, 'addinTitle');
  paragraph(writing, sheet, row + 1, 'addin');
  return row + 2;
}

function heading({ words }: Writing, sheet: SheetWriter, row: number, key: string): void {
  sheet.put(row, label, words.cover[key] ?? '', 'section');
  sheet.style(row, label + 1, 'section', figure);
  sheet.height(row, 22);
}

/** A paragraph across the page. */
function paragraph({ file, words }: Writing, sheet: SheetWriter, row: number, key: string): void {
  const text = words.cover[key] ?? '';
  sheet.put(row, label, text, 'body');
  checked(file.MergeCell(sheet.name, addressOf(row, label), addressOf(row, figure)));
  sheet.height(row, heightFor(text, paragraphWidth));
}
