// Reading past, public figures: what is taken, what is taken and doubted, what is left out; each with line and reason.
import { describe, expect, test } from '@jest/globals';
import {
  type HistoryRow,
  historyColumns,
  historyQuestions,
  missingColumns,
  readHistory,
} from '@peerbook/shared';
import fc from 'fast-check';

const good: Readonly<Record<string, string>> = {
  mfi_id: '100001',
  mfi_name: 'KredAqro',
  country_iso3: 'AZE',
  region: 'Eastern Europe and Central Asia',
  legal_status: 'NBFI',
  fiscal_year: '2008',
  as_of_date: '2008-12-31',
  active_borrowers: '13773.0',
  pct_female_borrowers: '0.2461',
};
const row = (changes: Readonly<Record<string, string>> = {}, line = 2): HistoryRow => ({
  line,
  cells: { ...good, ...changes },
});
const read = (...changes: readonly Readonly<Record<string, string>>[]) =>
  readHistory(changes.map((change, i) => row(change, i + 2)));

describe('readHistory', () => {
  test('takes a whole row as it was published, in our codes and units', () => {
    expect(read({})).toEqual({
      records: [
        {
          source: 'mix_market',
          institution: 'mix-100001',
          name: 'KredAqro',
          country: 'az',
          region: 'eca',
          legalForm: 'nbfi',
          year: 2008,
          periodEnd: '2008-12-31',
          values: { outreach_borrowers: 13773, ratio_women_share: 24.61 },
        },
      ],
      faults: [],
      layout: 'extract',
      places: [],
      partsOfYears: 0,
    });
  });

  test.each<[string, Readonly<Record<string, string>>, string, string]>([
    ['no number of the institution', { mfi_id: '' }, 'mfi_id', 'has no number'],
    ['a number that is a path', { mfi_id: '../1' }, 'mfi_id', 'has no number'],
    ['no name', { mfi_name: '  ' }, 'mfi_name', 'has no name'],
    ['no year', { fiscal_year: '' }, 'fiscal_year', 'this is no year'],
    ['a year that is none', { fiscal_year: 'FY08' }, 'fiscal_year', 'this is no year'],
    ['a year with a fraction', { fiscal_year: '2008.5' }, 'fiscal_year', 'this is no year'],
    ['a year long ago', { fiscal_year: '1979' }, 'fiscal_year', 'this is no year'],
    ['an unknown region', { region: 'Europe' }, 'region', 'none of the six regions'],
    ['a region of every object', { region: 'constructor' }, 'region', 'none of the six regions'],
    ['no date', { as_of_date: '' }, 'as_of_date', 'this is no date'],
    ['a date in another order', { as_of_date: '31/12/2008' }, 'as_of_date', 'this is no date'],
    [
      'a date that the calendar lacks',
      { as_of_date: '2008-02-30' },
      'as_of_date',
      'this is no date',
    ],
  ])('leaves out a row with %s', (_what, changes, column, reason) => {
    const { records, faults } = read(changes, { mfi_id: '2' });
    expect(records.map((one) => one.institution)).toEqual(['mix-2']);
    expect(faults).toEqual([
      {
        line: 2,
        column,
        seen: Object.values(changes)[0]?.trim(),
        reason: expect.stringContaining(reason),
        kept: false,
      },
    ]);
  });

  test.each<[string, Readonly<Record<string, string>>, string, string]>([
    ['PAR30 above 1', { par30: '1.2' }, 'par30', 'more than 1 is not possible'],
    [
      'a share of women above 1',
      { pct_female_borrowers: '1.01' },
      'pct_female_borrowers',
      'more than 1',
    ],
    ['a negative share', { pct_female_board: '-0.1' }, 'pct_female_board', 'less than 0'],
    ['a negative OSS', { oss: '-0.4' }, 'oss', 'less than 0 is not possible'],
    [
      'retention above 1',
      { borrower_retention_rate: '1.3' },
      'borrower_retention_rate',
      'more than 1',
    ],
    ['a negative count', { personnel: '-3' }, 'personnel', 'less than 0'],
    [
      'more new borrowers than active ones',
      { new_borrowers: '13774' },
      'new_borrowers',
      'exceed active borrowers',
    ],
    [
      'more women than borrowers',
      { active_borrowers_female: '13774' },
      'active_borrowers_female',
      'exceed active',
    ],
    [
      'a portfolio above assets',
      { gross_loan_portfolio: '11', assets: '10' },
      'gross_loan_portfolio',
      'exceeds total assets',
    ],
    ['PAR90 above PAR30', { par90: '0.2', par30: '0.1' }, 'par90', 'exceeds that over 30 days'],
    [
      'a date outside the fiscal year',
      { as_of_date: '2009-03-31' },
      'as_of_date',
      'outside the fiscal year',
    ],
    ['broken letters', { mfi_name: 'FundaciÃ³n' }, 'mfi_name', 'broken letters'],
    ['a lost letter', { mfi_name: 'Fundaci\uFFFDn' }, 'mfi_name', 'broken letters'],
    ['an unknown country', { country_iso3: 'ATL' }, 'country_iso3', 'its peer group is left open'],
  ])('keeps a row with %s as published, and doubts it', (_what, changes, column, reason) => {
    const { records, faults } = read(changes);
    expect(records).toHaveLength(1);
    expect(faults).toEqual([
      {
        line: 2,
        column,
        seen: expect.any(String),
        reason: expect.stringContaining(reason),
        kept: true,
      },
    ]);
    expect(Object.values(records[0]?.values ?? {}).every(Number.isFinite)).toBe(true);
  });

  test.each(['n/a', '1,5', '12 %', '0x10', 'NaN', 'Infinity', '1e999', '--1', '1.'])(
    'leaves out the figure %j and keeps the rest of its row',
    (oss) => {
      const { records, faults } = read({ oss });
      expect(records[0]?.values).toEqual({ outreach_borrowers: 13773, ratio_women_share: 24.61 });
      expect(faults).toEqual([
        { line: 2, column: 'oss', seen: oss, reason: 'this is no number', kept: false },
      ]);
    },
  );

  test('takes the ends of what is possible without a doubt', () => {
    const ends = {
      par30: '1',
      par90: '0',
      oss: '0',
      pct_female_borrowers: '1',
      new_borrowers: '13773',
    };
    expect(read(ends).faults).toEqual([]);
  });

  test('takes an empty cell for not reported, and zero for zero', () => {
    const { records } = read({ personnel: '', loan_officers: ' ', offices: '0' });
    expect(records[0]?.values).not.toHaveProperty('staff_total');
    expect(records[0]?.values).not.toHaveProperty('staff_loan_officers');
    expect(records[0]?.values['profile_offices']).toBe(0);
  });

  test('counts the first of two rows for one institution and period, and tells of the second', () => {
    const { records, faults } = read(
      { active_borrowers: '1' },
      { active_borrowers: '2' },
      { as_of_date: '2008-06-30' },
    );
    expect(records.map((one) => [one.periodEnd, one.values['outreach_borrowers']])).toEqual([
      ['2008-12-31', 1],
      ['2008-06-30', 13773],
    ]);
    expect(faults).toEqual([
      expect.objectContaining({
        line: 3,
        kept: false,
        reason: expect.stringContaining('stand twice'),
      }),
    ]);
  });

  test('turns fractions into percent exactly (seed 71)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (tenThousandths) => {
        const fraction = (tenThousandths / 10_000).toFixed(4);
        const { records } = read({ pct_female_borrowers: fraction });
        expect(records[0]?.values['ratio_women_share']).toBe(
          Number((tenThousandths / 100).toFixed(2)),
        );
      }),
      { seed: 71 },
    );
    expect(read({ pct_female_borrowers: '0.2461' }).records[0]?.values['ratio_women_share']).toBe(
      24.61,
    );
    expect(read({ pct_female_borrowers: '0.07' }).records[0]?.values['ratio_women_share']).toBe(7);
  });

  test('reads any cells without failing, and never makes a figure of text (seed 72)', () => {
    const columns = [...Object.keys(good), ...historyColumns.flatMap((one) => one.column ?? [])];
    const cell = fc.oneof(fc.string({ maxLength: 12 }), fc.double().map(String));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...columns), cell), (changes) => {
        for (const { values } of read(changes).records)
          for (const value of Object.values(values)) expect(Number.isFinite(value)).toBe(true);
      }),
      { seed: 72, numRuns: 300 },
    );
  });

  test('does not mind columns that are not there, but says which are needed', () => {
    expect(missingColumns(Object.keys(good))).toEqual([]);
    expect(missingColumns(['mfi_id', 'region', 'oss'])).toEqual([
      'mfi_name',
      'fiscal_year',
      'as_of_date',
    ]);
  });

  test('knows each column and each code once', () => {
    const all = [...historyColumns, ...historyQuestions];
    for (const key of ['column', 'field', 'code'] as const) {
      const list = all.flatMap((one) => one[key] ?? []);
      expect(new Set(list).size).toBe(list.length);
    }
  });
});
