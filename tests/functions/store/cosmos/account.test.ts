// The Cosmos DB store on a real account, or on Microsoft's own emulator, where COSMOS_ENDPOINT and COSMOS_KEY name one.
// Containers are made for the tests and removed after them. Here also the charges are real, and held to what was reckoned.
import { randomUUID } from 'node:crypto';
import { Agent } from 'node:https';
import { type ContainerRequest, CosmosClient } from '@azure/cosmos';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Charge } from '../../../../functions/store/cosmos/cosmosAccess.ts';
import {
  cosmosContainers,
  differencesOf,
} from '../../../../functions/store/cosmos/cosmosContainers.ts';
import { openCosmosStore } from '../../../../functions/store/cosmos/cosmosStore.ts';
import type { PartitionKey, Store } from '../../../../functions/store/store.ts';
import { describeStore } from '../storeConformance.ts';
import { testStoreModel } from '../storeModel.ts';

const { COSMOS_ENDPOINT: endpoint = '', COSMOS_KEY: key = '' } = process.env;
/** The emulator signs its own certificate; a real account's is checked. */
const isLocal = /^https:\/\/(localhost|127\.0\.0\.1)[:/]/.test(endpoint);
const agent = new Agent({ rejectUnauthorized: !isLocal });
const database = `peerbook-test-${randomUUID()}`;
const [wanted] = cosmosContainers.containers;

if (endpoint === '')
  test.skip('the Cosmos DB store on an account: set COSMOS_ENDPOINT and COSMOS_KEY', () =>
    undefined);
else describeAccount();

function describeAccount(): void {
  const client = new CosmosClient({ endpoint, key, agent });
  let charges: Charge[] = [];
  afterAll(async () => {
    await client.database(database).delete();
    client.dispose();
  });
  async function openStore(): Promise<Store> {
    const container = randomUUID();
    const made = await client.databases.createIfNotExists({ id: database });
    await made.database.containers.create({ ...wanted, id: container } as ContainerRequest);
    return openCosmosStore({
      endpoint,
      credential: { key },
      database,
      container,
      client: { agent },
      onCharge: (charge) => charges.push(charge),
    });
  }

  describeStore('the Cosmos DB store on an account', openStore);
  testStoreModel('the Cosmos DB store on an account', openStore);

  describe('the Cosmos DB store on an account', () => {
    const umoja: PartitionKey = ['kenya', 'umoja'];
    /** About 7 kB, as a report of 150 values with its notes. */
    const body = {
      values: Object.fromEntries(
        Array.from({ length: 150 }, (_, i) => [`figure_${i}`, { value: i, note: 'a note' }]),
      ),
    };
    let store: Store;
    beforeEach(async () => {
      store = await openStore();
      charges = [];
    });
    afterEach(() => store.close());
    const spent = () => charges.reduce((sum, { units }) => sum + units, 0);

    test('stands in containers that are as they should be', async () => {
      const made = await client.database(database).containers.readAll().fetchAll();
      for (const found of made.resources)
        expect(
          differencesOf({ ...wanted, id: found.id } as NonNullable<typeof wanted>, found as never),
        ).toEqual([]);
    });

    // What the model of the documents was reckoned to cost, and half as much again.
    test('reads a report for at most 3 units', async () => {
      await store.create(umoja, { id: 'a', kind: 'revision', body });
      charges = [];
      await store.get(umoja, 'a');
      expect(spent()).toBeLessThanOrEqual(3);
    });

    test('writes a submission, four documents, for at most 45 units', async () => {
      const head = await store.create(umoja, { id: 'head', kind: 'head', body: 0 });
      charges = [];
      await store.batch(umoja, [
        { type: 'create', id: 'key', kind: 'key', body: 1 },
        { type: 'create', id: 'revision', kind: 'revision', body },
        { type: 'replace', id: 'head', kind: 'head', body: 1, etag: head.etag },
        { type: 'create', id: 'event', kind: 'event', body: 1 },
      ]);
      expect(spent()).toBeLessThanOrEqual(45);
    });

    test('lists 25 heads for at most 9 units', async () => {
      for (let i = 0; i < 25; i += 1)
        await store.create(['kenya', `i${i}`], { id: 'head', kind: 'submission', body: i });
      charges = [];
      expect(await store.list({ association: 'kenya', kind: 'submission' })).toHaveLength(25);
      expect(spent()).toBeLessThanOrEqual(9);
    });
  });
}
