// The few calls that the store makes to Cosmos DB, each with what it was charged for. Only numbers and kinds of operations
// are told, never an id or a value.
import type {
  Container,
  PartitionKey as CosmosKey,
  JSONObject,
  OperationInput,
  PatchRequestBody,
  SqlQuerySpec,
} from '@azure/cosmos';
import { BulkOperationType, ChangeFeedStartFrom } from '@azure/cosmos';
import { type PartitionKey, StoreBusy } from '../store.ts';
import { failureOf } from './cosmosFailure.ts';
import type { CosmosItem } from './cosmosItem.ts';

export interface Charge {
  readonly operation: 'read' | 'write' | 'batch' | 'list' | 'changes';
  /** Documents that were asked for, sent or given back. */
  readonly documents: number;
  /** Request units, as the server tells them. */
  readonly units: number;
}

export interface CosmosAccess {
  /** Undefined where nothing was ever written; a deleted document is there as deleted. */
  read(partition: PartitionKey, id: string): Promise<CosmosItem | undefined>;
  /** @throws what the SDK throws */
  sendOne(partition: PartitionKey, request: OperationInput): Promise<void>;
  /** The status of each request. @throws what the SDK throws where the server answered for the batch as a whole */
  sendBatch(
    partition: PartitionKey,
    requests: readonly OperationInput[],
  ): Promise<readonly number[]>;
  /** At most so many; without a partition, over all that the query allows. */
  query(
    query: SqlQuerySpec,
    partition: PartitionKey | undefined,
    limit: number | undefined,
  ): Promise<readonly CosmosItem[]>;
  /** One page of what changed; the token is undefined where nothing is new. */
  changes(
    token: string | null,
    limit: number,
  ): Promise<{ items: readonly CosmosItem[]; token: string | undefined }>;
  pause(milliseconds: number): Promise<void>;
}

/** Answers to batches hold nothing that was not sent. */
const withoutContent = { contentResponseOnWriteEnabled: false };

/** Items in one answer of the server to a query; what is to come is fetched in further ones. */
const pageSize = 100;

export function cosmosAccess(
  container: Container,
  onCharge: (charge: Charge) => void,
  pause: (milliseconds: number) => Promise<void>,
): CosmosAccess {
  const charged = (operation: Charge['operation'], documents: number, units: number) =>
    onCharge({ operation, documents, units });
  return {
    pause,
    read: (partition, id) =>
      reading(async () => {
        const { resource, requestCharge, substatus } = await container
          .item(id, key(partition))
          .read<CosmosItem>();
        charged('read', 1, requestCharge);
        // The SDK takes every 404 for a missing document; one with a substatus says that a replica lags behind.
        if (!resource && substatus) throw new StoreBusy(1);
        return resource;
      }),
    async sendOne(partition, request) {
      const response = await point(container, partition, request);
      charged('write', 1, response.requestCharge);
    },
    async sendBatch(partition, requests) {
      const { result, headers } = await container.items.batch(
        [...requests],
        key(partition),
        withoutContent,
      );
      charged('batch', requests.length, Number(headers['x-ms-request-charge'] ?? 0));
      return (result ?? []).map(({ statusCode }) => statusCode);
    },
    query: (query, partition, limit) =>
      reading(async () => {
        const pages = container.items.query<CosmosItem>(query, {
          maxItemCount: Math.min(limit ?? pageSize, pageSize),
          ...(partition && { partitionKey: key(partition) }),
        });
        const found: CosmosItem[] = [];
        while (pages.hasMoreResults() && (limit === undefined || found.length < limit)) {
          const { resources, requestCharge } = await pages.fetchNext();
          charged('list', resources?.length ?? 0, requestCharge);
          found.push(...(resources ?? []));
        }
        return found.slice(0, limit);
      }),
    changes: (token, limit) =>
      reading(async () => {
        const page = await container.items
          .getChangeFeedIterator<CosmosItem & JSONObject>({
            maxItemCount: limit,
            changeFeedStartFrom:
              token === null
                ? ChangeFeedStartFrom.Beginning()
                : ChangeFeedStartFrom.Continuation(token),
          })
          .readNext();
        charged('changes', page.result?.length ?? 0, page.requestCharge);
        const isNew = page.statusCode !== 304;
        return {
          items: isNew ? page.result : [],
          token: isNew ? page.continuationToken : undefined,
        };
      }),
  };
}

function point(container: Container, partition: PartitionKey, request: OperationInput) {
  switch (request.operationType) {
    case BulkOperationType.Create:
      return container.items.create(request.resourceBody);
    case BulkOperationType.Patch:
      return container
        .item(request.id, key(partition))
        .patch(request.resourceBody as PatchRequestBody);
    default:
      throw new Error(`A single ${request.operationType} is sent by no operation of the store.`);
  }
}

function key([association, institution]: PartitionKey): CosmosKey {
  return [association, institution];
}

/** A reading that could not be done now may be asked for again; the SDK has tried several times. */
async function reading<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof StoreBusy) throw cause;
    const failure = failureOf(cause);
    if (failure.kind === 'throttled') throw new StoreBusy(failure.retryAfter, { cause });
    if (failure.kind === 'unsure' || failure.kind === 'collided') throw new StoreBusy(2, { cause });
    throw cause;
  }
}
