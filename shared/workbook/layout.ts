// The layout: where each indicator, option and ratio sits in an issued workbook. The one source for the writer, the
// reader's fall-back and the add-in.
import { optionName } from '../template/code.ts';
import type { Indicator } from '../template/indicator.ts';
import { optionsOf } from '../template/options.ts';
import type { Ratio } from '../template/ratio.ts';
import type { Section } from '../template/section.ts';
import type { Template } from '../template/template.ts';
import type { Language } from '../template/words.ts';
import { wordsOf } from '../words/words.ts';
import { addressOf } from './address.ts';
import type { Place } from './cellValue.ts';

/** Columns of a section sheet, from 1. The code column is hidden; it travels with a row when rows are sorted. */
export const columns = {
  code: 1,
  label: 2,
  value: 3,
  unit: 4,
  lastPeriod: 5,
  evidence: 6,
  comment: 7,
  check: 8,
} as const;
/** Hidden sheet with what rules read beside the report: the one sheet that is brought up to date later. */
export const referenceSheet = '_reference';
/** Hidden sheet with the rules as formulas. Nothing on it is ever read as an answer. */
export const rulesSheet = '_rules';
/** Row of the column headings; answers stand below. */
export const headingRow = 4;

export type LayoutRow =
  | { readonly kind: 'section'; readonly row: number; readonly section: Section }
  | { readonly kind: 'indicator'; readonly row: number; readonly indicator: Indicator }
  | {
      readonly kind: 'option';
      readonly row: number;
      readonly indicator: Indicator;
      readonly option: string;
    };

export interface SheetLayout {
  readonly code: string;
  readonly name: string;
  readonly rows: readonly LayoutRow[];
}

export interface Layout {
  readonly language: Language;
  readonly sheets: readonly SheetLayout[];
  readonly ratios: {
    readonly name: string;
    readonly rows: readonly { readonly row: number; readonly ratio: Ratio }[];
  };
  /** The cell of each name: indicators, options (`code__option`) and ratios. */
  readonly places: ReadonlyMap<string, Place>;
}

/** Lays a template out in a language. Multi-choice indicators take a heading row and a row for each option. */
export function layoutOf(template: Template, language: Language): Layout {
  const words = wordsOf(language);
  const names = template.words[language]?.sheets ?? {};
  const places = new Map<string, Place>();
  const sheets = template.sheets.map((code) => {
    const name = names[code] ?? code;
    const rows = sheetRows(template.sections.filter((section) => section.sheet === code));
    for (const row of rows) {
      if (row.kind === 'section') continue;
      const key =
        row.kind === 'option' ? optionName(row.indicator.code, row.option) : row.indicator.code;
      places.set(key, { sheet: name, cell: addressOf(row.row, columns.value) });
    }
    return { code, name, rows };
  });
  const ratioRows = template.ratios.map((ratio, i) => ({ row: headingRow + 1 + i, ratio }));
  for (const { row, ratio } of ratioRows) {
    places.set(ratio.code, { sheet: words.sheets.ratios, cell: addressOf(row, columns.value) });
  }
  return { language, sheets, ratios: { name: words.sheets.ratios, rows: ratioRows }, places };
}

function sheetRows(sections: readonly Section[]): LayoutRow[] {
  const rows: LayoutRow[] = [];
  let row = headingRow;
  for (const section of sections) {
    row += 1;
    rows.push({ kind: 'section', row, section });
    for (const indicator of section.indicators) {
      row += 1;
      rows.push({ kind: 'indicator', row, indicator });
      if (indicator.kind !== 'multichoice') continue;
      for (const option of optionsOf(indicator)) {
        row += 1;
        rows.push({ kind: 'option', row, indicator, option });
      }
    }
  }
  return rows;
}
