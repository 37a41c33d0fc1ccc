// From a cell to a choice: yes, no and options are found by every word that says one thing, and never guessed.
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
const context = { template, language: 'en', locale: 'en-US', date1904: false } as const;
const read = (code: string, cell: CellValue) =>
  readAnswer(indicatorOf(template, code), cell, context);
const flag = (value: boolean): CellValue => ({ kind: 'logical', value });

describe('yes or no', () => {
  test.each<[CellValue, boolean]>([
    [text('Yes'), true],
    [text(' yes '), true],
    [text('NO'), false],
    [flag(true), true],
    [flag(false), false],
    [text('TRUE'), true],
    [text('falso'), false],
    [text('VRAI'), true],
    [text('ложь'), false],
    [text('WAHR'), true],
    [text('Oui'), true],
    [text('Si\u0301'), true],
    [text('НЕТ'), false],
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

describe('a choice in a template of several languages', () => {
  const { en } = templateInput().words;
  const english = en as NonNullable<typeof en>;
  const saying = (options: Readonly<Record<string, string>>) => ({
    ...english,
    options: { ...english.options, ...options },
  });
  const words = {
    en: english,
    es: saying({ full: 'Ambas', part: 'Not at all', none: 'Nada' }),
    fr: saying({ part: 'Ambas', none: 'Nada' }),
  };
  const several = aTemplate({ words });
  const choose = (typed: string) =>
    readAnswer(indicatorOf(several, 'people_policy'), text(typed), {
      ...context,
      template: several,
    });

  test('is found by its word in any of them', () => {
    expect(choose('NADA ').answer).toEqual({ kind: 'choice', option: 'none' });
  });

  test('is what the list of the workbook calls so, whatever another language calls so', () => {
    expect(choose('Not at all').answer).toEqual({ kind: 'choice', option: 'none' });
  });

  test('is not guessed where a word means two options; both are told in the words of the list', () => {
    expect(choose('ambas').fault).toEqual({
      code: 'ambiguous_option',
      details: { seen: 'ambas', first: 'In full', second: 'In part' },
    });
  });
});

describe('readTick', () => {
  const tick = readTick;

  test.each<[CellValue, boolean | undefined]>([
    [{ kind: 'blank' }, undefined],
    [text('  '), undefined],
    [text('YES'), true],
    [text('no '), false],
    [flag(true), true],
    [flag(false), false],
    [text('Verdadero'), true],
    [text('non'), false],
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
