// Whether an own value is on the better side: only where the indicator has one.
import { describe, expect, test } from '@jest/globals';
import { toneOf } from '@peerbook/shared';

describe('toneOf', () => {
  test.each([
    ['higher', 'above_upper_quartile', 'better'],
    ['higher', 'below_median', 'worse'],
    ['lower', 'below_lower_quartile', 'better'],
    ['lower', 'above_median', 'worse'],
    ['neutral', 'above_upper_quartile', 'neutral'],
    ['higher', 'around', 'neutral'],
    ['lower', 'unknown', 'neutral'],
  ] as const)('where %s is better, %s is %s', (better, position, tone) => {
    expect(toneOf({ better, position })).toBe(tone);
  });
});
