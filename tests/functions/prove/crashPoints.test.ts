// The proof of crash points in short; that no route that writes is left out; and that it finds faults in how things are written.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type RouteName, routes } from '@peerbook/shared';
import { scenarios } from '../../../functions/local/prove/crashPoints/scenarios.ts';
import {
  type WriteFault,
  writeFaults,
} from '../../../functions/local/prove/crashPoints/writeFaults.ts';
import { crashPointsWith } from '../../../functions/local/prove/crashPoints.ts';
import { bundle } from '../local/bundle.ts';

let program: string;

beforeAll(async () => {
  const entry = require.resolve('../../../functions/local/prove/service/program.ts');
  program = await bundle(entry, `proofService-${process.pid}`);
}, 60_000);

/** Scenarios in which each fault must show. */
const showing: Readonly<Record<WriteFault, string>> = {
  torn_batch: 'a cell is changed',
  receipt_first: 'a first report is sent',
  index_after: 'an invitation is accepted by somebody new',
  event_after: 'a report is returned',
  summary_first: 'a closed round is released',
  acknowledge_early: 'a report is taken back',
};

describe('a process that dies at any call of the store', () => {
  test('leaves nothing half stored, and the same request ends as if nobody had died', async () => {
    const said: string[] = [];
    const say = (line: string) => said.push(line);
    const { failed, figures } = await crashPointsWith({ say }, { deaths: 1, program, stride: 12 });
    expect(said).toEqual([]);
    expect(failed).toBe(0);
    const writing = (Object.keys(routes) as RouteName[]).filter((name) => 'writes' in routes[name]);
    expect(figures['routes']).toBe(writing.length);
    expect(figures['deaths']).toBeGreaterThan(400);
    // A release that broke off is gone on with: nothing is left of it that is nobody's.
    expect(figures['orphans']).toBe(0);
    expect(figures['kills']).toBeGreaterThanOrEqual(2);
  }, 60_000);

  test.each(writeFaults)(
    'is found out with the fault %s',
    async (fault) => {
      const { failed } = await crashPointsWith(
        { say: () => undefined },
        { fault, only: ({ name }) => name === showing[fault], deaths: 1, program: null },
      );
      expect(failed).toBeGreaterThan(0);
    },
    60_000,
  );

  test('is shown with scenarios of different names', () => {
    const names = scenarios.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of Object.values(showing)) expect(names).toContain(name);
  }, 300_000);
});
