import { describe, expect, test } from '@jest/globals';
import { patchCells, sharedFormulaGroups } from '../../../addin/preview/package/patchCells.ts';

const sheet =
  '<worksheet><cols><col min="3" max="4" style="7"/></cols><sheetData><row r="2" spans="1:2" ht="20"><c r="A2" s="1" t="s"><v>0</v></c><c r="B2" s="4"><v>5</v></c></row><row r="9"/></sheetData><extLst><keep me="exactly"/></extLst></worksheet>';

const at = (
  row: number,
  column: number,
  value: string | number | boolean | null,
  formula?: string,
) => ({
  row,
  column,
  content: { value, ...(formula !== undefined && { formula }) },
});

describe('patchCells', () => {
  test('answers the very text where nothing changed', () => {
    expect(patchCells(sheet, [])).toBe(sheet);
  });

  test('changes one cell, keeps its format and all around it', () => {
    expect(patchCells(sheet, [at(1, 1, 42)])).toBe(
      sheet.replace(' spans="1:2"', '').replace('<v>5</v>', '<v>42</v>'),
    );
  });

  test('empties a cell but leaves its format', () => {
    expect(patchCells(sheet, [at(1, 1, null)])).toContain('<c r="B2" s="4"/></row>');
  });

  test('puts new cells in order, with the format of their column', () => {
    const patched = patchCells(sheet, [at(1, 3, true), at(1, 2, 'a<b')]);
    expect(patched).toContain(
      '<c r="B2" s="4"><v>5</v></c><c r="C2" s="7" t="inlineStr"><is><t xml:space="preserve">a&lt;b</t></is></c><c r="D2" s="7" t="b"><v>1</v></c></row>',
    );
  });

  test('puts new rows in order and fills empty ones', () => {
    const patched = patchCells(sheet, [at(4, 0, 1), at(8, 0, 2)]);
    expect(patched).toContain(
      '<row r="5"><c r="A5"><v>1</v></c></row><row r="9"><c r="A9"><v>2</v></c></row></sheetData>',
    );
  });

  test('writes a formula with its result', () => {
    expect(patchCells(sheet, [at(1, 1, 'yes', '=IF(A2<>"","yes","no")')])).toContain(
      '<c r="B2" s="4" t="str"><f>IF(A2&lt;&gt;&quot;&quot;,&quot;yes&quot;,&quot;no&quot;)</f><v>yes</v></c>',
    );
  });

  test('fills a sheet that has no cells yet', () => {
    expect(patchCells('<worksheet><sheetData/></worksheet>', [at(0, 0, 1)])).toBe(
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
    );
  });

  test('says so where there is no place for cells', () => {
    expect(() => patchCells('<worksheet/>', [at(0, 0, 1)])).toThrow(/no sheetData/);
  });
});

test('sharedFormulaGroups finds the first cell and those that depend on it', () => {
  const xml =
    '<c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c><c r="A2"><f t="shared" si="0"/></c><c r="A3"><f t="shared" si="0"/></c>';
  expect(sharedFormulaGroups(xml)).toEqual([{ master: '0,0', dependents: ['1,0', '2,0'] }]);
});
