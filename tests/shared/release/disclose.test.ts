// What may be said about one group's answers: thresholds, one large member, members all alike, few possible answers.
import { describe, expect, test } from '@jest/globals';
import {
  type DisclosurePolicy,
  defaultPolicy,
  disclose,
  type Figure,
  parseDecimal,
  pointFigure,
  rangeFigure,
  type Scale,
  sortAnswers,
  windowFigure,
  windowWidth,
} from '@peerbook/shared';
import fc from 'fast-check';
import { count } from './association.ts';

const withheld = { status: 'withheld' };
const point = (figure: string): Figure => ({ kind: 'point', figure });
const range = (from: string, to: string): Figure => ({ kind: 'range', from, to });

function said(
  answers: readonly (string | number)[],
  scale: Scale = { min: 0 },
  change: Partial<DisclosurePolicy> = {},
) {
  const decimals = answers.map((answer) => parseDecimal(String(answer)));
  return disclose({ ...defaultPolicy, ...change }, scale, Object.freeze(decimals));
}

describe('disclose', () => {
  test.each([0, 1, 9])('withholds everything from %i answers', (n) => {
    expect(said(count(1, n))).toEqual(withheld);
  });

  test.each([
    [10, { median: point('5.5') }],
    [11, { median: point('6.0') }],
    [19, { median: point('10') }],
    [20, { median: point('10'), lower: point('5.8'), upper: point('15') }],
    [21, { median: point('11'), lower: point('6.0'), upper: point('16') }],
    [23, { median: point('12'), lower: point('6.5'), upper: point('18') }],
  ])('publishes of 1 to %i', (n, figures) => {
    expect(said(count(1, n))).toEqual({ status: 'published', ...figures });
    expect(said(count(1, n).toReversed())).toEqual({ status: 'published', ...figures });
  });

  test('publishes fewer digits where the policy says so', () => {
    expect(said(count(1, 11), {}, { digits: 1 })).toEqual({
      status: 'published',
      median: point('6'),
    });
  });

  test('withholds where a stricter window would reach the smallest or largest answer', () => {
    expect(said(count(1, 10), {}, { windowMinimum: 9 })).toEqual(withheld);
    expect(said(count(1, 11), {}, { windowMinimum: 9 })).toEqual({
      status: 'published',
      median: point('6.0'),
    });
  });

  describe('p% rule', () => {
    // Ranks 3 to 8 are the median's window of ten answers: 1, 1, 1, 1, 20, 100 leaves 4 beside the two largest, 4 % of 100.
    const dominated = [1, 1, 1, 1, 1, 1, 20, 100, 100, 100];

    test('withholds a median whose window is one or two large members', () => {
      expect(said(dominated)).toEqual(withheld);
      expect(said(dominated, { min: 0 }, { rest: 4 })).toMatchObject({ status: 'published' });
    });

    test('does not apply to scales that may be negative, nor where an answer proves the declared minimum wrong', () => {
      expect(said(dominated, {})).toMatchObject({ status: 'published' });
      expect(said([-1, ...dominated.slice(1)])).toMatchObject({ status: 'published' });
    });

    test('leaves out a quartile alone', () => {
      // The upper window of twenty is 13 14 15 15 15 and the largest but two: 57 beside the two largest.
      const answers = (large: number) => [...count(1, 15), 15, 15, large, large, large];
      const others = { status: 'published', median: point('10'), lower: point('5.8') };
      expect(said(answers(228))).toEqual({ ...others, upper: point('25') });
      expect(said(answers(229))).toEqual(others);
    });
  });

  describe('members all alike', () => {
    test('show the median as a range of one digit, and no quartiles', () => {
      expect(said(Array(25).fill('20'))).toEqual({
        status: 'published',
        median: range('15', '25'),
      });
      expect(said(Array(25).fill('98'), { min: 0, max: 100 })).toEqual({
        status: 'published',
        median: range('95', '100'),
      });
    });

    test('are those whose window spans at most a tenth of the figure', () => {
      // Ten answers: ranks 3 to 8 carry 2 4 4 4 4 2 twentieths. 95 95 100 100 105 105 spans exactly a tenth of 100.
      expect(said([1, 1, 95, 95, 100, 100, 105, 105, 999, 999])).toMatchObject({
        median: range('95', '150'),
      });
      expect(said([1, 1, 95, 95, 100, 100, 105, 105.1, 999, 999])).toMatchObject({
        median: point('100'),
      });
      expect(said([-1, -1, -95, -95, -100, -100, -105, -105, -999, -999], {})).toMatchObject({
        median: range('-150', '-95'),
      });
    });

    test('are withheld where all answered 0', () => {
      expect(said(Array(30).fill('0'))).toEqual(withheld);
    });

    test('lose a single quartile where only its window is alike', () => {
      const answers = [...Array(10).fill(0), ...count(1, 15).map((value) => value * 10)];
      expect(said(answers)).toMatchObject({ status: 'published', upper: point('90') });
      expect(said(answers)).not.toHaveProperty('lower');
    });
  });

  describe('few possible answers', () => {
    const practice: Scale = { min: 0, max: 1, levels: 3 };
    const answers = (no: number, partly: number, yes: number) => [
      ...Array(no).fill('0'),
      ...Array(partly).fill('0.5'),
      ...Array(yes).fill('1'),
    ];

    test('show class shares in steps of ten, by level', () => {
      expect(said(answers(3, 4, 5), practice)).toEqual({
        status: 'shares',
        shares: [
          { level: '0', share: '20' },
          { level: '0.5', share: '30' },
          { level: '1', share: '40' },
        ],
      });
    });

    test('round a tie to the even step and leave out a level that nobody chose', () => {
      expect(said(answers(15, 0, 5), practice)).toMatchObject({
        shares: [
          { level: '0', share: '80' },
          { level: '1', share: '20' },
        ],
      });
    });

    test.each([
      ['too few answers', answers(3, 3, 3)],
      ['a class of fewer than three', answers(2, 6, 6)],
      ['a class of nine tenths', answers(27, 0, 3)],
      ['everybody alike', answers(0, 0, 20)],
      ['more different answers than levels', [...answers(5, 5, 5), '2', '2', '2']],
    ])('are withheld for %s', (_why, given) => {
      expect(said(given, practice)).toEqual(withheld);
    });

    test('are withheld just at nine tenths, not just below', () => {
      expect(said(answers(31, 0, 4), practice)).toMatchObject({ status: 'shares' });
      expect(said(answers(36, 0, 4), practice)).toEqual(withheld);
    });

    test('are fewer than ten levels: from ten on there are quantiles', () => {
      expect(said(count(1, 12), { min: 0, levels: 10 })).toMatchObject({ status: 'published' });
      expect(said(count(1, 12), { min: 0, levels: 9 })).toEqual(withheld);
    });
  });
});

describe('rangeFigure', () => {
  test.each([
    ['20', range('15', '25')],
    ['15', range('15', '25')],
    ['14', range('9.5', '15')],
    ['25', range('15', '25')],
    ['1.17', range('0.95', '1.5')],
    ['0.034', range('0.025', '0.035')],
    ['94', range('85', '95')],
    ['96', range('95', '150')],
    ['48000', range('45000', '55000')],
    ['-20', range('-25', '-15')],
  ])('coarsens %s', (text, expected) => {
    expect(rangeFigure(fractionOf(text), {})).toEqual(expected);
  });

  test('holds the figure of two digits, whatever the scale', () => {
    const anyFigure = fc.tuple(
      fc.integer({ min: -99_999, max: 99_999 }),
      fc.integer({ min: 0, max: 8 }),
    );
    fc.assert(
      fc.property(anyFigure, fc.integer({ min: 1, max: 100 }), ([units, decimals], max) => {
        fc.pre(units !== 0);
        const value = { numerator: BigInt(units), denominator: 10n ** BigInt(decimals) };
        const { from, to } = ends(rangeFigure(value, { min: -max, max }));
        const { figure } = pointFigure(value, 2) as { figure: string };
        expect(from).toBeLessThanOrEqual(Number(figure));
        expect(to).toBeGreaterThanOrEqual(Number(figure));
        expect(from).toBeLessThan(to);
      }),
    );
  });

  test('keeps a bound of the scale that the figure itself has passed out of the range', () => {
    expect(rangeFigure(fractionOf('98'), { max: 97 })).toEqual(range('95', '150'));
  });

  test('never shrinks to a point at a bound', () => {
    expect(rangeFigure(fractionOf('95'), { max: 95 })).toEqual(range('95', '150'));
    expect(rangeFigure(fractionOf('-95'), { min: -95 })).toEqual(range('-150', '-95'));
    expect(rangeFigure(fractionOf('100'), { max: 100 })).toEqual(range('95', '100'));
  });

  test('has nothing to coarsen in zero', () => {
    expect(() => rangeFigure(fractionOf('0'), {})).toThrow('zero');
  });
});

describe('a figure before rounding', () => {
  const answers = fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 10, maxLength: 60 });

  test('moves by at most 1/w of what one member moves', () => {
    fc.assert(
      fc.property(
        answers,
        fc.nat(),
        fc.integer({ min: -9999, max: 9999 }),
        (values, index, step) => {
          const at = index % values.length;
          const width = windowWidth(values.length);
          const figures = [values, values.with(at, (values[at] ?? 0) + step)].map((some) =>
            windowFigure(sortAnswers(some.map((value) => parseDecimal(String(value)))), 2, width),
          );
          const moved = (figures[1]?.value.numerator ?? 0n) - (figures[0]?.value.numerator ?? 0n);
          // Both have the denominator 4w, so a step of 1/w is 4 of its units.
          expect(Math.abs(Number(moved))).toBeLessThanOrEqual(4 * Math.abs(step));
        },
      ),
    );
  });

  test('does not change, nor does anything else that is said, when a member outside the window moves within order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 9999 }), { minLength: 10, maxLength: 19 }),
        fc.nat(),
        fc.nat(),
        (values, index, step) => {
          const inOrder = values.toSorted((a, b) => a - b);
          const width = windowWidth(inOrder.length);
          const { window } = windowFigure(
            sortAnswers(inOrder.map((value) => parseDecimal(String(value)))),
            2,
            width,
          );
          const isInside = (rank: number) =>
            rank >= window.first && rank < window.first + window.coefficients.length;
          const outside = inOrder.map((_, rank) => rank).filter((rank) => !isInside(rank));
          const rank = outside[index % outside.length] as number;
          const lowest = inOrder[rank - 1] ?? 0;
          const highest = inOrder[rank + 1] ?? 20_000;
          const moved = inOrder.with(rank, lowest + (step % (highest - lowest + 1)));
          expect(said(moved)).toEqual(said(inOrder));
        },
      ),
    );
  });
});

function ends(figure: Figure): { from: number; to: number } {
  if (figure.kind === 'point') throw new Error('a range was expected');
  return { from: Number(figure.from), to: Number(figure.to) };
}

function fractionOf(text: string) {
  const { units, decimals } = parseDecimal(text);
  return { numerator: units, denominator: 10n ** BigInt(decimals) };
}
