// What a spreadsheet engine needs of an issued workbook to say what each rule says: names, values and formulas.
import {
  addressOf,
  layoutOf,
  type Place,
  parseAddress,
  type Reference,
  referenceRows,
  referenceSheet,
  rulesSheet,
  spCore,
} from '@peerbook/shared';
import { openSpreadsheet, type Spreadsheet } from '../../../workbook/excelize.ts';
import { issueWorkbook } from '../../../workbook/issueWorkbook.ts';
import { planRules, ruleColumns, truthCells } from '../../../workbook/rulesPlan.ts';
import { demoIssue } from '../../issueForTest.ts';

export interface PrintedFormulas {
  /** Names of sheets, in order. */
  readonly sheets: readonly string[];
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
  readonly values: readonly (Place & { readonly value: string | number })[];
  readonly formulas: readonly (Place & { readonly formula: string })[];
  /** The cell of each check's truth. */
  readonly truths: readonly (Place & { readonly key: string })[];
}

/** Prints SP Core for one institution. Only what rules need: no messages, marks or counts. */
export async function printedFormulas(
  institution: string,
  reference: Reference,
): Promise<PrintedFormulas> {
  const file = await openSpreadsheet(await issueWorkbook({ ...demoIssue(institution), reference }));
  const sheets = file.GetSheetList().list;
  const truths = [...truthCells(spCore)].map(([key, cell]) => ({ key, sheet: rulesSheet, cell }));
  const { states, rules } = planRules(spCore);
  const rows = [
    ...states.map(({ row }) => row),
    ...rules.flatMap(({ first, last, share }) => [
      ...Array.from({ length: last - first + 1 }, (_, i) => first + i),
      ...(share === undefined ? [] : [share]),
    ]),
  ];
  const { places } = layoutOf(spCore, 'en');
  const ratios = spCore.ratios.flatMap(({ code }) => places.get(code) ?? []);
  const formulas = [
    ...ratios,
    ...rows.map((row) => ({ sheet: rulesSheet, cell: `${ruleColumns.value}${row}` })),
  ].map((place) => ({ ...place, formula: formulaIn(file, place) }));
  const names = file
    .GetDefinedName()
    .definedNames.flatMap(({ Name: name, RefersTo: refersTo }) =>
      name && refersTo && !name.startsWith('_xlnm.') ? [{ name, refersTo }] : [],
    );
  return {
    sheets,
    names,
    values: [...listValues(file, sheets), ...referenceValues(reference)],
    formulas,
    truths,
  };
}

/** Row and column of a place, from 0. */
export function positionOf({ cell }: Pick<Place, 'cell'>): { row: number; column: number } {
  const address = parseAddress(cell);
  if (!address) throw new Error(`${cell} is no cell`);
  return { row: address.row - 1, column: address.column - 1 };
}

function formulaIn(file: Spreadsheet, { sheet, cell }: Place): string {
  const { formula } = file.GetCellFormula(sheet, cell);
  if (!formula) throw new Error(`there is no formula in ${sheet}!${cell}`);
  return formula;
}

/** The words of choices. */
function listValues(file: Spreadsheet, sheets: readonly string[]): PrintedFormulas['values'] {
  return sheets
    .filter((sheet) => sheet.startsWith('_lists'))
    .flatMap((sheet) =>
      file
        .GetRows(sheet)
        .result.flatMap((row, i) =>
          row.flatMap((value, n) =>
            value === '' ? [] : [{ sheet, cell: addressOf(i + 1, n + 1), value }],
          ),
        ),
    );
}

function referenceValues(reference: Reference): PrintedFormulas['values'] {
  return referenceRows(spCore, 'en', reference).flatMap(({ value }, i) =>
    value === undefined ? [] : [{ sheet: referenceSheet, cell: addressOf(i + 1, 2), value }],
  );
}
