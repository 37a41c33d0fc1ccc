// A small .xlsx file for tests: named values on one sheet, formulas one below the other on a second.

import { checked, newSpreadsheet, saveSpreadsheet } from '@peerbook/functions/workbook/excelize.ts';
import { addressOf } from '@peerbook/shared';
import type { Typed } from './sheetEngine.ts';

/** Where the named values stand, in the order they are given; a name of this sheet needs quotes. */
export const valueSheet = 'The values';
export const formulaSheet = 'Formulas';

/** The cell of the formula at a place of the list, from 0. */
export function formulaCell(i: number): string {
  return addressOf(i + 1, 1);
}

/** The file's bytes. Formulas stand as in a file, without "="; a value of null leaves its cell blank. */
export async function formulaWorkbook(
  values: Readonly<Record<string, Typed>>,
  formulas: readonly string[],
): Promise<Uint8Array> {
  const file = await newSpreadsheet(valueSheet);
  checked(file.NewSheet(formulaSheet));
  Object.entries(values).forEach(([name, value], i) => {
    if (value !== null) checked(file.SetCellValue(valueSheet, addressOf(i + 1, 1), value));
    checked(file.SetDefinedName({ Name: name, RefersTo: `'${valueSheet}'!$A$${i + 1}` }));
  });
  formulas.forEach((formula, i) => {
    checked(file.SetCellFormula(formulaSheet, formulaCell(i), formula));
  });
  return saveSpreadsheet(file);
}
