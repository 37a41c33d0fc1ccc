// The proof of disclosure in short, and that it misses each protection that is switched off.
import { describe, expect, test } from '@jest/globals';
import type { Protection } from '@peerbook/functions/local/prove/disclosure/protections.ts';
import { disclosure, disclosureWithout } from '@peerbook/functions/local/prove/disclosure.ts';

const seed = Number(process.env['SEED'] ?? 20_261_130);

describe('what is published', () => {
  test(`lets nobody work out anybody else's figure (seed ${seed})`, async () => {
    const said: string[] = [];
    const { failed, figures } = await disclosure({ seed, size: 2, say: (line) => said.push(line) });
    expect(said).toEqual([]);
    expect(failed).toBe(0);
    expect(Number(figures['pairsAlone'])).toBeGreaterThan(800);
    expect(Number(figures['heldAgainstBruteForce'])).toBeGreaterThan(800);
    expect(Number(figures['serviceAttacks'])).toBeGreaterThan(100);
    expect(Number(figures['withMedianPercent'])).toBeGreaterThan(40);
  });

  test.each<[Protection, RegExp]>([
    ['window', /more than a fifth/],
    ['rounding', /more than two digits/],
    ['catalogue', /differ by/],
    ['difference', /differ by/],
    ['gate', /recovered by one attacker/],
  ])('without the %s that is found out', async (off, why) => {
    const said: string[] = [];
    // A seed whose association has what the protection is for.
    const { failed } = await disclosureWithout(off, {
      seed: 4,
      size: 1,
      say: (line) => said.push(line),
    });
    expect(failed).toBeGreaterThan(0);
    expect(said.join('\n')).toMatch(why);
  });
});
