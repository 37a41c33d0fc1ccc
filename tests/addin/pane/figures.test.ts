// Figures, places and dates as they are shown and written: what a person reads, and what Excel draws.
import { describe, expect, test } from '@jest/globals';
import type { CellValue, Figure } from '@peerbook/shared';
import { figureOrWithheld, ownText } from '../../../addin/benchmark/figures.ts';
import { dateText } from '../../../addin/components/dates.ts';
import { cellText, placeText } from '../../../addin/links/placeText.ts';

const range: Figure = { kind: 'range', from: '10', to: '20' };

describe('a figure in the pane', () => {
  test('of one’s own has two decimals at most', () => {
    expect([ownText(1234.567, 'en'), ownText(0, 'en')]).toEqual(['1,234.57', '0']);
  });

  test('that was published is shown as it was, and what was not in one word', () => {
    expect(figureOrWithheld(range, 'fr')).toBe('10–20');
    expect(figureOrWithheld(null, 'en')).toBe('not shown');
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
