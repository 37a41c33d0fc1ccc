// Slips of typing, one by one: a usual range that only the meant figure lies in, and what is proposed.
import { describe, expect, test } from '@jest/globals';
import { type FixCause, noReference, proposeFixes } from '@peerbook/shared';
import { aReport, aTemplate, templateInput } from '../../support/builders.ts';

const numeric = [
  'people_total',
  'people_women',
  'people_share',
  'people_wages',
  'people_rate',
  'people_since',
] as const;
const words = templateInput().words.en;
if (!words) throw new Error('the small template has English words');

/** Asks of each figure that it is a usual one. */
const template = aTemplate({
  ratios: [],
  rules: [
    {
      code: 'is_usual',
      severity: 'warning',
      category: 'history',
      forEach: { indicators: [...numeric] },
      formula:
        'AND(each_indicator>=usual_low_each_indicator,each_indicator<=usual_high_each_indicator)',
    },
  ],
  words: { en: { ...words, ratios: {}, rules: { is_usual: 'This is unusual.' } } },
});

function proposals(indicator: string, typed: number, meant: number) {
  const reference = {
    ...noReference,
    usual: { [indicator]: { low: meant - 1e-4, high: meant + 1e-4 } },
  };
  return proposeFixes(template, aReport(template, { [indicator]: typed }), {
    language: 'en',
    today: '2025-06-30',
    reference,
  });
}

describe('a figure that was mistyped', () => {
  test.each<[FixCause, (typeof numeric)[number], number, number]>([
    ['fraction', 'people_share', 0.35, 35],
    ['fraction', 'people_share', 1, 100],
    ['fraction', 'people_share', -0.35, -35],
    ['sign', 'people_wages', -1200, 1200],
    ['sign', 'people_rate', 1.5, -1.5],
    ['digits', 'people_total', 312, 132],
    ['digits', 'people_rate', 1.25, 1.52],
    ['digits', 'people_rate', 1.25, 2.15],
    ['digits', 'people_wages', -2100, -1200],
    ['digits', 'people_since', 2042, 2024],
    ['factor', 'people_total', 1320, 132],
    ['factor', 'people_total', 12, 1200],
    ['factor', 'people_share', 3500, 35],
    ['factor', 'people_wages', 1_320_000, 1320],
    ['factor', 'people_wages', 40_000_000, 40],
    ['factor', 'people_rate', 4.1, 0.041],
    ['digit_twice', 'people_total', 1332, 132],
    ['digit_twice', 'people_since', 20224, 2024],
    ['digit_once', 'people_total', 132, 1332],
    ['digit_once', 'people_since', 194, 1994],
  ])('%s: %s of %d is meant as %d', (cause, indicator, typed, meant) => {
    const fixes = proposals(indicator, typed, meant);
    expect(fixes).toMatchObject([
      { indicator, cause, from: { value: typed }, to: { kind: 'number', value: meant } },
    ]);
  });

  test.each<[string, (typeof numeric)[number], number, number]>([
    ['a count of people is whole', 'people_total', 132, 13.2],
    ['money to no decimals is whole', 'people_wages', 1325, 132.5],
    ['a percentage has two decimals', 'people_share', 35.25, 3.525],
    ['only money is counted in millions', 'people_total', 12, 12_000_000],
    ['a year has no sign', 'people_since', 2024, -2024],
    ['a year has no unit', 'people_since', 202, 2020],
    ['no number begins with 0', 'people_total', 1032, 132],
    ['digits that are no neighbours stay', 'people_total', 321, 123],
    ['zero is no slip of anything', 'people_rate', 0, 5],
    ['Excel keeps 15 digits', 'people_wages', 5e12, 5e18],
  ])('is not guessed at where it is not one slip: %s', (_why, indicator, typed, meant) => {
    expect(proposals(indicator, typed, meant)).toEqual([]);
  });
});
