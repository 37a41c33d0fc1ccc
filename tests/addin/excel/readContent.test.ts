// The open workbook as the pane reads it: identity, names, cells.
import { describe, expect, test } from '@jest/globals';
import {
  identityCell,
  identityNamespace,
  identityProperty,
  identitySheet,
  marksSheet,
  referenceSheet,
  rulesSheet,
} from '@peerbook/shared';
import { readContent } from '../../../addin/excel/readGrid.ts';
import { aWorkbook, type MemorySheet, type MemoryWorkbook } from './memoryHost.ts';

const token = 'aaa.bbb.ccc';
const everything = () => true;

async function read(
  sheets: readonly MemorySheet[],
  workbook?: MemoryWorkbook,
  supports: (version: string) => boolean = everything,
) {
  const { counted } = aWorkbook(sheets, workbook);
  const { answer, syncs } = await counted((context) => readContent(context, supports));
  const names = answer.grid.sheets.map(({ name }) => name);
  const cellAt = (sheet: string, cell: string) =>
    answer.grid.sheets.find(({ name }) => name === sheet)?.cells.get(cell);
  return { ...answer, syncs, names, cellAt };
}

const clients: MemorySheet = { name: 'Clients', cells: { B3: 'Borrowers', C3: 21 } };
const names = { outreach_borrowers: '=Clients!$C$3' };

describe('readContent', () => {
  test.each([1, 13])('reads %i sheets of answers in two round trips', async (count) => {
    const sheets = Array.from({ length: count }, (_, i) => ({ ...clients, name: `Part ${i}` }));
    const named = sheets.map(({ name }, i) => [`code_${i}`, `='${name}'!$C$3`] as const);
    const content = await read(sheets, { names: Object.fromEntries(named) });
    expect(content.syncs).toBe(2);
    expect(content.names).toEqual(sheets.map(({ name }) => name));
    expect(content.cellAt('Part 0', 'C3')).toEqual({ kind: 'number', value: 21 });
  });

  test('reads neither our hidden sheets nor the person’s own, but what checks look into', async () => {
    const hidden = [rulesSheet, marksSheet, '_lists'].map((name) => ({ name, cells: { A1: 1 } }));
    const own = { name: 'Ledger', cells: { B2: 5 } };
    const reference = { name: referenceSheet, cells: { A1: 'round' } };
    const content = await read([clients, own, reference, ...hidden], { names });
    expect([content.names, content.syncs]).toEqual([['Clients', referenceSheet], 2]);
  });

  test('reads a copy of a sheet of ours, which has codes in its first column, in a third one', async () => {
    const copy = { name: 'Clients (2)', cells: { A3: 'outreach_borrowers', C3: 9 } };
    const content = await read([clients, copy], { names });
    expect([content.names, content.syncs]).toEqual([['Clients', 'Clients (2)'], 3]);
  });

  test.each<[string, MemorySheet['cells'], unknown]>([
    ['a blank', {}, undefined],
    ['an empty text', { C3: '' }, undefined],
    ['zero', { C3: 0 }, { kind: 'number', value: 0 }],
    ['a text like a number', { C3: '1,5' }, { kind: 'text', value: '1,5' }],
    [
      'a percentage',
      { C3: { value: 0.35, numberFormat: '0%' } },
      { kind: 'number', value: 0.35, percent: true },
    ],
    [
      'a percent sign of one’s own',
      { C3: { value: 35, numberFormat: '0" %"' } },
      { kind: 'number', value: 35 },
    ],
    ['a logical', { C3: false }, { kind: 'logical', value: false }],
    ['an error', { C3: { value: '#N/A', isError: true } }, { kind: 'error', error: '#N/A' }],
    ['a text that reads like an error', { C3: '#N/A' }, { kind: 'text', value: '#N/A' }],
    ['a result', { C3: { value: 8, formula: '=4+4' } }, { kind: 'number', value: 8 }],
  ])('takes %s for what it is', async (_name, cells, cell) => {
    const content = await read([{ name: 'Clients', cells: { B9: 'x', ...cells } }], { names });
    expect(content.cellAt('Clients', 'C3')).toEqual(cell);
  });

  test('finds names that hold a place, and no others', async () => {
    const content = await read([clients], { names: { ...names, rate: '=0.25', lost: '=#REF!' } });
    expect([...content.grid.names]).toEqual([
      ['outreach_borrowers', { sheet: 'Clients', cell: 'C3' }],
    ]);
  });

  test('sees by its dates that a workbook counts from 1904', async () => {
    const date = (value: number) => ({ C4: { value, text: '2024-12-31' } });
    const dated = (value: number) =>
      read([{ ...clients, cells: { ...clients.cells, ...date(value) } }], { names });
    expect((await dated(45_657)).grid.date1904).toBe(false);
    expect((await dated(45_657 - 1462)).grid.date1904).toBe(true);
  });

  test.each<[string, readonly MemorySheet[], MemoryWorkbook]>([
    [
      'the customXml part',
      [],
      { customXml: `<identity xmlns="${identityNamespace}">${token}</identity>` },
    ],
    [
      'the properties, whatever their order',
      [],
      { properties: { [`${identityProperty}2`]: '.ccc', [`${identityProperty}1`]: 'aaa.bbb' } },
    ],
    ['the hidden sheet', [{ name: identitySheet, cells: { [identityCell]: token } }], {}],
  ])('finds the identity in %s', async (_name, sheets, workbook) => {
    const content = await read([clients, ...sheets], { ...workbook, names });
    expect([content.identityTokens, content.syncs]).toEqual([[token], 2]);
  });

  test('tells each copy of the identity that is another', async () => {
    const content = await read(
      [clients, { name: identitySheet, cells: { [identityCell]: 'x.y.z' } }],
      {
        customXml: `<identity xmlns="${identityNamespace}">${token}</identity>`,
        properties: { [`${identityProperty}1`]: token },
      },
    );
    expect(content.identityTokens).toEqual([token, 'x.y.z']);
  });

  test('asks an older Excel for nothing that it does not have', async () => {
    const sheet = { name: identitySheet, cells: { [identityCell]: token } };
    const content = await read([clients, sheet], { properties: { other: 'x' } }, () => false);
    expect(content.identityTokens).toEqual([token]);
  });

  test('reads an empty workbook', async () => {
    expect(await read([{ name: 'Sheet1' }])).toMatchObject({ identityTokens: [], names: [] });
  });
});
