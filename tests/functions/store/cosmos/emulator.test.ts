// The Cosmos DB store against a server of others. It knows neither the second level of a partition key nor batches nor the
// change feed (each left out below with its reason), but it is not ours: it reads our queries and conditions its own way.
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ContainerRequest, CosmosClient } from '@azure/cosmos';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { compareContainers } from '../../../../functions/store/cosmos/compareContainers.ts';
import { cosmosContainers } from '../../../../functions/store/cosmos/cosmosContainers.ts';
import { openCosmosStore } from '../../../../functions/store/cosmos/cosmosStore.ts';
import { describeStore } from '../storeConformance.ts';

const {
  containers: [wanted],
} = cosmosContainers;
/** It says of itself that it speaks https, which it does not here. */
const connectionPolicy = { enableEndpointDiscovery: false };
const key = Buffer.from('key').toString('base64');
let server: Server;
let endpoint: string;
let containers = 0;
beforeAll(async () => {
  server = createHttpServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

async function openStore() {
  containers += 1;
  const client = new CosmosClient({ endpoint, key, connectionPolicy });
  const container = `documents${containers}`;
  const { database } = await client.databases.createIfNotExists({ id: 'peerbook' });
  await database.containers.createIfNotExists({ ...wanted, id: container } as ContainerRequest);
  client.dispose();
  return openCosmosStore({
    endpoint,
    credential: { key },
    database: 'peerbook',
    container,
    client: { connectionPolicy },
  });
}

describe('compareContainers', () => {
  const settings = { kind: 'cosmos', database: 'compared', key, consistency: 'Session' } as const;
  const compare = () => compareContainers({ ...settings, endpoint });

  test('tells of a container that is missing, one that is otherwise, and one as it should be', async () => {
    expect(await compare()).toEqual(['The container documents is missing.']);
    const client = new CosmosClient({ endpoint, key, connectionPolicy });
    const { database } = await client.databases.createIfNotExists({ id: settings.database });
    const { indexingPolicy: _, ...others } = wanted as ContainerRequest;
    const { container } = await database.containers.create(others);
    expect((await compare()).join('\n')).toContain('has as indexed paths []');
    await container.delete();
    await database.containers.create(wanted as ContainerRequest);
    expect(await compare()).toEqual([]);
    client.dispose();
  });

  test('lets the error fly where nobody answers', async () => {
    const nobody = 'http://127.0.0.1:1/';
    await expect(compareContainers({ ...settings, endpoint: nobody })).rejects.toThrow();
  });
});

const noBatch = 'its batches know no patch, and are not atomic';
const noChanges = 'its change feed is neither in order nor does it go on';
describeStore('the Cosmos DB store on a server of others', openStore, {
  'the same id in another partition': 'it knows the first level of a partition key only',
  'gives back what it created and replaced': noBatch,
  'a failing ': noBatch,
  'a check passes': noBatch,
  'a batch that fails': noBatch,
  'each document once': noChanges,
  'page by page, then what came since': noChanges,
});
