// The table of own values beside published figures, for SP Core.
import { describe, expect, test } from '@jest/globals';
import {
  type BenchmarkRow,
  benchmarkTable,
  computeRelease,
  defaultPolicy,
  indicatorsOf,
  spCore,
} from '@peerbook/shared';

const published = (indicator: string, group: string, median: string): BenchmarkRow => ({
  indicator,
  group,
  nBand: '10-14',
  status: 'published',
  median: { kind: 'point', figure: median },
});
const rows = [
  published('outreach_borrowers', 'all', '12000'),
  published('outreach_borrowers', 'size:small', '4500'),
  published('ratio_par30_ratio', 'all', '4.9'),
];
const own = { outreach_borrowers: 9000, ratio_par30_ratio: 5.2 };
const table = (change: object = {}) =>
  benchmarkTable({ template: spCore, language: 'en', own, rows, group: 'all', ...change });

describe('benchmarkTable', () => {
  test('has a row for each indicator and ratio that is compared, in the order of the template, ratios last', () => {
    const compared = [...indicatorsOf(spCore), ...spCore.ratios]
      .filter((one) => one.benchmark)
      .map((one) => one.code);
    expect(table().map((row) => row.code)).toEqual(compared);
    expect(compared.length).toBeGreaterThan(30);
  });

  test('puts the own value beside the figures of the group', () => {
    expect(table().find((row) => row.code === 'outreach_borrowers')).toEqual({
      code: 'outreach_borrowers',
      label: spCore.words.en?.indicators['outreach_borrowers'],
      unit: spCore.words.en?.units['clients'],
      better: 'neutral',
      own: 9000,
      status: 'published',
      lower: null,
      median: { kind: 'point', figure: '12000' },
      upper: null,
      shares: [],
      nBand: '10-14',
      position: 'below_median',
      section: 'outreach',
      sectionLabel: spCore.words.en?.sections['outreach']?.label,
    });
    const small = table({ group: 'size:small' }).find((row) => row.code === 'outreach_borrowers');
    expect(small).toMatchObject({ median: { figure: '4500' }, position: 'above_median' });
  });

  test('heads ratios with their own word', () => {
    expect(table().find((row) => row.code === 'ratio_par30_ratio')).toMatchObject({
      better: 'lower',
      section: 'ratios',
      sectionLabel: 'Ratios',
      position: 'above_median',
    });
  });

  test('shows what the release does not hold as if it were withheld', () => {
    const code = 'profile_offices';
    const withheld: BenchmarkRow = {
      indicator: code,
      group: 'all',
      nBand: 'not_shown',
      status: 'withheld',
    };
    const rowOf = (change: object) => table(change).find((row) => row.code === code);
    expect(rowOf({ rows: [] })).toEqual(rowOf({ rows: [withheld] }));
    expect(rowOf({ rows: [] })).toMatchObject({
      own: null,
      median: null,
      position: 'unknown',
      nBand: 'not_shown',
    });
  });

  test('keeps to one section where asked', () => {
    expect(new Set(table({ section: 'pricing' }).map((row) => row.section))).toEqual(
      new Set(['pricing']),
    );
    expect(table({ section: 'ratios' }).every((row) => row.code.startsWith('ratio_'))).toBe(true);
    expect(table({ section: 'nowhere' })).toEqual([]);
  });

  test('shows a computed release as it is', () => {
    const members = Array.from({ length: 12 }, (_, i) => ({
      institution: `m${i}`,
      values: { outreach_borrowers: String(1000 + 500 * i) },
    }));
    const indicators = [{ code: 'outreach_borrowers', scale: { min: 1 } }];
    const release = computeRelease({ policy: defaultPolicy, indicators, members });
    const shown = table({ rows: release.table.rows }).find(
      (row) => row.code === 'outreach_borrowers',
    );
    expect(shown).toMatchObject({
      median: { kind: 'point', figure: '3800' },
      position: 'above_median',
      nBand: '10-14',
    });
  });
});
