// Ratios as live formulas beside what they are made of.
import {
  addressOf,
  checkFormula,
  columns,
  headingRow,
  labelOf,
  nameTypesOf,
  printRatio,
  quoteSheet,
} from '@peerbook/shared';
import { checked } from './excelize.ts';
import type { Writing } from './issue.ts';
import { headingHeight, priorStyle } from './lastPeriod.ts';
import { printContextOf } from './printContext.ts';
import { freezeBelow, heightFor, preparePrint, protect, setWidths, sheetWriter } from './sheet.ts';
import type { StyleName } from './styles.ts';

const widths = [0, 44, 18, 21, 19, 90];
const headingStyles: readonly StyleName[] = [
  'heading',
  'headingRight',
  'headingIndented',
  'headingLast',
  'heading',
];
/** Column of the reading of a formula. */
const formulaColumn = columns.lastPeriod + 1;

export function writeRatios(writing: Writing): void {
  const { file, layout, blank, words, styles } = writing;
  const { name, rows } = layout.ratios;
  checked(file.NewSheet(name));
  const sheet = sheetWriter(file, name, styles);
  setWidths(file, name, widths);
  sheet.put(1, columns.label, name, 'title');
  sheet.height(1, 30);
  sheet.put(2, columns.label, words.cells['ratiosNote'] ?? '', 'subtitle');
  [
    words.headings.ratio,
    words.headings.value,
    words.headings.unit,
    words.headings.lastPeriod,
    words.headings.formula,
  ].forEach((heading, i) => {
    const style = headingStyles[i] ?? 'heading';
    sheet.put(headingRow, columns.label + i, heading, style);
  });
  sheet.height(headingRow, headingHeight);
  const types = nameTypesOf(blank.template);
  const context = printContextOf(writing, 'skip');
  for (const { row, ratio } of rows) {
    sheet.put(row, columns.code, ratio.code, 'quiet');
    sheet.put(row, columns.label, labelOf(blank.template, blank.language, ratio.code), 'label');
    sheet.formula(
      row,
      columns.value,
      printRatio(checkFormula(ratio.formula, types).expression, context),
      'ratio',
    );
    sheet.put(row, columns.unit, writing.templateWords.units[ratio.unit] ?? '', 'quietIndented');
    const reading = readableFormula(writing, ratio.formula);
    sheet.style(row, columns.lastPeriod, priorStyle());
    sheet.put(row, formulaColumn, reading, 'quiet');
    sheet.height(row, heightFor(reading, 94, 14));
    const cell = addressOf(row, columns.value).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
    checked(file.SetDefinedName({ Name: ratio.code, RefersTo: `${quoteSheet(name)}!${cell}` }));
  }
  freezeBelow(file, name, headingRow);
  protect(file, name);
  preparePrint(file, name, '', headingRow);
}

/** A formula with labels in place of codes, to be read and not calculated. Long ones that only score practices are shortened. */
function readableFormula({ blank }: Writing, formula: string): string {
  const labels = formula
    .replaceAll('IF(ISBLANK(retention_rejoined),0,retention_rejoined)', 'retention_rejoined')
    .replaceAll(
      /IF\(profile_scale_factor="units",1,IF\(profile_scale_factor="thousands",1000,1000000\)\)/g,
      'profile_scale_factor',
    );
  if (labels.includes('"partially"')) {
    const practices = [
      ...new Set([...labels.matchAll(/IF\((\w+)="yes"/g)].map((match) => match[1] as string)),
    ];
    return practices.map((code) => labelOf(blank.template, blank.language, code)).join('  ·  ');
  }
  return labels
    .replaceAll(',', ' ; ')
    .replaceAll(
      /[a-z][a-z0-9]*(_[a-z0-9]+)+/g,
      (code) => `«${labelOf(blank.template, blank.language, code)}»`,
    )
    .replaceAll('*', ' × ')
    .replaceAll('/', ' ÷ ')
    .replaceAll(/(?<=»|\)|\d)([+-])/g, ' $1 ');
}
