// The release gate beside brute force in a solver of others: it may be too careful, never too careless.
import { describe, expect, test } from '@jest/globals';
import { seededRandom } from '@peerbook/functions/local/demo/random.ts';
import { bruteForceSolver } from '@peerbook/functions/local/prove/disclosure/bruteForce.ts';
import { heldAgainst } from '@peerbook/functions/local/prove/disclosure/heldAgainst.ts';
import { randomAssociation } from '@peerbook/functions/local/prove/disclosure/randomAssociation.ts';

const seed = Number(process.env['SEED'] ?? 20_261_130);

describe('the release gate beside linear programmes', () => {
  test(`misses no member who can be pinned, in 6 random associations (seed ${seed})`, async () => {
    const highs = await bruteForceSolver();
    const random = seededRandom(seed);
    const held = Array.from({ length: 6 }, () =>
      heldAgainst(highs, randomAssociation(random, 8, 18)),
    );
    const sum = (of: (one: (typeof held)[number]) => number) =>
      held.reduce((all, one) => all + of(one), 0);
    expect(held.flatMap(({ missed }) => missed)).toEqual([]);
    expect(sum(({ pairs }) => pairs)).toBeGreaterThan(1_500);
    expect(sum(({ needless }) => needless)).toBeLessThan(sum(({ pairs }) => pairs) / 1_000);
  });
});
