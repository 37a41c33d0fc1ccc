// What is told of movements, beside both editions and both rankings: it pins nobody whom these leave open.
import { expect, test } from '@jest/globals';
import { seededRandom } from '@peerbook/functions/local/demo/random.ts';
import {
  editionOf,
  withoutOld,
} from '@peerbook/functions/local/prove/disclosure/attackAssociation.ts';
import { bruteForceSolver } from '@peerbook/functions/local/prove/disclosure/bruteForce.ts';
import { movedEditions } from '@peerbook/functions/local/prove/disclosure/movedEditions.ts';
import { aYearLater } from '@peerbook/functions/local/prove/disclosure/nextYear.ts';
import { randomAssociation } from '@peerbook/functions/local/prove/disclosure/randomAssociation.ts';
import { recover } from '@peerbook/functions/local/prove/disclosure/recover.ts';
import { computeRelease, defaultPolicy as policy, type ReleaseIndicator } from '@peerbook/shared';

test.each([
  ['the year before', 'figure_percent', 145],
  ['this year', 'figure_ratio', 52],
  ['this year', 'figure_size', 137],
  ['this year, where some were corrected', 'figure_ratio', 102],
])(
  'movements tell nothing more of the answers of %s: %s, seed %i',
  async (year, code, seed) => {
    const random = seededRandom(seed);
    const { members: first, indicators } = randomAssociation(random, 16, 32);
    const members = aYearLater(random, { members: first, indicators });
    const before = computeRelease({ policy, indicators, members: first });
    const now = computeRelease({ policy, indicators, members, previous: before });
    const moved = movedEditions(random, policy, indicators, {
      before: { members: first, release: before },
      now: { members, release: now },
    });
    expect(moved.told).toBeGreaterThan(0);
    const editions = moved.withMovements(
      code,
      editionOf({ members: first, release: before }),
      editionOf({ members, release: withoutOld(now, before) }),
    );
    const asked = year.startsWith('this year') ? editions : editions.toReversed();
    const everybody = (asked.at(-1)?.members ?? []).map(({ institution }) => [institution]);
    const { pairs, recovered } = recover(
      await bruteForceSolver(),
      policy,
      indicators.find((one) => one.code === code) as ReleaseIndicator,
      asked,
      everybody,
    );
    expect(pairs).toBeGreaterThan(50);
    expect(recovered).toBe(0);
  },
  120_000,
);
