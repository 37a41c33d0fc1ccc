// Cells kept in order while answers come and go: at any moment the same as cells made anew.
import { describe, expect, test } from '@jest/globals';
import { cellRoom, cellStatistics, openCells, openQuartiles, setAnswer } from '@peerbook/shared';
import fc from 'fast-check';

const institutions = 40;
const groupings = [
  { groupOf: Uint16Array.from({ length: institutions }, (_, i) => i % 3), groups: 3 },
  { groupOf: new Uint16Array(institutions), groups: 1 },
];
const answer = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(Number.NaN));

describe('openCells', () => {
  test('after any answers are as cells made of the last ones (seed 41)', () => {
    fc.assert(
      fc.property(
        fc.array(answer, { minLength: institutions, maxLength: institutions }),
        fc.array(fc.tuple(fc.nat(institutions - 1), answer), { maxLength: 60 }),
        (first, changes) => {
          const open = openCells(Float64Array.from(first), groupings);
          for (const [institution, value] of changes) setAnswer(open, institution, value);
          const last = [...first];
          for (const [institution, value] of changes) last[institution] = value;
          const anew = cellStatistics(Float64Array.from(last), cellRoom(groupings, institutions));
          expect([...open.n]).toEqual([...anew.n]);
          for (let cell = 0; cell < 4; cell += 1) {
            const into = new Float64Array(6);
            openQuartiles(open, cell, into);
            const expected = [0, 1, 2].map((i) => anew.quartiles[3 * cell + i] as number);
            const windowed = [0, 1, 2].map((i) => anew.windowed[3 * cell + i] as number);
            // In the same order of the same operations, so to the last bit.
            expect([...into]).toEqual([...expected, ...windowed]);
          }
        },
      ),
      { seed: 41, numRuns: 300 },
    );
  });
});
