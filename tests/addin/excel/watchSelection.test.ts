// Which cell the person has come to: at once, after each selection, and when another sheet comes to the front.
import { describe, expect, test } from '@jest/globals';
import type { Place } from '@peerbook/shared';
import { watchSelection } from '../../../addin/excel/watchSelection.ts';
import { aWorkbook } from './memoryHost.ts';

/** A watch over a workbook; `told` are the cells so far. */
async function aWatch() {
  const memory = aWorkbook([{ name: 'Clients' }, { name: 'Staff' }]);
  const told: string[] = [];
  const tell = ({ sheet, cell }: Place) => told.push(`${sheet}!${cell}`);
  const watch = await memory.excel.run((context) =>
    watchSelection(context, (work) => memory.excel.run(work), tell),
  );
  return { ...memory, told, end: () => memory.excel.run(watch.context, watch.end) };
}

/** Until all that events have set going is done: many short waits, so that on a busy machine what they wait for has its turns too. */
async function soon(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 3));
}

describe('watchSelection', () => {
  test('tells at once where the person is', async () => {
    expect((await aWatch()).told).toEqual(['Clients!A1']);
  });

  test.each([
    ['a cell', 'C7', 'C7'],
    ['an area, by its first cell', 'C7:D9', 'C7'],
    ['an area of whole rows and columns not at all', 'C:C', undefined],
  ])('tells %s', async (_name, selected, cell) => {
    const { select, told } = await aWatch();
    select('Clients', selected);
    await soon();
    expect(told.slice(1)).toEqual(cell === undefined ? [] : [`Clients!${cell}`]);
  });

  test('tells of a selection on another sheet, and of a sheet that comes to the front', async () => {
    const { select, come, told } = await aWatch();
    select('Staff', 'B2');
    await soon();
    expect(new Set(told.slice(1))).toEqual(new Set(['Staff!B2']));
    come('Clients');
    await soon();
    expect(told.at(-1)).toBe('Clients!A1');
  });

  test('knows a sheet by the name that it has now', async () => {
    const { select, rename, told } = await aWatch();
    select('Clients', 'B2');
    await soon();
    rename('Clients', 'Customers');
    select('Customers', 'B3');
    await soon();
    expect(told.at(-1)).toBe('Customers!B3');
  });

  test('knows a sheet that was added since', async () => {
    const { add, select, told } = await aWatch();
    add('Trial balance');
    select('Trial balance', 'D4');
    await soon();
    expect(told.at(-1)).toBe('Trial balance!D4');
  });

  test('says nothing of a new sheet that is gone by the time it is looked up', async () => {
    const { add, select, remove, told } = await aWatch();
    add('Draft');
    select('Draft', 'B2');
    remove('Draft');
    await soon();
    expect(told.filter((one) => one.endsWith('B2'))).toEqual([]);
  });

  test('tells a cell once, also where its sheet is looked up after', async () => {
    const { select, told } = await aWatch();
    select('Clients', 'B2');
    await soon();
    expect(told.slice(1)).toEqual(['Clients!B2']);
  });

  test('tells the last of many quick selections last', async () => {
    const { select, told } = await aWatch();
    for (let row = 1; row <= 30; row += 1) select('Clients', `C${row}`);
    await soon();
    expect(told.at(-1)).toBe('Clients!C30');
    expect(new Set(told).size).toBe(31);
  });

  test('looks sheets up one batch at a time, and once more after the last of many selections', async () => {
    const memory = aWorkbook([{ name: 'Clients' }, { name: 'Staff' }]);
    const told: string[] = [];
    const seen = { batches: 0, underway: 0, most: 0 };
    await memory.excel.run((context) =>
      watchSelection(
        context,
        async (work) => {
          seen.batches += 1;
          seen.underway += 1;
          seen.most = Math.max(seen.most, seen.underway);
          await memory.excel.run(work);
          seen.underway -= 1;
        },
        ({ sheet, cell }) => told.push(`${sheet}!${cell}`),
      ),
    );
    for (let row = 1; row <= 30; row += 1) memory.select('Clients', `C${row}`);
    await new Promise((resolve) => setTimeout(resolve, 1));
    memory.rename('Clients', 'Customers');
    memory.select('Customers', 'C31');
    await soon();
    expect(seen).toMatchObject({ most: 1, underway: 0 });
    expect(seen.batches).toBeLessThanOrEqual(3);
    expect(told.at(-1)).toBe('Customers!C31');
  });

  test('tells nothing once it is ended, and leaves no listener behind', async () => {
    const { select, come, end, listeners, told } = await aWatch();
    await end();
    select('Clients', 'C9');
    come('Staff');
    await soon();
    expect([told, listeners()]).toEqual([['Clients!A1'], 0]);
  });

  test.each([
    ['of several areas the first', 'B2:C3,D4', 'B2'],
    ['absolute', '$C$7', 'C7'],
  ])('reads an address that is %s', async (_name, address, cell) => {
    const told: Place[] = [];
    let select: ((event: object) => Promise<void>) | undefined;
    const at = 'at';
    const items = [{ id: at, name: 'Clients' }];
    const add = (handler: (event: object) => Promise<void>) => {
      select ??= handler;
      return { remove: () => undefined };
    };
    const loaded = (values: object) => ({ load: () => values });
    const context = {
      sync: async () => undefined,
      workbook: {
        worksheets: {
          load: () => ({ items }),
          onSelectionChanged: { add },
          onActivated: { add },
          getActiveWorksheet: () => loaded({ name: 'Clients' }),
        },
        getActiveCell: () => loaded({ address: 'Clients!A1' }),
      },
    } as unknown as Excel.RequestContext;
    await watchSelection(
      context,
      (work) => work(context),
      (place) => told.push(place),
    );
    await select?.({ worksheetId: at, address });
    expect(told.at(-1)).toEqual({ sheet: 'Clients', cell });
  });
});
