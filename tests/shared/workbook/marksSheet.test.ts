// Marks beside answers, as the cells of the hidden sheet: always the whole sheet, so that what stood there goes.
import { describe, expect, test } from '@jest/globals';
import { markLimits, markRows } from '@peerbook/shared';
import fc from 'fast-check';

const cut = (text: string) => markRows([{ indicator: 'staff_total', text }])[0]?.[1];

describe('rows of marks', () => {
  test('are code and text, in the order of the marks, and empty below', () => {
    const rows = markRows([
      { indicator: 'staff_total', text: 'Is this everybody?' },
      { indicator: 'portfolio_glp', text: 'In thousands?' },
    ]);
    expect(rows).toHaveLength(markLimits.rows);
    expect(rows.slice(0, 3)).toEqual([
      ['staff_total', 'Is this everybody?'],
      ['portfolio_glp', 'In thousands?'],
      ['', ''],
    ]);
    expect(rows.slice(2).every(([code, text]) => code === '' && text === '')).toBe(true);
  });

  test('have the first mark of an indicator, and none without words', () => {
    const rows = markRows([
      { indicator: 'a_a', text: ' \n' },
      { indicator: 'a_b', text: 'first' },
      { indicator: 'a_b', text: 'second' },
    ]);
    expect(rows.slice(0, 2)).toEqual([
      ['a_b', 'first'],
      ['', ''],
    ]);
  });

  test('are as many as there is room for', () => {
    const marks = Array.from({ length: 450 }, (_, i) => ({ indicator: `a_b${i}`, text: 'x' }));
    expect(markRows(marks)).toEqual(marks.slice(0, 400).map((one) => [one.indicator, 'x']));
  });
});

describe('the text of a mark', () => {
  test.each([
    ['Is this everybody?', 'Is this everybody?'],
    ['  two\r\nlines\tand  gaps ', 'two lines and gaps'],
    [
      'Is this the whole portfolio, or only what is outstanding at the end of the month?',
      'Is this the whole portfolio, or only what is…',
    ],
    [
      'Please say how, when and where it was surveyed, (and',
      'Please say how, when and where it was surveyed…',
    ],
    ['x'.repeat(50), 'x'.repeat(50)],
    ['x'.repeat(51), `${'x'.repeat(49)}…`],
    [`${'x'.repeat(49)} y`, `${'x'.repeat(49)}…`],
    ['😀'.repeat(51), `${'😀'.repeat(49)}…`],
  ])('%j stands there as %j', (text, expected) => {
    expect(cut(text)).toBe(expected);
  });

  test('is never longer than two lines take, and the beginning of what was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (written) => {
        const text = cut(written) ?? '';
        expect([...text].length).toBeLessThanOrEqual(markLimits.letters);
        const line = written.trim().replaceAll(/\s+/g, ' ');
        expect(line.startsWith(text.replace(/…$/, ''))).toBe(true);
      }),
      { seed: 76, numRuns: 1000 },
    );
  });
});
