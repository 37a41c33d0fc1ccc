// The overview of all ratios: what each row beside the answers says, with the whole of its formula to be read.
import { columns, headingRow, heightFor, labelOf } from '@peerbook/shared';
import { checked } from './excelize.ts';
import { writeHeadings } from './headings.ts';
import type { Writing } from './issue.ts';
import { colourMarks, priorStyle } from './lastPeriod.ts';
import { writeNavigation } from './navigation.ts';
import { readableFormula } from './readableFormula.ts';
import { edge, smallLine, smallType } from './sectionWidths.ts';
import { freezeBelow, preparePrint, protect, setWidths, sheetWriter } from './sheet.ts';

const labelWidth = 36;
const formulaWidth = 72;
/** Column of the reading of a formula. */
const formulaColumn = columns.mark + 1;

export function writeRatios(writing: Writing): void {
  const { file, layout, blank, words, styles, widths } = writing;
  const { name, rows } = layout.ratios;
  checked(file.NewSheet(name));
  const sheet = sheetWriter(file, name, styles);
  const shared = widths.slice(columns.value - 1, columns.mark);
  const sheetWidths = [0, labelWidth, ...shared, formulaWidth];
  setWidths(file, name, sheetWidths);
  sheet.put(1, columns.label, name, 'title');
  sheet.height(1, 30);
  sheet.put(2, columns.label, words.cells['ratiosNote'] ?? '', 'subtitle');
  writeNavigation(writing, sheet, { back: columns.lastPeriod, forward: formulaColumn });
  const { headings } = words;
  writeHeadings(sheet, sheetWidths, [
    { text: headings.ratio },
    { text: headings.value, style: 'headingRight' },
    { text: headings.unit, style: 'headingIndented' },
    { text: headings.lastPeriod, style: 'headingLast', isDated: true },
    { text: headings.mark },
    { text: headings.formula },
  ]);
  for (const { row, ratio } of rows) {
    const label = labelOf(blank.template, blank.language, ratio.code);
    const unit = writing.templateWords.units[ratio.unit] ?? '';
    const reading = readableFormula(writing, ratio.formula);
    sheet.put(row, columns.code, ratio.code, 'quiet');
    sheet.put(row, columns.label, label, 'label');
    sheet.formula(row, columns.value, ratio.code, 'ratio');
    sheet.put(row, columns.unit, unit, 'quietIndented');
    sheet.style(row, columns.lastPeriod, priorStyle());
    sheet.style(row, columns.mark, 'mark');
    sheet.put(row, formulaColumn, reading, 'quiet');
    sheet.height(
      row,
      Math.max(
        heightFor(label, labelWidth - edge),
        heightFor(reading, (formulaWidth - edge) / smallType, smallLine),
        heightFor(unit, ((widths[columns.unit - 1] ?? 0) - edge) / smallType, smallLine),
      ),
    );
  }
  colourMarks(writing, name, rows.at(-1)?.row ?? headingRow);
  freezeBelow(file, name, headingRow);
  protect(file, name);
  preparePrint(file, name, '', headingRow);
}
