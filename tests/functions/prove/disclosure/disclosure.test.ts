// The proof of disclosure in short, and that it misses each protection that is switched off.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Protection } from '@peerbook/functions/local/prove/disclosure/protections.ts';
import type { ProofOutcome } from '@peerbook/functions/local/prove/suites.ts';
import { bundle } from '../../local/bundle.ts';

const seed = Number(process.env['SEED'] ?? 20_261_130);
const run = promisify(execFile);

let program: string;
beforeAll(async () => {
  program = await bundle(join(__dirname, 'proofProgram.ts'), 'disclosureProof');
});

async function prove(from: number, size: number, off?: Protection) {
  const words = [program, String(from), String(size), ...(off ? [off] : [])];
  const { stdout } = await run(process.execPath, words);
  return JSON.parse(stdout) as ProofOutcome & { readonly said: readonly string[] };
}

describe('what is published', () => {
  test(`lets nobody work out anybody else's figure (seed ${seed})`, async () => {
    const { said, failed, figures } = await prove(seed, 2);
    expect(said).toEqual([]);
    expect(failed).toBe(0);
    expect(Number(figures['pairsAlone'])).toBeGreaterThan(800);
    expect(Number(figures['pairsTogetherChoosing'])).toBeGreaterThan(400);
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
    ['memory', /differ by/],
  ])('without the %s that is found out', async (off, why) => {
    // A seed whose association has what the protection is for.
    const { said, failed } = await prove(3, 1, off);
    expect(failed).toBeGreaterThan(0);
    expect(said.join('\n')).toMatch(why);
  });
});
