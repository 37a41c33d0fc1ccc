// A document as Cosmos DB keeps it. Its etag is ours and not the server's: known before it is sent, it tells afterwards
// whether a write of which nothing was heard has been done.
import type { CheckedOperation } from '../documentRules.ts';
import { type PartitionKey, type StoredDocument, tombstoneKind } from '../store.ts';

export interface CosmosItem {
  readonly id: string;
  readonly association: string;
  readonly institution: string;
  readonly kind: string;
  readonly etag: string;
  /** A deleted document stays, as the change feed tells of no deletions. */
  readonly deleted: boolean;
  readonly body: unknown;
  /** The body as JSON text, where it holds what Cosmos DB may not give back as it was; else null. */
  readonly text: string | null;
}

/** Half a surrogate pair, which JSON can write and UTF-8 can't. */
const unpairedSurrogate = /\\ud[89a-f][0-9a-f]{2}/;

/** What an item says beside its place. */
export type CosmosContent = Pick<CosmosItem, 'kind' | 'etag' | 'deleted' | 'body' | 'text'>;

/** What an operation leaves behind; one that only checks leaves nothing to be seen. */
export function contentOf({ operation, json }: CheckedOperation, etag: string): CosmosContent {
  if (operation.type === 'delete' || operation.type === 'check')
    return { kind: tombstoneKind, etag, deleted: true, body: null, text: null };
  const { kind } = operation;
  return unpairedSurrogate.test(json)
    ? { kind, etag, deleted: false, body: null, text: json }
    : { kind, etag, deleted: false, body: JSON.parse(json) as unknown, text: null };
}

export function toItem(
  [association, institution]: PartitionKey,
  id: string,
  content: CosmosContent,
): CosmosItem {
  return { id, association, institution, ...content };
}

/** Without what the server adds. */
export function fromItem<T>(item: CosmosItem): StoredDocument<T> {
  const { association, institution, id, kind, etag, text, body } = item;
  return {
    partition: [association, institution],
    id,
    kind,
    etag,
    body: (text === null ? body : JSON.parse(text)) as T,
  };
}
