// Goes through what changed since last time, and does what follows. Where it came to is written down after each page, so that a
// process that dies does a page again at most; doing it again changes nothing.
import { installation } from '../access/caller.ts';
import {
  type Changes,
  type Store,
  StoreBusy,
  StoreConflict,
  type StoredDocument,
  type StoreOperation,
} from '../store/store.ts';
import type { FollowUp } from './followUp.ts';
import { keyOf, listSetAside, type SetAside, setAside, takeBack } from './setAside.ts';

export interface Followed {
  /** Changes that were looked at. */
  readonly changes: number;
  /** Documents that could not be followed this time. */
  readonly failed: number;
}

interface Bookmark {
  readonly token: string;
}
const bookmarkId = 'bookmark';
const pageSize = 200;

/**
 * One pass, up to the newest change. Two at once hinder nobody: the one that comes second to a page stops.
 * @throws StoreBusy: what was not done is done by the next pass
 */
export async function follow(
  store: Store,
  followUps: readonly FollowUp[],
  now: () => Date,
): Promise<Followed> {
  const aside = new Map(await listSetAside(store));
  let changes = 0;
  let failed = 0;
  const attempt = async (followUp: FollowUp, document: StoredDocument) => {
    const key = keyOf(followUp.name, document);
    const standing = aside.get(key);
    try {
      await followUp.apply(store, document);
    } catch (error) {
      if (error instanceof StoreBusy) throw error;
      failed += 1;
      return setAside(store, followUp.name, document, { error, now: now() }, standing);
    }
    if (standing) await takeBack(store, standing);
  };

  await retryDue(store, followUps, [...aside.values()], now(), attempt);
  let bookmark = await store.get<Bookmark>(installation, bookmarkId);
  for (;;) {
    const page = await changesAfter(store, bookmark?.body.token ?? null);
    // The bookmark's own change is no reason to move it, or there would be no end.
    const documents = page.documents.filter(({ kind }) => kind !== bookmarkId);
    if (documents.length === 0) return { changes, failed };
    for (const document of documents)
      for (const followUp of followUps)
        if (followUp.follows.includes(document.kind)) await attempt(followUp, document);
    changes += documents.length;
    const moved = await moveBookmark(store, bookmark, page.token);
    if (!moved) return { changes, failed };
    bookmark = moved;
  }
}

async function retryDue(
  store: Store,
  followUps: readonly FollowUp[],
  aside: readonly StoredDocument<SetAside>[],
  now: Date,
  attempt: (followUp: FollowUp, document: StoredDocument) => Promise<void>,
): Promise<void> {
  for (const standing of aside) {
    const { followUp: name, partition, id, retryAt } = standing.body;
    if (retryAt > now.toISOString()) continue;
    const followUp = followUps.find((one) => one.name === name);
    const document = followUp && (await store.get(partition, id));
    if (followUp && document) await attempt(followUp, document);
    else await takeBack(store, standing);
  }
}

/** A token that the store does not know (of a store that was replaced) means that everything is new. */
async function changesAfter(store: Store, token: string | null) {
  try {
    return await store.changesSince(token, pageSize);
  } catch (error) {
    if (token === null || !(error instanceof RangeError)) throw error;
    return store.changesSince(null, pageSize);
  }
}

/** Undefined where another follower was quicker. */
async function moveBookmark(
  store: Store,
  standing: StoredDocument<Bookmark> | undefined,
  token: string,
): Promise<StoredDocument<Bookmark> | undefined> {
  const document = { id: bookmarkId, kind: bookmarkId, body: { token } };
  try {
    return standing
      ? await store.replaceIf(installation, { ...document, etag: standing.etag })
      : await store.create(installation, document);
  } catch (error) {
    if (error instanceof StoreConflict) return undefined;
    throw error;
  }
}

/** Whether a pass would find nothing new. */
export async function isUpToDate(store: Store): Promise<boolean> {
  const bookmark = await store.get<Bookmark>(installation, bookmarkId);
  const { documents } = await changesAfter(store, bookmark?.body.token ?? null);
  return documents.every(({ kind }) => kind === bookmarkId);
}

/**
 * Removes all that follow-ups made, so that the next pass begins anew with the first change. The bookmark goes last: what a
 * pass under way still makes is made again afterwards.
 * @param record tells it in the same batch
 */
export async function startAnew(
  store: Store,
  followUps: readonly FollowUp[],
  record: StoreOperation,
): Promise<void> {
  const made = new Set(followUps.flatMap(({ makes }) => makes));
  for (let token: string | null = null; ; ) {
    const page: Changes = await store.changesSince(token, pageSize);
    if (page.documents.length === 0) break;
    for (const document of page.documents)
      if (made.has(document.kind)) await remove(store, document);
    token = page.token;
  }
  for (const standing of (await listSetAside(store)).values()) await takeBack(store, standing);
  await remove(store, { partition: installation, id: bookmarkId }, record);
}

/** Removes a document as it stands when its turn comes, if it does, and stores something beside. */
async function remove(
  store: Store,
  { partition, id }: Pick<StoredDocument, 'partition' | 'id'>,
  beside?: StoreOperation,
): Promise<void> {
  for (;;) {
    const standing = await store.get(partition, id);
    const operations: readonly StoreOperation[] = [
      ...(standing ? [{ type: 'delete', id, etag: standing.etag } as const] : []),
      ...(beside ? [beside] : []),
    ];
    try {
      if (operations.length > 0) await store.batch(partition, operations);
      return;
    } catch (error) {
      if (!(error instanceof StoreConflict)) throw error;
    }
  }
}
