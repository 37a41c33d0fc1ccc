// From a cell to an answer: nothing is guessed, and what is no answer is a fault with what was seen.
import { describe, expect, test } from '@jest/globals';
import { type CellValue, readAnswer } from '@peerbook/shared';
import fc from 'fast-check';
import { aTemplate, indicatorOf, number, text } from '../../support/builders.ts';

const template = aTemplate();
const context = { template, language: 'en', locale: 'en-US', date1904: false } as const;
const read = (code: string, cell: CellValue, date1904 = false) =>
  readAnswer(indicatorOf(template, code), cell, { ...context, date1904 });
const percentCell = (value: number): CellValue => ({ kind: 'number', value, percent: true });
const flag = (value: boolean): CellValue => ({ kind: 'logical', value });
const every = ['people_total', 'people_wages', 'people_share', 'people_since', 'people_rate'];
const kindsOfAnswer = [...every, 'people_name', 'people_day', 'people_open', 'people_policy'];

describe.each(kindsOfAnswer)('any answer (%s)', (code) => {
  test.each<[string, CellValue]>([
    ['an empty cell', { kind: 'blank' }],
    ['an empty text', text('')],
    ['spaces', text(' \u00a0 ')],
  ])('is blank where the cell holds %s', (_what, cell) => {
    expect(read(code, cell)).toEqual({ answer: { kind: 'blank' } });
  });

  test('is not blank where the cell holds other white space, which formulas of a workbook take for a text', () => {
    for (const typed of ['\n', ' \t', '\u2003'])
      expect(read(code, text(typed)).answer.kind).toBe('unreadable');
  });

  test.each(['#DIV/0!', '#N/A', '#REF!'])('is never read from the Excel error %s', (error) => {
    expect(read(code, { kind: 'error', error })).toEqual({
      answer: { kind: 'unreadable', seen: error },
      fault: { code: 'excel_error', details: { seen: error } },
    });
  });

  test('is never read from a formula without a result', () => {
    expect(read(code, { kind: 'uncalculated' }).fault?.code).toBe('uncalculated');
  });
});

describe('a number', () => {
  test.each([
    ['people_total', 42, 42],
    ['people_total', -3, -3],
    ['people_total', -0, 0],
    ['people_wages', 1234.5, 1234.5],
    ['people_since', 1998, 1998],
    ['people_rate', 1e-9, 1e-9],
  ])('of %s is taken as it stands: %d', (code, typed, value) => {
    expect(read(code, number(typed))).toEqual({ answer: { kind: 'number', value } });
  });

  test.each([
    ['people_total', 42.5, 'not_whole'],
    ['people_since', 1998.5, 'not_a_year'],
  ])('of %s is not rounded: %d is %s', (code, typed, fault) => {
    expect(read(code, number(typed)).fault).toEqual({
      code: fault,
      details: { seen: String(typed) },
    });
  });

  test.each(['42', ' 42 ', '-7', '000123'])(
    'typed as the text %j is read: digits read one way',
    (typed) => {
      for (const code of ['people_total', 'people_wages', 'people_rate'])
        expect(read(code, text(typed)).answer).toEqual({ kind: 'number', value: Number(typed) });
    },
  );

  test.each<[string, string, Readonly<Record<string, string>>]>([
    ['1,500', 'ambiguous_number', { first: '1.5', second: '1500' }],
    ['1.500', 'ambiguous_number', { first: '1.5', second: '1500' }],
    ['1,5', 'foreign_number', { reading: '1.5' }],
    ['1\u00a0500', 'foreign_number', { reading: '1500' }],
    ["1'500", 'misplaced_mark', {}],
    ['(5)', 'unclear_sign', {}],
    ['5-', 'unclear_sign', {}],
    ['5 USD', 'with_unit', {}],
    ['１２', 'foreign_digits', {}],
    ['1234567890123456', 'too_many_digits', {}],
    ['n/a', 'not_a_number', {}],
    ['1e3', 'not_a_number', {}],
  ])('typed as the text %j is not read: %s', (typed, code, details) => {
    for (const indicator of every) {
      const { answer, fault } = read(indicator, text(` ${typed} `));
      expect(answer).toEqual({ kind: 'unreadable', seen: typed });
      expect(fault).toEqual({ code, details: { seen: typed, ...details } });
    }
  });

  test('typed as text with decimals is still held against its kind', () => {
    expect(read('people_rate', text('1,234.5')).answer).toEqual({ kind: 'number', value: 1234.5 });
    expect(read('people_total', text('1,234.5')).fault?.code).toBe('not_whole');
    expect(read('people_since', text('2024.5')).fault?.code).toBe('not_a_year');
  });

  test('typed as text is read as the workbook writes numbers, and readings are told as it writes them', () => {
    const french = { ...context, locale: 'fr-FR' } as const;
    const rate = indicatorOf(template, 'people_rate');
    expect(readAnswer(rate, text('1\u202f234,5'), french).answer).toEqual({
      kind: 'number',
      value: 1234.5,
    });
    expect(readAnswer(rate, text('1.5'), french).fault?.details).toEqual({
      seen: '1.5',
      reading: '1,5',
    });
    expect(readAnswer(rate, text('1,234'), french).fault?.details).toEqual({
      seen: '1,234',
      first: '1,234',
      second: '1234',
    });
  });

  test('typed with a percent sign is read where percentages are asked for, and nowhere else', () => {
    for (const typed of ['35%', '35 %', '35\u00a0%', '35\u202f% '])
      expect(read('people_share', text(typed)).answer).toEqual({ kind: 'number', value: 35 });
    for (const code of every.filter((one) => one !== 'people_share'))
      expect(read(code, text('35 %')).fault?.code).toBe('percent_sign');
  });

  test('is not TRUE or FALSE', () => {
    for (const code of every)
      expect(read(code, flag(true)).fault).toEqual({
        code: 'not_a_number',
        details: { seen: 'true' },
      });
  });

  test('of percent in a cell that shows percentages is what the cell shows', () => {
    expect(read('people_share', percentCell(0.35)).answer).toEqual({ kind: 'number', value: 35 });
    expect(read('people_share', percentCell(0.0729)).answer).toEqual({
      kind: 'number',
      value: 7.29,
    });
    expect(read('people_share', number(0.35)).answer).toEqual({ kind: 'number', value: 0.35 });
    expect(read('people_rate', percentCell(0.35)).answer).toEqual({ kind: 'number', value: 0.35 });
  });
});

describe('a date', () => {
  test.each<[string, CellValue, boolean, string]>([
    ['a serial number', number(45657), false, '2024-12-31'],
    ['a serial number with a time of day', number(45657.75), false, '2024-12-31'],
    ['a serial number of the 1904 system', number(44195), true, '2024-12-31'],
    ['the first day that Excel and the calendar agree on', number(61), false, '1900-03-01'],
    ['the last day there is', number(2958465), false, '9999-12-31'],
    ['an ISO text', text(' 2024-02-29 '), false, '2024-02-29'],
    ['an ISO text with a time of day', text('2024-12-31T00:00:00'), false, '2024-12-31'],
    ['a text that the calendar reads one way', text('31/12/2024'), false, '2024-12-31'],
    ['the first day of the 1904 system', number(0), true, '1904-01-01'],
    ['the last day of the 1904 system', number(2957003), true, '9999-12-31'],
  ])('is read from %s', (_what, cell, date1904, date) => {
    expect(read('people_day', cell, date1904)).toEqual({ answer: { kind: 'date', date } });
  });

  test.each<[string, CellValue]>([
    ['a day before March 1900, which Excel counts wrongly', number(60)],
    ['a serial number beyond the calendar', number(2958466)],
    ['a negative number', number(-1)],
    ['zero, which Excel shows as January 0', number(0)],
    ['a time of day alone', number(0.5)],
    ['the 29th of February 1900, which never was, at noon', number(60.5)],
    ['a day before March 1900 in words', text('01/01/1900')],
    ['a day that the month does not have', text('2023-02-29')],
    ['a month in words', text('31 December 2024')],
    ['TRUE', flag(true)],
  ])('is not read from %s', (_what, cell) => {
    expect(read('people_day', cell).fault?.code).toBe('not_a_date');
  });

  test('is not read from a negative number or one too large in the 1904 system either', () => {
    for (const serial of [-1, -0.5, -1401, 2957004])
      expect(read('people_day', number(serial), true).fault?.code).toBe('not_a_date');
  });

  test('is not read where day and month may be swapped; both days are told', () => {
    expect(read('people_day', text(' 03/04/2024 '))).toEqual({
      answer: { kind: 'unreadable', seen: '03/04/2024' },
      fault: {
        code: 'ambiguous_date',
        details: { seen: '03/04/2024', first: '2024-04-03', second: '2024-03-04' },
      },
    });
  });

  test('is not read from a year of two digits', () => {
    for (const typed of ['24-12-31', '31.12.24'])
      expect(read('people_day', text(typed)).fault?.code).toBe('short_year');
  });

  test('is the same in twin workbooks that count from 1900 and from 1904 (seed 41)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1462, max: 2_958_465 }), fc.nat(999), (serial, part) => {
        const time = part / 1000;
        const [one, other] = [
          read('people_day', number(serial + time)),
          read('people_day', number(serial - 1462 + time), true),
        ];
        expect(one.answer.kind).toBe('date');
        expect(other).toEqual(one);
      }),
      { seed: 41 },
    );
  });
});

describe('a text', () => {
  test('is taken as typed, a number too', () => {
    expect(read('people_name', text(' Ana  María ')).answer).toEqual({
      kind: 'text',
      value: 'Ana  María',
    });
    expect(read('people_name', number(20123456789)).answer).toEqual({
      kind: 'text',
      value: '20123456789',
    });
    expect(read('people_name', text('=HYPERLINK("x")')).answer).toEqual({
      kind: 'text',
      value: '=HYPERLINK("x")',
    });
  });

  test('is not TRUE', () => {
    expect(read('people_name', flag(true)).fault?.code).toBe('not_text');
  });
});

describe('a whole number', () => {
  test('is one to fifteen digits, as Excel shows it', () => {
    expect(read('people_total', number(33 + 2 ** -47)).answer).toEqual({
      kind: 'number',
      value: 33,
    });
    expect(read('people_total', number(33.0001)).fault?.code).toBe('not_whole');
  });
});
