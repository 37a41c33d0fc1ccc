// The benchmark of lookups in short: what it counts, not how fast it is.
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { lookUpCells } from '@peerbook/functions/local/bench/lookUpCells.ts';
import { bundle } from '../local/bundle.ts';

test('cells that are asked for together are few requests, and get the answers of one request a cell', async () => {
  const program = join(__dirname, '../../../functions/local/prove/service/program.ts');
  const { results } = await lookUpCells({
    cells: 520,
    members: 12,
    atOnce: 2,
    service: await bundle(program, `lookup-${process.pid}`),
  });
  const [requests, bytes] = results;
  expect(requests).toMatchObject({ ours: 2, peers: [{ value: 520 }] });
  expect(bytes?.met).toBe(true);
});
