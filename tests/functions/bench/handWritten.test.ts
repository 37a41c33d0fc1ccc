// The validation written by hand says what validate() says; else comparing their speed would mean nothing.
import { isDeepStrictEqual } from 'node:util';

import { describe, expect, test } from '@jest/globals';
import { validateByHand } from '@peerbook/functions/local/bench/handWritten/validateByHand.ts';
import { randomCase } from '@peerbook/functions/local/bench/randomCase.ts';
import { seededRandom } from '@peerbook/functions/local/demo/random.ts';
import { spCore, validate } from '@peerbook/shared';

const size = 400;

describe('validation written by hand', () => {
  test(`agrees with validate() on ${size} random reports`, () => {
    const random = seededRandom(20);
    const seen = { passed: 0, failed: 0, notEvaluated: 0, withdrawn: 0 };
    const failed = new Set<string>();
    const passed = new Set<string>();
    for (let i = 0; i < size; i += 1) {
      const { readings, reference } = randomCase(random);
      const options = { language: 'en', today: '2025-03-01', reference } as const;
      const ours = validate(spCore, readings, options);
      const byHand = validateByHand(readings, options);
      // Quicker to compare than to expect.
      if (!isDeepStrictEqual(byHand, ours)) expect({ i, ...byHand }).toEqual({ i, ...ours });
      for (const [key, state] of Object.entries(ours.rules)) {
        seen[state] += 1;
        const rule = key.split(':')[0] as string;
        if (state === 'failed') failed.add(rule);
        if (state === 'passed') passed.add(rule);
      }
    }
    // The reports reach every state, and every rule from both sides.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(size);
    const unseen = (rules: ReadonlySet<string>) =>
      spCore.rules.map(({ code }) => code).filter((code) => !rules.has(code));
    expect(unseen(failed)).toEqual([]);
    expect(unseen(passed)).toEqual([]);
  });
});
