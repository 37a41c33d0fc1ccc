// Laws of every release, on random associations: what a table may hold, and what it must not depend on.
import { describe, expect, test } from '@jest/globals';
import {
  benchmarkRowSchema,
  type ComputedRelease,
  computeRelease,
  defaultPolicy,
  type Figure,
  type Member,
  type ReleaseRow,
} from '@peerbook/shared';
import fc from 'fast-check';
import { openGate } from '../../support/openGate.ts';
import { anAssociation, randomIndicators } from './association.ts';

const runs = { seed: 20_261_123, numRuns: 150 };
const bands = ['10-14', '15-19', '20-29', '30-49'];

function release(members: readonly Member[], previous?: ComputedRelease): ComputedRelease {
  return computeRelease({
    policy: defaultPolicy,
    indicators: randomIndicators,
    members,
    previous,
    gate: openGate,
  });
}

function figuresOf(row: ReleaseRow): readonly Figure[] {
  return row.status === 'published'
    ? [row.lower, row.median, row.upper].filter((figure) => figure !== undefined)
    : [];
}

function textsOf(figure: Figure): readonly string[] {
  return figure.kind === 'point' ? [figure.figure] : [figure.from, figure.to];
}

function significantDigits(text: string): number {
  const digits = text.replace(/[-.]/g, '').replace(/^0+/, '');
  return text.includes('.') ? digits.length : digits.replace(/0+$/, '').length;
}

describe('every release', () => {
  test('publishes something in some associations, or its laws would be empty', () => {
    const published = fc
      .sample(anAssociation, runs)
      .flatMap((members) => release(members).table.rows)
      .filter((row) => row.status !== 'withheld');
    expect(published.filter((row) => row.status === 'shares').length).toBeGreaterThan(20);
    expect(
      published.filter((row) => row.status === 'published' && row.upper).length,
    ).toBeGreaterThan(20);
    expect(published.filter((row) => row.group !== 'all').length).toBeGreaterThan(20);
  });

  test('holds rows of the public schema, with two digits at most and n as a band only', () => {
    fc.assert(
      fc.property(anAssociation, (members) => {
        for (const row of release(members).table.rows) {
          expect(benchmarkRowSchema.parse(row)).toEqual(row);
          if (row.status === 'withheld')
            expect(Object.keys(row).sort()).toEqual(['group', 'indicator', 'nBand', 'status']);
          else expect(bands).toContain(row.nBand);
          for (const text of figuresOf(row).flatMap(textsOf))
            expect(significantDigits(text)).toBeLessThanOrEqual(2);
        }
      }),
      runs,
    );
  });

  test('publishes medians from 10 answers, quartiles from 20, in ascending order', () => {
    fc.assert(
      fc.property(anAssociation, (members) => {
        const { table, basis } = release(members);
        for (const [i, row] of table.rows.entries()) {
          const n = Object.keys(basis.rows[i]?.contributors ?? {}).length;
          if (row.status !== 'withheld') expect(n).toBeGreaterThanOrEqual(10);
          if (row.status === 'published' && (row.lower || row.upper))
            expect(n).toBeGreaterThanOrEqual(20);
          const points = figuresOf(row).flatMap((figure) =>
            figure.kind === 'point' ? [Number(figure.figure)] : [],
          );
          expect(points).toEqual(points.toSorted((a, b) => a - b));
        }
      }),
      runs,
    );
  });

  test('never tells two groups apart by one to four answering members', () => {
    fc.assert(
      fc.property(anAssociation, (members) => {
        const { table, basis } = release(members);
        for (const { code } of randomIndicators) {
          const published = table.rows.flatMap((row, i) =>
            row.indicator === code && row.status !== 'withheld'
              ? [Object.keys(basis.rows[i]?.contributors ?? {})]
              : [],
          );
          for (const one of published) {
            for (const other of published) {
              const differing = [
                ...one.filter((id) => !other.includes(id)),
                ...other.filter((id) => !one.includes(id)),
              ];
              expect(differing.length === 0 || differing.length >= 5).toBe(true);
            }
          }
        }
      }),
      runs,
    );
  });

  test('does not depend on the order of members or of object keys', () => {
    fc.assert(
      fc.property(anAssociation, fc.infiniteStream(fc.nat()), (members, keys) => {
        const shuffled = members
          .map((member) => ({ member: reversedKeys(member), key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ member }) => member);
        expect(JSON.stringify(release(shuffled))).toBe(JSON.stringify(release(members)));
      }),
      runs,
    );
  });

  test('leaves its input alone', () => {
    const [members] = fc.sample(anAssociation, { ...runs, numRuns: 1 }) as [readonly Member[]];
    const before = JSON.stringify(members);
    for (const member of members) Object.freeze(Object.freeze(member).values);
    release(Object.freeze(members));
    expect(JSON.stringify(members)).toBe(before);
  });

  test('repeats itself for the same answers, and for those of one or two members changed', () => {
    fc.assert(
      fc.property(anAssociation, fc.integer({ min: 0, max: 2 }), (members, howMany) => {
        const edition = release(members);
        const corrected = members.map((member, i) =>
          i < howMany
            ? {
                ...member,
                values: { ...member.values, share_women: '50.05', amount_average: '1234' },
              }
            : member,
        );
        expect(release(corrected, edition).table).toEqual(edition.table);
      }),
      runs,
    );
  });
});

function reversedKeys(member: Member): Member {
  const reversed = (record: object) => Object.fromEntries(Object.entries(record).reverse());
  return { ...(reversed(member) as Member), values: reversed(member.values) as Member['values'] };
}
