// The benchmark sheet: values as they were published, texts that stay texts, and a chart of what can be drawn.
import { describe, expect, test } from '@jest/globals';
import { benchmarkTable, parseTemplate, toneOf } from '@peerbook/shared';
import { benchmarkMarker, benchmarkSheet } from '../../../addin/benchmark/benchmarkSheet.ts';
import { otherRound } from '../../../addin/benchmark/otherRound.ts';
import { ownValues } from '../../../addin/benchmark/ownValues.ts';
import { template } from './reports.ts';

const point = (figure: string) => ({ kind: 'point', figure }) as const;
const range = { kind: 'range', from: '5', to: '15' } as const;
const place = (indicator: string) => ({ indicator, group: 'all' });
const published = {
  ...place('outreach_share'),
  status: 'published',
  nBand: '20-29',
  lower: point('4.0'),
  median: point('12'),
  upper: point('37'),
} as const;

function sheetOf(
  rows: Parameters<typeof benchmarkTable>[0]['rows'],
  own: Record<string, number>,
  used = template,
) {
  const table = benchmarkTable({ template: used, language: 'en', own, rows, group: 'all' });
  return benchmarkSheet({
    table,
    language: 'en',
    release: 4,
    groupName: '=Group',
    asOf: '2025-12-31',
    otherRound: otherRound('2026', '2025', 'en'),
  });
}

describe('benchmarkSheet', () => {
  test('every row is as long as the widths, and every text is formatted as one', () => {
    const { rows, widths } = sheetOf([published], { outreach_share: 20.5 });
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([widths.length]));
    const texts = rows.flat().filter((cell) => typeof cell.value === 'string' && cell.value !== '');
    expect(new Set(texts.map((cell) => cell.format))).toEqual(new Set(['@']));
    expect(rows[0]?.[0]?.value).toBe(benchmarkMarker);
  });

  test('own values of another round than the release are said to be so', () => {
    const { rows } = sheetOf([published], { outreach_share: 20.5 });
    const sentence =
      'Your values are those of round 2026, the published figures those of round 2025.';
    expect(rows[2]?.[1]?.value).toBe(`Release 4  ·  Figures as of 2025-12-31  ·  ${sentence}`);
    expect(otherRound('2025', '2025', 'en')).toBeUndefined();
  });

  test('a label that looks like a formula is written as text', () => {
    const { en } = template.words;
    const evil = parseTemplate({
      ...template,
      words: {
        en: { ...en!, indicators: { ...en!.indicators, outreach_share: '=HYPERLINK("x")' } },
      },
    });
    const cell = sheetOf([published], {}, evil)
      .rows.flat()
      .find((one) => String(one.value).startsWith('=HYPER'));
    expect(cell?.format).toBe('@');
  });

  test('figures keep the digits that were published', () => {
    const { rows } = sheetOf([published], { outreach_share: 20.5 });
    const row = rows.find((cells) => cells[1]?.value === 'Share')!;
    expect(row.slice(3, 9)).toEqual([
      { value: 20.5, format: '#,##0.00' },
      { value: 4, format: '#,##0.0' },
      { value: 12, format: '#,##0' },
      { value: 37, format: '#,##0' },
      { value: '20–29', format: '@' },
      { value: 'between median and upper quartile', format: '@' },
    ]);
  });

  test('the chart shows percentages with an own value and nothing else, and a range leaves a gap', () => {
    const clients = { ...published, ...place('outreach_borrowers') };
    const { chart, rows } = sheetOf([{ ...published, lower: range }, clients], {
      outreach_share: 20.5,
      outreach_borrowers: 9,
    });
    expect(chart).toMatchObject({ column: 11, from: 6, to: 7 });
    expect(rows[6]?.slice(10).map((cell) => cell.value)).toEqual(['Share', 20.5, '', 12, 37]);
    expect(sheetOf([published], {}).chart).toBeUndefined();
  });

  test('what is neither answered nor published is left out; an own value alone is shown', () => {
    const { rows } = sheetOf([], { outreach_borrowers: 9 });
    expect(rows.some((cells) => cells[1]?.value === 'Share')).toBe(false);
    expect(rows.find((cells) => cells[1]?.value === 'Borrowers')?.[5]?.value).toBe('not shown');
  });
});

describe('own values', () => {
  test('come from ratios, figures and yes or no; never from a blank', () => {
    const readings = [
      { indicator: 'a_figure', answer: { kind: 'number', value: 0 } },
      { indicator: 'a_yes', answer: { kind: 'logical', value: true } },
      { indicator: 'a_blank', answer: { kind: 'blank' } },
    ] as const;
    const validation = {
      findings: [],
      rules: {},
      ruleSet: 0,
      progress: { required: 0, answered: 0 },
      ratios: { a_ratio: null },
    };
    expect(ownValues({ readings, validation })).toEqual({ a_figure: 0, a_yes: 1, a_ratio: null });
  });

  test.each([
    ['higher', 'above_upper_quartile', 'better'],
    ['higher', 'below_median', 'worse'],
    ['lower', 'below_lower_quartile', 'better'],
    ['lower', 'above_median', 'worse'],
    ['neutral', 'above_upper_quartile', 'neutral'],
    ['higher', 'around', 'neutral'],
    ['lower', 'unknown', 'neutral'],
  ] as const)('where %s is better, %s is %s', (better, position, tone) => {
    expect(toneOf({ better, position })).toBe(tone);
  });
});
