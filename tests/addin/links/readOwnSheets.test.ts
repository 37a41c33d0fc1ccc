// The person's own sheets beside the report: which are read, in how few round trips, and which are too large.
import { describe, expect, test } from '@jest/globals';
import { readOwnSheets } from '../../../addin/excel/readOwnSheets.ts';
import { ourSheets } from '../../../addin/links/ourSheets.ts';
import { type FakeSheet, fakeContext } from '../pane/fakeExcel.ts';
import { aReport } from '../pane/reports.ts';

const isOurs = ourSheets(aReport([]));
const ours = ['Clients', 'Start here', '_rules'].map((name) => ({ name, rows: [['x', 1]] }));
const balance: FakeSheet = {
  name: 'TB',
  rows: [
    ['Loans', 900],
    ['Women', 0.45],
  ],
  formats: [[], ['General', '0%']],
};
const large = (name: string, rows: number): FakeSheet => ({
  name,
  rows: Array.from({ length: rows }, () => ['x', 1]),
});

async function read(sheets: readonly FakeSheet[]) {
  const { context, syncs } = fakeContext({ sheets });
  return { ...(await readOwnSheets(context, isOurs)), syncs: syncs() };
}

describe('readOwnSheets', () => {
  test('reads sheets that are not the report’s, in three round trips', async () => {
    const { sheets, tooLarge, syncs } = await read([...ours, balance, { ...balance, name: 'MIS' }]);
    expect([sheets.map(({ name }) => name), tooLarge, syncs]).toEqual([['TB', 'MIS'], [], 3]);
    expect(sheets[0]?.cells.get('B2')).toEqual({ kind: 'number', value: 0.45, percent: true });
  });

  test('takes one round trip where all sheets are the report’s', async () => {
    expect(await read(ours)).toEqual({ sheets: [], tooLarge: [], syncs: 1 });
  });

  test('passes over empty sheets, and names those that are too large', async () => {
    const sheets = [{ name: 'Empty', rows: [] }, large('Ledger', 30_001), balance];
    const own = await read(sheets);
    expect(own.sheets.map(({ name }) => name)).toEqual(['TB']);
    expect(own.tooLarge).toEqual(['Ledger']);
  });

  test('reads no more cells in all than Excel for the web hands over', async () => {
    const sheets = ['A', 'B', 'C', 'D'].map((name) => large(name, 25_000));
    const { tooLarge } = await read([...sheets, balance]);
    expect(tooLarge).toEqual(['D', 'TB']);
  });
});
