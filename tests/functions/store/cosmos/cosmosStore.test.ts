// The Cosmos DB store keeps the promises of all stores against a stand-in for the service.
import { afterAll, afterEach } from '@jest/globals';
import { openCosmosStore } from '../../../../functions/store/cosmos/cosmosStore.ts';
import { describeStore } from '../storeConformance.ts';
import { testStoreModel } from '../storeModel.ts';
import { type CosmosServer, startCosmosServer } from './cosmosServer.ts';

let servers: CosmosServer[] = [];
const closeAll = async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
};
afterEach(closeAll);
afterAll(closeAll);

async function openStore() {
  const server = await startCosmosServer();
  servers.push(server);
  return openCosmosStore({
    endpoint: server.endpoint,
    credential: { key: Buffer.from('key').toString('base64') },
    database: 'peerbook',
    container: 'documents',
  });
}

describeStore('the Cosmos DB store', openStore);
testStoreModel('the Cosmos DB store', openStore);
