// Many overlapping groups at once: the same as each group by itself.
import { describe, expect, test } from '@jest/globals';
import {
  cellRoom,
  cellStatistics,
  fewestAnswers,
  quantileInclusive,
  sortOrder,
  sortRoom,
  windowedQuantile,
  windowWidth,
} from '@peerbook/shared';
import fc from 'fast-check';

const runs = { seed: 31, numRuns: 300 };
const aNumber = fc.oneof(
  fc.double({ noDefaultInfinity: true }),
  fc.integer({ min: -5, max: 5 }),
  fc.constant(Number.NaN),
);

describe('sortOrder (seed 31)', () => {
  test('puts numbers in ascending order, leaves out NaN, and keeps equal ones in their order', () => {
    fc.assert(
      fc.property(fc.array(aNumber, { maxLength: 200 }), (numbers) => {
        const values = Float64Array.from(numbers);
        const order = [...sortOrder(values, sortRoom(200))];
        const expected = numbers
          .map((value, i) => ({ value, i }))
          .filter(({ value }) => !Number.isNaN(value))
          .sort((a, b) => a.value - b.value || a.i - b.i);
        expect(order).toEqual(expected.map(({ i }) => i));
      }),
      runs,
    );
  });
});

describe('cellStatistics (seed 31)', () => {
  const association = fc.array(
    fc.record({
      value: fc.oneof(fc.integer({ min: -999, max: 999 }), fc.constant(Number.NaN)),
      region: fc.nat(2),
      size: fc.nat(3),
    }),
    { minLength: 1, maxLength: 80 },
  );

  test('are the quartiles and windowed quartiles of each group by itself', () => {
    fc.assert(
      fc.property(association, (members) => {
        const groupings = [
          { groupOf: Uint16Array.from(members, ({ region }) => region), groups: 3 },
          { groupOf: Uint16Array.from(members, ({ size }) => size), groups: 4 },
        ];
        const room = cellRoom(groupings, members.length);
        // The room is used before, so that what is left in it would be seen.
        cellStatistics(
          Float64Array.from(members, (_, i) => i),
          room,
        );
        const { n, quartiles, windowed } = cellStatistics(
          Float64Array.from(members, ({ value }) => value),
          room,
        );
        for (let cell = 0; cell < 7; cell += 1) {
          const own = members
            .filter((member) => (cell < 3 ? member.region === cell : member.size === cell - 3))
            .map(({ value }) => value)
            .filter((value) => !Number.isNaN(value));
          expect(n[cell]).toBe(own.length);
          for (const quarter of [1, 2, 3] as const) {
            const [plain, window] = [
              quartiles[3 * cell + quarter - 1],
              windowed[3 * cell + quarter - 1],
            ];
            if (own.length === 0) expect(plain).toBeNaN();
            else expect(plain).toBeCloseTo(quantileInclusive(own, quarter / 4), 9);
            if (own.length < fewestAnswers(windowWidth(own.length))) expect(window).toBeNaN();
            else expect(window).toBeCloseTo(windowedQuantile(own, quarter), 9);
          }
        }
      }),
      runs,
    );
  });
});
