// The row of a ratio among the answers it is made of: calculated, locked, and looking so.
import {
  addressOf,
  checkFormula,
  columns,
  cutToWidth,
  fill,
  heightFor,
  type LayoutRow,
  labelOf,
  nameTypesOf,
  printRatio,
  quoteSheet,
  type Ratio,
} from '@peerbook/shared';
import { checked } from './excelize.ts';
import type { Writing } from './issue.ts';
import { printContextOf } from './printContext.ts';
import { readableFormula } from './readableFormula.ts';
import { edge, smallLine, smallType } from './sectionWidths.ts';
import type { SheetWriter } from './sheet.ts';

export function writeRatioRow(
  writing: Writing,
  sheet: SheetWriter,
  { row, ratio }: LayoutRow & { kind: 'ratio' },
): void {
  const { blank, templateWords, widths } = writing;
  const unit = templateWords.units[ratio.unit] ?? '';
  const room = (column: number) => (widths[column - 1] ?? 0) - edge;
  const label = labelOf(blank.template, blank.language, ratio.code);
  const { expression } = checkFormula(ratio.formula, nameTypesOf(blank.template));
  const formula = printRatio(expression, printContextOf(writing, 'skip'));
  sheet.put(row, columns.code, ratio.code, 'quiet');
  sheet.put(row, columns.label, label, 'ratioLabel');
  sheet.formula(row, columns.value, formula, 'ratioHere');
  sheet.put(row, columns.unit, unit, 'ratioUnit');
  sheet.style(row, columns.mark, 'ratioNote', columns.check);
  sheet.put(row, columns.evidence, hintOf(writing, ratio), 'ratioNote');
  // The label is indented twice.
  sheet.height(
    row,
    Math.max(
      heightFor(label, room(columns.label) - edge),
      heightFor(unit, room(columns.unit) / smallType, smallLine),
    ),
  );
  const cell = addressOf(row, columns.value).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
  checked(
    writing.file.SetDefinedName({
      Name: ratio.code,
      RefersTo: `${quoteSheet(sheet.name)}!${cell}`,
    }),
  );
}

/** How the ratio is calculated, in one line over the columns that are no use to it; the overview has the whole of it. */
function hintOf(writing: Writing, { formula }: Ratio): string {
  const { words, widths } = writing;
  const reading = fill(words.cells['calculated'] ?? '', {
    formula: readableFormula(writing, formula),
  });
  const room = widths.slice(columns.evidence - 1, columns.check).reduce((sum, one) => sum + one);
  return cutToWidth(reading, (room - edge) / smallType);
}
