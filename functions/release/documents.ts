// What is stored of a release: its summary, the public rows of each indicator, and confidential beside them the answers
// that the rows stand on. The summary is written last: a release is there once all of it is.
import { type apiBodies, type BenchmarkRow, Problem, plainCodeSchema } from '@peerbook/shared';
import type { z } from 'zod';
import { institutionsPartition } from '../association/documents.ts';
import { type Store, StoreConflict } from '../store/store.ts';

export type Release = z.output<typeof apiBodies.release>;

const padded = (release: number) => String(release).padStart(5, '0');
export const releaseId = (release: number) => `release:${padded(release)}`;
/** Which release a round has; there can be one only. Never shown. */
export interface ReleaseOfRound {
  readonly release: number;
  /** SHA-256 of the members' figures, to tell later what was released; a guess could be tried on it, so it stays here. */
  readonly inputHash: string;
}
export const releaseOfId = (round: string) => `release-of:${round}`;
/** Keeps a number for one attempt at a release, so that two at once never write over each other's rows. */
const numberId = (release: number) => `release-number:${padded(release)}`;
export const rowsId = (release: number, indicator: string) =>
  `benchmark:${padded(release)}:${indicator}`;
export const basisId = (release: number, indicator: string) =>
  `basis:${padded(release)}:${indicator}`;

/** Rows of one indicator in a release. */
export interface StoredRows {
  readonly rows: readonly BenchmarkRow[];
}

/** The next number that nobody has taken. One whose attempt came to nothing is not given again. */
export async function takeNumber(store: Store, association: string): Promise<number> {
  const last = (await listReleases(store, association)).at(-1)?.release ?? 0;
  for (let number = last + 1; ; number += 1) {
    try {
      const document = { id: numberId(number), kind: 'release-number', body: {} };
      await store.create(institutionsPartition(association), document);
      return number;
    } catch (error) {
      if (!(error instanceof StoreConflict)) throw error;
    }
  }
}

/** All releases, oldest first. */
export async function listReleases(store: Store, association: string): Promise<readonly Release[]> {
  const documents = await store.list<Release>({
    association,
    institution: '',
    idPrefix: 'release:',
  });
  return documents.map((document) => document.body);
}

/** The release of a number as it stands in a path; throws not_found. */
export async function findRelease(
  store: Store,
  association: string,
  release: string,
): Promise<Release> {
  const document = /^[1-9]\d{0,4}$/.test(release)
    ? await store.get<Release>(institutionsPartition(association), releaseId(Number(release)))
    : undefined;
  if (!document) throw new Problem('not_found');
  return document.body;
}

/** Rows of a release, of all indicators or one; none for what can't be an indicator. */
export async function listRows(
  store: Store,
  association: string,
  release: number,
  indicator?: string,
): Promise<readonly BenchmarkRow[]> {
  if (indicator !== undefined) {
    if (!plainCodeSchema.safeParse(indicator).success) return [];
    const document = await store.get<StoredRows>(
      institutionsPartition(association),
      rowsId(release, indicator),
    );
    return document?.body.rows ?? [];
  }
  const documents = await store.list<StoredRows>({
    association,
    institution: '',
    idPrefix: `benchmark:${padded(release)}:`,
  });
  return documents.flatMap((document) => document.body.rows);
}
