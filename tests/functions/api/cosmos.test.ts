// The whole story once on the Cosmos DB store, against a stand-in for the service that fails now and then: what holds on the
// store in memory holds there, and a submission that got no answer is there once.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Charge } from '../../../functions/store/cosmos/cosmosAccess.ts';
import { openCosmosStore } from '../../../functions/store/cosmos/cosmosStore.ts';
import type { Store } from '../../../functions/store/store.ts';
import { type CosmosServer, startCosmosServer } from '../store/cosmos/cosmosServer.ts';
import { aNetwork, lake, newKey, release, submit } from './network.ts';

const institutions = 12;
let charges: Charge[];
let server: CosmosServer;
let store: Store;
beforeEach(async () => {
  charges = [];
  server = await startCosmosServer();
  store = openCosmosStore({
    endpoint: server.endpoint,
    credential: { key: Buffer.from('key').toString('base64') },
    database: 'peerbook',
    container: 'documents',
    onCharge: (charge) => charges.push(charge),
    pause: async () => undefined,
  });
});
afterEach(async () => {
  await store.close();
  await server.close();
});

describe('the story on Cosmos DB', () => {
  test('ends in the same release as on the store in memory, whatever fails on the way', async () => {
    const onCosmos = await aNetwork({ store, institutions });
    const inMemory = await aNetwork({ institutions });
    for (let i = 0; i < 20; i += 1)
      server.fail(['batch', 'create', 'patch'], 'drop after', { status: 449 }, 'drop before', {
        status: 429,
        retryAfterMs: 1,
      });
    const released = await release(onCosmos, institutions);
    server.heal();
    expect(released.json).toEqual((await release(inMemory, institutions)).json);
    const params = { ...lake, release: '1' };
    const [here, there] = await Promise.all(
      [onCosmos, inMemory].map((service) => service.call('getBenchmarks', 'observer', { params })),
    );
    expect(here?.json.rows).toEqual(there?.json.rows);
    expect(here?.json.rows.length).toBeGreaterThan(100);
  });

  test('a submission without an answer is there once, and its key gives the same receipt', async () => {
    const service = await aNetwork({ store });
    const key = newKey();
    server.fail(['batch'], 'drop after');
    const first = await submit(service, 'one', { key });
    expect(first.status).toBe(201);
    const again = await submit(service, 'one', { key });
    expect(again.status).toBe(200);
    expect(again.text).toBe(first.text);
    const revisions = await store.list({ association: 'lake', kind: 'revision' });
    expect(revisions).toHaveLength(1);
  });

  test('writes a submission by one batch', async () => {
    const service = await aNetwork({ store });
    charges = [];
    await submit(service, 'one');
    const writes = charges.filter(({ operation }) => ['write', 'batch'].includes(operation));
    expect(writes).toHaveLength(1);
    expect(writes[0]?.operation).toBe('batch');
  });
});
