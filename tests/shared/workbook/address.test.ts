// Cell addresses and references: what Excel has, to numbers and back.
import { describe, expect, test } from '@jest/globals';
import {
  addressOf,
  columnLetters,
  parseAddress,
  parseReference,
  quoteSheet,
} from '@peerbook/shared';
import fc from 'fast-check';

describe('addresses', () => {
  test('of every column and row lead back to them (seed 34)', () => {
    const cell = fc.tuple(fc.integer({ min: 1, max: 1048576 }), fc.integer({ min: 1, max: 16384 }));
    fc.assert(
      fc.property(cell, ([row, column]) => {
        expect(parseAddress(addressOf(row, column))).toEqual({ row, column });
      }),
      { seed: 34 },
    );
  });

  test.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16384, 'XFD'],
  ])('count columns as Excel does: %d is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  test.each([
    'XFE1',
    'A1048577',
    'ZZZZ1',
    'A0',
    'A01',
    'a1',
    '1A',
    'A',
    '',
    'A1:B2',
    'A1 ',
    'A-1',
    'A1.5',
  ])('that Excel does not have are none: %j', (address) => {
    expect(parseAddress(address)).toBeUndefined();
  });
});

describe('parseReference', () => {
  test('reads back any sheet name that is quoted (seed 35)', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 31 }), (sheet) => {
        expect(parseReference(`${quoteSheet(sheet)}!$C$12`)).toEqual({ sheet, cell: 'C12' });
      }),
      { seed: 35 },
    );
  });

  test.each([
    ['Main!$C$5', { sheet: 'Main', cell: 'C5' }],
    ['=Main!C5', { sheet: 'Main', cell: 'C5' }],
    ["'It''s ours'!$C$5", { sheet: "It's ours", cell: 'C5' }],
  ])('reads %s', (reference, place) => {
    expect(parseReference(reference)).toEqual(place);
  });

  test.each([
    'Main!$C$5:$D$6',
    'Main!#REF!',
    '#REF!',
    'Main!$C$5,Main!$C$6',
    'OFFSET(Main!$C$5,1,0)',
    '$C$5',
    'Main!XFE1',
    '"text"',
    '',
  ])('finds no single cell in %s', (reference) => {
    expect(parseReference(reference)).toBeUndefined();
  });
});
