// Texts to dates: the calendar decides, or nobody does.
import { describe, expect, test } from '@jest/globals';
import { readDateText } from '@peerbook/shared';
import fc from 'fast-check';

/** What a text says: a date, two dates, or a fault. */
const table: Readonly<Record<string, string>> = {
  '2025-12-31': '2025-12-31',
  ' 2025-12-31\u00a0': '2025-12-31',
  '2024-02-29': '2024-02-29',
  '2025-12-31T00:00:00': '2025-12-31',
  '2025-12-31T23:59:59.999': '2025-12-31',
  '2025-12-31T23:59:59Z': 'not_a_date',
  '2025-12-31T': 'not_a_date',
  '2025-12-31 00:00': 'not_a_date',
  '31/12/2025': '2025-12-31',
  '31.12.2025': '2025-12-31',
  '31-12-2025': '2025-12-31',
  '12/31/2025': '2025-12-31',
  '12.31.2025': '2025-12-31',
  '13/1/2025': '2025-01-13',
  '1/13/2025': '2025-01-13',
  '05/05/2025': '2025-05-05',
  '5.5.2025': '2025-05-05',
  '05/5/2025': '2025-05-05',
  '29/02/2024': '2024-02-29',
  '02/29/2024': '2024-02-29',
  '29/02/2025': 'not_a_date',
  '31/04/2025': 'not_a_date',
  '04/31/2025': 'not_a_date',
  '13/13/2025': 'not_a_date',
  '00/12/2025': 'not_a_date',
  '12/00/2025': 'not_a_date',
  '32/01/2025': 'not_a_date',
  '03/04/2025': '2025-04-03 2025-03-04',
  '3.4.2025': '2025-04-03 2025-03-04',
  '12-11-2025': '2025-11-12 2025-12-11',
  '01/02/1900': 'not_a_date',
  '03/04/1900': '1900-04-03 1900-03-04',
  '02/03/1900': '1900-03-02',
  '31/12/9999': '9999-12-31',
  '31/12/25': 'short_year',
  '25-12-31': 'short_year',
  '1.2.3': 'short_year',
  '31/12-2025': 'not_a_date',
  '31/12/2025/': 'not_a_date',
  '31 12 2025': 'not_a_date',
  '31/12/02025': 'not_a_date',
  '2025/12/31': 'not_a_date',
  '20251231': 'not_a_date',
  '31122025': 'not_a_date',
  '31 December 2025': 'not_a_date',
  '31-Dec-2025': 'not_a_date',
  '12/2025': 'not_a_date',
  '2025-12': 'not_a_date',
  '2025-1-1': 'not_a_date',
  '-2025-12-31': 'not_a_date',
  '٣١/١٢/٢٠٢٥': 'not_a_date',
  '３１/１２/２０２５': 'not_a_date',
  '1900-02-28': 'not_a_date',
  '1900-02-29': 'not_a_date',
  '1900-03-01': '1900-03-01',
  '45657': 'not_a_date',
  '': 'not_a_date',
};

const said = (text: string) => {
  const reading = readDateText(text);
  if (reading.kind === 'none') return reading.fault;
  return reading.kind === 'date' ? reading.date : reading.readings.join(' ');
};

const anyDate = fc
  .date({ min: new Date('1900-03-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyMark = fc.constantFrom('/', '.', '-');

describe('readDateText', () => {
  test.each(Object.entries(table))('reads %j as %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  test('never reads a day for which the other order of day and month is a day, too (seed 65)', () => {
    fc.assert(
      fc.property(anyDate, anyMark, (date, mark) => {
        const [year = '', month = '', day = ''] = date.split('-');
        const swapped = `${year}-${day}-${month}`;
        const isUnclear = Number(day) <= 12 && day !== month && swapped >= '1900-03-01';
        for (const text of [
          [day, month, year],
          [month, day, year],
        ].map((one) => one.join(mark))) {
          const reading = readDateText(text);
          if (isUnclear) expect(reading.kind).toBe('ambiguous');
          else expect(reading).toEqual({ kind: 'date', date });
        }
      }),
      { seed: 65, numRuns: 1000 },
    );
  });

  test('reads what it is given in ISO form, and fails on no text (seed 66)', () => {
    fc.assert(
      fc.property(anyDate, fc.string({ unit: 'binary' }), (date, text) => {
        expect(said(date)).toBe(date);
        expect(typeof said(text)).toBe('string');
      }),
      { seed: 66 },
    );
  });
});
