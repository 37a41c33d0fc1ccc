// How many groups a catalogue may come to have.
import { describe, expect, test } from '@jest/globals';
import {
  type Catalogue,
  catalogueSchema,
  countGroups,
  defaultCatalogue,
  groupLimit,
  peerGroupsOf,
  type Registered,
} from '@peerbook/shared';
import fc from 'fast-check';
import { aCatalogue, aMemberOfMany } from './association.ts';

const registered = (howMany: number, countries: number): readonly Registered[] =>
  Array.from({ length: howMany }, (_, i) => ({
    institution: `m${i}`,
    country: `c${i % countries}`,
  }));
const of = (given: unknown): Catalogue => catalogueSchema.parse(given);

describe('the number of groups', () => {
  test('counts countries that have enough institutions, and every band', () => {
    expect(countGroups(of({ kinds: [{ kind: 'country' }] }), registered(100, 5))).toBe(1 + 5);
    expect(countGroups(of({ kinds: [{ kind: 'country' }] }), registered(100, 50))).toBe(1);
    expect(countGroups(of({ kinds: [{ kind: 'age' }] }), registered(100, 5))).toBe(1 + 3);
  });

  test('is never more than there are institutions for', () => {
    const bands = of({ kinds: [{ kind: 'size', bounds: [20, 30, 40, 50] }] });
    expect(countGroups(bands, registered(25, 1))).toBe(1 + 2);
    expect(countGroups(bands, registered(9, 1))).toBe(1);
  });

  test('has a limit that is lower for many institutions, and never below the default', () => {
    expect(groupLimit(registered(200, 1))).toBe(40);
    expect(groupLimit(registered(201, 1))).toBe(15);
    const everywhere = registered(400, 30);
    expect(groupLimit(everywhere)).toBe(countGroups(defaultCatalogue, everywhere));
    expect(groupLimit(everywhere)).toBeGreaterThan(30);
  });

  test('is never less than the groups with enough members, whatever they report (seed 20261130)', () => {
    const members = fc
      .array(aMemberOfMany, { maxLength: 60, size: 'max' })
      .map((list) => list.map((one, i) => ({ institution: `m${i}`, values: {}, ...one })));
    fc.assert(
      fc.property(members, aCatalogue, (all, catalogue) => {
        const institutions = all.map(
          ({ institution, region, country, legalForm, methodology }): Registered => ({
            institution,
            region,
            country,
            legalForm,
            methodology,
          }),
        );
        const enough = peerGroupsOf(all, catalogue).filter(
          (group) => group.institutions.length >= 10 && group.kind !== 'all',
        );
        expect(countGroups(catalogue, institutions)).toBeGreaterThan(enough.length);
      }),
      { seed: 20_261_130, numRuns: 200 },
    );
  });
});
