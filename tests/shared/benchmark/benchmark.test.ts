// The public row and how its figures read.
import { describe, expect, test } from '@jest/globals';
import { benchmarkRowSchema, figureText, sharesText } from '@peerbook/shared';

const place = { indicator: 'portfolio_risk', group: 'all' };
const median = { kind: 'point', figure: '4.9' };

describe('benchmarkRowSchema', () => {
  test.each([
    ['a median', { ...place, nBand: '10-14', status: 'published', median }],
    [
      'quartiles',
      { ...place, nBand: '20-29', status: 'published', lower: median, median, upper: median },
    ],
    [
      'a range',
      {
        ...place,
        nBand: '20-29',
        status: 'published',
        median: { kind: 'range', from: '15', to: '25' },
      },
    ],
    [
      'shares',
      { ...place, nBand: '10-14', status: 'shares', shares: [{ level: '0.5', share: '30' }] },
    ],
    ['nothing', { ...place, nBand: 'not_shown', status: 'withheld' }],
  ])('takes a row with %s', (_what, row) => {
    expect(benchmarkRowSchema.parse(row)).toEqual(row);
  });

  test.each([
    ['withheld and yet has a median', { ...place, nBand: 'not_shown', status: 'withheld', median }],
    ['withheld and yet tells n', { ...place, nBand: '10-14', status: 'withheld' }],
    [
      'published without a median',
      { ...place, nBand: '20-29', status: 'published', lower: median },
    ],
    ['more than it should', { ...place, nBand: '10-14', status: 'published', median, n: 12 }],
    [
      'a figure with an exponent',
      { ...place, nBand: '10-14', status: 'published', median: { kind: 'point', figure: '1e3' } },
    ],
  ])('refuses a row that is %s', (_what, row) => {
    expect(benchmarkRowSchema.safeParse(row).success).toBe(false);
  });
});

describe('figureText', () => {
  test.each([
    ['4.0', '4.0', '4,0'],
    ['0.28', '0.28', '0,28'],
    ['1200', '1,200', '1\u00a0200'],
    ['330000', '330,000', '330\u00a0000'],
    ['-0.024', '-0.024', '-0,024'],
    ['-1200', '-1,200', '-1\u00a0200'],
    ['100', '100', '100'],
  ])('shows %s as %s in English and %s in French', (figure, english, french) => {
    expect(figureText({ kind: 'point', figure }, 'en')).toBe(english);
    expect(figureText({ kind: 'point', figure }, 'fr')).toBe(french);
  });

  test('shows a range from end to end', () => {
    expect(figureText({ kind: 'range', from: '15', to: '25' }, 'en')).toBe('15–25');
    expect(figureText({ kind: 'range', from: '0.95', to: '1.5' }, 'es')).toBe('0,95–1,5');
    expect(figureText({ kind: 'range', from: '-25', to: '-15' }, 'ru')).toBe('-25 – -15');
  });
});

describe('sharesText', () => {
  test('shows levels as they are, but thirds with two decimals', () => {
    const shares = ['0', '0.25', '66.66666667', '100'].map((level) => ({ level, share: '30' }));
    expect(sharesText(shares)).toBe('0: 30 %, 0.25: 30 %, 66.67: 30 %, 100: 30 %');
  });
});
