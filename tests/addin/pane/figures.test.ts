// Figures, places and dates as they are shown and written: what a person reads, and what Excel draws.
import { describe, expect, test } from '@jest/globals';
import type { BenchmarkTableRow, CellValue, Figure } from '@peerbook/shared';
import { chartBlock } from '../../../addin/benchmark/chartBlock.ts';
import { middleOf, ownText } from '../../../addin/benchmark/figures.ts';
import { chartCell, figureCell, numberCell } from '../../../addin/benchmark/sheetCell.ts';
import { dateText } from '../../../addin/components/dates.ts';
import { cellText, placeText } from '../../../addin/links/placeText.ts';

const point = (figure: string): Figure => ({ kind: 'point', figure });
const range: Figure = { kind: 'range', from: '10', to: '20' };

describe('a published figure in a cell', () => {
  test.each([
    ['12', 12, '#,##0'],
    ['0.30', 0.3, '#,##0.00'],
    ['-1.5', -1.5, '#,##0.0'],
    ['4200', 4200, '#,##0'],
  ])('%s shows the digits that were published and no others', (figure, value, format) => {
    expect(figureCell(point(figure), 'en')).toEqual({ value, format });
  });

  test('is a text where it is a range, and a gap in a chart', () => {
    expect(figureCell(range, 'en')).toMatchObject({ value: expect.any(String), format: '@' });
    expect([chartCell(range, 'en').value, chartCell(null, 'en').value]).toEqual(['', '']);
    expect(middleOf(range)).toBe(15);
  });

  test('an own value keeps two decimals, none where it is whole', () => {
    expect([numberCell(12).format, numberCell(0.126).format]).toEqual(['#,##0', '#,##0.00']);
    expect([ownText(1234.567, 'en'), ownText(0, 'en')]).toEqual(['1,234.57', '0']);
  });
});

describe('the block that the chart is drawn from', () => {
  const row = (label: string, changes: Partial<BenchmarkTableRow> = {}) =>
    ({
      label,
      unit: '%',
      own: 40,
      lower: point('10'),
      median: point('20'),
      upper: point('30'),
      ...changes,
    }) as BenchmarkTableRow;
  const labels = (rows: readonly BenchmarkTableRow[]) =>
    chartBlock(rows, 'en')
      .slice(1)
      .map(([cell]) => cell?.value);

  test('has rows from below, as Excel draws bars', () => {
    expect(labels([row('first'), row('second')])).toEqual(['second', 'first']);
  });

  test('holds percentages with an own value and a published median only', () => {
    const none = [
      row('no own', { own: null }),
      row('no median', { median: null }),
      row('a range', { median: range }),
      row('people', { unit: 'people' }),
    ];
    expect(chartBlock(none, 'en')).toEqual([]);
    expect(labels([...none, row('drawn')])).toEqual(['drawn']);
  });

  test('keeps an own value of zero', () => {
    expect(chartBlock([row('none', { own: 0 })], 'en')[1]?.[1]?.value).toBe(0);
  });

  test('has no more rows than can be told apart', () => {
    expect(labels(Array.from({ length: 20 }, (_, i) => row(String(i))))).toHaveLength(12);
  });
});

describe('places and cells of books', () => {
  test('have their file in front where it is another one', () => {
    const place = { sheet: 'TB', cell: 'B2' };
    expect([placeText(place, null), placeText(place, 'a.xlsx')]).toEqual([
      'TB!B2',
      '[a.xlsx] TB!B2',
    ]);
  });

  test.each<[CellValue, string]>([
    [{ kind: 'number', value: 1234.5 }, '1,234.5'],
    [{ kind: 'number', value: 0.287, percent: true }, '28.7 %'],
    [{ kind: 'text', value: '1,5' }, '1,5'],
    [{ kind: 'logical', value: true }, 'TRUE'],
    [{ kind: 'error', error: '#N/A' }, '#N/A'],
    [{ kind: 'blank' }, ''],
  ])('%j is shown as %p', (cell, text) => {
    expect(cellText(cell, 'en')).toBe(text);
  });
});

test.each([
  ['en', '31 Dec 2025'],
  ['es', '31 dic 2025'],
  ['fr', '31 déc. 2025'],
  ['ru', '31 дек. 2025 г.'],
] as const)('a date in %s is %p, whatever the time zone', (language, text) => {
  expect(dateText('2025-12-31', language)).toBe(text);
});
