// Operations of the store as requests to Cosmos DB. Every one bears its own precondition, checked where it is carried out:
// so it may be sent again without harm, and nothing is read first only to be written over.
import { BulkOperationType, type OperationInput, type PatchRequestBody } from '@azure/cosmos';
import type { CheckedOperation } from '../documentRules.ts';
import type { PartitionKey } from '../store.ts';
import { type CosmosContent, contentOf, toItem } from './cosmosItem.ts';

/** An operation, the etag that it leaves, and the deleted document in whose place it creates, where there is one. */
export interface PlannedOperation {
  readonly checked: CheckedOperation;
  readonly etag: string;
  readonly over?: string | undefined;
}

/** The requests of one operation, to be done one after the other: mostly one. */
export function requestsFor(
  partition: PartitionKey,
  { checked, etag, over }: PlannedOperation,
): readonly OperationInput[] {
  const { operation } = checked;
  const { id } = operation;
  const content = contentOf(checked, etag);
  switch (operation.type) {
    case 'create':
      return [over === undefined ? create(partition, id, content) : put(id, content, over, true)];
    case 'replace':
    case 'delete':
      return [put(id, content, operation.etag, false)];
    case 'check':
      if (operation.etag !== null) return [touch(id, etag, operation.etag, false)];
      if (over !== undefined) return [touch(id, etag, over, true)];
      // Only where nothing stands can it be created; and nothing stands afterwards.
      return [create(partition, id, content), { operationType: BulkOperationType.Delete, id }];
  }
}

function create(partition: PartitionKey, id: string, content: CosmosContent): OperationInput {
  // The SDK's type for JSON knows no interfaces; an item is plain JSON all the same.
  const resourceBody = { ...toItem(partition, id, content) } as unknown as never;
  return { operationType: BulkOperationType.Create, resourceBody };
}

/** Writes over a document that stands so. */
function put(id: string, content: CosmosContent, standing: string, deleted: boolean) {
  const operations = Object.entries(content).map(([name, value]) => setting(name, value));
  return patch(id, { operations, condition: standsSo(standing, deleted) });
}

/** Changes what nobody reads, only to fail where the document does not stand so: a batch has no other way to ask. */
function touch(id: string, mark: string, standing: string, deleted: boolean): OperationInput {
  return patch(id, {
    operations: [setting('checked', mark)],
    condition: standsSo(standing, deleted),
  });
}

function patch(id: string, resourceBody: PatchRequestBody): OperationInput {
  return { operationType: BulkOperationType.Patch, id, resourceBody };
}

function setting(name: string, value: unknown) {
  return { op: 'set' as const, path: `/${name}`, value };
}

/** Etags come back from clients, and a condition is a text: only what can be one of ours gets into it. */
function standsSo(etag: string, deleted: boolean): string {
  const known = /^[0-9a-f-]{36}$/.test(etag) ? etag : 'no etag of ours';
  return `FROM c WHERE c.etag = "${known}" AND c.deleted = ${deleted}`;
}
