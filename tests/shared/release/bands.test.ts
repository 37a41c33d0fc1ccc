// Bands of a number: their edges, and that their names say what they hold.
import { describe, expect, test } from '@jest/globals';
import { type BandedKind, bandedKinds, bandsAt, readBandName, usualBands } from '@peerbook/shared';
import fc from 'fast-check';

const seed = 20_261_130;
const someBounds = fc
  .uniqueArray(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 4 })
  .map((bounds) => bounds.sort((a, b) => a - b));

describe('bands', () => {
  test('begin at 0 and at each bound, and are named by where they begin and end', () => {
    expect(bandsAt([5_000, 20_000]).map(({ name }) => name)).toEqual([
      'under_5000',
      '5000_to_20000',
      'from_20000',
    ]);
  });

  test.each([
    [-1, []],
    [0, ['under_5000']],
    [4_999.99, ['under_5000']],
    [5_000, ['5000_to_20000']],
    [19_999, ['5000_to_20000']],
    [20_000, ['from_20000']],
  ])('hold %d in %j', (value, names) => {
    const holding = bandsAt([5_000, 20_000]).filter(({ holds }) => holds(value));
    expect(holding.map(({ name }) => name)).toEqual(names);
  });

  test(`hold each number once, and just those that their names say (seed ${seed})`, () => {
    fc.assert(
      fc.property(someBounds, fc.integer({ min: 0, max: 1_100 }), (bounds, value) => {
        const holding = bandsAt(bounds).filter(({ holds }) => holds(value));
        expect(holding).toHaveLength(1);
        const { from = 0, below = Number.POSITIVE_INFINITY } =
          readBandName(holding[0]?.name ?? '') ?? {};
        expect(value).toBeGreaterThanOrEqual(from);
        expect(value).toBeLessThan(below);
      }),
      { seed, numRuns: 300 },
    );
  });

  test.each(Object.keys(bandedKinds) as BandedKind[])(
    'of %s by default hold each number once',
    (kind) => {
      fc.assert(
        fc.property(
          fc.double({ min: 0, max: 1e8, noNaN: true }),
          fc.boolean(),
          (large, isSmall) => {
            const value = isSmall ? large / 1e5 : large;
            expect(usualBands[kind].filter(({ holds }) => holds(value))).toHaveLength(1);
          },
        ),
        { seed, numRuns: 200 },
      );
    },
  );

  test.each(['small', 'under_', 'from_x', '5_to', 'over_5', ''])(
    '%j is no name of a band with bounds',
    (name) => {
      expect(readBandName(name)).toBeUndefined();
    },
  );
});
