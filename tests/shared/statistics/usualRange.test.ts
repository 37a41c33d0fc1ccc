// What is usual of a figure: laws of the range, and cases that decide what a warning is.
import { describe, expect, test } from '@jest/globals';
import { type Measure, usualRange } from '@peerbook/shared';
import fc from 'fast-check';

const isUsual = (earlier: readonly number[], value: number, measure: Measure) => {
  const range = usualRange(Object.freeze([...earlier]), measure, 0);
  return range !== undefined && value >= range.low && value <= range.high;
};

/** Figures as institutions report them: two decimals. */
const figure = fc.integer({ min: -1e12, max: 1e12 }).map((cents) => cents / 100);
const figures = fc.array(figure, { minLength: 1, maxLength: 8 });
const leasts = fc.constantFrom(undefined, -100, 0, 1);
const measures = fc.constantFrom('amount' as const, 'count' as const, 'percentage' as const);

describe('the range of earlier values', () => {
  test.each<[number[], Measure, number | undefined, object]>([
    [[100], 'amount', 0, { low: 25, high: 400 }],
    [[100, 120], 'amount', 0, { low: 33.33, high: 360 }],
    [[100, 110, 120], 'amount', 0, { low: 40, high: 300 }],
    [[100, 105, 110, 115, 120], 'amount', 0, { low: 50, high: 240 }],
    [[40], 'percentage', 0, { low: 15, high: 65 }],
    [[4, 6], 'percentage', 0, { low: 0, high: 26 }],
    [[-200], 'amount', undefined, { low: -800, high: -50 }],
    [[12], 'count', 0, { low: 3, high: 48 }],
  ])('%j, %s of at least %j: %j', (earlier, measure, least, expected) => {
    expect(usualRange(earlier, measure, least)).toEqual(expected);
  });

  test('is undefined where there are none', () => {
    expect(usualRange([], 'amount')).toBeUndefined();
  });

  test('holds all of them', () => {
    fc.assert(
      fc.property(figures, measures, leasts, (earlier, measure, least) => {
        const range = usualRange(earlier, measure, least);
        expect(range?.low).toBeLessThanOrEqual(Math.min(...earlier));
        expect(range?.high).toBeGreaterThanOrEqual(Math.max(...earlier));
      }),
    );
  });

  test('is a thousand times as wide in another unit, but for the rounding of its ends', () => {
    fc.assert(
      fc.property(figures, (earlier) => {
        const one = usualRange(earlier, 'amount') ?? { low: Number.NaN, high: Number.NaN };
        const thousands = usualRange(
          earlier.map((value) => value * 1000),
          'amount',
        );
        for (const end of ['low', 'high'] as const) {
          const scaled = one[end] * 1000;
          expect(Math.abs((thousands?.[end] ?? 0) - scaled)).toBeLessThanOrEqual(
            Math.abs(scaled) / 900,
          );
        }
      }),
    );
  });

  test('does not depend on their order', () => {
    fc.assert(
      fc.property(figures, measures, (earlier, measure) => {
        expect(usualRange([...earlier].reverse(), measure)).toEqual(usualRange(earlier, measure));
      }),
    );
  });

  test('is not below 0 where neither the figure nor any earlier value can be', () => {
    const positive = fc.array(figure.map(Math.abs), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(positive, measures, (earlier, measure) => {
        const low = usualRange(earlier, measure, 0)?.low;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(Object.is(low, -0)).toBe(false);
      }),
    );
  });

  test('has ends of four significant digits', () => {
    fc.assert(
      fc.property(figures, measures, (earlier, measure) => {
        const range = usualRange(earlier, measure);
        for (const end of [range?.low ?? Number.NaN, range?.high ?? Number.NaN])
          expect(end).toBe(Number(end.toPrecision(4)));
      }),
    );
  });

  test('takes nothing of binary fractions for a digit', () => {
    expect(usualRange([0.1 + 0.2], 'amount')).toEqual({ low: 0.075, high: 1.2 });
  });

  test('is undefined where an end would be no finite number', () => {
    expect(usualRange([1e308], 'amount')).toBeUndefined();
    expect(usualRange([-1e308, 1e308], 'amount')).toBeUndefined();
  });
});

describe('one wild value among zeros', () => {
  const earlier = [0, 0, 0, 0, 500];
  test.each([
    [500_000, false],
    [600, true],
    [0, true],
    [500, true],
  ])('%d is usual: %p', (value, expected) => {
    for (const measure of ['amount', 'count'] as const)
      expect(isUsual(earlier, value, measure)).toBe(expected);
  });
});

describe('nothing but zeros', () => {
  test.each([[[0]], [[0, 0, 0, 0, 0, 0, 0, 0]]])(
    'after %j a count of up to three is usual, of amounts only 0',
    (earlier) => {
      expect(usualRange(earlier, 'count', 0)).toEqual({ low: 0, high: 3 });
      expect(usualRange(earlier, 'amount', 0)).toEqual({ low: 0, high: 0 });
    },
  );

  test('a few points of a percentage are usual', () => {
    expect(usualRange([0, 0, 0, 0, 0], 'percentage', 0)).toEqual({ low: 0, high: 10 });
  });
});

describe('small counts', () => {
  test('of one, two or three make none usual', () => {
    expect(isUsual([1, 2, 3], 0, 'count')).toBe(true);
    expect(isUsual([50, 52, 54], 0, 'count')).toBe(false);
  });
});

describe('years that grow', () => {
  test('steadily make the next one usual, and a figure in the wrong unit not', () => {
    const borrowers = [10_200, 11_000, 12_100, 13_000, 14_400];
    expect(isUsual(borrowers, 16_500, 'count')).toBe(true);
    for (const wrong of [1.65, 16.5, 165, 165_000, 1_650_000])
      expect(isUsual(borrowers, wrong, 'count')).toBe(false);
  });
});
