// Editions: a figure is issued anew only where enough contributors changed, counted from when it was last issued.
import { describe, expect, test } from '@jest/globals';
import {
  type ComputedRelease,
  computeRelease,
  defaultPolicy,
  type Member,
  type ReleaseRow,
  releaseBasisSchema,
} from '@peerbook/shared';
import { openGate } from '../../support/openGate.ts';
import { anIndicator, count, membersAnswering } from './association.ts';

const first = membersAnswering(count(1, 20));

function release(
  members: readonly Member[],
  previous?: ComputedRelease,
  policy = defaultPolicy,
): ComputedRelease {
  return computeRelease({
    policy,
    indicators: [anIndicator],
    members,
    previous,
    gate: openGate,
  });
}

function rowOf(computed: ComputedRelease, group = 'all'): ReleaseRow | undefined {
  return computed.table.rows.find((row) => row.group === group);
}

/** The members with new answers for the first few of them. */
function changed(members: readonly Member[], howMany: number, answer = 77): readonly Member[] {
  return members.map((member, i) =>
    i < howMany ? { ...member, values: { [anIndicator.code]: String(answer) } } : member,
  );
}

describe('a new edition', () => {
  test('repeats the figures where one or two contributors changed', () => {
    const edition = release(first);
    for (const howMany of [0, 1, 2]) {
      expect(rowOf(release(changed(first, howMany), edition))).toEqual(rowOf(edition));
    }
  });

  test('issues them anew where three changed', () => {
    const members = changed(first, 3);
    expect(rowOf(release(members, release(first)))).toEqual(rowOf(release(members)));
    expect(rowOf(release(members))).not.toEqual(rowOf(release(first)));
  });

  test('counts joining and leaving as changes', () => {
    const edition = release(first);
    const joined = (n: number) => [
      ...first.slice(n - 1),
      ...membersAnswering([99]).map((one) => ({ ...one, institution: 'new' })),
    ];
    expect(rowOf(release(joined(2), edition))).toEqual(rowOf(edition));
    expect(rowOf(release(joined(3), edition))).toEqual(rowOf(release(joined(3))));
  });

  test('adds changes up from the last issue on', () => {
    const edition = release(first);
    const repeated = release(changed(first, 2), edition);
    const members = changed(first, 4);
    expect(rowOf(release(members, repeated))).toEqual(rowOf(release(members)));
  });

  test('keeps a withheld row withheld until enough changed', () => {
    const edition = release(first.slice(0, 9));
    expect(rowOf(release(first.slice(0, 10), edition))).toMatchObject({ status: 'withheld' });
    expect(rowOf(release(first.slice(0, 12), edition))).toMatchObject({ status: 'published' });
  });

  test('keeps new figures at a distance from old ones that stay', () => {
    // `all` stays at its 20 old answers. Bolivia is new, has 18 of them and so differs from the old figure by two.
    const edition = release(first);
    const members = changed(first, 2).map((member, i) => ({
      ...member,
      country: i < 2 ? 'pe' : 'bo',
    }));
    expect(rowOf(release(members, edition), 'country:bo')).toMatchObject({ status: 'withheld' });
    // The same members as `all`, but two with other answers: not the same figure, and too close to it.
    const united = changed(first, 2).map((member) => ({ ...member, country: 'bo' }));
    expect(rowOf(release(united, edition), 'country:bo')).toMatchObject({ status: 'withheld' });
  });

  test('withholds what one or two changes would show under a changed policy', () => {
    const edition = release(first);
    const policy = { ...defaultPolicy, version: 'ours', digits: 1 };
    expect(rowOf(release(changed(first, 1), edition, policy))).toMatchObject({
      status: 'withheld',
    });
    expect(rowOf(release(first, edition, policy))).toEqual(
      rowOf(release(first, undefined, policy)),
    );
    expect(rowOf(release(changed(first, 3), edition, policy))).toMatchObject({
      status: 'published',
    });
  });

  test('takes its basis from storage', () => {
    const edition = release(first);
    const stored: ComputedRelease = {
      table: edition.table,
      basis: releaseBasisSchema.parse(JSON.parse(JSON.stringify(edition.basis))),
    };
    expect(release(changed(first, 2), stored)).toEqual(release(changed(first, 2), edition));
  });

  test('refuses a basis that is not of its table', () => {
    const edition = release(first);
    const other = {
      table: edition.table,
      basis: { ...edition.basis, rows: edition.basis.rows.slice(1) },
    };
    expect(() => release(first, other)).toThrow('no basis');
  });
});
