import { describe, expect, jest, test } from '@jest/globals';
import { type ReferenceRow, referenceSheet } from '@peerbook/shared';
import { writeReference } from '../../../addin/excel/writeReference.ts';
import { createExcel } from '../../../addin/preview/runtime/excel.ts';
import { loadPaths } from '../../../addin/preview/runtime/loadPaths.ts';
import { parseInput } from '../../../addin/preview/runtime/parseInput.ts';
import { fakeHost } from './fakeHost.ts';

function anExcel() {
  const fake = fakeHost({
    '0,0': { value: 'Total' },
    '1,1': { value: 12, formula: '=SUM(B3:B9)' },
    '2,0': { value: '#N/A', isError: true },
  });
  return { ...fake, excel: createExcel(fake.host) };
}

describe('load and sync', () => {
  test('a property can be read only after load and sync', async () => {
    const { excel } = anExcel();
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Data').getRange('A1:B3');
      const read = () => range.values;
      expect(read).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
      range.load('values, valueTypes, formulas, address');
      expect(read).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
      await context.sync();
      expect(range.values).toEqual([
        ['Total', ''],
        ['', 12],
        ['#N/A', ''],
      ]);
      expect(range.valueTypes[2]).toEqual(['Error', 'Empty']);
      expect(range.formulas[1]).toEqual(['', '=SUM(B3:B9)']);
      expect(range.address).toBe('Data!A1:B3');
      expect(() => range.text).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    });
  });

  test('a value that was set can be read at once', async () => {
    const { excel } = anExcel();
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Data').getRange('A1');
      range.values = [['new']];
      expect(range.values).toEqual([['new']]);
    });
  });

  test('nothing reaches the grid before sync', async () => {
    const { excel, calls } = anExcel();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Data').getRange('A1').values = [[1]];
      expect(calls).toEqual([]);
    });
    expect(calls).toContain('write');
  });

  test('a reading waits for formulas, a writing does not', async () => {
    const { excel, calls } = anExcel();
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Data').getRange('A1');
      range.values = [[1]];
      await context.sync();
      expect(calls).not.toContain('settled');
      range.load('values');
      await context.sync();
      expect(calls.indexOf('settled')).toBeLessThan(calls.lastIndexOf('read'));
    });
  });

  test('a collection loads its items by their properties', async () => {
    const { excel } = anExcel();
    await excel.run(async (context) => {
      const { names } = context.workbook;
      names.load('items/name, items/type, items/value');
      await context.sync();
      expect(names.items.map((name) => [name.name, name.type, name.value])).toEqual([
        ['total_value', 'Range', 'Data!$B$2'],
        ['rate_limit', 'Double', 0.25],
      ]);
      expect(() => names.items[0]!.formula).toThrow(
        expect.objectContaining({ code: 'PropertyNotLoaded' }),
      );
    });
  });
});

describe('errors', () => {
  const failing = (work: (context: Excel.RequestContext) => void) =>
    anExcel().excel.run(async (context) => work(context));
  const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Data');

  test.each<[string, (context: Excel.RequestContext) => void]>([
    ['ItemNotFound', (context) => void context.workbook.worksheets.getItem('Nowhere')],
    ['ItemNotFound', (context) => void context.workbook.names.getItem('nowhere_name')],
    ['ItemNotFound', (context) => void context.workbook.names.getItem('rate_limit').getRange()],
    ['InvalidArgument', (context) => void sheet(context).getRange('A0')],
    ['InvalidArgument', (context) => void sheet(context).getRange('A1').getOffsetRange(-1, 0)],
    ['AccessDenied', (context) => Object.assign(sheet(context).getRange('F1'), { values: [[1]] })],
    [
      'InvalidArgument',
      (context) => Object.assign(sheet(context).getRange('A1:B1'), { values: [[1]] }),
    ],
    ['NotImplemented', (context) => void sheet(context).pivotTables],
    ['NotImplemented', (context) => void sheet(context).getRange('A1').load('hyperlink')],
    ['NotImplemented', (context) => Object.assign(sheet(context), { standardWidth: 3 })],
  ])('%s is thrown with its code', async (code, work) => {
    await expect(failing(work)).rejects.toMatchObject({
      code,
      debugInfo: { code },
      name: 'RichApi.Error',
    });
  });

  test('the member that is missing is named', async () => {
    await expect(failing((context) => void sheet(context).pivotTables)).rejects.toThrow(
      'Worksheet.pivotTables',
    );
  });

  test('a batch function must return a promise', async () => {
    const { excel } = anExcel();
    await expect(excel.run((() => 1) as never)).rejects.toMatchObject({
      code: 'RunMustReturnPromise',
    });
  });
});

describe('null objects', () => {
  test('isNullObject is known after sync and tells absence from presence', async () => {
    const { excel } = anExcel();
    await excel.run(async (context) => {
      const absent = context.workbook.worksheets.getItemOrNullObject('Nowhere');
      const present = context.workbook.worksheets.getItemOrNullObject('data');
      const used = present.getUsedRangeOrNullObject();
      const below = absent.getRange('A1');
      expect(() => absent.isNullObject).toThrow();
      await context.sync();
      expect([absent, present, used, below].map((each) => each.isNullObject)).toEqual([
        true,
        false,
        false,
        true,
      ]);
    });
  });
});

describe('events', () => {
  test('a handler is told of changes from its sync on until it is removed', async () => {
    const { excel, tell } = anExcel();
    const handler = jest.fn(async (_: Excel.WorksheetChangedEventArgs) => undefined);
    const change = {
      kind: 'changed',
      area: { sheetId: 'data', row: 0, column: 1, rowCount: 1, columnCount: 1 },
      before: { value: null },
      after: { value: 7 },
      isByAddin: false,
    } as const;
    const soon = () => new Promise((resolve) => setTimeout(resolve, 5));
    const added = await excel.run(async (context) => {
      const result = context.workbook.worksheets.onChanged.add(handler);
      tell(change);
      await context.sync();
      return result;
    });
    tell(change);
    await soon();
    expect(handler).toHaveBeenCalledTimes(1);
    expect(handler.mock.calls[0]![0]).toMatchObject({
      type: 'WorksheetChanged',
      changeType: 'RangeEdited',
      source: 'Local',
      worksheetId: 'data',
      address: 'B1',
      details: {
        valueBefore: '',
        valueAfter: 7,
        valueTypeBefore: 'Empty',
        valueTypeAfter: 'Double',
      },
    });
    await excel.run(added.context as Excel.RequestContext, async (context) => {
      added.remove();
      await context.sync();
    });
    tell(change);
    await soon();
    expect(handler).toHaveBeenCalledTimes(1);
  });
});

describe('the sheet that checks read', () => {
  const rows: readonly ReferenceRow[] = [
    { name: 'rule_set_revision', value: 2 },
    { name: 'rule:steady', value: 'withdrawn' },
    { name: 'prior_people_policy', value: '2024' },
    { name: 'prior_people_total' },
  ];
  const heldIn = (fake: ReturnType<typeof fakeHost>) =>
    fake.host
      .read({ sheetId: 'data', row: 0, column: 1, rowCount: 4, columnCount: 1 })
      .map(([cell]) => cell!.value);

  test('is brought up to date, and texts stay texts', async () => {
    const names = rows.map(({ name }, i) => [`${i},0`, { value: name }] as const);
    const fake = fakeHost({ ...Object.fromEntries(names), '3,1': { value: 12 } }, referenceSheet);
    const excel = createExcel(fake.host);
    await excel.run((context) => writeReference(context, rows));
    expect(heldIn(fake)).toEqual([2, 'withdrawn', '2024', null]);
    const writes = fake.calls.filter((call) => call === 'write').length;
    await excel.run((context) => writeReference(context, rows));
    expect(fake.calls.filter((call) => call === 'write')).toHaveLength(writes);
  });

  test('is not missed where a workbook has none', async () => {
    const fake = anExcel();
    await fake.excel.run((context) => writeReference(context, rows));
    expect(fake.calls).not.toContain('write');
  });
});

test.each([
  ['values, format/fill/color', ['values', 'format/fill/color']],
  [
    ['name', 'items/id'],
    ['name', 'items/id'],
  ],
  [
    { values: true, text: false, format: { fill: { color: true } } },
    ['values', 'format/fill/color'],
  ],
  [{ select: 'name, id' }, ['name', 'id']],
  [undefined, undefined],
])('loadPaths reads %j', (option, paths) => {
  expect(loadPaths(option)).toEqual(paths);
});

test.each([
  ['', { value: null }],
  ['12.5', { value: 12.5 }],
  ['1,5', { value: '1,5' }],
  ["'012", { value: '012' }],
  ['true', { value: true }],
  ['=A1', { value: null, formula: '=A1' }],
  ['=', { value: '=' }],
  [0, { value: 0 }],
])('parseInput takes %p as Excel would', (input, content) => {
  expect(parseInput(input)).toEqual(content);
});
