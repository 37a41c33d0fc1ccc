// Custom functions among the formulas of a sheet.
import { expect } from '@jest/globals';
import { type Behaviour, guide } from './behaviour.ts';

const webRequests = guide('excel/custom-functions-web-reqs');
const errors = guide('excel/custom-functions-errors');
const parameters = guide('excel/custom-functions-parameter-options');

/** What the pane offers to formulas; its text runs there once. */
export const functionsOfPane = `CustomFunctions.associate({
  LATER: (text, invocation) => { window.calls = (window.calls ?? 0) + 1; return new Promise((resolve) => { (window.answers ??= []).push(() => resolve(text)); }); },
  BLOCK: () => [['a', new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'Not published')], [1, true]],
  FAIL: (text, invocation) => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode[text], 'Why: ' + text); },
  BREAK: async () => { throw new Error('a bug'); },
  SEEN: (first, second, invocation) => JSON.stringify([first, second, invocation.functionName]),
})`;

/** Each row starts with an empty sheet "Functions" in front. */
export const functions: readonly Behaviour[] = [
  {
    behaviour:
      'a cell is #BUSY! until the promise answers, and other cells are calculated meanwhile',
    page: webRequests,
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (context) => {
          const sheet = context.workbook.worksheets.getItem('Functions');
          const cells = sheet.getRange('A1:C1');
          const read = async () => {
            cells.load('values');
            await context.sync();
            return cells.values[0];
          };
          const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
          cells.formulas = [['=SP.LATER("ready")', '=A1&"!"', '=1+1']];
          await context.sync();
          await wait(500);
          const before = await read();
          (Reflect.get(window, 'answers') as (() => void)[])
            .splice(0)
            .forEach((each) => void each());
          await wait(700);
          return [before, await read()];
        }),
      ).toEqual([
        ['#BUSY!', '#BUSY!', 2],
        ['ready', 'ready!', 2],
      ]),
  },
  {
    behaviour: 'a function is not called again where other cells change',
    page: guide('excel/custom-functions-volatile'),
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (context) => {
          const sheet = context.workbook.worksheets.getItem('Functions');
          const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
          Reflect.set(window, 'calls', 0);
          sheet.getRange('A1:B1').formulas = [['=SP.LATER(B1)', 'one']];
          await context.sync();
          await wait(500);
          (Reflect.get(window, 'answers') as (() => void)[])
            .splice(0)
            .forEach((each) => void each());
          await wait(500);
          sheet.getRange('D1').values = [[5]];
          await context.sync();
          await wait(400);
          const unrelated: unknown = Reflect.get(window, 'calls');
          sheet.getRange('B1').values = [['two']];
          await context.sync();
          await wait(500);
          return [unrelated, Reflect.get(window, 'calls') as unknown];
        }),
      ).toEqual([1, 2]),
  },
  {
    behaviour: 'rows of values spill, and an error may be one of them',
    page: 'https://learn.microsoft.com/javascript/api/custom-functions-runtime/customfunctions.error',
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (context) => {
          const sheet = context.workbook.worksheets.getItem('Functions');
          sheet.getRange('A1').formulas = [['=SP.BLOCK()']];
          await context.sync();
          await new Promise((resolve) => setTimeout(resolve, 500));
          const cells = sheet.getRange('A1:B2').load('values,valueTypes,formulas');
          await context.sync();
          return [cells.values, cells.valueTypes[0], cells.formulas[0]![0]];
        }),
      ).toEqual([
        [
          ['a', '#N/A'],
          [1, true],
        ],
        ['String', 'Error'],
        '=SP.BLOCK()',
      ]),
  },
  {
    behaviour: 'where a cell is in the way, the formula is #SPILL!',
    page: guide('excel/custom-functions-dynamic-arrays'),
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (context) => {
          const sheet = context.workbook.worksheets.getItem('Functions');
          sheet.getRange('A2').values = [['in the way']];
          sheet.getRange('A1').formulas = [['=SP.BLOCK()']];
          await context.sync();
          await new Promise((resolve) => setTimeout(resolve, 500));
          const cells = sheet.getRange('A1:B2').load('values');
          await context.sync();
          return cells.values;
        }),
      ).toEqual([
        ['#SPILL!', ''],
        ['in the way', ''],
      ]),
  },
  {
    behaviour: 'an error has its code, and an exception that is none of them is #VALUE!',
    page: errors,
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (context) => {
          const sheet = context.workbook.worksheets.getItem('Functions');
          const cells = sheet.getRange('A1:F1');
          const codes = ['notAvailable', 'invalidNumber', 'divisionByZero', 'nullReference'];
          cells.formulas = [
            [...codes.map((code) => `=SP.FAIL("${code}")`), '=SP.BREAK()', '=SP.FAIL(1/0)'],
          ];
          await context.sync();
          await new Promise((resolve) => setTimeout(resolve, 500));
          cells.load('values');
          await context.sync();
          return cells.values[0];
        }),
      ).toEqual(['#N/A', '#NUM!', '#DIV/0!', '#NULL!', '#VALUE!', '#DIV/0!']),
  },
  {
    behaviour: 'only #N/A and #VALUE! say their sentence at the cell',
    page: 'https://learn.microsoft.com/javascript/api/custom-functions-runtime/customfunctions.errorcode',
    async holds({ inPane, preview, wait }) {
      await inPane(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Functions');
        sheet.getRange('A1:B1').formulas = [
          ['=SP.FAIL("notAvailable")', '=SP.FAIL("invalidNumber")'],
        ];
      });
      await wait(500);
      const { page } = preview();
      await page.evaluate("window.peerbookPreview.select('Functions', 'A1')");
      await wait(150);
      expect(await page.locator('#prompt').innerText()).toBe('Why: notAvailable');
      await page.evaluate("window.peerbookPreview.select('Functions', 'B1')");
      await wait(150);
      expect(await page.locator('#prompt').isHidden()).toBe(true);
    },
  },
  {
    behaviour:
      'what was left out is null, a range comes as rows, and the name of the function is told',
    page: parameters,
    holds: async ({ inPane }) =>
      expect(
        await inPane(async (context) => {
          const sheet = context.workbook.worksheets.getItem('Functions');
          sheet.getRange('A1:B1').values = [[1, 'x']];
          sheet.getRange('A3:A4').formulas = [['=SP.SEEN(A1)'], ['=SP.SEEN(A1:B1, TRUE)']];
          await context.sync();
          await new Promise((resolve) => setTimeout(resolve, 500));
          const cells = sheet.getRange('A3:A4').load('values');
          await context.sync();
          return cells.values.map(([text]) => JSON.parse(String(text)) as unknown);
        }),
      ).toEqual([
        [1, null, 'SP.SEEN'],
        [[[1, 'x']], true, 'SP.SEEN'],
      ]),
  },
];
