// The behaviours of Office.js itself, which need no grid: loading, errors, handlers, limits, requirement sets.
import { describe, expect, jest, test } from '@jest/globals';
import { createExcel } from '../../../../addin/preview/runtime/excel.ts';
import type { Simulation } from '../../../../addin/preview/simulation.ts';
import { type FakeHost, fakeHost } from '../fakeHost.ts';
import { guide, reference } from './behaviour.ts';

type Row = {
  readonly behaviour: string;
  readonly page: string;
  readonly holds: (excel: typeof Excel, fake: FakeHost) => Promise<void>;
};

const model = guide('develop/application-specific-api-model');
const errors = guide('testing/application-specific-api-error-handling');
const limits = guide('concepts/resource-limits-and-performance-optimization');
const events = guide('excel/excel-add-ins-events');
const soon = () => new Promise((resolve) => setTimeout(resolve, 5));
const change = {
  kind: 'changed',
  area: { sheetId: 'data', row: 0, column: 0, rowCount: 1, columnCount: 1 },
  isByAddin: false,
} as const;
/** Texts of more than 5 MB together. */
const large = Array.from({ length: 60 }, () => ['x'.repeat(100_000)]);

const rows: readonly Row[] = [
  {
    behaviour: 'a property is read only after load and sync',
    page: model,
    holds: (excel) =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Data').getRange('A1').load('values');
        const code = expect.objectContaining({ code: 'PropertyNotLoaded' });
        expect(() => range.values).toThrow(code);
        await context.sync();
        expect(range.values).toEqual([['Total']]);
        expect(() => range.text).toThrow(code);
      }),
  },
  {
    behaviour: 'a result that was not synced has no value yet',
    page: model,
    holds: (excel) =>
      excel.run(async (context) => {
        const count = context.workbook.worksheets.getCount();
        expect(() => count.value).toThrow(expect.objectContaining({ code: 'ValueNotLoaded' }));
        await context.sync();
        expect(count.value).toBe(1);
      }),
  },
  {
    behaviour: 'set() sets properties of an object and of those below it',
    page: model,
    async holds(excel, { host, calls }) {
      await excel.run(async (context) => {
        context.workbook.worksheets
          .getItem('Data')
          .getRange('A1')
          .set({ numberFormat: [['0.00']], values: [[5]] });
        expect(calls).not.toContain('write');
      });
      expect(host.read(change.area)).toMatchObject([[{ value: 5, numberFormat: '0.00' }]]);
    },
  },
  {
    behaviour: 'null leaves a cell as it is, and one value fills a range',
    page: guide('excel/excel-add-ins-ranges-set-get-values'),
    async holds(excel) {
      await excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Data');
        sheet.getRange('A1:B1').values = [[null, 2]];
        sheet.getRange('A5:B6').values = 'same' as never;
        const cells = sheet.getRange('A1:B6').load('values');
        await context.sync();
        expect([cells.values[0], cells.values[4], cells.values[5]]).toEqual([
          ['Total', 2],
          ['same', 'same'],
          ['same', 'same'],
        ]);
      });
    },
  },
  {
    behaviour: 'an apostrophe marks a text and is no part of it, whatever the format',
    page: 'not documented: seen in Excel, which keeps it as the prefix of the cell',
    holds: (excel) =>
      excel.run(async (context) => {
        const cells = context.workbook.worksheets.getItem('Data').getRange('A1:B1');
        cells.numberFormat = [['@', 'General']];
        cells.formulas = [["'12", "'=A1"]];
        cells.load('values,formulas,valueTypes');
        await context.sync();
        expect([cells.values, cells.formulas]).toEqual([[['12', '=A1']], [['12', '=A1']]]);
        expect(cells.valueTypes).toEqual([['String', 'String']]);
      }),
  },
  {
    behaviour: 'beyond 2,147,483,647 cells Excel stops counting',
    page: reference('Range'),
    holds: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Data');
        const [all, some] = [sheet.getRange(), sheet.getRange('A:B')];
        all.load('cellCount');
        some.load('cellCount');
        await context.sync();
        expect([all.cellCount, some.cellCount]).toEqual([-1, 2_097_152]);
      }),
  },
  {
    behaviour: 'what is not there is an error, or an object that says so',
    page: `${model}#ornullobject-methods-and-properties`,
    async holds(excel) {
      await excel.run(async (context) => {
        const absent = context.workbook.worksheets.getItemOrNullObject('Nowhere');
        await context.sync();
        expect(absent.isNullObject).toBe(true);
      });
      const asked = excel.run(async (context) => context.workbook.worksheets.getItem('Nowhere'));
      await expect(asked).rejects.toMatchObject({ code: 'ItemNotFound' });
    },
  },
  {
    behaviour: 'an error has a code, a message and the place in the batch where it happened',
    page: errors,
    async holds(excel) {
      const failing = excel.run(async (context) => {
        context.workbook.worksheets.getItem('Data').getRange('A1:B1').values = [[1]];
      });
      await expect(failing).rejects.toMatchObject({
        name: 'RichApi.Error',
        code: 'InvalidArgument',
        message: expect.stringMatching(/argument is invalid/),
        debugInfo: { code: 'InvalidArgument', errorLocation: 'Range.values' },
      });
    },
  },
  {
    behaviour: 'steps before the one that fails are done, those after it are not',
    page: 'not documented: seen in Excel, which runs a batch in order and does not take back',
    async holds(excel, { host }) {
      const failing = excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Data');
        sheet.getRange('A1').values = [['done']];
        sheet.getRange('A0');
        sheet.getRange('A2').values = [['never']];
      });
      await expect(failing).rejects.toMatchObject({ code: 'InvalidArgument' });
      const cells = host.read({ ...change.area, rowCount: 2 }).map(([cell]) => cell!.value);
      expect(cells).toEqual(['done', null]);
    },
  },
  {
    behaviour: 'more than 5 MB in one request is refused on the web, and nothing of it is done',
    page: limits,
    async holds(excel, { calls }) {
      const writing = excel.run(async (context) => {
        context.workbook.worksheets.getItem('Data').getRange('A1:A60').values = large;
      });
      await expect(writing).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
      expect(calls).not.toContain('write');
    },
  },
  {
    behaviour: 'more than 5 MB in one response is refused on the web',
    page: limits,
    async holds(excel, { host }) {
      host.write(
        { ...change.area, rowCount: 60 },
        large.map(([value]) => [{ value: value! }]),
      );
      const reading = excel.run(async (context) => {
        context.workbook.worksheets.getItem('Data').getRange('A1:A60').load('values');
      });
      await expect(reading).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
    },
  },
  {
    behaviour: 'a handler is removed through the context that it was added with, and no other',
    page: events,
    async holds(excel, { tell }) {
      const handler = jest.fn(async () => undefined);
      const added = await excel.run(async (context) => {
        const result = context.workbook.worksheets.onChanged.add(handler);
        await context.sync();
        return result;
      });
      await excel.run(async (context) => {
        context.workbook.worksheets.onChanged.remove(handler);
        added.remove();
        await context.sync();
      });
      tell(change);
      await soon();
      expect(handler).toHaveBeenCalledTimes(1);
      await excel.run(added.context as Excel.RequestContext, async (context) => context.sync());
      tell(change);
      await soon();
      expect(handler).toHaveBeenCalledTimes(1);
    },
  },
  {
    behaviour: 'a handler that throws does not keep the others from being called',
    page: 'not documented: seen in Excel, where each handler is called by itself',
    async holds(excel, { tell }) {
      const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
      const second = jest.fn(async () => undefined);
      await excel.run(async (context) => {
        const { onChanged } = context.workbook.worksheets;
        onChanged.add(async () => {
          throw new Error('a bug');
        });
        onChanged.add(second);
      });
      tell(change);
      await soon();
      expect(second).toHaveBeenCalledTimes(1);
      told.mockRestore();
    },
  },
  {
    behaviour: 'a member that the preview lacks is named, never undefined',
    page: errors,
    async holds(excel) {
      const asking = excel.run(async (context) => void context.workbook.pivotTables);
      await expect(asking).rejects.toMatchObject({
        code: 'NotImplemented',
        message: expect.stringContaining('Workbook.pivotTables'),
      });
    },
  },
  {
    behaviour: 'a batch function must answer a promise',
    page: reference('RequestContext'),
    holds: async (excel) =>
      expect(excel.run((() => 1) as never)).rejects.toMatchObject({ code: 'RunMustReturnPromise' }),
  },
];

function anExcel(simulation?: Partial<Simulation>) {
  const fake = fakeHost({ '0,0': { value: 'Total' } }, 'Data', simulation);
  return { excel: createExcel(fake.host), fake };
}

test.each(rows)('$behaviour ($page)', ({ holds }) => {
  const { excel, fake } = anExcel();
  return holds(excel, fake);
});

describe('on another platform', () => {
  test(`Excel on Windows has no limit of 5 MB (${limits})`, async () => {
    const { excel, fake } = anExcel({ platform: 'windows' });
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Data').getRange('A1:A60').values = large;
    });
    expect(fake.calls).toContain('write');
  });

  test(`an older Excel does not find newer members (${errors})`, async () => {
    const { excel } = anExcel({ excelApi: '1.9' });
    const asking = excel.run(async (context) => void context.workbook.comments.getCount());
    await expect(asking).rejects.toMatchObject({ code: 'ApiNotFound' });
  });
});
