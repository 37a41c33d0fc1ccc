// Which release is meant: the same for the service and for formulas.
import { describe, expect, test } from '@jest/globals';
import { chooseRelease } from '@peerbook/shared';

const releases = [
  { release: 1, periodEnd: '2023-12-31' },
  { release: 2, periodEnd: '2024-06-30' },
  { release: 4, periodEnd: '2024-12-31' },
  { release: 5, periodEnd: '2022-12-31' },
];

describe('chooseRelease', () => {
  test.each([
    [{}, 5],
    [{ release: 2 }, 2],
    [{ release: 3 }, undefined],
    [{ period: '2024' }, 4],
    [{ period: '2024-06-30' }, 2],
    [{ period: '2024-06' }, undefined],
    [{ period: '2021' }, undefined],
    // A number says more than a period.
    [{ release: 1, period: '2024' }, 1],
  ])('%j is release %p, in whatever order they come', (wanted, release) => {
    expect(chooseRelease(releases, wanted)?.release).toBe(release);
    expect(chooseRelease([...releases].reverse(), wanted)?.release).toBe(release);
  });

  test('of no release is none', () => {
    expect(chooseRelease([], {})).toBeUndefined();
  });
});
