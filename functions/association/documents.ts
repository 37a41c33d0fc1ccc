// What is stored of an association: itself, its institutions, rounds. One partition for all that is its own.
import { type apiBodies, Problem } from '@peerbook/shared';
import type { z } from 'zod';
import {
  type PartitionKey,
  type Store,
  StoreConflict,
  type StoredDocument,
  type StoreOperation,
} from '../store/store.ts';

export type Association = z.output<typeof apiBodies.association>;
export type Institution = z.output<typeof apiBodies.institution>;
/** A round as stored; whether it is open follows from the clock. */
export type StoredRound = Omit<z.output<typeof apiBodies.round>, 'status'> & {
  /** Closed for whoever reads it, while reports under way are still being stopped; see closing.ts. */
  readonly isClosing?: true;
};

export function institutionsPartition(association: string): PartitionKey {
  return [association, ''];
}

async function find<T>(store: Store, association: string, id: string): Promise<StoredDocument<T>> {
  const document = await store.get<T>(institutionsPartition(association), id);
  if (!document) throw new Problem('not_found');
  return document;
}

/** Throws not_found where there is none. */
export function findAssociation(
  store: Store,
  association: string,
): Promise<StoredDocument<Association>> {
  return find(store, association, 'association');
}

export function findInstitution(
  store: Store,
  association: string,
  institution: string,
): Promise<StoredDocument<Institution>> {
  return find(store, association, `institution:${institution}`);
}

export function findRound(
  store: Store,
  association: string,
  round: string,
): Promise<StoredDocument<StoredRound>> {
  return find(store, association, `round:${round}`);
}

/** All institutions of an association, by id. */
export async function listInstitutions(
  store: Store,
  association: string,
): Promise<readonly Institution[]> {
  const documents = await store.list<Institution>({
    association,
    institution: '',
    idPrefix: 'institution:',
  });
  return documents.map((document) => document.body);
}

/** All rounds of an association, by id. */
export async function listRounds(
  store: Store,
  association: string,
): Promise<readonly StoredRound[]> {
  const documents = await store.list<StoredRound>({
    association,
    institution: '',
    idPrefix: 'round:',
  });
  return documents.map((document) => document.body);
}

const attempts = 5;

/** Runs a job that reads and then writes; anew, from the reading on, where another request wrote in between. */
export async function anewOnConflict<T>(job: () => Promise<T>): Promise<T> {
  for (let i = 1; ; i += 1) {
    try {
      return await job();
    } catch (error) {
      if (!(error instanceof StoreConflict) || i === attempts) throw error;
    }
  }
}

/**
 * Creates a document or replaces the one that stands; used where the last writer may win (names, characteristics).
 * @param event what is told of it in the same batch
 */
export async function put(
  store: Store,
  partition: PartitionKey,
  document: { id: string; kind: string; body: unknown },
  event: () => StoreOperation,
): Promise<void> {
  await anewOnConflict(async () => {
    const standing = await store.get(partition, document.id);
    await store.batch(partition, [over(document, standing?.etag), event()]);
  });
}

/** The operation that writes over what was read, and over nothing else. */
export function over(
  document: { id: string; kind: string; body: unknown },
  etag: string | undefined,
): StoreOperation {
  return etag === undefined
    ? { type: 'create', ...document }
    : { type: 'replace', ...document, etag };
}
