// Asking the service for a cell: it waits a little where it is told to, and never long.
import { describe, expect, test } from '@jest/globals';
import type { Client } from '@peerbook/shared';
import { createAskService } from '../../../addin/customFunctions/askService.ts';
import { problem } from './formulaWorld.ts';

/** A service that answers one after the other; time passes when the test says so. */
function aService(...answers: readonly (() => Promise<object>)[]) {
  const left = [...answers];
  const due: { work: () => void; milliseconds: number; isOff: boolean }[] = [];
  const ask = createAskService({
    client: (() => left.shift()?.()) as unknown as Client,
    isSignedIn: () => true,
    later: (work, milliseconds) => {
      const one = { work, milliseconds, isOff: false };
      due.push(one);
      return () => {
        one.isOff = true;
      };
    },
  });
  const standing = () => due.filter(({ isOff }) => !isOff);
  return { ask, standing };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('asking the service', () => {
  test('is given up after ten seconds, so that no cell stays busy', async () => {
    const { ask, standing } = aService(() => new Promise(() => undefined));
    const answer = ask('getMe');
    await settled();
    expect(standing().map(({ milliseconds }) => milliseconds)).toEqual([10_000]);
    standing()[0]?.work();
    await expect(answer).rejects.toMatchObject({ reason: 'busy' });
  });

  test.each([429, 503])(
    'that is answered %i waits as long as told, and asks once more',
    async (status) => {
      const { ask, standing } = aService(
        () => Promise.reject(problem(status, { seconds: 3 })),
        async () => ({ body: { name: 'Somebody' } }),
      );
      const answer = ask('getMe');
      await settled();
      expect(standing().map(({ milliseconds }) => milliseconds)).toEqual([3_000]);
      standing()[0]?.work();
      expect(await answer).toEqual({ name: 'Somebody' });
      await settled();
      expect(standing().filter(({ milliseconds }) => milliseconds === 10_000)).toEqual([]);
    },
  );

  test.each([
    [429, { seconds: 600 }],
    [503, {}],
    [500, { seconds: 1 }],
  ])('that is answered %i with %j does not wait', async (status, details) => {
    const { ask } = aService(() => Promise.reject(problem(status, details)));
    await expect(ask('getMe')).rejects.toMatchObject({ reason: 'busy' });
  });
});
