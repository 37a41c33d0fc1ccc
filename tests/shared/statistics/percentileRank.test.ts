// Mid-rank percentile ranks.
import { describe, expect, test } from '@jest/globals';
import { percentileRank } from '@peerbook/shared';
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
