// The plain median.
import { describe, expect, test } from '@jest/globals';
import { median, medianSorted } from '@peerbook/shared';

describe('median', () => {
  test.each([
    [[5], 5],
    [[3, 1], 2],
    [[35, 2, 9], 9],
    [[10, 2, 9, 1], 5.5],
    [[-4, -4, 0, 7], -2],
  ])('of %j is %d', (values, expected) => {
    expect(median(Object.freeze(values))).toBe(expected);
  });

  test('takes sorted values as they come', () => {
    expect(medianSorted([1, 2, 9, 10])).toBe(5.5);
  });

  test('refuses no values', () => {
    expect(() => median([])).toThrow('at least one value');
  });
});
