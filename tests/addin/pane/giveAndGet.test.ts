// The comparison in words, and the bargain behind it: counted from published rows alone.
import { describe, expect, test } from '@jest/globals';
import type { BenchmarkRow, BenchmarkTableRow } from '@peerbook/shared';
import { given, groupsShown } from '../../../addin/benchmark/giveAndGet.ts';
import { standsOut } from '../../../addin/benchmark/standsOut.ts';
import { template } from './reports.ts';

const point = (figure: string) => ({ kind: 'point', figure }) as const;

function row(given: Partial<BenchmarkTableRow>): BenchmarkTableRow {
  return {
    code: 'outreach_share',
    label: 'Share',
    unit: '%',
    better: 'higher',
    own: 50,
    status: 'published',
    lower: point('40'),
    median: point('50'),
    upper: point('60'),
    shares: [],
    nBand: '20-24',
    position: 'around',
    section: 'outreach',
    sectionLabel: 'Outreach',
    ...given,
  };
}

describe('standsOut', () => {
  const high = row({ code: 'a_high', own: 70, position: 'above_upper_quartile' });
  const higher = row({ code: 'a_higher', own: 90, position: 'above_upper_quartile' });
  const middle = row({ code: 'a_middle', own: 55, position: 'median_to_upper' });

  test('names what lies outside the middle half, the furthest first', () => {
    expect(standsOut([high, middle, higher]).map(({ row: { code } }) => code)).toEqual([
      'a_higher',
      'a_high',
    ]);
  });

  test('says better or worse only where one way is better', () => {
    const tones = (better: BenchmarkTableRow['better']) =>
      standsOut([{ ...high, better }]).map(({ tone }) => tone);
    expect([tones('higher'), tones('lower'), tones('neutral')]).toEqual([
      ['better'],
      ['worse'],
      ['neutral'],
    ]);
  });

  test('a middle half without width comes last, and a row without a position not at all', () => {
    const narrow = row({ ...high, code: 'a_narrow', lower: point('50'), upper: point('50') });
    const unknown = row({ own: null, position: 'unknown' });
    expect(standsOut([narrow, unknown, high]).map(({ row: { code } }) => code)).toEqual([
      'a_high',
      'a_narrow',
    ]);
  });
});

describe('what is given and got', () => {
  const published = (group: string, nBand: string): BenchmarkRow => ({
    indicator: 'outreach_share',
    group,
    nBand,
    status: 'published',
    median: point('50'),
  });

  test('each group is counted by what it shows, with its largest band', () => {
    const rows: BenchmarkRow[] = [
      published('all', '10-14'),
      { ...published('all', '25-29'), indicator: 'outreach_borrowers' },
      { indicator: 'outreach_share', group: 'size:small', nBand: 'not_shown', status: 'withheld' },
    ];
    expect(groupsShown(['all', 'size:small', 'size:large'], rows)).toEqual([
      { group: 'all', shown: 2, withheld: 0, nBand: '25-29' },
      { group: 'size:small', shown: 0, withheld: 1, nBand: undefined },
      { group: 'size:large', shown: 0, withheld: 0, nBand: undefined },
    ]);
  });

  test('only compared figures with a value are given', () => {
    expect(
      given(template, { outreach_borrowers: 0, outreach_share: null, outreach_women: 4 }),
    ).toEqual({ given: 1, compared: 2 });
  });
});
