// The publishable quantile: its worked vectors, row by row, and the laws that make it publishable.
import { describe, expect, test } from '@jest/globals';
import {
  type Quarter,
  windowedQuantile,
  windowedQuantileSorted,
  windowOf,
  windowWidth,
} from '@peerbook/shared';
import fc from 'fast-check';

const quarters = [1, 2, 3] as const;
const quarter = fc.constantFrom<Quarter>(...quarters);
const answers = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 7, maxLength: 80 });
const sizes = Array.from({ length: 594 }, (_, i) => i + 7);

/** x = 1..n: n, quarter, width, first rank, coefficients, quantile. From the specification of the windowed quantile. */
const workedVectors: [number, Quarter, number, number, number[], number][] = [
  [10, 1, 5, 2, [4, 4, 4, 4, 4], 4],
  [10, 2, 5, 3, [2, 4, 4, 4, 4, 2], 5.5],
  [10, 3, 5, 5, [4, 4, 4, 4, 4], 7],
  [11, 1, 5, 2, [4, 4, 4, 4, 4], 4],
  [11, 2, 5, 4, [4, 4, 4, 4, 4], 6],
  [11, 3, 5, 6, [4, 4, 4, 4, 4], 8],
  [20, 1, 5, 3, [1, 4, 4, 4, 4, 3], 5.75],
  [20, 2, 5, 8, [2, 4, 4, 4, 4, 2], 10.5],
  [20, 3, 5, 13, [3, 4, 4, 4, 4, 1], 15.25],
  [21, 1, 6, 3, [2, 4, 4, 4, 4, 4, 2], 6],
  [21, 2, 6, 8, [2, 4, 4, 4, 4, 4, 2], 11],
  [21, 3, 6, 13, [2, 4, 4, 4, 4, 4, 2], 16],
  [23, 1, 6, 4, [4, 4, 4, 4, 4, 4], 6.5],
  [23, 2, 6, 9, [2, 4, 4, 4, 4, 4, 2], 12],
  [23, 3, 6, 15, [4, 4, 4, 4, 4, 4], 17.5],
];

describe('windowOf', () => {
  test.each(workedVectors)(
    'n = %i, quarter %i: width %i from rank %i',
    (n, q, width, rank, coefficients, quantile) => {
      expect(windowWidth(n)).toBe(width);
      expect(windowOf(n, q)).toEqual({ first: rank - 1, coefficients, divisor: 4 * width });
      const values = Array.from({ length: n }, (_, i) => i + 1);
      expect(windowedQuantileSorted(values, q)).toBe(quantile);
    },
  );

  test.each(quarters)(
    'quarter %i never uses the smallest or largest answer, nor weighs one above 1/w',
    (q) => {
      for (const n of sizes.filter((size) => size >= windowWidth(size) + 2)) {
        const { first, coefficients, divisor } = windowOf(n, q);
        expect(first).toBeGreaterThanOrEqual(1);
        expect(first + coefficients.length).toBeLessThanOrEqual(n - 1);
        expect(coefficients.reduce((sum, coefficient) => sum + coefficient, 0)).toBe(divisor);
        expect(divisor).toBe(4 * windowWidth(n));
        expect(coefficients.every((coefficient) => coefficient >= 1 && coefficient <= 4)).toBe(
          true,
        );
      }
    },
  );

  test('mirrors: the upper quartile of n answers counts from the top as the lower does from below', () => {
    for (const n of sizes) {
      for (const q of quarters) {
        const below = windowOf(n, q);
        const above = windowOf(n, (4 - q) as Quarter);
        expect(above.coefficients).toEqual(below.coefficients.toReversed());
        expect(above.first).toBe(n - below.first - below.coefficients.length);
      }
    }
  });

  test('refuses answers that are fewer than the window and two more', () => {
    expect(() => windowOf(6, 2)).toThrow('needs 7 answers');
    expect(windowOf(7, 2)).toEqual({ first: 1, coefficients: [4, 4, 4, 4, 4], divisor: 20 });
    expect(() => windowedQuantile([], 2)).toThrow('needs 7 answers');
  });
});

describe('windowedQuantile', () => {
  test('does not depend on the order and leaves its input alone', () => {
    fc.assert(
      fc.property(answers, quarter, (values, q) => {
        const inOrder = values.toSorted((a, b) => a - b);
        expect(windowedQuantile(Object.freeze(values.toReversed()), q)).toBe(
          windowedQuantileSorted(inOrder, q),
        );
      }),
    );
  });

  test('stays the same however far out the smallest and largest answer lie', () => {
    fc.assert(
      fc.property(answers, quarter, fc.nat(10_000), (values, q, distance) => {
        const inOrder = values.toSorted((a, b) => a - b);
        const last = inOrder.length - 1;
        const stretched = inOrder
          .with(0, (inOrder[0] ?? 0) - distance)
          .with(last, (inOrder[last] ?? 0) + distance);
        expect(windowedQuantile(stretched, q)).toBe(windowedQuantile(values, q));
      }),
    );
  });

  test('grows with every answer, by no more than its share of 1/w', () => {
    fc.assert(
      fc.property(answers, quarter, fc.nat(), fc.nat(900), (values, q, index, step) => {
        const at = index % values.length;
        const moved =
          windowedQuantile(values.with(at, (values[at] ?? 0) + step), q) -
          windowedQuantile(values, q);
        expect(moved).toBeGreaterThanOrEqual(-1e-9);
        expect(moved).toBeLessThanOrEqual(step / windowWidth(values.length) + 1e-9);
      }),
    );
  });

  test('puts lower quartile, median and upper quartile in order', () => {
    fc.assert(
      fc.property(answers, (values) => {
        const [lower, middle, upper] = quarters.map((q) => windowedQuantile(values, q)) as [
          number,
          number,
          number,
        ];
        expect(lower).toBeLessThanOrEqual(middle + 1e-9);
        expect(middle).toBeLessThanOrEqual(upper + 1e-9);
      }),
    );
  });
});
