// The disclosure policy: its default values, and that it can only be made stricter.
import { describe, expect, test } from '@jest/globals';
import {
  bandOf,
  type DisclosurePolicy,
  defaultPolicy,
  disclosurePolicySchema,
  isStricter,
} from '@peerbook/shared';

describe('defaultPolicy', () => {
  test('is a policy', () => {
    expect(disclosurePolicySchema.parse(defaultPolicy)).toEqual(defaultPolicy);
  });

  test('holds the values that were measured', () => {
    expect(defaultPolicy).toMatchObject({
      medianFrom: 10,
      quartilesFrom: 20,
      windowMinimum: 5,
      windowPart: 4,
      digits: 2,
      difference: 5,
      rest: 25,
      homogeneous: 10,
      discreteBelow: 10,
      sticky: 3,
    });
  });
});

describe('disclosurePolicySchema', () => {
  test.each([
    ['bands out of order', { bands: [10, 30, 20] }],
    ['a first band above the smallest published group', { bands: [15, 20] }],
    ['more than two digits', { digits: 3 }],
    ['an unknown parameter', { colour: 'red' }],
  ])('refuses %s', (_what, change) => {
    expect(disclosurePolicySchema.safeParse({ ...defaultPolicy, ...change }).success).toBe(false);
  });
});

describe('isStricter', () => {
  const stricter: [keyof DisclosurePolicy, number][] = [
    ['medianFrom', 12],
    ['quartilesFrom', 24],
    ['windowMinimum', 6],
    ['windowPart', 3],
    ['digits', 1],
    ['difference', 6],
    ['rest', 30],
    ['homogeneous', 20],
    ['discreteBelow', 12],
    ['classFrom', 4],
    ['classBelow', 80],
    ['sticky', 4],
  ];

  test('holds for the policy itself, whatever its version', () => {
    expect(isStricter({ ...defaultPolicy, version: 'ours' }, defaultPolicy)).toBe(true);
  });

  test.each(stricter)('allows %s = %i and not the way back', (name, value) => {
    const changed = { ...defaultPolicy, [name]: value };
    expect(isStricter(changed, defaultPolicy)).toBe(true);
    expect(isStricter(defaultPolicy, changed)).toBe(false);
  });

  test('covers every parameter', () => {
    const covered = [...stricter.map(([name]) => name), 'version', 'bands'];
    expect(covered.sort()).toEqual(Object.keys(defaultPolicy).sort());
  });

  test('does not let one stricter parameter pay for a looser one', () => {
    expect(isStricter({ ...defaultPolicy, medianFrom: 30, sticky: 2 }, defaultPolicy)).toBe(false);
  });

  test('lets bands be joined, not split', () => {
    expect(isStricter({ ...defaultPolicy, bands: [10, 50] }, defaultPolicy)).toBe(true);
    expect(
      isStricter({ ...defaultPolicy, bands: [10, 12, 15, 20, 30, 50, 100] }, defaultPolicy),
    ).toBe(false);
  });
});

describe('bandOf', () => {
  test.each([
    [10, '10-14'],
    [14, '10-14'],
    [15, '15-19'],
    [20, '20-29'],
    [49, '30-49'],
    [99, '50-99'],
    [100, '100+'],
    [5000, '100+'],
  ])('shows %i answers as %s', (n, band) => {
    expect(bandOf(defaultPolicy, n)).toBe(band);
  });

  test('has none below the first', () => {
    expect(() => bandOf(defaultPolicy, 9)).toThrow('no band');
  });
});
