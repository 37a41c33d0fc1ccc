// What Excel may hold in a cell that asks for a figure or a date, and what is made of it. Golden, as the table of texts is.
import { describe, expect, test } from '@jest/globals';
import { type CellValue, numberLocales, readAnswer } from '@peerbook/shared';
import { aTemplate, indicatorOf, text } from '../../support/builders.ts';

const template = aTemplate();
const number = (value: number, percent = false): CellValue =>
  percent ? { kind: 'number', value, percent } : { kind: 'number', value };
const flag = (value: boolean): CellValue => ({ kind: 'logical', value });
const error = (name: string): CellValue => ({ kind: 'error', error: name });

/** Errors of Excel, old and new. */
const errors = '#DIV/0! #N/A #REF! #VALUE! #NAME? #NUM! #NULL! #SPILL! #CALC! #FIELD! #BUSY!'.split(
  ' ',
);

/** Answers of whole numbers, decimals and percentages; a word is the code of a finding. */
const figures: readonly (readonly [CellValue, ...(readonly (number | string)[])])[] = [
  [number(0), 0, 0, 0],
  [number(-0), 0, 0, 0],
  [number(42), 42, 42, 42],
  [number(-42), -42, -42, -42],
  [number(0.5), 'not_whole', 0.5, 0.5],
  [number(0.5, true), 'not_whole', 0.5, 50],
  [number(0.35, true), 'not_whole', 0.35, 35],
  [number(0.07, true), 'not_whole', 0.07, 7],
  [number(0.1234, true), 'not_whole', 0.1234, 12.34],
  [number(1, true), 1, 1, 100],
  [number(50, true), 50, 50, 5000],
  [number(50), 50, 50, 50],
  [number(0.1 + 0.2), 'not_whole', 0.1 + 0.2, 0.1 + 0.2],
  [number((0.1 + 0.2) * 10), 3, (0.1 + 0.2) * 10, (0.1 + 0.2) * 10],
  [number(2 ** 53), 9007199254740990, 2 ** 53, 2 ** 53],
  [number(2 ** 53 + 2), 9007199254740990, 2 ** 53 + 2, 2 ** 53 + 2],
  [number(123456789012345), 123456789012345, 123456789012345, 123456789012345],
  [number(1e15), 1e15, 1e15, 1e15],
  [number(1e308), 1e308, 1e308, 1e308],
  [number(1e308, true), 1e308, 1e308, 'not_a_number'],
  [number(5e-324), 'not_whole', 5e-324, 5e-324],
  [number(Number.NaN), 'not_a_number', 'not_a_number', 'not_a_number'],
  [number(Number.POSITIVE_INFINITY), 'not_a_number', 'not_a_number', 'not_a_number'],
  [flag(true), 'not_a_number', 'not_a_number', 'not_a_number'],
  [flag(false), 'not_a_number', 'not_a_number', 'not_a_number'],
  [text(''), 'blank', 'blank', 'blank'],
  [text(' \u00a0'), 'blank', 'blank', 'blank'],
  [text('\u202f'), 'not_a_number', 'not_a_number', 'not_a_number'],
  [text('1e308'), 'not_a_number', 'not_a_number', 'not_a_number'],
  [text('12'), 12, 12, 12],
  [text('12%'), 'percent_sign', 'percent_sign', 12],
  [text('#N/A'), 'not_a_number', 'not_a_number', 'not_a_number'],
  [{ kind: 'blank' }, 'blank', 'blank', 'blank'],
  [{ kind: 'uncalculated' }, 'uncalculated', 'uncalculated', 'uncalculated'],
  ...errors.map((name) => [error(name), 'excel_error', 'excel_error', 'excel_error'] as const),
];

/** Dates by serial number, in workbooks that count from 1900 and from 1904. */
const dates: readonly (readonly [number, string, string])[] = [
  [-1, 'not_a_date', 'not_a_date'],
  [-0.25, 'not_a_date', 'not_a_date'],
  [0, 'not_a_date', '1904-01-01'],
  [0.75, 'not_a_date', '1904-01-01'],
  [1, 'not_a_date', '1904-01-02'],
  [59, 'not_a_date', '1904-02-29'],
  [60, 'not_a_date', '1904-03-01'],
  [60.999, 'not_a_date', '1904-03-01'],
  [61, '1900-03-01', '1904-03-02'],
  [1462, '1904-01-01', '1908-01-02'],
  [44195, '2020-12-30', '2024-12-31'],
  [45657, '2024-12-31', '2029-01-01'],
  [45657.5, '2024-12-31', '2029-01-01'],
  [45657.999988, '2024-12-31', '2029-01-01'],
  [2957003, '9995-12-30', '9999-12-31'],
  [2957004, '9995-12-31', 'not_a_date'],
  [2958465, '9999-12-31', 'not_a_date'],
  [2958465.5, '9999-12-31', 'not_a_date'],
  [2958466, 'not_a_date', 'not_a_date'],
  [1e308, 'not_a_date', 'not_a_date'],
];

function read(code: string, cell: CellValue, date1904 = false): readonly (number | string)[] {
  const said = numberLocales.map((locale) => {
    const context = { template, language: 'en', locale, date1904 } as const;
    const { answer, fault } = readAnswer(indicatorOf(template, code), cell, context);
    if (fault) return fault.code;
    if (answer.kind === 'date') return answer.date;
    return answer.kind === 'number' ? answer.value : answer.kind;
  });
  return [...new Set(said)];
}

describe('a cell that asks for a figure', () => {
  test.each(figures)('holding %j is read alike in every locale', (cell, ...expected) => {
    const codes = ['people_total', 'people_rate', 'people_share'];
    expect(codes.map((code) => read(code, cell))).toEqual(expected.map((one) => [one]));
  });
});

describe('a cell that asks for a date', () => {
  test.each(dates)(
    'holding %d is %s counting from 1900, %s counting from 1904',
    (serial, ...expected) => {
      const systems = [false, true].map((date1904) => read('people_day', number(serial), date1904));
      expect(systems).toEqual(expected.map((one) => [one]));
    },
  );

  test.each(errors)('is not read from %s', (name) => {
    expect(read('people_day', error(name))).toEqual(['excel_error']);
  });

  test('is not read from TRUE', () => {
    expect(read('people_day', flag(true))).toEqual(['not_a_date']);
  });
});
