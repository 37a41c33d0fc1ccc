// The open workbook as a grid: what each cell becomes, where the identity is found, and how few round trips it takes.
import { describe, expect, test } from '@jest/globals';
import { identityNamespace, identitySheet, referenceSheet, rulesSheet } from '@peerbook/shared';
import { readContent } from '../../../addin/excel/readGrid.ts';
import { type FakeWorkbook, fakeContext } from './fakeExcel.ts';

const clients = {
  name: 'Clients',
  rows: [
    ['', 'Borrowers', 1200],
    ['', 'Women', 0.35],
    ['', 'Share', '#DIV/0!'],
    ['', 'Open', true],
    ['', 'Text', '1,5'],
    ['', 'Blank', ''],
  ],
  formats: [[], ['General', 'General', '0.0%']],
};
const names = { outreach_borrowers: "='Clients'!$C$1", 'not-a-cell': '=SUM(Clients!$C$1:$C$4)' };
const cover = { name: 'Start here', rows: [['', 'Social performance report']] };

async function read(workbook: FakeWorkbook, supports = () => true) {
  const { context, syncs } = fakeContext(workbook);
  return { ...(await readContent(context, supports)), syncs: syncs() };
}

describe('readContent', () => {
  test('an issued workbook takes two round trips', async () => {
    const { grid, syncs } = await read({
      sheets: [cover, clients, { name: '_lists', rows: [['x']] }],
      names,
    });
    expect(syncs).toBe(2);
    expect(grid.sheets.map((sheet) => sheet.name)).toEqual(['Clients']);
    expect([...grid.names]).toEqual([['outreach_borrowers', { sheet: 'Clients', cell: 'C1' }]]);
  });

  test('what the checks read is read with it, in the same two round trips; the checks themselves are not', async () => {
    const reference = { name: referenceSheet, rows: [['rule_set_revision', 2]] };
    const rules = { name: rulesSheet, rows: [['state_outreach_borrowers', 1]] };
    const { grid, syncs } = await read({
      sheets: [clients, reference, rules],
      names: { ...names, state_outreach_borrowers: `='${rulesSheet}'!$B$1` },
    });
    expect(syncs).toBe(2);
    expect(grid.sheets.map((sheet) => sheet.name)).toEqual(['Clients', referenceSheet]);
    expect(grid.sheets[1]?.cells.get('B1')).toEqual({ kind: 'number', value: 2 });
  });

  test('each cell becomes what Excel holds, and nothing is guessed', async () => {
    const { grid } = await read({ sheets: [clients], names });
    const cells = grid.sheets[0]?.cells;
    expect(cells?.get('C1')).toEqual({ kind: 'number', value: 1200 });
    expect(cells?.get('C2')).toEqual({ kind: 'number', value: 0.35, percent: true });
    expect(cells?.get('C3')).toEqual({ kind: 'error', error: '#DIV/0!' });
    expect(cells?.get('C4')).toEqual({ kind: 'logical', value: true });
    expect(cells?.get('C5')).toEqual({ kind: 'text', value: '1,5' });
    expect(cells?.has('C6')).toBe(false);
  });

  test('however many sheets of their own people add, three round trips do, and copies of ours are read', async () => {
    const own = Array.from({ length: 30 }, (_, i) => ({
      name: `Mine ${i}`,
      rows: [['outreach_borrowers', 'x', i]],
    }));
    const { grid, syncs } = await read({ sheets: [...own, clients], names });
    expect(syncs).toBe(3);
    expect(grid.sheets).toHaveLength(31);
    expect(grid.sheets[0]?.name).toBe('Mine 0');
  });

  test('a large sheet of somebody’s own is not fetched', async () => {
    const large = { name: 'Ledger', rows: Array.from({ length: 20_001 }, () => ['x']) };
    const { grid, syncs } = await read({ sheets: [clients, large], names });
    expect([syncs, grid.sheets.length]).toEqual([2, 1]);
  });

  test('each copy of the identity is found, and the same one is told once', async () => {
    const xml = `<identity xmlns="${identityNamespace}">aaa.bbb.ccc</identity>`;
    const hidden = { name: identitySheet, rows: [['Peerbook'], ['identity', 'aaa.bbb.ccc']] };
    expect(
      (await read({ sheets: [clients, hidden], names, customXml: xml })).identityTokens,
    ).toEqual(['aaa.bbb.ccc']);
    expect((await read({ sheets: [clients, hidden], names })).identityTokens).toEqual([
      'aaa.bbb.ccc',
    ]);
    const properties = {
      PeerbookIdentity10: 'ccc',
      PeerbookIdentity2: 'bbb.',
      PeerbookIdentity1: 'aaa.',
      Author: 'x',
    };
    expect((await read({ sheets: [clients], names, properties })).identityTokens).toEqual([
      'aaa.bbb.ccc',
    ]);
    expect((await read({ sheets: [clients], names })).identityTokens).toEqual([]);
  });

  test('an Excel without customXml parts and properties is not asked for them', async () => {
    const found = await read(
      {
        sheets: [clients],
        names,
        customXml: '<identity>a.b.c</identity>',
        properties: { PeerbookIdentity1: 'd' },
      },
      () => false,
    );
    expect(found.identityTokens).toEqual([]);
  });

  test('dates from 1904 are told by a date that is shown later than its number', async () => {
    const dated = (text: string) => ({
      name: 'Clients',
      rows: [['', '', 44560]],
      texts: [['', '', text]],
    });
    expect((await read({ sheets: [dated('2021-12-30')], names })).grid.date1904).toBe(false);
    expect((await read({ sheets: [dated('2025-12-31')], names })).grid.date1904).toBe(true);
  });
});
