// Quantiles of type 6 and 7 against published vectors, and the laws that any quantile keeps.
import { describe, expect, test } from '@jest/globals';
import {
  median,
  quantileExclusive,
  quantileExclusiveSorted,
  quantileInclusive,
  quantileInclusiveSorted,
} from '@peerbook/shared';
import fc from 'fast-check';

const withTies = [12, 4, 2, 35, 5, 4, 7, 20, 9, 11, 14];
const withoutLargest = withTies.filter((value) => value !== 35);
/** Twelve measurements of the NIST/SEMATECH handbook, section 7.2.6.2, whose 90th percentile it gives as 95.1981. */
const gauge = [
  95.1772, 95.1567, 95.1937, 95.1959, 95.1442, 95.061, 95.1591, 95.1195, 95.1065, 95.0925, 95.199,
  95.1682,
];
const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 });
const probability = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

describe('quantileInclusive', () => {
  test.each([
    ['PERCENTILE.INC, Microsoft', [1, 3, 2, 4], 0.3, 1.9],
    ['PERCENTILE.INC, Microsoft', [5, 15, 25, 50, 65], 0.45, 23],
    ['QUARTILE.INC, Microsoft', [1, 2, 4, 7, 8, 9, 10, 12], 0.25, 3.5],
    ['numpy linear', gauge, 0.9, 95.19568],
    ...[4, 4.5, 9, 13, 20].map((expected, i) => row(withTies, i, expected)),
    ...[3.8, 4.25, 8, 11.75, 14.6].map((expected, i) => row(withoutLargest, i, expected)),
    ...[2.8, 4, 4, 5, 6.2].map((expected, i) => row([2, 4, 4, 5, 7], i, expected)),
    ...[2.6, 3.5, 4, 4.25, 4.7].map((expected, i) => row([2, 4, 4, 5], i, expected)),
  ])('agrees with %s: %j at %d is %d', (_source, values, p, expected) => {
    expect(quantileInclusive(values, p)).toBeCloseTo(expected, 9);
  });
});

describe('quantileExclusive', () => {
  test.each([
    ['QUARTILE.EXC, Microsoft', [6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49], 0.25, 15],
    ['QUARTILE.EXC, Microsoft', [6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49], 0.75, 43],
    ['QUARTILE.EXC, Microsoft', [11, 21, 42, 27, 18, 29, 32, 52], 0.25, 18.75],
    ['NIST handbook', gauge, 0.9, 95.19807],
    ...[2.4, 4, 9, 14, 32].map((expected, i) => row(withTies, i, expected)),
    ...[2.2, 4, 8, 12.5, 19.4].map((expected, i) => row(withoutLargest, i, expected)),
    ...[2, 3, 4, 6, 7].map((expected, i) => row([2, 4, 4, 5, 7], i, expected)),
    ...[2, 2.5, 4, 4.75, 5].map((expected, i) => row([2, 4, 4, 5], i, expected)),
  ])('agrees with %s: %j at %d is %d', (_source, values, p, expected) => {
    expect(quantileExclusive(values, p)).toBeCloseTo(expected, 9);
  });
});

describe.each([
  ['quantileInclusive', quantileInclusive, quantileInclusiveSorted],
  ['quantileExclusive', quantileExclusive, quantileExclusiveSorted],
])('%s', (_name, quantile, quantileSorted) => {
  test('lies between the smallest and the largest value', () => {
    fc.assert(
      fc.property(numbers, probability, (values, p) => {
        const result = quantile(values, p);
        expect(result).toBeGreaterThanOrEqual(Math.min(...values));
        expect(result).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });

  test('does not depend on the order and leaves its input alone', () => {
    fc.assert(
      fc.property(numbers, probability, (values, p) => {
        const inOrder = values.toSorted((a, b) => a - b);
        expect(quantile(Object.freeze(values.toReversed()), p)).toBe(quantileSorted(inOrder, p));
      }),
    );
  });

  test('grows with the probability, and with any one value', () => {
    fc.assert(
      fc.property(numbers, probability, probability, fc.nat(), (values, p, q, index) => {
        const low = quantile(values, Math.min(p, q));
        expect(quantile(values, Math.max(p, q))).toBeGreaterThanOrEqual(low - 1e-9);
        const raised = values.with(index % values.length, (values[index % values.length] ?? 0) + 7);
        expect(quantile(raised, Math.min(p, q))).toBeGreaterThanOrEqual(low - 1e-9);
      }),
    );
  });

  test('is the median at one half', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        expect(quantile(values, 0.5)).toBeCloseTo(median(values), 9);
      }),
    );
  });

  test('refuses no values, and probabilities outside 0 to 1', () => {
    expect(() => quantile([], 0.5)).toThrow('at least one value');
    expect(() => quantile([1], 1.1)).toThrow('between 0 and 1');
    expect(() => quantile([1], Number.NaN)).toThrow('between 0 and 1');
  });
});

/** A row of the vectors at .1, .25, .5, .75 and .9, computed with numpy 2.4. */
function row(values: number[], i: number, expected: number): [string, number[], number, number] {
  return ['numpy', values, [0.1, 0.25, 0.5, 0.75, 0.9][i] as number, expected];
}
