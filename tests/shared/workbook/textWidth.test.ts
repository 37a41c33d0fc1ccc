// How texts wrap in cells: the measure behind widths of columns and heights of rows.

import { describe, expect, test } from '@jest/globals';
import { cutToWidth, fittingWidth, heightFor, linesOf, textWidth } from '@peerbook/shared';
import fc from 'fast-check';

const sentence = fc
  .array(fc.stringMatching(/^[a-zA-Zа-я0-9%]{1,14}$/), { minLength: 1, maxLength: 30 })
  .map((words) => words.join(' '));

describe('a text in a cell', () => {
  test.each([
    ['one line', 20, 1],
    ['two lines of it', 9, 2],
    ['first\nsecond', 40, 2],
    ['averylongwordthatisbroken', 10, 3],
    ['', 10, 1],
    ['100\u00a0% together', 9, 2],
  ])('%j in %d characters takes %d lines', (text, width, lines) => {
    expect(linesOf(text, width)).toBe(lines);
  });

  test('of small letters is about as wide as its letters are many, of capitals wider', () => {
    expect(textWidth('0000000000')).toBe(10);
    expect(textWidth('ABCDEFGHKN')).toBeGreaterThan(textWidth('abcdefghkn'));
  });

  test('takes no fewer lines than its width asks for, and none more when the column grows (seed 41)', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 4, max: 60 }), (text, width) => {
        const lines = linesOf(text, width);
        expect(lines).toBeGreaterThanOrEqual(Math.ceil((textWidth(text) * 0.999) / (width + 0.6)));
        expect(linesOf(text, width + 20)).toBeLessThanOrEqual(lines);
        expect(heightFor(text, width)).toBe(Math.max(18, lines * 15 + 3));
      }),
      { seed: 41 },
    );
  });

  test('that is cut keeps to its width and begins as it began (seed 42)', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 20, max: 60 }), (text, width) => {
        const cut = cutToWidth(text, width);
        expect(textWidth(cut)).toBeLessThanOrEqual(width);
        if (cut === text) return;
        expect(cut).toMatch(/ …$/);
        expect(text.startsWith(cut.slice(0, -2))).toBe(true);
      }),
      { seed: 42 },
    );
  });

  test('fits the least width in which it takes so many lines, at most the greatest (seed 43)', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const width = fittingWidth([text], { least: 8, most: 40, lines: 2 });
        if (width < 40) expect(linesOf(text, width)).toBeLessThanOrEqual(2);
        if (width > 8) expect(linesOf(text, width - 1)).toBeGreaterThan(2);
      }),
      { seed: 43 },
    );
  });
});
