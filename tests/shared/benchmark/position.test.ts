// Where an own value stands: a function of the published figures and nothing else.
import { describe, expect, test } from '@jest/globals';
import { type BenchmarkRow, type Figure, positionOf, positions, wordsOf } from '@peerbook/shared';

const point = (figure: string): Figure => ({ kind: 'point', figure });
const row = (figures: { lower?: Figure; median: Figure; upper?: Figure }): BenchmarkRow => ({
  indicator: 'portfolio_risk',
  group: 'all',
  nBand: '20-29',
  status: 'published',
  ...figures,
});
const quartiles = row({ lower: point('3.2'), median: point('4.9'), upper: point('6.8') });
const medianOnly = row({ median: point('4.9') });
const coarse = row({ median: { kind: 'range', from: '15', to: '25' } });

describe('positionOf', () => {
  test.each([
    [3.1, 'below_lower_quartile'],
    [-40, 'below_lower_quartile'],
    [3.2, 'around'],
    [3.249, 'around'],
    [3.251, 'lower_to_median'],
    [4.86, 'around'],
    [5, 'median_to_upper'],
    [6.75, 'around'],
    [6.9, 'above_upper_quartile'],
    [1e9, 'above_upper_quartile'],
  ])('puts %d among 3.2, 4.9, 6.8 at %s', (own, position) => {
    expect(positionOf(own, quartiles)).toBe(position);
  });

  test.each([
    [0, 'below_median'],
    [4.9, 'around'],
    [5.2, 'above_median'],
  ])('puts %d beside a median of 4.9 alone at %s', (own, position) => {
    expect(positionOf(own, medianOnly)).toBe(position);
  });

  test.each([
    [14, 'below_median'],
    [15, 'around'],
    [20.3, 'around'],
    [25.4, 'around'],
    [26, 'above_median'],
  ])('puts %d beside a median of 15 to 25 at %s', (own, position) => {
    expect(positionOf(own, coarse)).toBe(position);
  });

  test('merges the parts beside a quartile that is not published', () => {
    const noUpper = row({ lower: point('3.2'), median: point('4.9') });
    expect([1, 4, 9].map((own) => positionOf(own, noUpper))).toEqual([
      'below_lower_quartile',
      'lower_to_median',
      'above_median',
    ]);
    const noLower = row({ median: point('4.9'), upper: point('6.8') });
    expect([1, 5, 9].map((own) => positionOf(own, noLower))).toEqual([
      'below_median',
      'median_to_upper',
      'above_upper_quartile',
    ]);
  });

  test('is unknown without an own value or a published median', () => {
    const place = { indicator: 'portfolio_risk', group: 'all' };
    expect(positionOf(null, quartiles)).toBe('unknown');
    expect(positionOf(5, undefined)).toBe('unknown');
    expect(positionOf(5, { ...place, nBand: 'not_shown', status: 'withheld' })).toBe('unknown');
    expect(
      positionOf(1, {
        ...place,
        nBand: '10-14',
        status: 'shares',
        shares: [{ level: '1', share: '50' }],
      }),
    ).toBe('unknown');
  });

  test('tells no more than four parts and "around", however many own values are tried', () => {
    const answers = Array.from({ length: 1001 }, (_, i) => positionOf(i / 100, quartiles));
    const changes = answers.filter((answer, i) => answer !== answers[i - 1]);
    expect(changes).toEqual([
      'below_lower_quartile',
      'around',
      'lower_to_median',
      'around',
      'median_to_upper',
      'around',
      'above_upper_quartile',
    ]);
  });

  test('has words for every answer', () => {
    expect(Object.keys(wordsOf('en').positions).sort()).toEqual([...positions].sort());
  });
});
