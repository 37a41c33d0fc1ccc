// Faults that a service of this kind might have, to be put in on purpose: a proof that finds none of them proves nothing.
import { type Handlers, handlers } from '../../../handlers.ts';
import type { Services } from '../../../services.ts';
import type { PartitionKey, Store, StoredDocument, StoreOperation } from '../../../store/store.ts';
import { type KeyRecord, keyId } from '../../../submission/documents.ts';

/**
 * | fault               | what is done                                                                |
 * | ------------------- | --------------------------------------------------------------------------- |
 * | `acknowledge_early` | a write is answered before it stands                                        |
 * | `no_dedupe`         | keys are neither kept nor looked for                                        |
 * | `no_etag`           | whatever stands is written over, whoever wrote it                           |
 * | `torn_batch`        | the steps of a batch are written one by one, with pauses                    |
 * | `no_hash_compare`   | a key gives its receipt whatever content comes with it                      |
 * | `client_clock`      | the time is that of a machine somewhere, up to a day off                    |
 */
export const faults = [
  'acknowledge_early',
  'no_dedupe',
  'no_etag',
  'torn_batch',
  'no_hash_compare',
  'client_clock',
] as const;
export type Fault = (typeof faults)[number];

/** Milliseconds by which a write comes too late, or two steps of one lie apart. */
const lag = 40;
const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

export function withFault(services: Services, fault: Fault): Services {
  const { store } = services;
  const withStore = (changes: Partial<Store>): Services => ({
    ...services,
    store: { ...store, ...changes },
  });
  switch (fault) {
    case 'acknowledge_early':
      return withStore({ batch: early(store) });
    case 'no_dedupe':
      return withStore({
        get: async (partition, id) =>
          id.startsWith('key:') ? undefined : store.get(partition, id),
        batch: (partition, operations) =>
          store.batch(
            partition,
            operations.filter((one) => !one.id.startsWith('key:')),
          ),
      });
    case 'no_etag':
      return withStore({ batch: overwriting(store) });
    case 'torn_batch':
      return withStore({
        async batch(partition, operations) {
          const written: StoredDocument[] = [];
          for (const one of operations) {
            written.push(...(await store.batch(partition, [one])));
            await pause(lag);
          }
          return written;
        },
      });
    case 'no_hash_compare':
      // That one is in how a report is taken.
      return services;
    case 'client_clock':
      return {
        ...services,
        now: () => new Date(Date.now() + Math.round((Math.random() - 0.5) * 2 * 86_400_000)),
      };
  }
}

/** Answers with what will stand, and writes it later; what comes between is lost. */
function early(store: Store): Store['batch'] {
  return async (partition, operations) => {
    // Reports alone: a world that is not even set up proves nothing.
    if (!operations.some(({ id }) => id.startsWith('revision:')))
      return store.batch(partition, operations);
    // What could not be done is still refused, as a service that only forgets to wait would do.
    for (const one of operations) await checkNow(store, partition, one);
    setTimeout(() => void store.batch(partition, operations).catch(() => undefined), lag);
    return operations.flatMap((one): StoredDocument[] =>
      'body' in one
        ? [{ partition, id: one.id, kind: one.kind, etag: 'early', body: one.body }]
        : [],
    );
  };
}

async function checkNow(
  store: Store,
  partition: PartitionKey,
  operation: StoreOperation,
): Promise<void> {
  const standing = await store.get(partition, operation.id);
  const isSound =
    operation.type === 'create' ? !standing : standing?.etag === (operation.etag ?? undefined);
  // The store itself says what is wrong.
  if (!isSound) await store.batch(partition, [operation]);
}

/** Creates what is there already by replacing it, and replaces whatever the etag. */
function overwriting(store: Store): Store['batch'] {
  return async (partition, operations) => {
    const forced: StoreOperation[] = [];
    for (const one of operations) {
      if (one.type === 'check' || one.type === 'delete' || one.id.startsWith('key:')) {
        forced.push(one);
        continue;
      }
      const standing = await store.get(partition, one.id);
      const { id, kind, body } = one;
      forced.push(
        standing
          ? { type: 'replace', id, kind, body, etag: standing.etag }
          : { type: 'create', id, kind, body },
      );
    }
    return store.batch(partition, forced);
  };
}

/** The handlers with a fault that is not in the store or the clock. */
export function handlersWith(fault: Fault | undefined): Handlers {
  if (fault !== 'no_hash_compare') return handlers;
  return {
    ...handlers,
    async putSubmission(input) {
      const { association, institution, round } = input.params as Record<string, string>;
      const partition = [association ?? '', institution ?? ''] as const;
      const known = await input.services.store.get<KeyRecord>(
        partition,
        keyId(round ?? '', input.idempotencyKey),
      );
      if (known) return { body: known.body.receipt, status: 200 };
      return handlers.putSubmission(input);
    },
  };
}
