// The proof by a model in short; and that it finds faults in what a service of this kind does.
import { describe, expect, test } from '@jest/globals';
import {
  raceFaults,
  runFaults,
  type ServiceFault,
  serviceFaults,
} from '../../../functions/local/prove/model/serviceFaults.ts';
import { shrink } from '../../../functions/local/prove/model/shrink.ts';
import { stepKinds } from '../../../functions/local/prove/model/step.ts';
import { modelWith } from '../../../functions/local/prove/model.ts';

const seed = 66;

/** What the proof says of a service with a fault. */
async function saidOf(fault: ServiceFault, given: { size: number; interleavings: number }) {
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  const { size, interleavings } = given;
  const faulty = serviceFaults[fault];
  const { failed } = await modelWith({ seed, size, say }, { faulty, interleavings });
  return { failed, said };
}

describe(`the service and a model of it (seed ${seed})`, () => {
  test('agree on every answer, and two requests at once end as one after the other', async () => {
    const said: string[] = [];
    const say = (line: string) => said.push(line);
    const { failed, figures } = await modelWith({ seed, size: 25, say }, { interleavings: 140 });
    expect(said).toEqual([]);
    expect(failed).toBe(0);
    expect(figures['commands']).toBeGreaterThanOrEqual(2500);
    for (const kind of stepKinds) expect([kind, Number(figures[kind]) > 0]).toEqual([kind, true]);
    // Where two requests race for real, sometimes the one is quicker and sometimes the other.
    expect(figures['ends']).toBeGreaterThan(Number(figures['pairs']));
  }, 60_000);

  test.each(runFaults)(
    'do not agree with the fault %s, and the shortest way to it is told',
    async (fault) => {
      const { failed, said } = await saidOf(fault, { size: 60, interleavings: 0 });
      expect(failed).toBeGreaterThan(0);
      expect(said[0]).toContain(`seed ${seed}, path `);
      const steps = said.filter((line) => line.startsWith('  {'));
      expect(steps.length).toBeLessThanOrEqual(20);
    },
    60_000,
  );

  test.each(raceFaults)(
    'are told apart with the fault %s where two requests race',
    async (fault) => {
      const { failed } = await saidOf(fault, { size: 0, interleavings: 140 });
      expect(failed).toBeGreaterThan(0);
    },
    60_000,
  );
});

describe('shrink', () => {
  test('leaves only what a failure needs', async () => {
    const steps = Array.from({ length: 100 }, (_, i) => i);
    const fails = async (some: readonly number[]) => some.includes(17) && some.includes(83);
    expect(await shrink(steps, fails)).toEqual([17, 83]);
  });
});
