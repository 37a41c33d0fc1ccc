// A catalogue that changes between editions: groups that are gone were published all the same, and nothing new may be told of a few
// by the difference to them.
import { describe, expect, test } from '@jest/globals';
import {
  type Catalogue,
  type ComputedRelease,
  computeRelease,
  defaultPolicy,
  differingMembers,
  type GateInput,
  type Member,
  passGate,
  type ReleaseGate,
  type ReleaseRow,
  releaseBasisSchema,
} from '@peerbook/shared';
import fc from 'fast-check';
import { openGate } from '../../support/openGate.ts';
import {
  aCatalogue,
  anAssociation,
  anIndicator,
  count,
  membersAnswering,
  randomIndicators,
} from './association.ts';

/** Twenty small ones, of which the last has 9,700 borrowers, and twelve large ones. */
const members: readonly Member[] = membersAnswering(count(1, 32)).map((member, i) => ({
  ...member,
  borrowers: i < 19 ? 4_000 : i === 19 ? 9_700 : 50_000,
}));

const none: Catalogue = { kinds: [], pairs: [] };
const sizes = (...bounds: number[]): Catalogue => ({
  kinds: [{ kind: 'size', ...(bounds.length > 0 && { bounds }) }],
  pairs: [],
});

function release(
  catalogue: Catalogue,
  previous?: ComputedRelease,
  given: { readonly members?: readonly Member[]; readonly gate?: ReleaseGate } = {},
): ComputedRelease {
  return computeRelease({
    policy: defaultPolicy,
    indicators: [anIndicator],
    members,
    catalogue,
    previous,
    gate: openGate,
    ...given,
  });
}

const rowOf = ({ table }: ComputedRelease, group: string): ReleaseRow | undefined =>
  table.rows.find((row) => row.group === group);
const changed = (howMany: number) =>
  members.map((member, i) =>
    i < howMany ? { ...member, values: { [anIndicator.code]: '77' } } : member,
  );

describe('under a changed catalogue', () => {
  test('a group is withheld that is a group of the edition before without one member', () => {
    const before = release(sizes());
    expect(rowOf(before, 'size:small')).toMatchObject({ status: 'published' });
    const now = release(sizes(9_500), before);
    expect(rowOf(now, 'size:under_9500')).toMatchObject({ status: 'withheld' });
    expect(rowOf(now, 'size:from_9500')).toMatchObject({ status: 'withheld' });
    // Alone they would be told.
    expect(rowOf(release(sizes(9_500)), 'size:under_9500')).toMatchObject({ status: 'published' });
  });

  test('the same members under another name are told, since nothing new is', () => {
    const now = release(sizes(10_000), release(sizes()));
    expect(rowOf(now, 'size:under_10000')).toMatchObject({ status: 'published' });
  });

  test('a group that differs by five answers is told', () => {
    const before = release(sizes());
    const now = release(sizes(9_500), before, { members: changed(5) });
    expect(rowOf(now, 'size:under_9500')).toMatchObject({ status: 'published' });
  });

  test('a group that is gone is known in every edition after, until its answers are', () => {
    const first = release(sizes());
    const second = release(none, first);
    const third = release(none, second);
    expect(rowOf(release(sizes(9_500), third), 'size:under_9500')).toMatchObject({
      status: 'withheld',
    });
    const anew = members.map((member, i) => ({
      ...member,
      values: { [anIndicator.code]: String(40 + i) },
    }));
    const fourth = release(none, third, { members: anew });
    expect(fourth.basis.gone).toBeUndefined();
    const fifth = release(sizes(9_500), fourth, { members: anew });
    expect(rowOf(fifth, 'size:under_9500')).toMatchObject({ status: 'published' });
  });

  test('a group that is left out once and comes back does not show who changed meanwhile', () => {
    const first = release(sizes());
    const second = release(none, first);
    const third = release(sizes(), second, { members: changed(1) });
    expect(rowOf(third, 'size:small')).toMatchObject({ status: 'withheld' });
    // Nor does one that was withheld when it came back.
    const fourth = release(sizes(), third, { members: changed(4) });
    expect(rowOf(fourth, 'size:small')).toMatchObject({ status: 'withheld' });
    const fifth = release(sizes(), fourth, { members: changed(7) });
    expect(rowOf(fifth, 'size:small')).toMatchObject({ status: 'published' });
  });

  test('the gate knows the figures of groups that are gone', () => {
    const inputs: GateInput[] = [];
    const gate = (input: GateInput) => {
      inputs.push(input);
      return passGate(input);
    };
    const before = release(sizes(), undefined, { gate: passGate });
    const spoken = before.table.rows.filter(({ status }) => status === 'published');
    expect(spoken.map(({ group }) => group)).toContain('size:small');
    const then = release(none, before, { gate });
    release(none, then, { gate });
    for (const { replaced } of inputs)
      expect(replaced.map(({ row }) => row)).toEqual(spoken.filter(({ group }) => group !== 'all'));
  });

  test('what is known of groups that are gone comes back from storage', () => {
    const second = release(none, release(sizes()));
    const basis = releaseBasisSchema.parse(JSON.parse(JSON.stringify(second.basis)));
    expect(basis).toEqual(second.basis);
    expect(basis.gone?.map(({ row }) => row.group)).toEqual(['size:small', 'size:large']);
  });
});

describe('laws of a changed catalogue', () => {
  const seed = 20_261_130;

  test(`what is new differs by none or five answers from whatever is gone (seed ${seed})`, () => {
    let compared = 0;
    fc.assert(
      fc.property(
        anAssociation,
        aCatalogue,
        aCatalogue,
        fc.nat({ max: 8 }),
        (all, first, second, howMany) => {
          const given = (
            catalogue: Catalogue,
            list: readonly Member[],
            previous?: ComputedRelease,
          ) =>
            computeRelease({
              policy: defaultPolicy,
              indicators: randomIndicators,
              members: list,
              catalogue,
              previous,
              gate: openGate,
            });
          const before = given(first, all);
          const corrected = all.map((member, i) =>
            i < howMany
              ? { ...member, values: { ...member.values, share_women: '50.05' } }
              : member,
          );
          const now = given(second, corrected, given(none, all, before));
          const ids = new Set(now.table.groups);
          const gone = spokenIn(before).filter(({ row }) => !ids.has(row.group));
          const told = spokenIn(now).filter(({ row }) => row.group !== 'all');
          for (const { row, answers } of told) {
            for (const old of gone.filter((one) => one.row.indicator === row.indicator)) {
              const differing = differingMembers(answers, old.answers, 5);
              expect([0, 5]).toContain(differing);
              compared += 1;
            }
          }
        },
      ),
      { seed, numRuns: 150 },
    );
    expect(compared).toBeGreaterThan(100);
  });
});

function spokenIn({ table, basis }: ComputedRelease) {
  return table.rows.flatMap((row, i) =>
    row.status === 'withheld'
      ? []
      : [{ row, answers: new Map(Object.entries(basis.rows[i]?.contributors ?? {})) }],
  );
}
