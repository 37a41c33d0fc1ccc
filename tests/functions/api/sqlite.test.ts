// The whole story once on a SQLite file: what holds on the store in memory holds on the one that people use.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSqliteStore } from '../../../functions/store/sqliteStore.ts';
import type { Store } from '../../../functions/store/store.ts';
import { aService, type TestService } from '../../support/service.ts';
import { aNetwork, lake, newKey, release, roundOf2024, submit } from './network.ts';

const folder = mkdtempSync(join(tmpdir(), 'peerbook-api-'));
const file = join(folder, 'store.sqlite');
let store: Store;
beforeAll(async () => {
  store = await openSqliteStore({ file });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the story on SQLite', () => {
  const institutions = 12;
  const rowsOf = async (service: TestService) => {
    const params = { ...lake, release: '1' };
    return (await service.call('getBenchmarks', 'observer', { params })).json.rows;
  };

  test('ends in the same release as on the store in memory', async () => {
    const onFile = await aNetwork({ store, institutions });
    const inMemory = await aNetwork({ institutions });
    const released = await release(onFile, institutions);
    expect(released.json).toEqual((await release(inMemory, institutions)).json);
    expect(await rowsOf(onFile)).toEqual(await rowsOf(inMemory));
  });

  test('is still there when the file is opened anew', async () => {
    const before = await rowsOf(aService({ store }));
    await store.close();
    store = await openSqliteStore({ file });
    expect(await rowsOf(aService({ store }))).toEqual(before);
    expect(before.length).toBeGreaterThan(100);
  });

  test('knows a key, a stale ETag and a release that was made', async () => {
    const service = aService({ store });
    const params = { ...roundOf2024, round: '2025' };
    const {
      round: _,
      status: __,
      closedAt: ___,
      ...body
    } = (await service.call('getRound', 'manager', { params: roundOf2024 })).json;
    await service.call('putRound', 'manager', { params, body });
    const key = newKey();
    const twice = { key, round: '2025' };
    const both = await Promise.all([submit(service, 'one', twice), submit(service, 'one', twice)]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 201]);
    expect(both[0]?.text).toBe(both[1]?.text);
    const stale = { round: '2025', ifMatch: '"0f"' };
    expect((await submit(service, 'one', stale)).code).toBe('precondition_failed');
    const again = { params: lake, body: { round: '2024' } };
    expect((await service.call('postRelease', 'manager', again)).code).toBe('release_exists');
  });
});
