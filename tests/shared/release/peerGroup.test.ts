// The fixed catalogue of peer groups.
import { describe, expect, test } from '@jest/globals';
import { type Member, peerGroupsOf } from '@peerbook/shared';

const alone = (characteristics: Partial<Member>): readonly string[] =>
  peerGroupsOf([{ institution: 'a', values: {}, ...characteristics }])
    .filter((group) => group.institutions.length > 0)
    .map((group) => group.id);

describe('peerGroupsOf', () => {
  test('lists the kinds in order, and those of a kind by characteristic', () => {
    const members: readonly Member[] = [
      {
        institution: 'b',
        region: 'ssa',
        country: 'ke',
        legalForm: 'ngo',
        borrowers: 500,
        depth: 12,
        values: {},
      },
      {
        institution: 'a',
        region: 'lac',
        country: 'pe',
        legalForm: 'bank',
        borrowers: 90_000,
        depth: 90,
        values: {},
      },
    ];
    expect(peerGroupsOf(members).map((group) => group.id)).toEqual([
      'all',
      'region:lac',
      'region:ssa',
      'country:ke',
      'country:pe',
      'size:small',
      'size:medium',
      'size:large',
      'legal:bank',
      'legal:ngo',
      'market:low_end',
      'market:broad',
      'market:high_end',
      'market:small_business',
    ]);
    expect(peerGroupsOf(members.toReversed())).toEqual(peerGroupsOf(members));
    expect(peerGroupsOf(members)[0]?.institutions).toEqual(['a', 'b']);
  });

  test('leaves a member out of kinds that it has no characteristic for', () => {
    expect(alone({})).toEqual(['all']);
    expect(alone({ legalForm: 'ngo' })).toEqual(['all', 'legal:ngo']);
  });

  test('lists bands that follow from reports even where nobody is in them', () => {
    const ids = (borrowers?: number) =>
      peerGroupsOf([{ institution: 'a', borrowers, values: {} }]).map(({ id }) => id);
    expect(ids(500)).toEqual(ids());
  });

  test.each([
    [0, 'size:small'],
    [9_999, 'size:small'],
    [10_000, 'size:medium'],
    [30_000, 'size:medium'],
    [30_001, 'size:large'],
  ])('puts %i borrowers into %s', (borrowers, id) => {
    expect(alone({ borrowers })).toEqual(['all', id]);
  });

  test.each([
    [19.99, 'market:low_end'],
    [20, 'market:broad'],
    [149.5, 'market:broad'],
    [150, 'market:high_end'],
    [250, 'market:high_end'],
    [250.1, 'market:small_business'],
  ])('puts a depth of %d %% into %s', (depth, id) => {
    expect(alone({ depth })).toEqual(['all', id]);
  });
});
