// Mid-rank percentile ranks.
import { describe, expect, test } from '@jest/globals';
import { percentileRank, percentileRankInclusive } from '@peerbook/shared';
import fc from 'fast-check';

const numbers = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 30 });

describe('percentileRank', () => {
  test.each([
    [[1, 2, 3, 4], 3, 0.625],
    [[1, 2, 2, 4], 2, 0.5],
    [[1, 2, 3, 4], 0, 0],
    [[1, 2, 3, 4], 5, 1],
    [[7, 7, 7], 7, 0.5],
  ])('among %j, %d stands at %d', (values, own, expected) => {
    expect(percentileRank(Object.freeze(values), own)).toBe(expected);
  });

  test('averages one half over the values themselves', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const total = values.reduce((sum, value) => sum + percentileRank(values, value), 0);
        expect(total / values.length).toBeCloseTo(0.5, 9);
      }),
    );
  });

  test('grows with the own value and does not depend on the order', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: -1, max: 21 }), (values, own) => {
        expect(percentileRank(values, own + 1)).toBeGreaterThanOrEqual(percentileRank(values, own));
        expect(percentileRank(values.toReversed(), own)).toBe(percentileRank(values, own));
      }),
    );
  });

  test('refuses no values', () => {
    expect(() => percentileRank([], 1)).toThrow('at least one value');
  });
});

describe('percentileRankInclusive', () => {
  const microsoft = [13, 12, 11, 8, 4, 3, 2, 1, 1, 1];
  test.each([
    [microsoft, 2, 3, 0.333],
    [microsoft, 4, 3, 0.555],
    [microsoft, 8, 3, 0.666],
    [microsoft, 5, 3, 0.583],
    [[10, 12, 13, 14, 14, 14.5, 16, 17.5, 17.75, 20, 22], 18, 4, 0.8111],
    [[1, 2, 3, 4, 5, 6], 4, 3, 0.6],
    [[1, 2], 1, 3, 0],
    [[1, 2], 2, 3, 1],
  ])(
    'agrees with Excel: among %j, %d stands at (to %d decimals) %d',
    (values, own, decimals, rank) => {
      expect(percentileRankInclusive(Object.freeze(values), own, decimals)).toBe(rank);
    },
  );

  test.each([
    [[1, 2], 0],
    [[1, 2], 3],
    [[1], 1],
    [[], 1],
  ])('among %j says nothing of %d, as Excel says #N/A', (values, own) => {
    expect(percentileRankInclusive(values, own)).toBeUndefined();
  });

  test('grows with the own value', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 20 }), (values, own) => {
        const [here, next] = [own, own + 1].map((one) => percentileRankInclusive(values, one));
        if (here !== undefined && next !== undefined) expect(next).toBeGreaterThanOrEqual(here);
      }),
    );
  });
});
