// The load benchmark in short: what it counts, not how fast it is.
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { drive, percentile } from '@peerbook/functions/local/bench/load/drive.ts';
import { serviceLoad } from '@peerbook/functions/local/bench/serviceLoad.ts';
import { bundle } from '../local/bundle.ts';

const local = join(__dirname, '../../../functions/local');

describe('drive', () => {
  test('charges what was due while another one stalled for the whole wait', async () => {
    let isStalled = false;
    const stalling = async () => {
      // Nothing else runs meanwhile.
      const until = performance.now() + 60;
      while (performance.now() < until) isStalled = true;
      return true;
    };
    const driven = await drive([
      { at: 0, kind: 'stalls', send: stalling },
      { at: 10, kind: 'waits', send: async () => isStalled },
      { at: 70, kind: 'fails', send: () => Promise.reject(new Error('no')) },
    ]);
    expect(driven.map(({ kind, isGood }) => [kind, isGood])).toEqual([
      ['stalls', true],
      ['waits', true],
      ['fails', false],
    ]);
    expect(driven[1]?.milliseconds).toBeGreaterThan(45);
  });

  test('a percentile is the time that a share did not exceed', () => {
    const driven = [5, 1, 4, 2, 3].map((milliseconds) => ({
      kind: '',
      isGood: true,
      milliseconds,
    }));
    expect([0.2, 0.5, 0.99, 1].map((share) => percentile(driven, share))).toEqual([1, 3, 5, 5]);
  });
});

test('an ordinary day and the last moments of a round have no errors and lose nothing', async () => {
  const { results } = await serviceLoad({
    seconds: 3,
    perSecond: 10,
    members: 10,
    burst: 12,
    lastMoments: 1_500,
    seed: 7,
    programs: {
      service: await bundle(join(local, 'prove/service/program.ts'), 'loadService'),
      nullServer: await bundle(join(local, 'bench/load/nullServer.ts'), 'nullServer'),
    },
  });
  const [p50, p99, burst] = results;
  expect(results.map(({ met }) => met)).toEqual([true, true, true]);
  expect(p50?.unit).toContain('0 errors of 30');
  expect(p99?.ours).toBeGreaterThanOrEqual(p50?.ours ?? Number.NaN);
  expect(burst?.unit).toContain('12 acknowledged, 12 standing, 0 lost');
}, 120_000);
