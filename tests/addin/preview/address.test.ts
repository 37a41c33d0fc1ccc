import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  columnLetters,
  columnLimit,
  formatArea,
  parseAddress,
  quoteSheetName,
  rowLimit,
} from '../../../addin/preview/address.ts';

describe('parseAddress', () => {
  test.each([
    ['B2', { area: { row: 1, column: 1, rowCount: 1, columnCount: 1 } }],
    ['$C$3:A1', { area: { row: 0, column: 0, rowCount: 3, columnCount: 3 } }],
    ['B:B', { area: { row: 0, column: 1, rowCount: rowLimit, columnCount: 1 } }],
    ['3:5', { area: { row: 2, column: 0, rowCount: 3, columnCount: columnLimit } }],
    [
      "='It''s 2025'!A1",
      { sheet: "It's 2025", area: { row: 0, column: 0, rowCount: 1, columnCount: 1 } },
    ],
    ['XFD1048576', { area: { row: 1_048_575, column: 16_383, rowCount: 1, columnCount: 1 } }],
  ])('reads %s', (text, address) => {
    expect(parseAddress(text)).toEqual(address);
  });

  test.each(['', 'XFE1', 'A0', 'A1048577', 'A1:B', 'A1:B2:C3', 'outreach_women', '1A', 'Data!'])(
    'takes %p for no address',
    (text) => {
      expect(parseAddress(text)).toBeUndefined();
    },
  );

  test('reads back what formatArea writes', () => {
    const area = fc.record({
      row: fc.nat(rowLimit - 100),
      column: fc.nat(columnLimit - 100),
      rowCount: fc.integer({ min: 1, max: 99 }),
      columnCount: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(area, (each) => expect(parseAddress(formatArea(each))?.area).toEqual(each)),
    );
  });

  test('reads back any sheet name that quoteSheetName quotes', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 31 })
      .filter((each) => !/[:\\/?*[\]]|^\s|\s$/.test(each));
    fc.assert(
      fc.property(name, (each) =>
        expect(parseAddress(`${quoteSheetName(each)}!A1`)?.sheet).toBe(each),
      ),
    );
  });
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});
