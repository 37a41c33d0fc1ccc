// Threads that compute releases: the same figures as in this thread, several at once, and what comes of a thread that fails.
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultPolicy } from '@peerbook/shared';
import {
  type ComputeTask,
  computerHere,
  type ReleaseComputer,
} from '../../../functions/release/releaseComputer.ts';
import { workerComputer } from '../../../functions/release/workerComputer.ts';
import { count, membersAnswering } from '../../shared/release/association.ts';
import { bundle } from '../local/bundle.ts';

let file: string;
const open: ReleaseComputer[] = [];

beforeAll(async () => {
  const source = require.resolve('../../../functions/release/computingWorker.ts');
  file = await bundle(source, `computingWorker-${process.pid}`);
}, 60_000);

afterEach(async () => {
  for (const computer of open.splice(0)) await computer.close();
});

function aComputer(lanes?: number): ReleaseComputer {
  const computer = workerComputer(file, lanes);
  open.push(computer);
  return computer;
}

const aTask = (from: number): ComputeTask => ({
  policy: defaultPolicy,
  indicator: { code: 'portfolio_risk', scale: { min: 0, max: 100 } },
  members: membersAnswering(count(from, from + 24)),
  restated: {},
});
const broken = { ...aTask(1), members: membersAnswering(['1,5']) };

describe('threads that compute releases', () => {
  test('come to what this thread comes to, also with an edition before', async () => {
    const previous = await computerHere.compute(aTask(1));
    for (const task of [aTask(1), aTask(5), { ...aTask(2), previous }])
      expect(await aComputer().compute(task)).toEqual(await computerHere.compute(task));
  });

  test('take more tasks than there are threads', async () => {
    const tasks = count(1, 9).map(aTask);
    const computer = aComputer(2);
    const computed = await Promise.all(tasks.map((task) => computer.compute(task)));
    expect(computed).toEqual(await Promise.all(tasks.map((task) => computerHere.compute(task))));
  });

  test('tell of a task that fails, and go on with the others', async () => {
    const computer = aComputer(1);
    const failing = computer.compute(broken);
    const sound = computer.compute(aTask(1));
    await expect(failing).rejects.toThrow('decimal');
    expect(await sound).toEqual(await computerHere.compute(aTask(1)));
  });

  test('end what they are at when they are closed', async () => {
    const computer = aComputer(1);
    const tasks = [computer.compute(aTask(1)), computer.compute(aTask(2))];
    const ended = Promise.allSettled(tasks);
    await computer.close();
    expect((await ended).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
