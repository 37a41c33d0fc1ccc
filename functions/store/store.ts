// What a handler may ask of storage. Every stage keeps its documents here, and two adapters
// (SQLite on a laptop, Cosmos DB in Azure) pass the same conformance suite.

/**
 * Where a document lives, and how far an atomic batch reaches: one institution of one association.
 * Institution `''` holds the association's own documents; association `'_'` the installation's own.
 */
export type PartitionKey = readonly [association: string, institution: string];

/**
 * A document as it stands. `etag` changes with every write and is never used twice, not even after
 * a deletion or a restored backup.
 */
export interface StoredDocument<T = unknown> {
  readonly partition: PartitionKey;
  readonly id: string;
  readonly kind: string;
  readonly etag: string;
  readonly body: T;
}

/** What changed, and the token to go on from; without documents there is nothing new yet. */
export interface Changes {
  readonly documents: readonly StoredDocument[];
  readonly token: string;
}

/** One step of a batch. The steps are taken in order, each seeing what the earlier ones did. */
export type StoreOperation =
  | { readonly type: 'create'; readonly id: string; readonly kind: string; readonly body: unknown }
  | {
      readonly type: 'replace';
      readonly id: string;
      readonly kind: string;
      readonly body: unknown;
      /** Replaced only if the stored etag is this one. */
      readonly etag: string;
    }
  | { readonly type: 'delete'; readonly id: string; readonly etag: string }
  /** The batch fails unless the document stands so; null means that it is absent. */
  | { readonly type: 'check'; readonly id: string; readonly etag: string | null };

/** Which documents to list. Without `institution` the whole association is meant. */
export interface StoreQuery {
  readonly association: string;
  readonly institution?: string;
  readonly idPrefix?: string;
  readonly kind?: string;
  /** At most so many; without it, all. */
  readonly limit?: number;
  /** Only what comes after this: `cursorOf` the last document, or its id where `institution` is given. */
  readonly after?: string;
}

/**
 * Bodies are JSON: a body that holds NaN, Infinity, undefined, a Date or the like is refused with a
 * TypeError rather than silently changed. Ids and kinds match `^[A-Za-z0-9:_.-]{1,200}$`.
 * A promise resolves only when the write would survive the loss of power.
 */
export interface Store {
  get<T>(partition: PartitionKey, id: string): Promise<StoredDocument<T> | undefined>;
  /** @throws StoreConflict `exists` */
  create<T>(
    partition: PartitionKey,
    document: { id: string; kind: string; body: T },
  ): Promise<StoredDocument<T>>;
  /** @throws StoreConflict `missing` or `etag` */
  replaceIf<T>(
    partition: PartitionKey,
    document: { id: string; kind: string; body: T; etag: string },
  ): Promise<StoredDocument<T>>;
  /**
   * All or nothing, at most 100 operations and 2 MB with 1 kB for each operation (Cosmos DB's limits).
   * Gives back what was created and replaced, in the order of the operations.
   * @throws StoreConflict naming the first operation that could not be done
   */
  batch(
    partition: PartitionKey,
    operations: readonly StoreOperation[],
  ): Promise<readonly StoredDocument[]>;
  /** Ordered by institution, then id, both by their ASCII codes. */
  list<T>(query: StoreQuery): Promise<readonly StoredDocument<T>[]>;
  /**
   * The latest state of every document written after the token was given, null being before the first; a document written
   * twice appears once, and those of one partition in the order of their writes. A deleted one appears as a tombstone:
   * kind `tombstone`, body null. Whoever comes back with the same token is told again, and of what came since.
   * @throws RangeError for a limit that is none, or a token that this store did not give
   */
  changesSince(token: string | null, limit: number): Promise<Changes>;
  /** Waits for the writes under way; afterwards every call is refused. */
  close(): Promise<void>;
}

/** The kind under which a deleted document stands in the change list; no document may bear it. */
export const tombstoneKind = 'tombstone';

/** A write that came too late or twice: the expected failure of optimistic concurrency. */
export class StoreConflict extends Error {
  readonly reason: 'exists' | 'missing' | 'etag';
  readonly id: string;

  constructor(reason: 'exists' | 'missing' | 'etag', id: string) {
    super(`Document ${id} ${sentences[reason]}`);
    this.name = 'StoreConflict';
    this.reason = reason;
    this.id = id;
  }
}

/**
 * The store could not answer in time, or not say whether it wrote: the caller may ask again, after a while. What was asked
 * is done wholly or not at all; where it was a write, a second one with the same key finds out.
 */
export class StoreBusy extends Error {
  /** Seconds to wait, at least one. */
  readonly retryAfter: number;

  constructor(retryAfter: number, options?: ErrorOptions) {
    super(`The store is busy; ask again in ${retryAfter} seconds.`, options);
    this.name = 'StoreBusy';
    this.retryAfter = retryAfter;
  }
}

const sentences = {
  exists: 'exists already.',
  missing: 'does not exist.',
  etag: 'has been changed in the meantime.',
} as const;

/** The place of a document in a list, to go on after it. `/` is in no id, so the two halves are sure. */
export function cursorOf(document: Pick<StoredDocument, 'partition' | 'id'>): string {
  return `${document.partition[1]}/${document.id}`;
}
