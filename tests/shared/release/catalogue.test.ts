// The catalogue of peer groups: what it may list, and that the order of listing makes no difference.
import { describe, expect, test } from '@jest/globals';
import {
  type Catalogue,
  catalogueSchema,
  characteristicKinds,
  defaultCatalogue,
  inOrderOfRelease,
  isSameCatalogue,
} from '@peerbook/shared';
import fc from 'fast-check';
import { aCatalogue } from './association.ts';

const seed = 20_261_130;
const reasonOf = (given: unknown) => catalogueSchema.safeParse(given).error?.issues[0]?.message;

describe('a catalogue', () => {
  test.each<[string, unknown]>([
    ['all members alone', { kinds: [] }],
    ['every kind', { kinds: characteristicKinds.map((kind) => ({ kind })) }],
    ['bounds of its own', { kinds: [{ kind: 'size', bounds: [5_000, 20_000] }] }],
    ['five bands', { kinds: [{ kind: 'age', bounds: [2, 5, 10, 20] }] }],
    ['a pair', { kinds: [{ kind: 'region' }, { kind: 'size' }], pairs: [['size', 'region']] }],
  ])('may list %s', (_what, given) => {
    expect(reasonOf(given)).toBeUndefined();
  });

  test.each<[string, unknown, RegExp]>([
    ['a kind twice', { kinds: [{ kind: 'size' }, { kind: 'size', bounds: [50] }] }, /once/],
    ['another kind', { kinds: [{ kind: 'manager' }] }, /./],
    ['six bands', { kinds: [{ kind: 'age', bounds: [2, 5, 10, 20, 30] }] }, /4/],
    ['no bound', { kinds: [{ kind: 'age', bounds: [] }] }, /1/],
    ['bounds out of order', { kinds: [{ kind: 'size', bounds: [500, 100] }] }, /ascending/],
    ['a bound twice', { kinds: [{ kind: 'size', bounds: [500, 500] }] }, /ascending/],
    ['a bound that is no whole number', { kinds: [{ kind: 'size', bounds: [99.5] }] }, /int/],
    ['a bound out of reach', { kinds: [{ kind: 'age', bounds: [101] }] }, /100/],
    ['bounds of a name', { kinds: [{ kind: 'region', bounds: [5] }] }, /./],
    ['members by name', { kinds: [{ kind: 'region', members: ['one'] }] }, /./],
    ['a pair of one kind', { kinds: [{ kind: 'size' }], pairs: [['size', 'size']] }, /two kinds/],
    [
      'a pair of a kind that is not listed',
      { kinds: [{ kind: 'size' }], pairs: [['size', 'age']] },
      /among/,
    ],
    ['three kinds together', { kinds: [], pairs: [['size', 'age', 'region']] }, /2/],
    [
      'a pair twice',
      {
        kinds: [{ kind: 'size' }, { kind: 'age' }],
        pairs: [
          ['size', 'age'],
          ['age', 'size'],
        ],
      },
      /each pair/,
    ],
    [
      'four pairs',
      {
        kinds: ['size', 'age', 'region', 'legal'].map((kind) => ({ kind })),
        pairs: [
          ['size', 'age'],
          ['age', 'region'],
          ['size', 'region'],
          ['size', 'legal'],
        ],
      },
      /3/,
    ],
  ])('may not list %s', (_what, given, reason) => {
    expect(reasonOf(given)).toMatch(reason);
  });

  test('is what it was where no association says otherwise', () => {
    expect(catalogueSchema.parse(defaultCatalogue)).toEqual(defaultCatalogue);
    expect(defaultCatalogue.kinds.map(({ kind }) => kind)).toEqual([
      'region',
      'country',
      'size',
      'legal',
      'market',
    ]);
  });

  test(`is the same in whatever order it is listed (seed ${seed})`, () => {
    fc.assert(
      fc.property(aCatalogue, (catalogue) => {
        const reversed: Catalogue = {
          kinds: catalogue.kinds.toReversed(),
          pairs: catalogue.pairs.map((pair) => pair.toReversed()).toReversed(),
        };
        expect(inOrderOfRelease(reversed)).toEqual(inOrderOfRelease(catalogue));
        expect(isSameCatalogue(reversed, catalogue)).toBe(true);
        expect(catalogueSchema.parse(inOrderOfRelease(catalogue))).toEqual(
          inOrderOfRelease(catalogue),
        );
      }),
      { seed, numRuns: 200 },
    );
  });

  test('is another one with other bounds, pairs or kinds', () => {
    const size = (bounds?: number[]): Catalogue => ({
      kinds: [{ kind: 'size', ...(bounds && { bounds }) }, { kind: 'age' }],
      pairs: [],
    });
    expect(isSameCatalogue(size(), size([10_000, 30_000]))).toBe(false);
    expect(isSameCatalogue(size([500]), size([501]))).toBe(false);
    expect(isSameCatalogue(size(), { ...size(), pairs: [['size', 'age']] })).toBe(false);
    expect(isSameCatalogue(size(), { ...size(), kinds: [{ kind: 'size' }] })).toBe(false);
  });
});
