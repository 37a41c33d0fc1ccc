// Movements: what of a change between two editions is the members' own, what came with joiners and leavers, what was corrected.
import { describe, expect, test } from '@jest/globals';
import {
  addedParts,
  type ComputedRelease,
  computeRelease,
  defaultPolicy,
  differingMembers,
  disclose,
  type Member,
  type Movements,
  movementsOf,
  parseDecimal,
  partsOf,
} from '@peerbook/shared';
import fc from 'fast-check';
import { openGate } from '../../support/openGate.ts';
import { anIndicator, count, membersAnswering } from './association.ts';

const policy = defaultPolicy;
const { code, scale } = anIndicator;

function release(members: readonly Member[], previous?: ComputedRelease): ComputedRelease {
  return computeRelease({ policy, indicators: [anIndicator], members, previous, gate: openGate });
}

function movements(
  first: readonly Member[],
  then: readonly Member[],
  restated: Readonly<Record<string, string>> = {},
  gate = openGate,
): Movements {
  const previous = release(first);
  const current = release(then, previous);
  return movementsOf({ policy, scale, indicator: code, previous, current, restated, gate });
}

const answering = (members: readonly Member[], answer: (given: number, i: number) => number) =>
  members.map((member, i) => ({
    ...member,
    values: { [code]: String(answer(Number(member.values[code]), i)) },
  }));

const named = (members: readonly Member[], prefix: string) =>
  members.map((member) => ({ ...member, institution: prefix + member.institution }));

/** The published median of some answers, without any group. */
function medianOf(answers: readonly number[]): string | undefined {
  const said = disclose(
    policy,
    scale,
    answers.map((answer) => parseDecimal(String(answer))),
  );
  return said.status === 'published' && said.median.kind === 'point'
    ? said.median.figure
    : undefined;
}

const medianIn = ({ movements: all }: Movements) =>
  all.find(({ statistic, group }) => statistic === 'median' && group === 'all');

const first = membersAnswering(count(21, 50));
const grown = answering(first, (given) => given + 7);
const joiners = (n: number) => named(membersAnswering(count(80, 79 + n)), 'new');

describe('the movement of a figure', () => {
  test('is all the members’ own where the same members answered both times', () => {
    const { before, after } = medianIn(movements(first, grown)) ?? {};
    expect([before, after]).toEqual([medianOf(count(21, 50)), medianOf(count(28, 57))]);
    expect(partsOf('36', '42', { before: '36', after: '42' })).toEqual({
      whole: '6',
      ownChange: '6',
      joinersAndLeavers: '0',
    });
  });

  test('is told by the continuing members where enough joined', () => {
    const moved = medianIn(movements(first, [...grown, ...joiners(6)]));
    expect(moved).toMatchObject({
      before: medianOf(count(21, 50)),
      after: medianOf(count(28, 57)),
    });
  });

  test.each([1, 2, 4])(
    'is not told where %d joined: these would be shown by the difference',
    (n) => {
      expect(medianIn(movements(first, [...grown, ...joiners(n)]))).toBeUndefined();
    },
  );

  test.each([1, 4])('is not told where %d left', (n) => {
    expect(medianIn(movements(first, grown.slice(n)))).toBeUndefined();
  });

  test('is told where five left', () => {
    expect(medianIn(movements(first, grown.slice(5)))).toMatchObject({
      before: medianOf(count(26, 50)),
      after: medianOf(count(33, 57)),
    });
  });

  test('is not told where too few continue', () => {
    const others = [...grown.slice(0, 9), ...joiners(15)];
    expect(movements(first, others).movements).toEqual([]);
  });

  test('is not told of an old row that stays', () => {
    const same = answering(first, (given, i) => (i < 2 ? given + 1 : given));
    expect(movements(first, same)).toEqual({ movements: [], basis: [] });
  });

  test('has quartiles where there are enough members', () => {
    const { movements: all } = movements(first, grown);
    expect(all.filter(({ group }) => group === 'all').map((one) => one.statistic)).toEqual([
      'median',
      'lower_quartile',
      'upper_quartile',
    ]);
    const few = movements(first.slice(0, 15), grown.slice(0, 15)).movements;
    expect(few.map((one) => one.statistic)).toEqual(['median']);
  });

  test('counts corrections where five answers were corrected, and the parts add up', () => {
    const restated = Object.fromEntries(
      first.slice(10, 16).map(({ institution }) => [institution, '60']),
    );
    const moved = medianIn(movements(first, grown, restated));
    const corrected = [...count(21, 30), ...Array(6).fill(60), ...count(37, 50)];
    expect(moved?.revised).toBe(medianOf(corrected));
    expect(moved?.before).toBe(medianOf(corrected));
    const parts = partsOf(medianOf(count(21, 50)) ?? '', medianOf(count(28, 57)) ?? '', {
      before: moved?.before ?? '',
      after: moved?.after ?? '',
      revised: moved?.revised,
    });
    expect(Number(parts.revisions)).not.toBe(0);
    expect(
      [parts.ownChange, parts.joinersAndLeavers, parts.revisions]
        .map(Number)
        .reduce((a, b) => a + b),
    ).toBeCloseTo(Number(parts.whole), 9);
  });

  test('is the same whether four answers were corrected or none', () => {
    const restated = Object.fromEntries(
      first.slice(10, 14).map(({ institution }) => [institution, '60']),
    );
    expect(movements(first, grown, restated)).toEqual(movements(first, grown));
  });

  test('is not told where its figure is a range', () => {
    const alike = answering(first, (_, i) => 90 + i / 10);
    const [old, now] = [movements(alike, grown), movements(first, alike)];
    expect([old.movements, now.movements]).toEqual([[], []]);
  });
});

test('movements of several editions add up', () => {
  const [one, two] = [
    partsOf('3.8', '4.1', { before: '3.7', after: '3.9' }),
    partsOf('4.1', '5.0', { before: '4.1', after: '4.6', revised: '4.2' }),
  ];
  expect(addedParts([one, two])).toEqual({
    whole: '1.2',
    ownChange: '0.7',
    joinersAndLeavers: '0.4',
    revisions: '0.1',
  });
});

describe('whatever is told of movements', () => {
  const answer = fc.integer({ min: 100, max: 9900 }).map((hundredths) => hundredths / 100);
  const person = fc.record({
    size: fc.constantFrom(5000, 20_000, 90_000),
    before: fc.option(answer, { freq: 6, nil: undefined }),
    after: fc.option(answer, { freq: 6, nil: undefined }),
    corrected: fc.option(answer, { freq: 3, nil: undefined }),
  });
  const people = fc.array(person, { minLength: 10, maxLength: 60 });

  test('keeps its distance from everything that is told of the same edition', () => {
    fc.assert(
      fc.property(people, (all) => {
        const membersBy = (which: 'before' | 'after') =>
          all.map((one, i): Member => {
            const value = one[which];
            return {
              institution: `m${i}`,
              borrowers: one.size,
              values: value === undefined ? {} : { [code]: String(value) },
            };
          });
        const previous = release(membersBy('before'));
        const current = release(membersBy('after'), previous);
        const restated = Object.fromEntries(
          all.flatMap(({ corrected }, i) =>
            corrected === undefined ? [] : [[`m${i}`, String(corrected)]],
          ),
        );
        const { basis } = movementsOf({
          policy,
          scale,
          indicator: code,
          previous,
          current,
          restated,
          gate: openGate,
        });
        const told = current.table.rows.flatMap((row, i) =>
          row.status === 'withheld' ? [] : [current.basis.rows[i]?.contributors ?? {}],
        );
        for (const [i, { contributors }] of basis.entries()) {
          const others = [...told, ...basis.slice(0, i).map((one) => one.contributors)];
          for (const other of others) {
            const differing = differingMembers(
              new Map(Object.entries(contributors)),
              new Map(Object.entries(other)),
              policy.difference,
            );
            expect([0, policy.difference]).toContain(differing);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
