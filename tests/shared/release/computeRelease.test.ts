// The release table on worked examples: order, bands, withheld rows, the difference rule, the gate's place.
import { describe, expect, test } from '@jest/globals';
import { computeRelease, defaultPolicy, type Member, type ReleaseRow } from '@peerbook/shared';
import { openGate } from '../../support/openGate.ts';
import { anIndicator, count, membersAnswering } from './association.ts';

const policy = defaultPolicy;
const indicators = [anIndicator];

function release(members: readonly Member[]) {
  return computeRelease({ policy, indicators, members, gate: openGate });
}

function rowsOf(members: readonly Member[]): Readonly<Record<string, ReleaseRow>> {
  return Object.fromEntries(release(members).table.rows.map((row) => [row.group, row]));
}

/** The first members are in one country, the others in another. */
function inTwoCountries(first: number, all: number): readonly Member[] {
  return membersAnswering(count(1, all)).map((member, i) => ({
    ...member,
    country: i < first ? 'bo' : 'pe',
  }));
}

describe('computeRelease', () => {
  test.each([
    [10, '10-14', { median: '5.5' }],
    [20, '20-29', { lower: '5.8', median: '10', upper: '15' }],
    [21, '20-29', { lower: '6.0', median: '11', upper: '16' }],
    [23, '20-29', { lower: '6.5', median: '12', upper: '18' }],
  ])('releases the answers 1 to %i', (n, nBand, figures) => {
    const points = Object.entries(figures).map(([name, figure]) => [
      name,
      { kind: 'point', figure },
    ]);
    expect(rowsOf(membersAnswering(count(1, n)))['all']).toEqual({
      indicator: anIndicator.code,
      group: 'all',
      nBand,
      status: 'published',
      ...Object.fromEntries(points),
    });
  });

  test('has a row for each indicator and group, indicators as given and groups as in the catalogue', () => {
    const other = { code: 'other_indicator', scale: {} };
    const { table } = computeRelease({
      policy,
      indicators: [other, anIndicator],
      members: inTwoCountries(6, 12),
    });
    expect(table.groups.slice(0, 4)).toEqual(['all', 'country:bo', 'country:pe', 'size:small']);
    expect(table.rows.map((row) => `${row.indicator} ${row.group}`)).toEqual(
      [other, anIndicator].flatMap(({ code }) => table.groups.map((group) => `${code} ${group}`)),
    );
  });

  test('says the same of a group with 0 answers, with 9, and with any other reason to withhold', () => {
    // Bolivia has 9 answers, Kenya 0, and Peru's 12 differ from the whole by 9 but are all zero.
    const members = [
      ...membersAnswering(count(1, 9), { country: 'bo' }),
      ...membersAnswering([...Array(9).fill(undefined), ...Array(12).fill(0)], {
        country: 'pe',
      }).slice(9),
      { institution: 'k1', country: 'ke', values: {} },
    ];
    const rows = rowsOf(members);
    const apartFromGroup = ['country:bo', 'country:ke', 'country:pe'].map((group) => ({
      ...rows[group],
      group: '',
    }));
    expect(apartFromGroup[0]).toEqual({
      indicator: anIndicator.code,
      group: '',
      nBand: 'not_shown',
      status: 'withheld',
    });
    expect(new Set(apartFromGroup.map((row) => JSON.stringify(row))).size).toBe(1);
  });

  test('counts answers, not members', () => {
    expect(rowsOf(membersAnswering([...count(1, 9), undefined, undefined]))['all']).toMatchObject({
      status: 'withheld',
    });
    expect(rowsOf(membersAnswering([...count(1, 9), 0]))['all']).toMatchObject({
      status: 'published',
    });
  });

  describe('difference rule', () => {
    test('withholds a group that lacks one to four of the answers of an earlier one', () => {
      for (const missing of [1, 4]) {
        const rows = rowsOf(inTwoCountries(20, 20 + missing));
        expect(rows['all']).toMatchObject({ status: 'published' });
        expect(rows['country:bo']).toMatchObject({ status: 'withheld' });
      }
    });

    test('releases a group that lacks five, and one that has them all', () => {
      expect(rowsOf(inTwoCountries(20, 25))['country:bo']).toMatchObject({ status: 'published' });
      const rows = rowsOf(inTwoCountries(20, 20));
      expect({ ...rows['country:bo'], group: 'all' }).toEqual(rows['all']);
    });

    test('looks at who answered, not at who belongs', () => {
      const members = inTwoCountries(20, 25).map((member, i) =>
        i === 22 ? { ...member, values: {} } : member,
      );
      expect(rowsOf(members)['country:bo']).toMatchObject({ status: 'withheld' });
    });

    test('looks at swaps too: two groups of one size with different members', () => {
      const legalForms = (i: number) => (i < 11 || i === 30 ? 'ngo' : 'bank');
      const members = membersAnswering(count(1, 40)).map((member, i) => ({
        ...member,
        country: i < 12 ? 'bo' : 'pe',
        legalForm: legalForms(i),
      }));
      const rows = rowsOf(members);
      expect(rows['country:bo']).toMatchObject({ status: 'published' });
      expect(rows['legal:ngo']).toMatchObject({ status: 'withheld' });
    });
  });

  test('hands the rows of each indicator to the gate and takes what it leaves', () => {
    const seen: string[] = [];
    const { table } = computeRelease({
      policy,
      indicators,
      members: membersAnswering(count(1, 12)).toReversed(),
      gate: ({ rows, answers }) => {
        seen.push(
          `${rows[0]?.row.indicator} ${rows.length} ${answers.size} ${[...answers.keys()][0]}`,
        );
        return {
          rows: rows.map(({ row: { indicator, group } }) => ({
            indicator,
            group,
            nBand: 'not_shown',
            status: 'withheld',
          })),
          coarsened: 0,
          withheld: 0,
          work: 0,
        };
      },
    });
    expect(seen).toEqual([`${anIndicator.code} ${table.groups.length} 12 m01`]);
    expect(table.rows.every((row) => row.status === 'withheld')).toBe(true);
    const losing = {
      policy,
      indicators,
      members: membersAnswering([1]),
      gate: () => ({ rows: [], coarsened: 0, withheld: 0, work: 0 }),
    };
    expect(() => computeRelease(losing)).toThrow('lost or moved rows');
  });

  test('keeps the answers behind each row apart, in the basis', () => {
    const { table, basis } = release(membersAnswering([1.5, undefined, 3]));
    expect(basis.rows.map((row) => row.group)).toEqual(table.rows.map((row) => row.group));
    expect(basis.rows[0]?.contributors).toEqual({ m01: '1.5', m03: '3' });
  });

  test('refuses an institution or indicator that comes twice, and values that are not frozen', () => {
    const [member] = membersAnswering([1]) as [Member];
    expect(() => release([member, member])).toThrow('institution m01 comes twice');
    expect(() =>
      computeRelease({ policy, indicators: [anIndicator, anIndicator], members: [] }),
    ).toThrow('comes twice');
    expect(() => release(membersAnswering(['1e3']))).toThrow('not a plain decimal');
  });
});
