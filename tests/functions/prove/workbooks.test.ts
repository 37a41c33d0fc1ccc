// The proof of workbooks in its short form, run as `npm run prove -- workbooks` runs it, and proof that it can fail: faults put
// into the reader on purpose are found.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { seededRandom } from '@peerbook/functions/local/demo/random.ts';
import { hostileCount } from '@peerbook/functions/local/prove/workbooks/hostileFiles.ts';
import { judge, type Trial } from '@peerbook/functions/local/prove/workbooks/judge.ts';
import { mutants, waysToMutate } from '@peerbook/functions/local/prove/workbooks/mutants.ts';
import { outcomeOf, type Reader } from '@peerbook/functions/local/prove/workbooks/outcome.ts';
import { variants, waysToRewrite } from '@peerbook/functions/local/prove/workbooks/variants.ts';
import { buildTestProgram, type TestProgram } from '../story/program.ts';
import { faultyReaders, shownBy, soundReader } from './faultyReaders.ts';

const patience = 300_000;
const kinds = ['value', 'xml', 'zip', 'variant', 'bytes'];

describe('the proof of workbooks', () => {
  let program: TestProgram;
  beforeAll(async () => {
    program = await buildTestProgram();
  });
  afterAll(() => program.remove());

  test(
    'accepts nothing wrongly, refuses no variant, and stays within time and memory (seed 61)',
    async () => {
      const words = ['workbooks', '--seed', '61', '--size', '150', '--json'];
      const { code, output, errors } = await program.run('prove', ...words);
      expect(errors).toBe('');
      const result = JSON.parse(output.trim().split('\n').at(-1) ?? '');
      expect(result).toMatchObject({
        suite: 'workbooks',
        seed: 61,
        failed: 0,
        figures: {
          mutants: 150,
          variants: waysToRewrite.length,
          variantsRefused: 0,
          hostile: hostileCount,
          wronglyAccepted: 0,
        },
      });
      const { refused, findings, read, slowestMs, peakMb } = result.figures;
      expect(refused + findings + read).toBe(150);
      // Most reports have findings of their own, so that few are read without any.
      expect(refused).toBeGreaterThan(50);
      expect(findings + read).toBeGreaterThan(40);
      expect(slowestMs).toBeLessThan(2000);
      expect(peakMb).toBeLessThan(150);
      expect(code).toBe(0);
    },
    patience,
  );

  test(
    'asks for a folder of files that is there',
    async () => {
      const words = ['workbooks', '--seed', '1', '--size', '0', '--json'];
      const { code, errors } = await program.run('prove', ...words, '--corpus', 'nowhere');
      expect(errors).toContain('There is no folder nowhere.');
      expect(code).toBe(2);
    },
    patience,
  );
});

describe('a fault put into the reader on purpose', () => {
  const trials: Trial[] = [];
  beforeAll(async () => {
    for await (const trial of variants(seededRandom(62), waysToRewrite.length)) trials.push(trial);
    // Twice each: a change may fall on an answer that shows nothing of it.
    for await (const trial of mutants(seededRandom(63), 2 * waysToMutate)) trials.push(trial);
    // Most faults show in single values; the sooner they are tried, the sooner all are found.
    trials.sort((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind));
  }, patience);

  /** The first trial that a reader fails, of all or of those with one change. */
  async function caught(reader: Reader, change = ''): Promise<string | undefined> {
    for (const trial of trials.filter(({ name }) => name.includes(change))) {
      const verdict = judge(trial, await outcomeOf(trial.bytes, trial.language, reader));
      if (verdict.state === 'wrong') return `${trial.name}: ${verdict.why}`;
    }
    return undefined;
  }

  test(
    'is none where the reader is as it should be (seeds 62 and 63)',
    async () => {
      expect(await caught(soundReader)).toBeUndefined();
    },
    patience,
  );

  test.each(Object.entries(faultyReaders))(
    'is found: a reader that %s',
    async (name, reader) => {
      expect(await caught(reader, shownBy[name])).toBeDefined();
    },
    patience,
  );
});
