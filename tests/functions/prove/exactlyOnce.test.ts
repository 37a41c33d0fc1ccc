// The proof that a report counts once, in short.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { linkFaults } from '../../../functions/local/prove/exactlyOnce/faultProxy.ts';
import { exactlyOnceWith } from '../../../functions/local/prove/exactlyOnce.ts';
import { bundle } from '../local/bundle.ts';

const seed = 65;
let program: string;

beforeAll(async () => {
  const entry = require.resolve('../../../functions/local/prove/service/program.ts');
  program = await bundle(entry, `proofService-${process.pid}`);
}, 60_000);

describe(`a report that is sent again and again (seed ${seed})`, () => {
  test('is stored once, over links that break in every way', async () => {
    const said: string[] = [];
    const { failed, figures } = await exactlyOnceWith(
      { seed, size: 150, say: (line) => said.push(line) },
      program,
    );
    expect(said).toEqual([]);
    expect(failed).toBe(0);
    expect(figures['overBrokenLinks']).toBeGreaterThanOrEqual(150);
    // Each fault came over some request.
    for (const fault of linkFaults)
      expect([fault, Number(figures[fault]) > 0]).toEqual([fault, true]);
  }, 120_000);
});
