// The steps of coarsening: as they are shown, and as an adversary reads them.
import { describe, expect, test } from '@jest/globals';
import {
  coarsestOf,
  compareDecimals,
  type Fraction,
  figureAt,
  intervalAt,
  parseDecimal,
} from '@peerbook/shared';
import fc from 'fast-check';

const fraction = (text: string): Fraction => {
  const { units, decimals } = parseDecimal(text);
  return { numerator: units, denominator: 10n ** BigInt(decimals) };
};
const shown = (text: string, coarseness: 0 | 1 | 2 | 3, scale = {}) => {
  const figure = figureAt(fraction(text), coarseness, 2, scale);
  return figure.kind === 'point' ? figure.figure : `${figure.from} to ${figure.to}`;
};
const read = (text: string, coarseness: 0 | 1 | 2) => {
  const { from, to } = intervalAt(fraction(text), coarseness, 2);
  const number = ({ units, decimals }: { units: bigint; decimals: number }) =>
    Number(units) / 10 ** decimals;
  return [number(from), number(to)];
};

describe('a figure', () => {
  test.each([
    ['23.4', '23', '23 to 27', '15 to 25'],
    ['22.4', '22', '18 to 22', '15 to 25'],
    ['9.9', '9.9', '9.8 to 12', '9.5 to 15'],
    ['1200', '1200', '980 to 1200', '950 to 1500'],
    ['-0.0321', '-0.032', '-0.032 to -0.028', '-0.035 to -0.025'],
  ])('%s is shown as %s, then %s, then %s', (value, ...steps) => {
    expect([shown(value, 0), shown(value, 1), shown(value, 2)]).toEqual(steps);
  });

  test('keeps within its scale', () => {
    expect(shown('98.7', 1, { min: 0, max: 100 })).toBe('98 to 100');
  });

  test.each([
    ['0.4', { min: 0, max: 100 }, '0 to 25'],
    ['24.99', { min: 0, max: 100 }, '0 to 25'],
    ['25', { min: 0, max: 100 }, '25 to 50'],
    ['98.7', { min: 0, max: 100 }, '75 to 100'],
    ['100', { min: 0, max: 100 }, '75 to 100'],
    ['0.93', { min: 0, max: 1 }, '0.75 to 1'],
  ])('%s of the scale %j is shown last as the quarter %s', (value, scale, quarter) => {
    expect(shown(value, 3, scale)).toBe(quarter);
    expect(coarsestOf(fraction(value), scale)).toBe(3);
  });

  test.each([
    ['7', {}],
    ['7', { min: 0 }],
    ['7', { min: 0, max: 400 }],
    ['-90', { min: -100, max: 100 }],
    ['101', { min: 0, max: 100 }],
    ['-1', { min: 0, max: 100 }],
  ])('%s of the scale %j is in no quarter of a share', (value, scale) => {
    expect(coarsestOf(fraction(value), scale)).toBe(2);
    expect(() => shown(value, 3, scale)).toThrow('only a share');
  });

  test.each([
    ['23', [22.5, 23.5], [22.5, 27.5], [14.5, 25.5]],
    ['30', [29.5, 30.5], [27.5, 32.5], [25.5, 34.5]],
    ['10', [9.95, 10.5], [9.75, 12.5], [9.45, 14.5]],
    ['9.9', [9.85, 9.95], [9.75, 12.5], [9.45, 14.5]],
    ['-10', [-10.5, -9.95], [-12.5, -9.75], [-14.5, -9.45]],
    ['0', [0, 0], [0, 0], [0, 0]],
  ])('%s is read as lying within %j, %j, %j', (value, ...steps) => {
    expect([read(value, 0), read(value, 1), read(value, 2)]).toEqual(steps);
  });
});

const aValue = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([units, decimals]) => fraction((units / 10 ** decimals).toFixed(decimals)));

describe('laws of coarsening (seed 71)', () => {
  const runs = { seed: 71, numRuns: 3_000 };

  test('each step holds the value, and the step before', () => {
    fc.assert(
      fc.property(aValue, (value) => {
        const at = { units: value.numerator, decimals: String(value.denominator).length - 1 };
        let inner = { from: at, to: at };
        for (const coarseness of [0, 1, 2] as const) {
          const outer = intervalAt(value, coarseness, 2);
          // The step to one digit may cut a step to fives at a half: 25 is like 20, 23 to 27 is not.
          const held = coarseness === 2 ? { from: at, to: at } : inner;
          expect(compareDecimals(outer.from, held.from)).toBeLessThanOrEqual(0);
          expect(compareDecimals(outer.to, held.to)).toBeGreaterThanOrEqual(0);
          inner = outer;
        }
      }),
      runs,
    );
  });

  test('a quarter holds its value, and is read as it is shown', () => {
    const scale = { min: 0, max: 100 };
    fc.assert(
      fc.property(aValue, (value) => {
        // Nothing but zeros is a figure of its own.
        fc.pre(value.numerator > 0n && value.numerator <= 100n * value.denominator);
        const { from, to } = intervalAt(value, 3, 2, scale);
        const at = { units: value.numerator, decimals: String(value.denominator).length - 1 };
        expect(compareDecimals(from, at)).toBeLessThanOrEqual(0);
        expect(compareDecimals(to, at)).toBeGreaterThanOrEqual(0);
        const figure = figureAt(value, 3, 2, scale);
        const ends = figure.kind === 'range' ? [figure.from, figure.to].map(parseDecimal) : [];
        expect(ends.map((end, i) => compareDecimals(end, i === 0 ? from : to))).toEqual([0, 0]);
      }),
      runs,
    );
  });

  test('what is shown alike is read alike, and the other way round', () => {
    fc.assert(
      fc.property(aValue, aValue, fc.constantFrom(0, 1, 2), (one, other, step) => {
        const coarseness = step as 0 | 1 | 2;
        const same = (a: unknown, b: unknown) =>
          JSON.stringify(a, (_, part) => (typeof part === 'bigint' ? String(part) : part)) ===
          JSON.stringify(b, (_, part) => (typeof part === 'bigint' ? String(part) : part));
        const isShownAlike = same(
          figureAt(one, coarseness, 2, {}),
          figureAt(other, coarseness, 2, {}),
        );
        expect(same(intervalAt(one, coarseness, 2), intervalAt(other, coarseness, 2))).toBe(
          isShownAlike,
        );
      }),
      runs,
    );
  });
});
