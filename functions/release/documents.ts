// What is stored of a release: how it was begun, the public rows of each indicator, confidential beside them the answers that the
// rows stand on, and its summary. The summary is written last: a release is there once all of it is.
import {
  type apiBodies,
  type BenchmarkRow,
  type DisclosurePolicy,
  type Movement,
  type MovementBasis,
  Problem,
  plainCodeSchema,
  type ReleaseBasis,
} from '@peerbook/shared';
import type { z } from 'zod';
import { institutionsPartition } from '../association/documents.ts';
import type { NamedCatalogue } from '../association/peerGroupDocuments.ts';
import type { Event } from '../audit/record.ts';
import type { Store } from '../store/store.ts';
import type { FrozenMember } from './frozenMembers.ts';

export type Release = z.output<typeof apiBodies.release>;

const padded = (release: number) => String(release).padStart(5, '0');
export const releaseId = (release: number) => `release:${padded(release)}`;

/** Which release a round has; there can be one only. Never shown. */
export interface ReleaseOfRound {
  readonly release: number;
  /** SHA-256 of who counts and with which figures, to tell later what was released; a guess could be tried on it, so it stays here. */
  readonly inputHash: string;
  /** The same of what reports behind the release before said; absent where there was none, and in releases begun before it was kept. */
  readonly restatedHash?: string;
  /** Who brought it to its end: somebody who asked for it, or whoever found it unfinished. */
  readonly finishedBy?: 'asker' | 'helper';
}
export const releaseOfId = (round: string) => `release-of:${round}`;

/** What a release was begun with. It never changes; whoever goes on with the release comes to the same rows. */
export interface ReleaseJob {
  readonly release: number;
  readonly round: string;
  readonly template: string;
  readonly version: string;
  readonly periodEnd: string;
  readonly policy: DisclosurePolicy;
  /** Absent in releases begun before associations could choose: the default. */
  readonly catalogue?: NamedCatalogue;
  /** Releases of the same template before it, the newest first: the figures of these stay where too few contributors changed. */
  readonly earlier: readonly number[];
  readonly begun: Pick<Event, 'at' | 'by' | 'request'>;
}
const jobPrefix = 'release-job:';
export const jobId = (release: number) => `${jobPrefix}${padded(release)}`;
/** The members that count, by their reports; kept apart, since it is long. Confidential. */
export interface ReleaseInput {
  readonly members: readonly FrozenMember[];
  /** Those of the release before as their reports stand now: some may have been corrected since. */
  readonly restated?: {
    readonly release: number;
    readonly round: string;
    readonly periodEnd: string;
    readonly members: readonly FrozenMember[];
  };
}
export const inputId = (release: number) => `release-input:${padded(release)}`;

const rowsPrefix = (release: number) => `benchmark:${padded(release)}:`;
export const rowsId = (release: number, indicator: string) => `${rowsPrefix(release)}${indicator}`;
export const basisId = (release: number, indicator: string) =>
  `basis:${padded(release)}:${indicator}`;

/** Rows of one indicator in a release. */
export interface StoredRows {
  readonly rows: readonly BenchmarkRow[];
  /** What moved them since the release before; absent where there was none. */
  readonly movements?: readonly Movement[];
}
/** What they stand on, and the policy that they were made under. Confidential. */
export interface StoredBasis extends ReleaseBasis {
  readonly movements?: readonly MovementBasis[];
}

/** All that were begun, oldest first. */
export async function listJobs(store: Store, association: string): Promise<readonly ReleaseJob[]> {
  const query = { association, institution: '', idPrefix: jobPrefix };
  return (await store.list<ReleaseJob>(query)).map(({ body }) => body);
}

/** All releases, oldest first. */
export async function listReleases(store: Store, association: string): Promise<readonly Release[]> {
  const query = { association, institution: '', idPrefix: 'release:' };
  return (await store.list<Release>(query)).map(({ body }) => body);
}

/** A release that is there; undefined while it is computed. */
export async function getRelease(
  store: Store,
  association: string,
  release: number,
): Promise<Release | undefined> {
  return (await store.get<Release>(institutionsPartition(association), releaseId(release)))?.body;
}

/** The number of a release as it stands in a path; throws not_found for what can be none. */
export function numberOf(release: string): number {
  if (!/^[1-9]\d{0,4}$/.test(release)) throw new Problem('not_found');
  return Number(release);
}

/** The release of a number as it stands in a path; throws not_found, also while it is computed. */
export async function findRelease(
  store: Store,
  association: string,
  release: string,
): Promise<Release> {
  const found = await getRelease(store, association, numberOf(release));
  if (!found) throw new Problem('not_found');
  return found;
}

/**
 * Rows of a release, of all indicators or one; none for what can't be an indicator. It does not look whether the release is there:
 * whoever shows rows finds the release first.
 */
export async function listRows(
  store: Store,
  association: string,
  release: number,
  indicator?: string,
): Promise<readonly BenchmarkRow[]> {
  const stored = await listStored(store, association, release, indicator);
  return stored.flatMap(({ rows }) => rows);
}

/** As listRows, with what moved them. */
export async function listStored(
  store: Store,
  association: string,
  release: number,
  indicator?: string,
): Promise<readonly StoredRows[]> {
  if (indicator !== undefined) {
    if (!plainCodeSchema.safeParse(indicator).success) return [];
    const partition = institutionsPartition(association);
    const stored = await store.get<StoredRows>(partition, rowsId(release, indicator));
    return stored ? [stored.body] : [];
  }
  const query = { association, institution: '', idPrefix: rowsPrefix(release) };
  return (await store.list<StoredRows>(query)).map(({ body }) => body);
}

/** Indicators of a release whose rows stand. */
export async function listComputed(
  store: Store,
  association: string,
  release: number,
): Promise<ReadonlySet<string>> {
  const idPrefix = rowsPrefix(release);
  const documents = await store.list({ association, institution: '', idPrefix });
  return new Set(documents.map(({ id }) => id.slice(idPrefix.length)));
}
