// Cells that the pane writes at the person's word, and what it puts back.
import { describe, expect, test } from '@jest/globals';
import {
  type CellInput,
  CellLocked,
  restoreCells,
  writeCells,
} from '../../../addin/excel/writeCells.ts';
import { aWorkbook, type MemorySheet } from './memoryHost.ts';

const place = (cell: string, sheet = 'Data') => ({ sheet, cell });
const input = (cell: string, value: CellInput['value'], sheet?: string): CellInput => ({
  place: place(cell, sheet),
  value,
});

/** Writes into a workbook of some sheets. */
async function written(sheets: readonly MemorySheet[], inputs: readonly CellInput[]) {
  const memory = aWorkbook(sheets);
  const { answer, syncs } = await memory.counted((context) => writeCells(context, inputs));
  const restore = () => memory.excel.run((context) => restoreCells(context, answer));
  return { ...memory, answer, syncs, restore };
}

describe('writeCells', () => {
  test('writes cells of several sheets and answers what stood there', async () => {
    const { at, answer } = await written(
      [{ name: 'Data', cells: { A1: 5 } }, { name: 'Own sheet' }],
      [input('A1', 7), input('B2', 'new', 'Own sheet')],
    );
    expect([at('Data', 'A1'), at('Own sheet', 'B2')]).toEqual([{ value: 7 }, { value: 'new' }]);
    expect(answer.map(({ before }) => before)).toEqual([5, '']);
  });

  test.each([
    ['first', ['B1', 'A1', 'A2']],
    ['last', ['A1', 'A2', 'B1']],
  ])('writes nothing where the %s cell is locked on a protected sheet', async (_name, cells) => {
    const memory = aWorkbook([
      { name: 'Open' },
      { name: 'Data', cells: { A1: 1 }, locked: ['B1'], isProtected: true },
    ]);
    const inputs = [input('C1', 'also', 'Open'), ...cells.map((cell) => input(cell, 'x'))];
    const writing = memory.excel.run((context) => writeCells(context, inputs));
    await expect(writing).rejects.toThrow(CellLocked);
    await expect(writing).rejects.toMatchObject({ place: place('B1') });
    expect(memory.log).toEqual([]);
  });

  test('writes locked cells of a sheet that nobody protected', async () => {
    const { at } = await written([{ name: 'Data', locked: ['A1'] }], [input('A1', 1)]);
    expect(at('Data', 'A1')).toEqual({ value: 1 });
  });

  test('writes nothing where a sheet is gone', async () => {
    const memory = aWorkbook([{ name: 'Data' }]);
    const inputs = [input('A1', 1), input('A1', 1, 'Gone')];
    const writing = memory.excel.run((context) => writeCells(context, inputs));
    await expect(writing).rejects.toMatchObject({ code: 'ItemNotFound' });
    expect(memory.log).toEqual([]);
  });

  test.each(['=1+1', '+1 branch', '-', '@name', '2024-01-31', '1/2', '12', '35%', 'TRUE', "'so"])(
    'keeps the text %p a text',
    async (text) => {
      const cells = { B1: { value: null, numberFormat: '@' } };
      const { at } = await written(
        [{ name: 'Data', cells }],
        [input('A1', text), input('B1', text)],
      );
      expect([at('Data', 'A1'), at('Data', 'B1')]).toEqual([{ value: text }, { value: text }]);
    },
  );

  test.each<[string, string, number, number]>([
    ['a percentage', '0.0%', 35, 0.35],
    ['a percentage of many digits', '0%', 28.7, 0.287],
    ['a number with a percent sign of its own', '0.0" %"', 35, 35],
    ['a number with an escaped percent sign', '0\\%', 35, 35],
    ['a number', '#,##0', 35, 35],
  ])(
    'puts a number into a cell that shows %s as it is meant',
    async (_name, format, value, held) => {
      const cells = { A1: { value: null, numberFormat: format } };
      const { at } = await written([{ name: 'Data', cells }], [input('A1', value)]);
      expect(at('Data', 'A1')).toEqual({ value: held });
    },
  );

  test.each([null, ''])('empties a cell by %p', async (value) => {
    const cells = { A1: 5, B1: { formula: '=A1', value: 5 } };
    const { at } = await written(
      [{ name: 'Data', cells }],
      [input('A1', value), input('B1', value)],
    );
    expect([at('Data', 'A1'), at('Data', 'B1')]).toEqual([{ value: null }, { value: null }]);
  });

  test('does nothing where there is nothing to write', async () => {
    expect((await written([{ name: 'Data' }], [])).answer).toEqual([]);
  });
});

describe('restoreCells', () => {
  const before = {
    A1: 5,
    A2: { formula: '=A1*2', value: 10 },
    A3: '=no formula',
    A4: { value: 0.5, numberFormat: '0%' },
    A5: true,
    A7: "'quoted",
    A8: { value: '007', numberFormat: '@' },
  };
  const cellsOf = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8'];

  test.each<[string, CellInput['value']]>([
    ['a number', 12],
    ['a text', 'new'],
    ['a text like a number', '12'],
    ['nothing', null],
  ])('puts back value, formula and text where %s was written', async (_name, value) => {
    const inputs = cellsOf.map((cell) => input(cell, value));
    const { at, restore } = await written([{ name: 'Data', cells: before }], inputs);
    expect(await restore()).toBe(0);
    expect(cellsOf.map((cell) => at('Data', cell))).toEqual([
      { value: 5 },
      { value: null, formula: '=A1*2' },
      { value: '=no formula' },
      { value: 0.5 },
      { value: true },
      { value: null },
      { value: "'quoted" },
      { value: '007' },
    ]);
  });

  test('leaves cells that were changed since, and counts them', async () => {
    const { at, put, restore } = await written(
      [{ name: 'Data', cells: { A1: 1, A2: 2, A3: 3 } }],
      [input('A1', 10), input('A2', 20), input('A3', 30)],
    );
    put('Data', 'A1', 11);
    put('Data', 'A2', { formula: '=20', value: 20 });
    expect(await restore()).toBe(2);
    expect([at('Data', 'A1'), at('Data', 'A2'), at('Data', 'A3')]).toEqual([
      { value: 11 },
      { value: 20, formula: '=20' },
      { value: 3 },
    ]);
  });

  test('takes a text for changed that reads like the number that was written', async () => {
    const { put, restore } = await written([{ name: 'Data' }], [input('A1', 12)]);
    put('Data', 'A1', '12');
    expect(await restore()).toBe(1);
  });

  test('puts back an error as the error that it was', async () => {
    const cells = { A1: { value: '#N/A', isError: true } };
    const { answer } = await written([{ name: 'Data', cells }], [input('A1', 12)]);
    expect(answer[0]?.before).toBe('#N/A');
  });

  test('puts back nothing where a cell is locked by now', async () => {
    const { answer } = await written([{ name: 'Data' }], [input('A1', 1), input('A2', 2)]);
    const memory = aWorkbook([
      { name: 'Data', cells: { A1: 1, A2: 2 }, locked: ['A2'], isProtected: true },
    ]);
    const restoring = memory.excel.run((context) => restoreCells(context, answer));
    await expect(restoring).rejects.toThrow(CellLocked);
    expect(memory.log).toEqual([]);
  });
});
