// MIX Market's published data sets in its own field names: financial and social performance, and the list of institutions.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  type HistoryRow,
  historyColumns,
  historyQuestions,
  missingColumns,
  readHistory,
} from '@peerbook/shared';
import { parse } from 'csv-parse/sync';

const head = { 'MFI ID': '100001', 'MFI Name': 'Caja Uno', 'Fiscal Year': '2015' };
const year = { ...head, 'Period Type': 'ANN', 'As of Date': '12/31/2015' };
const read = (...all: readonly Readonly<Record<string, string>>[]) =>
  readHistory(all.map((cells, i): HistoryRow => ({ line: i + 2, cells })));
const answers = (question: string, given: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    ['Yes', 'No', 'Unknown', 'Partially'].map((answer) => [
      `${question} > ${answer}`,
      given[answer] ?? '0',
    ]),
  );
const privacy = 'Client protection > Privacy data clause in loan contracts';

describe('financial performance', () => {
  const figures = {
    ...year,
    Currency: 'USD',
    Personnel: '63.0',
    'Number of active borrowers': '1200',
    'Portfolio at risk > 30 days': '0.0345',
    'Write offs': '',
  };

  test('is read by MIX’s field names, in our codes and units; where the institution is stands elsewhere', () => {
    expect(read(figures)).toEqual({
      layout: 'financial',
      places: [],
      partsOfYears: 0,
      faults: [],
      records: [
        {
          source: 'mix_market',
          institution: 'mix-100001',
          name: 'Caja Uno',
          year: 2015,
          periodEnd: '2015-12-31',
          values: { staff_total: 63, outreach_borrowers: 1200, ratio_par30_ratio: 3.45 },
        },
      ],
    });
  });

  test('names the column of a fault as the file does', () => {
    const { faults } = read({ ...figures, Personnel: 'n/a', 'Portfolio at risk > 30 days': '1.2' });
    expect(faults.map(({ column, kept }) => [column, kept])).toEqual([
      ['Personnel', false],
      ['Portfolio at risk > 30 days', true],
    ]);
  });

  test('of quarters is left out and counted', () => {
    const quarter = { ...figures, 'Period Type': 'QTR', 'As of Date': '03/31/2015' };
    const { records, partsOfYears, faults } = read(figures, quarter, quarter);
    expect([records.length, partsOfYears, faults]).toEqual([1, 2, []]);
  });

  test.each([
    ['12/31/2015', '2015-12-31'],
    ['6/30/2015', '2015-06-30'],
    ['31.12.15', '2015-12-31'],
    ['1.2.2015', '2015-02-01'],
    ['2015-12-31 00:00:00', '2015-12-31'],
  ])('has dates such as %s', (text, date) => {
    expect(read({ ...figures, 'As of Date': text }).records[0]?.periodEnd).toBe(date);
  });

  test.each(['31/12/2015', '2015', '12-31-2015', '13.13.2015', ''])('%p is no date', (text) => {
    const { records, faults } = read({ ...figures, 'As of Date': text });
    expect(records).toEqual([]);
    expect(faults).toMatchObject([{ column: 'As of Date', kept: false }]);
  });
});

describe('social performance', () => {
  test.each([
    ['Yes', 100],
    ['Partially', 50],
    ['No', 0],
  ])('has a level for the answer %s', (answer, level) => {
    const [record] = read({ ...year, ...answers(privacy, { [answer]: '1' }) }).records;
    expect(record?.values).toEqual({ protection_privacy: level });
  });

  test('has none for unknown, nor where nothing was answered', () => {
    const given = [{ Unknown: '1' }, {}, { Yes: '', No: '', Unknown: '', Partially: '' }];
    for (const one of given)
      expect(read({ ...year, ...answers(privacy, one) }).records[0]?.values).toEqual({});
  });

  test('of two answers takes none, and says so', () => {
    const { records, faults } = read({ ...year, ...answers(privacy, { Yes: '1', No: '1' }) });
    expect(records[0]?.values).toEqual({});
    expect(faults).toMatchObject([
      { column: `${privacy} > Yes`, reason: 'two answers: Yes, No', kept: false },
    ]);
  });

  test('has options that were chosen or not', () => {
    const women = 'Social goals > Target market > Women';
    const [record] = read({ ...year, [women]: '1' }).records;
    expect(record?.values).toEqual({ mix_target_women: 100 });
    expect(read({ ...year, [women]: '2' }).faults).toMatchObject([{ column: women, kept: false }]);
  });
});

describe('the list of institutions', () => {
  const place = {
    'MFI ID': '100001',
    'MFI Name': 'Caja Uno',
    'MFI Full Name': 'Caja Uno S.A.',
    Country: 'Congo, Democratic Republic of the',
    Region: 'Africa',
  };

  test('says where each is', () => {
    expect(read(place)).toMatchObject({
      layout: 'institutions',
      records: [],
      places: [{ institution: 'mix-100001', name: 'Caja Uno', country: 'cd', region: 'africa' }],
      faults: [],
    });
  });

  test('tells an unknown country, an unknown region, and who stands twice', () => {
    const { places, faults } = read(
      { ...place, Country: 'Atlantis' },
      { ...place, 'MFI ID': '2', Region: 'Europe' },
      place,
    );
    expect(places).toHaveLength(1);
    expect(faults.map(({ line, column, kept }) => [line, column, kept])).toEqual([
      [2, 'Country', true],
      [3, 'Region', false],
      [4, 'MFI ID', false],
    ]);
  });
});

test('what is missing is named as that file would name it', () => {
  expect(missingColumns(['MFI ID', 'MFI Name', 'Personnel'])).toEqual([
    'Fiscal Year',
    'As of Date',
  ]);
  expect(missingColumns(['MFI ID', 'MFI Name', 'Country'])).toEqual(['Region']);
  expect(missingColumns(['name', 'value'])).toContain('mfi_id');
});

const folder = join(__dirname, '../../../../shared/data');
const files = ['financial', 'social'].map((of) => join(folder, `mix_field_definitions_${of}.csv`));
const whereThere = files.every((file) => existsSync(file)) ? test : test.skip;

whereThere('every field is one that MIX defines (skipped where the definitions are absent)', () => {
  const defined = new Set(
    files.flatMap((file) =>
      (parse(readFileSync(file, 'utf8'), { columns: true, bom: true }) as { Name: string }[]).map(
        ({ Name }) => Name,
      ),
    ),
  );
  const fields = [
    ...historyColumns.flatMap(({ field }) => field ?? []),
    ...historyQuestions.map(({ field, kind }) => (kind === 'option' ? field : `${field} > Yes`)),
  ];
  expect(fields.filter((field) => !defined.has(field))).toEqual([]);
  expect(fields.length).toBeGreaterThan(60);
});
