// The layout: where each indicator, option and ratio sits in an issued workbook. The one source for the writer, the
// reader's fall-back and the add-in. A ratio stands beside what it is made of, and once more on an overview of all ratios.
import { optionName } from '../template/code.ts';
import type { Indicator } from '../template/indicator.ts';
import { optionsOf } from '../template/options.ts';
import type { Ratio } from '../template/ratio.ts';
import type { Section } from '../template/section.ts';
import type { Template } from '../template/template.ts';
import type { Language } from '../template/words.ts';
import { compileTemplate } from '../validation/compiled.ts';
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
  /** Whether the figure of the last period was verified, only reported, or queried. */
  mark: 6,
  evidence: 7,
  comment: 8,
  check: 9,
} as const;
/** Hidden sheet with what rules read beside the report: the one sheet that is brought up to date later. */
export const referenceSheet = '_reference';
/** Hidden sheet with the rules as formulas. Nothing on it is ever read as an answer. */
export const rulesSheet = '_rules';
/** Hidden sheet with the lists that answers are chosen from. */
export const listsSheet = '_lists';
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
    }
  | { readonly kind: 'ratio'; readonly row: number; readonly ratio: Ratio };

export interface SheetLayout {
  readonly code: string;
  readonly name: string;
  readonly rows: readonly LayoutRow[];
}

export interface Layout {
  readonly language: Language;
  readonly sheets: readonly SheetLayout[];
  /** The overview, which repeats what the rows of ratios say. */
  readonly ratios: {
    readonly name: string;
    readonly rows: readonly { readonly row: number; readonly ratio: Ratio }[];
  };
  /** The cell of each name: indicators, options (`code__option`) and ratios. */
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * Lays a template out in a language. Multi-choice indicators take a heading row and a row for each option; a ratio takes a
 * row below the last indicator that it is made of, in the order of the template.
 */
export function layoutOf(template: Template, language: Language): Layout {
  const words = wordsOf(language);
  const names = template.words[language]?.sheets ?? {};
  const places = new Map<string, Place>();
  const below = ratiosBelow(template);
  const sheets = template.sheets.map((code) => {
    const name = names[code] ?? code;
    const rows = sheetRows(
      template.sections.filter((section) => section.sheet === code),
      below,
    );
    for (const row of rows) {
      const key = nameOf(row);
      if (key !== undefined)
        places.set(key, { sheet: name, cell: addressOf(row.row, columns.value) });
    }
    return { code, name, rows };
  });
  const ratioRows = template.ratios.map((ratio, i) => ({ row: headingRow + 1 + i, ratio }));
  return { language, sheets, ratios: { name: words.sheets.ratios, rows: ratioRows }, places };
}

/** The name of a row's value: an indicator, an option or a ratio. */
function nameOf(row: LayoutRow): string | undefined {
  switch (row.kind) {
    case 'section':
      return undefined;
    case 'indicator':
      return row.indicator.code;
    case 'option':
      return optionName(row.indicator.code, row.option);
    case 'ratio':
      return row.ratio.code;
  }
}

/** The ratios that stand below each indicator; below the very last one those that no answer goes into. */
function ratiosBelow(template: Template): ReadonlyMap<string, readonly Ratio[]> {
  const { dependents, ratios } = compileTemplate(template);
  const codes = template.sections.flatMap((section) => section.indicators.map((one) => one.code));
  const lastOperand = new Map<string, string>();
  for (const code of codes)
    for (const i of dependents.get(code)?.ratios ?? [])
      lastOperand.set(ratios[i]?.ratio.code ?? '', code);
  const below = new Map<string, Ratio[]>();
  for (const ratio of template.ratios) {
    const code = lastOperand.get(ratio.code) ?? codes.at(-1) ?? '';
    below.set(code, [...(below.get(code) ?? []), ratio]);
  }
  return below;
}

function sheetRows(
  sections: readonly Section[],
  below: ReadonlyMap<string, readonly Ratio[]>,
): LayoutRow[] {
  const rows: LayoutRow[] = [];
  let row = headingRow;
  for (const section of sections) {
    row += 1;
    rows.push({ kind: 'section', row, section });
    for (const indicator of section.indicators) {
      row += 1;
      rows.push({ kind: 'indicator', row, indicator });
      const options = indicator.kind === 'multichoice' ? optionsOf(indicator) : [];
      for (const option of options) {
        row += 1;
        rows.push({ kind: 'option', row, indicator, option });
      }
      for (const ratio of below.get(indicator.code) ?? []) {
        row += 1;
        rows.push({ kind: 'ratio', row, ratio });
      }
    }
  }
  return rows;
}
