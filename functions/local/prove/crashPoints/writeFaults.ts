// Faults in how things are written, to be put in on purpose between the handlers and the store: a proof of crash points that
// finds none of them proves nothing.
import type { Store, StoredDocument, StoreOperation } from '../../../store/store.ts';

/**
 * | fault               | what is done                                                        |
 * | ------------------- | ------------------------------------------------------------------- |
 * | `torn_batch`        | the steps of a batch are written one by one                         |
 * | `receipt_first`     | the receipt is kept before what it is for                           |
 * | `index_after`       | roles are listed after they were given, in a write of their own     |
 * | `event_after`       | what was done is told afterwards                                    |
 * | `summary_first`     | a release is there before its rows                                  |
 * | `acknowledge_early` | a write is answered before it stands                                |
 */
export const writeFaults = [
  'torn_batch',
  'receipt_first',
  'index_after',
  'event_after',
  'summary_first',
  'acknowledge_early',
] as const;
export type WriteFault = (typeof writeFaults)[number];

export function withWriteFault(store: Store, fault: WriteFault): Store {
  switch (fault) {
    case 'torn_batch':
      return { ...store, batch: inTurn(store, (operations) => operations.map((one) => [one])) };
    case 'receipt_first':
      return { ...store, batch: inTurn(store, split('key', 'first')) };
    case 'index_after':
      return { ...store, batch: inTurn(store, split('member', 'last')) };
    case 'event_after':
      return { ...store, batch: inTurn(store, split('event', 'last')) };
    case 'summary_first':
      return { ...store, batch: summaryFirst(store) };
    case 'acknowledge_early':
      return { ...store, batch: early(store) };
  }
}

type Parts = (operations: readonly StoreOperation[]) => readonly (readonly StoreOperation[])[];

/** One batch as several, one after the other. */
function inTurn(store: Store, partsOf: Parts): Store['batch'] {
  return async (partition, operations) => {
    const written: StoredDocument[] = [];
    for (const part of partsOf(operations))
      if (part.length > 0) written.push(...(await store.batch(partition, part)));
    return written;
  };
}

function split(kind: string, where: 'first' | 'last'): Parts {
  return (operations) => {
    const isApart = (one: StoreOperation) => 'kind' in one && one.kind === kind;
    const apart = operations.filter(isApart);
    const rest = operations.filter((one) => !isApart(one));
    return where === 'first' ? [apart, rest] : [rest, apart];
  };
}

/** Keeps the rows of a release back until its summary is written. */
function summaryFirst(store: Store): Store['batch'] {
  const kept: Parameters<Store['batch']>[] = [];
  return async (partition, operations) => {
    const has = (kind: string) => operations.some((one) => 'kind' in one && one.kind === kind);
    if (has('benchmark')) {
      kept.push([partition, operations]);
      return [];
    }
    const written = await store.batch(partition, operations);
    if (has('release')) for (const one of kept.splice(0)) await store.batch(...one);
    return written;
  };
}

/** Answers with what will stand, and writes it a moment later. */
function early(store: Store): Store['batch'] {
  return async (partition, operations) => {
    setTimeout(() => void store.batch(partition, operations).catch(() => undefined), 5);
    return operations.flatMap((one): StoredDocument[] =>
      'body' in one
        ? [{ partition, id: one.id, kind: one.kind, etag: 'early', body: one.body }]
        : [],
    );
  };
}
