// Writes to Cosmos DB, done wholly or not at all, and said to be done only where that is known. The server may carry out what
// it never answers (408, 503, a dropped connection): then it is read what stands there before anything is said or sent again.
import { randomUUID } from 'node:crypto';
import { type CheckedOperation, conflictOf } from '../documentRules.ts';
import { type PartitionKey, StoreBusy, type StoredDocument } from '../store.ts';
import type { CosmosAccess } from './cosmosAccess.ts';
import { type CosmosFailure, failureOf, failureOfStatus } from './cosmosFailure.ts';
import { type CosmosItem, contentOf, fromItem, toItem } from './cosmosItem.ts';
import { type PlannedOperation, requestsFor } from './cosmosRequests.ts';

/** How often one write is sent at most. */
const attempts = 5;

/** Milliseconds before the second sending; doubled for each that follows. */
const firstPause = 40;

/** Seconds after which a caller may ask again where nobody knows what is wrong. */
const unknownWait = 2;

export interface CosmosWrites {
  /**
   * @throws StoreConflict naming the first operation that could not be done
   * @throws StoreBusy where it is not known whether it was done, or it could not be done now
   */
  apply(
    partition: PartitionKey,
    operations: readonly CheckedOperation[],
  ): Promise<readonly StoredDocument[]>;
}

type Outcome =
  | 'done'
  | { readonly failure: CosmosFailure; readonly at?: number; readonly cause?: unknown };

export function cosmosWrites(access: CosmosAccess): CosmosWrites {
  return {
    async apply(partition, operations) {
      if (operations.length === 0) return [];
      let plan = planOf(operations, new Map());
      for (let attempt = 1; ; attempt += 1) {
        const outcome = await send(partition, plan);
        if (outcome === 'done') return written(partition, plan);
        const { failure, cause } = outcome;
        if (failure.kind === 'throttled') throw new StoreBusy(failure.retryAfter, { cause });
        if (failure.kind === 'refused') throw cause;
        if (failure.kind === 'tooLarge')
          throw new RangeError('The batch is larger than Cosmos DB takes.', { cause });
        if (failure.kind !== 'collided' && (await isDone(partition, plan)))
          return written(partition, plan);
        if (failure.kind === 'precondition') plan = await anew(partition, plan, outcome.at);
        if (attempt === attempts) throw new StoreBusy(unknownWait, { cause });
        await access.pause(firstPause * 2 ** (attempt - 1));
      }
    },
  };

  async function send(
    partition: PartitionKey,
    plan: readonly PlannedOperation[],
  ): Promise<Outcome> {
    const requests = plan.map((planned) => requestsFor(partition, planned));
    try {
      const [only, ...others] = requests.flat();
      if (only && others.length === 0) {
        await access.sendOne(partition, only);
        return 'done';
      }
      const statuses = await access.sendBatch(partition, requests.flat());
      // Those that were given up because of another one bear 424.
      const failed = statuses.findIndex(
        (status) => status !== 424 && (status < 200 || status > 299),
      );
      if (failed < 0)
        return statuses.length === requests.flat().length
          ? 'done'
          : { failure: { kind: 'unsure' } };
      const at = requests.flatMap((each, i) => each.map(() => i))[failed] as number;
      return {
        failure: failureOfStatus(statuses[failed] as number),
        at,
        cause: new Error(`Cosmos DB answered operation ${at} of a batch with ${statuses[failed]}.`),
      };
    } catch (cause) {
      return { failure: failureOf(cause), cause };
    }
  }

  /** Whether an earlier sending was carried out after all. A batch is there where any document of it is. */
  async function isDone(
    partition: PartitionKey,
    plan: readonly PlannedOperation[],
  ): Promise<boolean> {
    // What was created is the best witness: nobody else knows its etag yet, so nobody has written over it.
    const witness =
      plan.find(({ checked }) => checked.operation.type === 'create') ??
      plan.find(({ checked }) => checked.operation.type !== 'check');
    if (!witness) return false;
    const last = plan.findLast(
      ({ checked }) => checked.operation.id === witness.checked.operation.id,
    );
    const standing = await access.read(partition, witness.checked.operation.id);
    return (
      standing !== undefined && (standing.etag === witness.etag || standing.etag === last?.etag)
    );
  }

  /**
   * The plan once more, for what stands there now.
   * @throws StoreConflict where what stands there is what the caller did not expect
   */
  async function anew(
    partition: PartitionKey,
    plan: readonly PlannedOperation[],
    failed: number | undefined,
  ): Promise<readonly PlannedOperation[]> {
    const deleted = new Map<string, string>();
    for (const [i, { checked }] of plan.entries()) {
      // Operations before the one that failed found what they expected.
      if (failed !== undefined && i !== failed) continue;
      const item = await access.read(partition, checked.operation.id);
      const conflict = conflictOf(checked.operation, standingFor(plan, i, item));
      if (conflict) throw conflict;
      if (item?.deleted) deleted.set(item.id, item.etag);
    }
    for (const { checked, over } of plan)
      if (over !== undefined && !deleted.has(checked.operation.id))
        deleted.set(checked.operation.id, over);
    return planOf(
      plan.map(({ checked }) => checked),
      deleted,
      plan,
    );
  }
}

/** The etag that stands where an operation comes to its turn, undefined where nothing does. */
function standingFor(
  plan: readonly PlannedOperation[],
  index: number,
  item: CosmosItem | undefined,
): string | undefined {
  const { id } = (plan[index] as PlannedOperation).checked.operation;
  const before = plan
    .slice(0, index)
    .findLast(({ checked: { operation } }) => operation.id === id && operation.type !== 'check');
  if (before) return before.checked.operation.type === 'delete' ? undefined : before.etag;
  return item?.deleted === false ? item.etag : undefined;
}

/**
 * @param deleted the etags of deleted documents by id, which may be created anew
 * @param earlier keeps its etags, so that an earlier sending is known again
 */
function planOf(
  operations: readonly CheckedOperation[],
  deleted: ReadonlyMap<string, string>,
  earlier?: readonly PlannedOperation[],
): readonly PlannedOperation[] {
  const gone = new Map(deleted);
  return operations.map((checked, i) => {
    const { id, type } = checked.operation;
    const etag = earlier?.[i]?.etag ?? randomUUID();
    const over = gone.get(id);
    if (type === 'delete') gone.set(id, etag);
    return { checked, etag, over };
  });
}

/** What the operations created and replaced; known without being read, for every word of it was sent. */
function written(
  partition: PartitionKey,
  plan: readonly PlannedOperation[],
): readonly StoredDocument[] {
  return plan.flatMap(({ checked, etag }) => {
    const { type, id } = checked.operation;
    if (type === 'delete' || type === 'check') return [];
    return [fromItem(toItem(partition, id, contentOf(checked, etag)))];
  });
}
