// Answers in their plain form: what JSON carries is what was meant, or a fault.
import { describe, expect, test } from '@jest/globals';
import {
  type AnswerData,
  answerFromData,
  answerToData,
  indicatorsOf,
  isIsoDate,
  isStorableText,
  textAnswer,
  textLimit,
} from '@peerbook/shared';
import fc from 'fast-check';
import { dataFor } from '../../support/answerData.ts';
import { aTemplate, indicatorOf } from '../../support/builders.ts';

const template = aTemplate();

describe('answerFromData and answerToData', () => {
  test.each(indicatorsOf(template).map((one) => [one.kind, one.code] as const))(
    'give back what they were given, for %s (%s; seed 31)',
    (_kind, code) => {
      const indicator = indicatorOf(template, code);
      fc.assert(
        fc.property(dataFor(indicator), (data) => {
          const { answer, fault } = answerFromData(indicator, data);
          expect(fault).toBeUndefined();
          expect(answerToData(answer)).toEqual(data);
          expect(answerFromData(indicator, answerToData(answer)).answer).toEqual(answer);
        }),
        { seed: 31 },
      );
    },
  );

  test('take null for blank, for every kind, and give it back', () => {
    for (const indicator of indicatorsOf(template)) {
      expect(answerFromData(indicator, null)).toEqual({ answer: { kind: 'blank' } });
      expect(answerToData({ kind: 'blank' })).toBeNull();
    }
  });

  test('never store what could not be read', () => {
    expect(answerToData({ kind: 'unreadable', seen: 'n/a' })).toBeNull();
  });

  test.each<[string, AnswerData, string]>([
    ['people_total', '42', 'not_a_number'],
    ['people_total', true, 'not_a_number'],
    ['people_total', [1] as never, 'not_a_number'],
    ['people_total', 1.5, 'not_whole'],
    ['people_total', Number.POSITIVE_INFINITY, 'not_a_number'],
    ['people_total', Number.NaN, 'not_a_number'],
    ['people_since', 1990.5, 'not_a_year'],
    ['people_open', 'yes', 'not_an_option'],
    ['people_open', 1, 'not_an_option'],
    ['people_policy', 'In full', 'not_an_option'],
    ['people_policy', ['full'], 'not_an_option'],
    ['people_goals', 'growth', 'not_an_option'],
    ['people_goals', ['growth', 'growth'], 'not_an_option'],
    ['people_goals', ['growth', 'wealth'], 'not_an_option'],
    ['people_day', '2024-12-31T00:00:00Z', 'not_a_date'],
    ['people_day', '1900-02-28', 'not_a_date'],
    ['people_day', 45657, 'not_a_date'],
    ['people_name', 42, 'not_text'],
    ['people_name', ['a'], 'not_text'],
  ])('refuse for %s the data %j: %s', (code, data, fault) => {
    const found = answerFromData(indicatorOf(template, code), data);
    expect(found.answer.kind).toBe('unreadable');
    expect(found.fault?.code).toBe(fault);
  });

  test('put the options of a multi-choice in the order of the template', () => {
    const { answer } = answerFromData(indicatorOf(template, 'people_goals'), ['other', 'growth']);
    expect(answer).toEqual({ kind: 'choices', options: ['growth', 'other'] });
    expect(answerFromData(indicatorOf(template, 'people_goals'), []).answer).toEqual({
      kind: 'choices',
      options: [],
    });
  });
});

describe('textAnswer', () => {
  test('brings a text to Unicode form NFC and its line ends to one kind', () => {
    expect(textAnswer('Ame\u0301lie\r\nx').answer).toEqual({
      kind: 'text',
      value: 'Am\u00e9lie\nx',
    });
  });

  test.each([
    ['a NUL', 'a\u0000b'],
    ['a bell', 'a\u0007b'],
    ['a carriage return alone', 'a\rb'],
    ['a C1 control', 'a\u0085b'],
    ['the first half of a pair', 'a\ud83d'],
    ['the second half of a pair', '\ude00b'],
    ['a noncharacter', 'a\uffffb'],
    ['a noncharacter inside the plane', 'a\ufdd0b'],
  ])('refuses %s, and does not repeat it in what it says', (_what, typed) => {
    const { answer, fault } = textAnswer(typed);
    expect(answer.kind).toBe('unreadable');
    expect(fault?.code).toBe('forbidden_character');
    expect(isStorableText(JSON.stringify(fault?.details['seen']))).toBe(true);
    expect(String(fault?.details['seen'])).toContain('?');
  });

  test('takes tabs, line feeds and whole pairs', () => {
    expect(textAnswer('a\tb\nc 😀').answer).toEqual({ kind: 'text', value: 'a\tb\nc 😀' });
  });

  test('takes 2,000 characters and refuses one more, saying how many there are', () => {
    expect(textLimit).toBe(2000);
    expect(textAnswer('x'.repeat(2000)).answer.kind).toBe('text');
    expect(textAnswer('x'.repeat(2001)).fault).toEqual({
      code: 'text_too_long',
      details: { length: 2001, limit: 2000 },
    });
  });

  test('shows no half of a pair of what it cuts short (seed 32)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 30, maxLength: 90 }), (typed) => {
        for (const { answer } of [
          textAnswer(typed.padEnd(2001, '😀')),
          textAnswer(`${typed}\u0000`),
        ]) {
          if (answer.kind === 'unreadable') expect(isStorableText(answer.seen)).toBe(true);
        }
      }),
      { seed: 32 },
    );
  });
});

describe('isIsoDate', () => {
  test.each(['1900-03-01', '2024-02-29', '9999-12-31'])('takes %s', (date) => {
    expect(isIsoDate(date)).toBe(true);
  });

  test.each([
    '1900-02-28',
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-1-1',
    '+12024-01-01',
    '',
  ])('refuses %j', (date) => {
    expect(isIsoDate(date)).toBe(false);
  });
});
