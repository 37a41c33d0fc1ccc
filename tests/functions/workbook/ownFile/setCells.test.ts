// Values put into cells of sheets of any hand: they are read back, and nothing else in the sheet changes.
import { describe, expect, test } from '@jest/globals';
import { addressOf, readPackage } from '@peerbook/shared';
import fc from 'fast-check';
import { type CellInput, setCells } from '../../../../functions/workbook/ownFile/setCells.ts';
import { workbookFile } from '../../../support/zipTools.ts';

const seed = 61;
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheetOf = (rows: string, prefix = '') =>
  `<${prefix}worksheet xmlns${prefix && ':x'}="${main}"><${prefix}sheetData>${rows}</${prefix}sheetData></${prefix}worksheet>`;
const cellsIn = (xml: string) => {
  const file = workbookFile({ parts: { 'xl/worksheets/sheet1.xml': xml } });
  return new Map(readPackage(file).grid.sheets[0]?.cells ?? []);
};

/** Sheets as programs write them: rows and cells with or without their places, spans, styles, formulas, empty ones. */
const cell = fc.constantFrom(
  (at: string) => `<c${at} s="3"><v>7</v></c>`,
  (at: string) => `<c${at} t="inlineStr"><is><t>a &amp; b</t></is></c>`,
  (at: string) => `<c${at} s="2"/>`,
  (at: string) => `<c${at}><f>A9+1</f><v>5</v></c>`,
  (at: string) => `<c${at} t="b"><v>1</v></c>`,
);
const row = fc.tuple(
  fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 4 }),
  fc.array(cell, { minLength: 4, maxLength: 4 }),
  fc.constantFrom('', ' spans="1:2"', ' ht="20" customHeight="1"'),
);
const sheet = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 5 }),
    fc.array(row, { minLength: 5, maxLength: 5 }),
  )
  .map(([numbers, rows]) =>
    [...numbers]
      .sort((a, b) => a - b)
      .map((number, i) => {
        const [columns, cells, more] = rows[i] as (typeof rows)[number];
        const written = [...columns]
          .sort((a, b) => a - b)
          .map((column, k) => cells[k]?.(` r="${addressOf(number, column)}"`) ?? '');
        return written.length === 0
          ? `<row r="${number}"${more}/>`
          : `<row r="${number}"${more}>${written.join('')}</row>`;
      })
      .join(''),
  );
const value: fc.Arbitrary<CellInput> = fc.oneof(
  fc.constantFrom<CellInput>('=1+1', ' kept ', 'a<b&"c"', '_x0041_', 'line\nbreak', '@SUM(A1)'),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
  fc.constant(null),
);
const values = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 7 }), value), {
    maxLength: 6,
  })
  .map((list) => new Map(list.map(([r, c, one]) => [addressOf(r, c), one])));

describe('setting cells', () => {
  test(`puts each value where it belongs and leaves every other cell alone (seed ${seed})`, () => {
    fc.assert(
      fc.property(sheet, values, fc.constantFrom('', 'x:'), (rows, wanted, prefix) => {
        const prefixed = prefix === '' ? rows : rows.replaceAll(/<(\/?)(?=[a-z])/g, `<$1${prefix}`);
        const before = sheetOf(prefixed, prefix);
        const after = setCells(before, wanted);
        const [old, now] = [cellsIn(before), cellsIn(after)];
        const formulas = new Set(
          [...rows.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f>/g)].map(([, address]) => address),
        );
        const expected = new Map(old);
        for (const [address, one] of wanted) {
          if (formulas.has(address)) continue;
          if (one === null) expected.delete(address);
          else if (typeof one === 'number')
            expected.set(address, { kind: 'number', value: one === 0 ? 0 : one });
          else expected.set(address, { kind: 'text', value: one });
        }
        const sorted = (cells: typeof old) =>
          [...cells]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([address, one]) => [
              address,
              one.kind === 'number' ? { ...one, value: one.value === 0 ? 0 : one.value } : one,
            ]);
        expect(sorted(now)).toEqual(sorted(expected));
      }),
      { seed, numRuns: 600 },
    );
  });

  test('gives back the very text where nothing is set', () => {
    const xml = sheetOf('<row r="2"><c r="B2"/></row>');
    expect(setCells(xml, new Map())).toBe(xml);
  });

  test('keeps styles, and takes away the hint of columns where a cell is added', () => {
    const xml = sheetOf('<row r="1" spans="1:1" ht="9"><c r="A1" s="4"><v>1</v></c></row>');
    const wanted = new Map<string, CellInput>([
      ['A1', 'x'],
      ['C1', 2],
    ]);
    expect(setCells(xml, wanted)).toBe(
      sheetOf(
        '<row r="1" ht="9"><c r="A1" s="4" t="inlineStr"><is><t xml:space="preserve">x</t></is></c><c r="C1"><v>2</v></c></row>',
      ),
    );
  });

  test('keeps formulas of the user, without what they last showed where that is of old answers', () => {
    const formula = '<c r="A1" t="str"><f>B1&amp;"a"</f><v>old</v></c>';
    const xml = sheetOf(`<row r="1">${formula}</row>`);
    const wanted = new Map<string, CellInput>([['A1', null]]);
    expect(setCells(xml, wanted)).toBe(xml);
    const stale = setCells(xml, wanted, { isStale: true });
    expect(stale).toBe(xml.replace('<v>old</v>', ''));
    expect(cellsIn(stale).get('A1')).toEqual({ kind: 'uncalculated' });
  });
});
