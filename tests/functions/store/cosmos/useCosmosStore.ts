// A Cosmos DB store on a stand-in of its own for each test of a file.
import { afterEach, beforeEach } from '@jest/globals';
import type { Charge } from '../../../../functions/store/cosmos/cosmosAccess.ts';
import { openCosmosStore } from '../../../../functions/store/cosmos/cosmosStore.ts';
import type { Store, StoredDocument } from '../../../../functions/store/store.ts';
import { type CosmosServer, type SeenRequest, startCosmosServer } from './cosmosServer.ts';

export interface CosmosBench {
  server: CosmosServer;
  store: Store;
  charges: Charge[];
  /** What happens while the store waits before it sends again. */
  meanwhile: () => Promise<void>;
  /** Another process's store on the same documents. */
  openStore(): Store;
  /** Everything that is stored, in the order of the writes. */
  stored(): Promise<readonly StoredDocument[]>;
  /** How many requests of these kinds there were. */
  sent(...kinds: SeenRequest['kind'][]): number;
}

/** Made anew before each test; to be read within tests only. */
export function useCosmosStore(): CosmosBench {
  const bench: CosmosBench = {
    server: undefined as never,
    store: undefined as never,
    charges: [],
    meanwhile: async () => undefined,
    openStore: () =>
      openCosmosStore({
        endpoint: bench.server.endpoint,
        credential: { key: Buffer.from('key').toString('base64') },
        database: 'peerbook',
        container: 'documents',
        onCharge: (charge) => bench.charges.push(charge),
        pause: () => bench.meanwhile(),
      }),
    stored: async () => (await bench.store.changesSince(null, 1000)).documents,
    sent: (...kinds) => bench.server.seen.filter(({ kind }) => kinds.includes(kind)).length,
  };
  beforeEach(async () => {
    bench.server = await startCosmosServer();
    bench.charges = [];
    bench.meanwhile = async () => undefined;
    bench.store = bench.openStore();
  });
  afterEach(async () => {
    await bench.store.close();
    await bench.server.close();
  });
  return bench;
}
