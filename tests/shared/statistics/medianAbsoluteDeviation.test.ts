// Robust spread and the outlier score built on it.
import { describe, expect, test } from '@jest/globals';
import { medianAbsoluteDeviation, robustScore } from '@peerbook/shared';

describe('medianAbsoluteDeviation', () => {
  test.each([
    [[1, 1, 2, 2, 4, 6, 9], 1],
    [[5], 0],
    [[3, 3, 3, 90], 0],
    [[10, 20, 30, 40], 10],
  ])('of %j is %d', (values, expected) => {
    expect(medianAbsoluteDeviation(Object.freeze(values))).toBe(expected);
  });

  test('refuses no values', () => {
    expect(() => medianAbsoluteDeviation([])).toThrow('at least one value');
  });
});

describe('robustScore', () => {
  test('counts in standard deviations estimated from the median absolute deviation', () => {
    expect(robustScore([1, 1, 2, 2, 4, 6, 9], 9)).toBeCloseTo(7 / 1.4826, 9);
    expect(robustScore([1, 1, 2, 2, 4, 6, 9], -5)).toBeCloseTo(-7 / 1.4826, 9);
  });

  test('falls back on the mean absolute deviation where most values agree', () => {
    expect(robustScore([3, 3, 3, 3, 8], 8)).toBeCloseTo(5 / 1.2533, 9);
  });

  test('survives values that all agree: 0 for the common one, infinite for any other', () => {
    expect(robustScore([4, 4, 4], 4)).toBe(0);
    expect(robustScore([4, 4, 4], 4.1)).toBe(Number.POSITIVE_INFINITY);
    expect(robustScore([4], 3)).toBe(Number.NEGATIVE_INFINITY);
  });
});
