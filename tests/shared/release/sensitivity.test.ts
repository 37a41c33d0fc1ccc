// Sensitive indicators: prices and salaries are told of large and wide groups only, whatever was told of them before.
import { describe, expect, test } from '@jest/globals';
import {
  type ComputedRelease,
  computeRelease,
  defaultPolicy,
  type Member,
  policyFor,
  type Sensitivity,
  sensitivities,
} from '@peerbook/shared';
import fc from 'fast-check';
import { openGate } from '../../support/openGate.ts';
import {
  anAssociation,
  anIndicator,
  count,
  membersAnswering,
  randomIndicators,
} from './association.ts';

function release(
  members: readonly Member[],
  sensitivity: Sensitivity,
  previous?: ComputedRelease,
): ComputedRelease {
  const indicators = [{ ...anIndicator, sensitivity }];
  return computeRelease({ policy: defaultPolicy, indicators, members, previous, gate: openGate });
}

const peruvians = (n: number) =>
  membersAnswering(count(1, n), { region: 'lac', country: 'pe', legalForm: 'ngo' });

function statusOf({ table }: ComputedRelease, group: string): string | undefined {
  return table.rows.find((row) => row.group === group)?.status;
}

describe('a price or salary', () => {
  test('is told from as many answers as quartiles need', () => {
    expect(statusOf(release(peruvians(19), 'C'), 'all')).toBe('withheld');
    expect(statusOf(release(peruvians(20), 'C'), 'all')).toBe('published');
    expect(statusOf(release(peruvians(10), 'B'), 'all')).toBe('published');
  });

  test('is told of all members and of regions, and of no other group', () => {
    const isTold = (sensitivity: Sensitivity) =>
      ['all', 'region:lac', 'country:pe', 'legal:ngo'].map(
        (group) => statusOf(release(peruvians(30), sensitivity), group) === 'published',
      );
    expect(isTold('C')).toEqual([true, true, false, false]);
    expect(isTold('B')).toEqual([true, true, true, true]);
  });

  test('keeps no figure of an edition in which it counted as less sensitive', () => {
    const small = peruvians(12);
    expect(statusOf(release(small, 'C', release(small, 'B')), 'all')).toBe('withheld');
    const large = peruvians(30);
    const next = release(large, 'C', release(large, 'B'));
    expect(statusOf(next, 'country:pe')).toBe('withheld');
    expect(statusOf(next, 'all')).toBe('published');
  });
});

describe('a more sensitive class', () => {
  test('tells nothing that a less sensitive one does not', () => {
    fc.assert(
      fc.property(anAssociation, (members) => {
        const [asC, asB] = (['C', 'B'] as const).map((sensitivity) => {
          const indicators = randomIndicators.map((one) => ({ ...one, sensitivity }));
          return computeRelease({ policy: defaultPolicy, indicators, members, gate: openGate });
        });
        for (const [i, row] of (asC as ComputedRelease).table.rows.entries()) {
          if (row.status === 'withheld') continue;
          expect(row.group).toMatch(/^(all|region:\w+)$/);
          expect(row).toEqual(asB?.table.rows[i]);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('has a policy at least as strict', () => {
    const needed = sensitivities.map((one) => policyFor(defaultPolicy, one).medianFrom);
    expect(needed).toEqual([10, 10, 20]);
  });
});
