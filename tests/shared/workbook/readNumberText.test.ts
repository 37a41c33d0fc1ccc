// Texts to numbers: the golden table holds, and what is accepted says the same to everybody.
import { describe, expect, test } from '@jest/globals';
import {
  type NumberReading,
  numberLocales,
  numberMarks,
  readNumberText,
  writeNumber,
} from '@peerbook/shared';
import fc from 'fast-check';
import { type NumberRow, numberTable, percentTable } from './numberTable.ts';

const valueRead = (reading: NumberReading) =>
  reading.kind === 'number' ? reading.value : undefined;

/** Rows that are read otherwise than expected, as they would stand in the table. */
function differences(table: readonly NumberRow[], takesPercent: boolean): readonly unknown[] {
  return table.flatMap(({ literal, expected }) =>
    numberLocales.flatMap((locale, i) => {
      const read = readNumberText(literal, locale, takesPercent);
      return JSON.stringify(read) === JSON.stringify(expected[i]) && !Object.is(valueRead(read), -0)
        ? []
        : [{ literal, locale, read, expected: expected[i] }];
    }),
  );
}

describe('the golden table', () => {
  test('has at least 300 literals, each once, with an expectation for each of six locales', () => {
    expect(new Set(numberTable.map((row) => row.literal)).size).toBe(numberTable.length);
    expect(numberTable.length).toBeGreaterThanOrEqual(300);
    for (const row of [...numberTable, ...percentTable])
      expect([row.literal, row.expected.length]).toEqual([row.literal, 6]);
  });

  test('has texts that are read, ambiguous, foreign and of each fault, in every locale', () => {
    const kinds = numberLocales.map((_, i) => {
      const readings = numberTable.map((row) => row.expected[i] as NumberReading);
      return new Set(readings.map((one) => (one.kind === 'none' ? one.fault : one.kind)));
    });
    for (const found of kinds) expect(found.size).toBe(10);
  });

  test('holds in every locale', () => {
    expect(differences(numberTable, false)).toEqual([]);
  });

  test('holds where percentages are asked for', () => {
    expect(differences(percentTable, true)).toEqual([]);
  });
});

const anyLocale = fc.constantFrom(...numberLocales);
/** Texts of what figures are made of, so that many are well formed. */
const figure = fc.string({
  unit: fc.constantFrom(...'0123456789', ...'0123', '.', ',', ' ', '\u00a0', '\u202f', '-', '%'),
  minLength: 1,
  maxLength: 12,
});

describe('readNumberText', () => {
  test('reads one text as one number at most, whatever the locale (seed 61)', () => {
    fc.assert(
      fc.property(figure, (text) => {
        const readings = numberLocales.map((locale) => readNumberText(text, locale));
        const values = readings.flatMap((one) => (one.kind === 'number' ? [one.value] : []));
        expect(new Set(values).size).toBeLessThanOrEqual(1);
        // What others read is told of the same number; where two are read, nobody reads one.
        for (const one of readings)
          if (one.kind === 'foreign' && values.length > 0) expect(one.value).toBe(values[0]);
        if (readings.some((one) => one.kind === 'ambiguous')) expect(values).toEqual([]);
      }),
      { seed: 61, numRuns: 3000 },
    );
  });

  test('reads what writeNumber writes, or says that it may be two numbers (seed 62)', () => {
    const number = fc
      .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
      .map(([digits, decimals]) => Number((digits / 10 ** decimals).toFixed(decimals)) + 0);
    fc.assert(
      fc.property(number, anyLocale, (value, locale) => {
        const text = writeNumber(value, locale);
        const read = readNumberText(text, locale);
        if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text)) {
          expect(read.kind).toBe('ambiguous');
          expect(read.kind === 'ambiguous' && read.readings).toContain(value);
        } else expect(read).toEqual({ kind: 'number', value });
      }),
      { seed: 62, numRuns: 2000 },
    );
  });

  test('reads groups as the runtime writes them in the locale, of six digits and more (seed 63)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 999_999_999 }), anyLocale, (value, locale) => {
        const text = new Intl.NumberFormat(locale, { useGrouping: true }).format(value);
        expect(readNumberText(text, locale)).toEqual({ kind: 'number', value });
      }),
      { seed: 63 },
    );
  });

  test('fails on no text, and reads none without a digit (seed 64)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), anyLocale, (text, locale) => {
        const read = readNumberText(text, locale, true);
        if (!/\d/.test(text)) expect(read.kind).toBe('none');
      }),
      { seed: 64, numRuns: 1000 },
    );
  });

  test.each(['0', '1 ', 'a', 'a ', '(', '-', '%', ' %', '1,', '١'])(
    'takes no time over a page of %j',
    (piece) => {
      const text = `${piece.repeat(32_767 / piece.length)}!`;
      const start = performance.now();
      for (const locale of numberLocales)
        expect(readNumberText(text, locale, true).kind).toBe('none');
      expect(performance.now() - start).toBeLessThan(100);
    },
  );
});

describe('writeNumber', () => {
  test('puts the decimal mark of the locale and no groups', () => {
    for (const locale of numberLocales)
      expect(writeNumber(-1234567.5, locale)).toBe(`-1234567${numberMarks[locale].decimal}5`);
  });
});
