import { beforeAll, describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { createLocks } from '../../../addin/preview/grid/locks.ts';
import { type OpenedWorkbook, openPackage } from '../../../addin/preview/package/openPackage.ts';
import { issuedWorkbook } from './issuedWorkbook.ts';

let workbook: OpenedWorkbook;
beforeAll(() => {
  workbook = openPackage(issuedWorkbook(), 'outreach.xlsx');
});

const outreach = () => workbook.data.sheets[workbook.sheets[0]!.id]!;
const styleOf = (row: number, column: number) =>
  workbook.data.styles[String(outreach().cellData![row]![column]!.s)]!;
const resource = (name: string) =>
  JSON.parse(workbook.data.resources!.find((each) => each.name === name)!.data);

describe('openPackage', () => {
  test('keeps the order of the sheets and hides the hidden one', () => {
    const sheets = workbook.data.sheetOrder.map((id) => workbook.data.sheets[id]!);
    expect(sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
      ['Outreach', 0],
      ['Identity', 1],
    ]);
  });

  test('reads texts, numbers and formulas', () => {
    expect(outreach().cellData![0]![0]!.v).toBe('Outreach');
    expect(outreach().cellData![3]![1]).toMatchObject({ v: 12000, t: 2 });
    expect(outreach().cellData![6]![1]!.f).toBe(
      '=IF(outreach_borrowers="","",outreach_women/outreach_borrowers)',
    );
  });

  test('reads fonts, fills, borders, alignment and number formats', () => {
    expect(styleOf(0, 0)).toMatchObject({ bl: 1, fs: 16, cl: { rgb: '#0F6B4F' } });
    expect(styleOf(2, 0)).toMatchObject({ bg: { rgb: '#0F6B4F' }, tb: 3, vt: 2 });
    expect(styleOf(3, 1)).toMatchObject({
      n: { pattern: '#,##0' },
      bd: { t: { s: 1, cl: { rgb: '#B7C3BE' } } },
    });
  });

  test('reads widths, heights and the frozen rows', () => {
    expect(outreach().columnData![0]!.w).toBe(322);
    expect(outreach().rowData![2]!.h).toBe(32);
    expect(outreach().freeze).toMatchObject({ ySplit: 3, startRow: 3, xSplit: 0 });
  });

  test('knows which cells are open on the protected sheet', () => {
    let { protection } = workbook.content.get(workbook.sheets[0]!.id)!;
    const locks = createLocks(workbook, () => protection);
    const cell = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });
    const { id } = workbook.sheets[0]!;
    expect(locks.refuses(id, cell(3, 1))).toBe(false);
    expect(locks.refuses(id, cell(3, 0))).toBe(true);
    expect(locks.refuses(id, { ...cell(3, 1), columnCount: 2 })).toBe(true);
    protection = undefined;
    expect(locks.refuses(id, cell(3, 0))).toBe(false);
  });

  test('reads validations, and a list behind a name as its range', () => {
    const [whole, list] = resource('SHEET_DATA_VALIDATION_PLUGIN')[workbook.sheets[0]!.id];
    expect(whole).toMatchObject({
      type: 'whole',
      operator: 'between',
      formula1: '0',
      errorStyle: 1,
      error: 'Enter a whole number of clients.',
      prompt: 'Count each client once.',
      ranges: [{ startRow: 3, endRow: 4, startColumn: 1, endColumn: 1 }],
    });
    expect(list).toMatchObject({ type: 'list', formula1: '=Identity!$C$1:$C$3' });
  });

  test('reads conditional formats with their looks', () => {
    const [format] = resource('SHEET_CONDITIONAL_FORMATTING_PLUGIN')[workbook.sheets[0]!.id];
    expect(format.rule).toMatchObject({
      subType: 'formula',
      value: '=$B$5>$B$4',
      style: { bg: { rgb: '#FFC7CE' }, cl: { rgb: '#9C0006' } },
    });
  });

  test('reads names, custom XML and properties', () => {
    expect(workbook.names).toContainEqual({
      name: 'outreach_women',
      formula: '=Outreach!$B$5',
      isVisible: true,
    });
    expect(workbook.customXml.map((part) => part.xml)).toEqual([
      '<identity xmlns="urn:peerbook:test" round="round-2025"/>',
    ]);
    expect(workbook.properties.get('peerbook_round')).toBe('round-2025');
  });

  test.each([
    ['text', new TextEncoder().encode('no zip at all')],
    ['a zip without a workbook', zipSync({ 'hello.txt': new Uint8Array([1]) })],
  ])('refuses %s in plain words', (_, bytes) => {
    expect(() => openPackage(bytes, 'x.xlsx')).toThrow(/^x\.xlsx is not an \.xlsx workbook/);
  });
});
