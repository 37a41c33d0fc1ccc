// The engine itself: that it calculates as Excel does. What issued workbooks say in it is told in prove/parity.test.ts.
import { describe, expect, test } from '@jest/globals';
import { asExcel, otherwise, values } from './excelShows.ts';
import { formulaCell, formulaSheet, formulaWorkbook, valueSheet } from './formulaWorkbook.ts';
import { openEngine } from './openEngine.ts';

async function show(formulas: readonly string[]) {
  const engine = await openEngine(await formulaWorkbook(values, formulas));
  const shown = formulas.map((_, i) => engine.read(formulaSheet, formulaCell(i)));
  engine.close();
  return shown;
}

describe('the engine', () => {
  test('calculates as Excel does what a workbook is made of', async () => {
    const shown = await show(asExcel.map(([formula]) => formula));
    expect(asExcel.map(([formula], i) => [formula, shown[i]])).toEqual(asExcel);
  });

  test('differs from Excel where it is known to', async () => {
    expect(await show(otherwise.map(([formula]) => formula))).toEqual(
      otherwise.map(([, shown]) => shown),
    );
  });

  test.each(['AGGREGATE(1,6,a_five)', 'WEBSERVICE(a_text)'])(
    'refuses a workbook with %s, which it does not have',
    async (formula) => {
      await expect(show([`IFERROR(${formula},0)`])).rejects.toThrow(
        /no function (AGGREGATE|WEBSERVICE)/,
      );
    },
  );

  test('shows what was typed, text for text and digit for digit', async () => {
    const engine = await openEngine(await formulaWorkbook({ a_cell: 1 }, ['a_cell']));
    const typed = [0, -0.5, 1e-7, 1e21, 123456789012345, true, false, '=1+1', "'tis", '1/2/2024'];
    for (const value of [...typed, 'TRUE', '35%', '#N/A', 'a\nb', 'Ünïcödé €']) {
      engine.set([{ sheet: valueSheet, cell: 'A1', value }]);
      engine.calculate();
      expect([engine.read(valueSheet, 'A1'), engine.read(formulaSheet, 'A1')]).toEqual([
        value,
        value,
      ]);
    }
    engine.close();
  });

  test('forgets what was typed before', async () => {
    const engine = await openEngine(await formulaWorkbook({ a_cell: 1 }, ['ISBLANK(a_cell)']));
    const shown = [null, 7, null, 'x', 7, 'x', null].map((value) => {
      engine.set([{ sheet: valueSheet, cell: 'A1', value }]);
      engine.calculate();
      return [engine.read(valueSheet, 'A1'), engine.read(formulaSheet, 'A1')];
    });
    expect(shown).toEqual([
      [null, true],
      [7, false],
      [null, true],
      ['x', false],
      [7, false],
      ['x', false],
      [null, true],
    ]);
    engine.close();
  });

  test('says which cell there is not', async () => {
    const engine = await openEngine(await formulaWorkbook({}, ['1+1']));
    expect(() => engine.read('Elsewhere', 'A1')).toThrow('there is no cell A1 on Elsewhere');
    expect(() => engine.read(formulaSheet, 'A0')).toThrow('there is no cell A0 on Formulas');
    engine.close();
  });
});
