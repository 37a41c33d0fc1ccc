// From a cell to an answer: nothing is guessed, and what is no answer is a fault with what was seen.
import { describe, expect, test } from '@jest/globals';
import {
  availableLanguages,
  type CellValue,
  readAnswer,
  readTick,
  wordsOf,
} from '@peerbook/shared';
import { aTemplate, indicatorOf, number, templateInput, text } from '../../support/builders.ts';

const template = aTemplate();
const context = { template, language: 'en', date1904: false } as const;
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

  test.each([
    '1,5',
    '1.5',
    '1 500',
    '1\u00a0500',
    '1\u202f500',
    "1'500",
    '(5)',
    '5%',
    '1,500.00',
    '5 %',
    '+5',
  ])('typed as the text %j may be read in more than one way and is not read', (typed) => {
    for (const code of every) {
      const { answer, fault } = read(code, text(typed));
      expect(answer).toEqual({ kind: 'unreadable', seen: typed });
      expect(fault?.code).toBe('ambiguous_number');
    }
  });

  test.each([
    'n/a',
    'about 300',
    '１２',
    '٣',
    'X',
    '-',
    '1e3',
    '0x10',
    '5 USD',
    'Infinity',
    'NaN',
    '²',
    '1234567890123456',
  ])('is never read from the text %j', (typed) => {
    for (const code of every) {
      const { answer, fault } = read(code, text(typed));
      expect(answer.kind).toBe('unreadable');
      expect(['not_a_number', 'ambiguous_number']).toContain(fault?.code);
    }
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
  ])('is read from %s', (_what, cell, date1904, date) => {
    expect(read('people_day', cell, date1904)).toEqual({ answer: { kind: 'date', date } });
  });

  test.each<[string, CellValue]>([
    ['a day before March 1900, which Excel counts wrongly', number(60)],
    ['a serial number beyond the calendar', number(2958466)],
    ['a negative number', number(-1)],
    ['a day and month that may be swapped', text('03/04/2024')],
    ['a day that the month does not have', text('2023-02-29')],
    ['a month in words', text('31 December 2024')],
    ['a two-digit year', text('24-12-31')],
    ['TRUE', flag(true)],
  ])('is not read from %s', (_what, cell) => {
    expect(read('people_day', cell).fault?.code).toBe('not_a_date');
  });
});

describe('yes or no', () => {
  test.each<[CellValue, boolean]>([
    [text('Yes'), true],
    [text(' yes '), true],
    [text('NO'), false],
    [flag(true), true],
    [flag(false), false],
  ])('is read from %j', (cell, value) => {
    expect(read('people_open', cell)).toEqual({ answer: { kind: 'logical', value } });
  });

  test.each<CellValue>([text('y'), text('x'), text('maybe'), number(1), number(0)])(
    'is not guessed from %j',
    (cell) => {
      expect(read('people_open', cell).fault?.code).toBe('not_an_option');
    },
  );
});

describe('a choice', () => {
  test.each([
    ['people_policy', 'In part', 'part'],
    ['people_policy', 'IN PART', 'part'],
    ['people_policy', ' part ', 'part'],
    ['people_country', 'PE Peru', 'pe'],
    ['people_country', 'pe', 'pe'],
    ['people_country', 'PE', 'pe'],
    ['people_country', 'CI whatever this Excel calls it', 'ci'],
    ['people_money', 'PEN', 'pen'],
    ['people_money', 'pen', 'pen'],
  ])('of %s is found by word, code or capitals: %j', (code, typed, option) => {
    expect(read(code, text(typed))).toEqual({ answer: { kind: 'choice', option } });
  });

  test.each<[string, CellValue]>([
    ['people_policy', text('In')],
    ['people_policy', text('constructor')],
    ['people_policy', number(1)],
    ['people_policy', flag(true)],
    ['people_country', text('Peru')],
    ['people_country', text('xx Nowhere')],
    ['people_country', text('per')],
    ['people_money', text('US$')],
  ])('of %s is not guessed from %j', (code, cell) => {
    expect(read(code, cell).fault?.code).toBe('not_an_option');
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

describe('readTick', () => {
  const tick = (cell: CellValue) => readTick(cell, 'Yes', 'No');

  test.each<[CellValue, boolean | undefined]>([
    [{ kind: 'blank' }, undefined],
    [text('  '), undefined],
    [text('YES'), true],
    [text('no '), false],
    [flag(true), true],
    [flag(false), false],
  ])('reads %j', (cell, expected) => {
    expect(tick(cell)).toBe(expected);
  });

  test.each<[CellValue, string]>([
    [text('x'), 'not_an_option'],
    [number(1), 'not_an_option'],
    [{ kind: 'error', error: '#N/A' }, 'excel_error'],
    [{ kind: 'uncalculated' }, 'uncalculated'],
  ])('guesses nothing from %j', (cell, code) => {
    expect(tick(cell)).toMatchObject({ code });
  });
});

describe('a question of yes or no', () => {
  test.each(availableLanguages)(
    'is answered with the words that the sheet offers (%s)',
    (language) => {
      const { yes, no } = wordsOf(language);
      const question = indicatorOf(template, 'people_open');
      for (const [word, value] of [
        [yes, true],
        [no, false],
        [` ${yes.toUpperCase()} `, true],
        ['yes', true],
        ['no', false],
      ] as const)
        expect(readAnswer(question, text(word), { ...context, language }).answer).toEqual({
          kind: 'logical',
          value,
        });
    },
  );

  test('is not answered with words that a template has for options of other questions', () => {
    const { en } = templateInput().words;
    const options = { ...en?.options, yes: 'Sure', no: 'Never' };
    const other = aTemplate({ words: { en: { ...(en as NonNullable<typeof en>), options } } });
    const question = indicatorOf(other, 'people_open');
    const readings = ['Yes', 'Sure'].map((word) =>
      readAnswer(question, text(word), { ...context, template: other }),
    );
    expect(readings.map(({ answer }) => answer.kind)).toEqual(['logical', 'unreadable']);
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
