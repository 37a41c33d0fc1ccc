// Documents that a follow-up could not be done for: kept aside with the reason, so that all others go on, and tried again with
// growing pauses, so that a mended program needs nobody's help.
import { installation } from '../access/caller.ts';
import { contentHash } from '../canonical.ts';
import {
  type PartitionKey,
  type Store,
  StoreConflict,
  type StoredDocument,
} from '../store/store.ts';

export interface SetAside {
  readonly followUp: string;
  readonly partition: PartitionKey;
  readonly id: string;
  /** The kind of error. Its message stays out, since one may quote a value. */
  readonly reason: string;
  readonly since: string;
  readonly attempts: number;
  /** When it is tried again, at the earliest. */
  readonly retryAt: string;
}

const kind = 'set-aside';
const idPrefix = 'set-aside:';
const minute = 60_000;
const longestPause = 24 * 60 * minute;

const idOf = (followUp: string, { partition, id }: Pick<SetAside, 'partition' | 'id'>) =>
  `${idPrefix}${followUp}:${contentHash([...partition, id])}`;

/** All that stand aside, by `keyOf`. */
export async function listSetAside(
  store: Store,
): Promise<ReadonlyMap<string, StoredDocument<SetAside>>> {
  const [association, institution] = installation;
  const documents = await store.list<SetAside>({ association, institution, idPrefix });
  return new Map(documents.map((document) => [document.id, document]));
}

/** The key under which a document stands aside. */
export function keyOf(
  followUp: string,
  document: Pick<StoredDocument, 'partition' | 'id'>,
): string {
  return idOf(followUp, document);
}

/** Puts a document aside, or notes that it failed once more. */
export async function setAside(
  store: Store,
  followUp: string,
  document: Pick<StoredDocument, 'partition' | 'id'>,
  failure: { readonly error: unknown; readonly now: Date },
  standing: StoredDocument<SetAside> | undefined,
): Promise<void> {
  const { error, now } = failure;
  const attempts = (standing?.body.attempts ?? 0) + 1;
  const pause = Math.min(minute * 2 ** (attempts - 1), longestPause);
  const body: SetAside = {
    followUp,
    partition: document.partition,
    id: document.id,
    reason: error instanceof Error ? error.name : typeof error,
    since: standing?.body.since ?? now.toISOString(),
    attempts,
    retryAt: new Date(now.getTime() + pause).toISOString(),
  };
  const id = idOf(followUp, document);
  await unlessQuicker(
    standing
      ? store.replaceIf(installation, { id, kind, body, etag: standing.etag })
      : store.create(installation, { id, kind, body }),
  );
}

/** Takes a document back that could be followed after all. */
export async function takeBack(store: Store, standing: StoredDocument<SetAside>): Promise<void> {
  const { id, etag } = standing;
  await unlessQuicker(store.batch(installation, [{ type: 'delete', id, etag }]));
}

/** Another follower that did the same has said it already. */
async function unlessQuicker(writing: Promise<unknown>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (!(error instanceof StoreConflict)) throw error;
  }
}
