// The published MIX Market figures as they are: all faults of the file are told, and plain statistics of what was taken
// equal those that R 4.2.2 calculated from the same file. Skipped where the files are absent; they are not part of Peerbook.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  type HistoryReading,
  historyColumns,
  median,
  quantileExclusive,
  quantileInclusive,
  readHistory,
} from '@peerbook/shared';
import { parse } from 'csv-parse/sync';

const folder = join(__dirname, '../../../../shared/data');
const [figures, quartiles] = ['mix-market-2007-2013.csv', 'mix-market-quartiles-by-R.csv'].map(
  (name) => join(folder, name),
) as [string, string];
const isThere = existsSync(figures) && existsSync(quartiles);
const whereThere = isThere ? describe : describe.skip;
type Cells = Record<string, string>;

const table = (file: string) =>
  parse(readFileSync(file, 'utf8'), { columns: true, bom: true }) as Cells[];
const near = (found: number, expected: number) =>
  Math.abs(found - expected) <= 1e-9 * Math.abs(expected);

const regions: Readonly<Record<string, string>> = {
  africa: 'Africa',
  east_asia: 'East Asia and the Pacific',
  eca: 'Eastern Europe and Central Asia',
  lac: 'Latin America and The Caribbean',
  mena: 'Middle East and North Africa',
  south_asia: 'South Asia',
};

whereThere('the MIX Market file (skipped where it is absent)', () => {
  const rows = isThere ? table(figures) : [];
  const oracle = isThere ? table(quartiles) : [];
  const reading: HistoryReading = readHistory(rows.map((cells, i) => ({ line: i + 2, cells })));

  test('is taken whole: 2,700 rows of 850 institutions', () => {
    expect(rows).toHaveLength(2700);
    expect(reading.records).toHaveLength(2700);
    expect(new Set(reading.records.map((one) => one.institution)).size).toBe(850);
    expect(reading.faults.filter((fault) => !fault.kept)).toEqual([]);
  });

  test.each([
    ['PAR30 above 1', 'par30', 'more than 1'],
    ["a women's share above 1", 'pct_female_staff', 'more than 1'],
    ['a negative OSS', 'oss', 'less than 0'],
    ['more new borrowers than active ones', 'new_borrowers', 'exceed active borrowers'],
    ['retention above 1', 'borrower_retention_rate', 'more than 1'],
    ['a portfolio above assets', 'gross_loan_portfolio', 'exceeds total assets'],
    ['a date outside the fiscal year', 'as_of_date', 'outside the fiscal year'],
    ['broken letters in a name', 'mfi_name', 'broken letters'],
  ])('has %s, which is told with its line and kept', (_what, column, reason) => {
    const told = reading.faults.filter(
      (fault) => fault.column === column && fault.reason.includes(reason),
    );
    expect(told.length).toBeGreaterThan(0);
    for (const fault of told) {
      expect(fault.kept).toBe(true);
      const cell = rows[fault.line - 2]?.[column] ?? '';
      expect(fault.seen.startsWith(cell.slice(0, 60).trim())).toBe(true);
    }
  });

  test('has every impossible share told: as many faults as a plain count finds', () => {
    const above = (column: string) => rows.filter((cells) => Number(cells[column]) > 1).length;
    const told = (column: string) =>
      reading.faults.filter(
        (fault) => fault.column === column && fault.reason.startsWith('more than'),
      ).length;
    for (const column of ['par30', 'par90', 'pct_female_staff', 'borrower_retention_rate'])
      expect([column, told(column)]).toEqual([column, above(column)]);
  });

  const wanted = oracle.filter((line) => line['group_by'] === 'region');
  const groups = [...new Set(wanted.map((line) => `${line['group']} ${line['fiscal_year']}`))];

  test('is compared with R in every region and year, 18 indicators in Latin America in 2013 among them', () => {
    expect(groups.length).toBeGreaterThan(36);
    const latin = wanted.filter(
      (line) => line['group'] === regions['lac'] && line['fiscal_year'] === '2013',
    );
    expect(new Set(latin.map((line) => line['indicator'])).size).toBe(18);
  });

  test.each(groups)('gives the n, quartiles, median, ends and mean of R: %s', (group) => {
    const lines = wanted.filter((line) => `${line['group']} ${line['fiscal_year']}` === group);
    for (const line of lines) {
      const column = historyColumns.find((one) => one.column === line['indicator']);
      const values = reading.records
        .filter(
          (one) =>
            regions[one.region ?? ''] === line['group'] && String(one.year) === line['fiscal_year'],
        )
        .flatMap((one) => one.values[column?.code ?? ''] ?? []);
      const factor = column?.factor ?? Number.NaN;
      const ours = {
        n: values.length,
        min: Math.min(...values) / factor,
        q1_type7: quantileInclusive(values, 0.25) / factor,
        median: median(values) / factor,
        q3_type7: quantileInclusive(values, 0.75) / factor,
        q1_type6: quantileExclusive(values, 0.25) / factor,
        q3_type6: quantileExclusive(values, 0.75) / factor,
        max: Math.max(...values) / factor,
        mean: values.reduce((sum, one) => sum + one, 0) / values.length / factor,
      };
      for (const [key, found] of Object.entries(ours)) {
        const expected = Number(line[key]);
        if (!near(found, expected))
          throw new Error(
            `${group}, ${line['indicator']}: ${key} is ${found}, R says ${line[key]}`,
          );
      }
    }
    expect(lines.length).toBeGreaterThan(0);
  });
});
