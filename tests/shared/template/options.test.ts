// Option lists: what may be answered to which indicator, and the word for each option.
import { describe, expect, test } from '@jest/globals';
import {
  indicatorsOf,
  matchingOptions,
  nameTypesOf,
  optionName,
  optionsOf,
  optionWords,
  radiusOf,
  spCore,
  splitOptionName,
} from '@peerbook/shared';
import { aTemplate, indicatorOf } from '../../support/builders.ts';

const small = aTemplate();
const options = (code: string) => optionsOf(indicatorOf(small, code));

describe('optionsOf', () => {
  test('gives the 249 countries of ISO 3166-1 and the currencies of ISO 4217, each once', () => {
    expect(options('people_country')).toHaveLength(249);
    expect(new Set(options('people_country')).size).toBe(249);
    expect(options('people_money')).toEqual(expect.arrayContaining(['pen', 'bob', 'usd', 'xof']));
    expect(new Set(options('people_money')).size).toBe(options('people_money').length);
    for (const code of options('people_country')) expect(code).toMatch(/^[a-z]{2}$/);
    for (const code of options('people_money')) expect(code).toMatch(/^[a-z]{3}$/);
  });

  test('gives yes and no for a boolean, its own list for a choice, nothing for a number', () => {
    expect(options('people_open')).toEqual(['yes', 'no']);
    expect(options('people_policy')).toEqual(['full', 'part', 'none']);
    expect(options('people_total')).toEqual([]);
  });

  test('gives the same four answers to every practice of SP Core', () => {
    const practices = indicatorsOf(spCore).filter((one) => one.options === 'practice');
    expect(practices.length).toBeGreaterThan(14);
    for (const one of practices)
      expect(optionsOf(one)).toEqual(['yes', 'partially', 'no', 'not_applicable']);
  });
});

describe('optionWords', () => {
  test('can each be found again by word, by code and in capitals, for all choices of SP Core', () => {
    const choices = indicatorsOf(spCore).filter((one) => optionsOf(one).length > 0);
    expect(choices.length).toBeGreaterThan(40);
    for (const indicator of choices) {
      for (const { option, word } of optionWords(spCore, 'en', indicator)) {
        for (const typed of [word, option, word.toUpperCase(), `  ${word} `])
          expect(matchingOptions(spCore, 'en', indicator, typed)).toEqual([option]);
      }
    }
  });
});

describe('names', () => {
  test('of options are told from codes, and lead back to their indicator', () => {
    expect(splitOptionName(optionName('people_goals', 'growth'))).toEqual({
      indicator: 'people_goals',
      option: 'growth',
    });
    expect(splitOptionName('people_goals')).toBeUndefined();
  });

  test('have the type that a formula needs', () => {
    const types = nameTypesOf(small);
    expect(types('people_total')).toEqual({ type: 'number' });
    expect(types('people_day')).toEqual({ type: 'number' });
    expect(types('people_name')).toEqual({ type: 'text' });
    expect(types('people_open')).toEqual({ type: 'logical' });
    expect(types('people_goals__growth')).toEqual({ type: 'logical' });
    expect(types('people_policy')).toEqual({ type: 'text', options: ['full', 'part', 'none'] });
    expect(types('ratio_women')).toEqual({ type: 'number' });
    expect(types('toString')).toBeUndefined();
  });

  test('stand for half a unit of the last known decimal', () => {
    expect(radiusOf(indicatorOf(small, 'people_wages'))).toBe(0.5);
    expect(radiusOf(indicatorOf(small, 'people_share'))).toBe(0.005);
    expect(radiusOf(indicatorOf(small, 'people_total'))).toBe(0);
    expect(radiusOf(undefined)).toBe(0);
  });
});
