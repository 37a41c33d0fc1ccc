// The store in Azure: one container of Cosmos DB, whose partitions are those of the store. The same promises as the SQLite
// store's, kept by the same conformance suite.
import { CosmosClient, type CosmosClientOptions } from '@azure/cosmos';
import {
  type CheckedOperation,
  checkLimit,
  checkName,
  checkOperations,
  checkPartition,
} from '../documentRules.ts';
import type { PartitionKey, Store, StoredDocument, StoreOperation, StoreQuery } from '../store.ts';
import { type Charge, type CosmosAccess, cosmosAccess } from './cosmosAccess.ts';
import { readChanges } from './cosmosChanges.ts';
import { fromItem } from './cosmosItem.ts';
import { toCosmosQuery } from './cosmosQuery.ts';
import { cosmosWrites } from './cosmosWrites.ts';

export interface CosmosStoreOptions {
  readonly endpoint: string;
  /** The account's key, or what gets tokens for the identity that the app runs as. */
  readonly credential:
    | { readonly key: string }
    | { readonly tokens: NonNullable<CosmosClientOptions['aadCredentials']> };
  readonly database: string;
  readonly container: string;
  /**
   * Session, unless told: a process reads what it has written. Where several serve one store and the account allows it,
   * Strong: then each reads what any has written, for twice the units.
   */
  readonly consistency?: 'Session' | 'BoundedStaleness' | 'Strong';
  /** Told after each request what it was charged for. */
  readonly onCharge?: (charge: Charge) => void;
  /** For tests: certificates and patience. */
  readonly client?: Pick<CosmosClientOptions, 'agent' | 'connectionPolicy'>;
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/** How long the SDK asks a throttled server again, in seconds: a person waits for the answer. */
const longestWait = 10;

/** Milliseconds in which an answer must come; a batch takes the server 5 seconds at most. */
const requestTimeout = 10_000;

/** Opens the store; the container must be there, see infra/cosmos-containers.json. Nothing is asked of the server yet. */
export function openCosmosStore(options: CosmosStoreOptions): Store {
  const { endpoint, credential, client: more } = options;
  const client = new CosmosClient({
    endpoint,
    ...('key' in credential ? { key: credential.key } : { aadCredentials: credential.tokens }),
    // Only where the client names it does the SDK send the token of its session along.
    consistencyLevel: options.consistency ?? 'Session',
    ...more,
    connectionPolicy: {
      requestTimeout,
      retryOptions: { maxWaitTimeInSeconds: longestWait },
      ...more?.connectionPolicy,
    },
  });
  const container = client.database(options.database).container(options.container);
  const access = cosmosAccess(
    container,
    options.onCharge ?? (() => undefined),
    options.pause ?? ((milliseconds) => new Promise((done) => setTimeout(done, milliseconds))),
  );
  return storeOver(access, () => client.dispose());
}

function storeOver(access: CosmosAccess, end: () => void): Store {
  const writes = cosmosWrites(access);
  const underWay = new Set<Promise<unknown>>();
  let isOpen = true;
  async function whileOpen<T>(job: () => T | Promise<T>): Promise<T> {
    if (!isOpen) throw new Error('The store is closed.');
    return job();
  }
  const write = (partition: PartitionKey, operations: readonly StoreOperation[]) =>
    whileOpen(() => {
      const checked: readonly CheckedOperation[] = checkOperations(partition, operations);
      const writing = writes.apply(partition, checked);
      underWay.add(writing);
      return writing.finally(() => underWay.delete(writing));
    });
  const writeOne = async <T>(partition: PartitionKey, operation: StoreOperation) =>
    (await write(partition, [operation]))[0] as StoredDocument<T>;

  return {
    get: <T>(partition: PartitionKey, id: string) =>
      whileOpen(async () => {
        checkPartition(partition);
        checkName('id', id);
        const item = await access.read(partition, id);
        return item?.deleted === false ? fromItem<T>(item) : undefined;
      }),
    create: (partition, { id, kind, body }) =>
      writeOne(partition, { type: 'create', id, kind, body }),
    replaceIf: (partition, { id, kind, body, etag }) =>
      writeOne(partition, { type: 'replace', id, kind, body, etag }),
    batch: write,
    list: <T>(query: StoreQuery) =>
      whileOpen(async () => {
        const { association, institution, limit } = query;
        const partition =
          institution === undefined ? undefined : ([association, institution] as const);
        const items = await access.query(toCosmosQuery(query), partition, limit);
        return items.map((item) => fromItem<T>(item));
      }),
    changesSince: (token, limit) =>
      whileOpen(() => {
        checkLimit(limit);
        return readChanges(access, token, limit);
      }),
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      await Promise.allSettled(underWay);
      end();
    },
  };
}
