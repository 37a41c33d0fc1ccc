// The proof of crashes in short; and that it finds each of the faults that a service of this kind might have.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { crashWith } from '../../../functions/local/prove/crash.ts';
import { faults } from '../../../functions/local/prove/service/faults.ts';
import { bundle } from '../local/bundle.ts';

const seed = 64;
let program: string;

beforeAll(async () => {
  const entry = require.resolve('../../../functions/local/prove/service/program.ts');
  program = await bundle(entry, `proofService-${process.pid}`);
}, 60_000);

const run = (fault: (typeof faults)[number] | undefined, size: number) =>
  crashWith(fault, { seed, size, say: () => undefined }, program);

describe(`the service killed without warning (seed ${seed})`, () => {
  test('loses nothing that it acknowledged and counts nothing twice', async () => {
    const { figures, cases } = await run(undefined, 150);
    expect(cases).toBeGreaterThanOrEqual(150);
    // How long a restart takes is measured by the proof itself; here other tests work beside it.
    expect(figures).toMatchObject({
      lost: 0,
      doubled: 0,
      unsigned: 0,
      untimely: 0,
      wrongAnswers: 0,
    });
    expect(figures['kills']).toBeGreaterThanOrEqual(2);
  }, 120_000);

  test.each(faults)(
    'is found out with the fault %s',
    async (fault) => {
      const { figures } = await run(fault, 150);
      const { lost, doubled, untimely, wrongAnswers } = figures as Record<string, number>;
      expect((lost ?? 0) + (doubled ?? 0) + (untimely ?? 0) + (wrongAnswers ?? 0)).toBeGreaterThan(
        0,
      );
    },
    120_000,
  );
});
