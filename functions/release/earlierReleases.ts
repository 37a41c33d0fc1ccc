// Which releases a new one has to know, and what they said: figures stay where too few contributors changed, and what was published
// is known for ever.
import type { ComputedRelease } from '@peerbook/shared';
import { institutionsPartition } from '../association/documents.ts';
import type { Store } from '../store/store.ts';
import {
  basisId,
  listJobs,
  listReleases,
  type ReleaseJob,
  rowsId,
  type StoredBasis,
  type StoredRows,
} from './documents.ts';

/** The releases of a template that are there, the newest first. */
export async function earlierReleases(
  store: Store,
  association: string,
  template: string,
): Promise<ReleaseJob['earlier']> {
  const standing = await listReleases(store, association);
  const jobs = new Map((await listJobs(store, association)).map((one) => [one.release, one]));
  return standing
    .map((one) => one.release)
    .filter((one) => jobs.get(one)?.template === template)
    .toReversed();
}

/** The rows of an indicator in the last release that had it, with what they stand on and what else was told there. */
export async function editionBefore(
  store: Store,
  association: string,
  earlier: ReleaseJob['earlier'],
  code: string,
): Promise<{ readonly release: number; readonly computed: ComputedRelease } | undefined> {
  const partition = institutionsPartition(association);
  for (const release of earlier) {
    const rows = await store.get<StoredRows>(partition, rowsId(release, code));
    if (!rows) continue;
    const basis = await store.get<StoredBasis>(partition, basisId(release, code));
    // Without it figures could be told that show the difference to the edition before.
    if (!basis) throw new Error('a release stands without what it stands on');
    const table = { groups: rows.body.rows.map(({ group }) => group), rows: rows.body.rows };
    const { movements = [], gone = [], ...rest } = basis.body;
    // What was told of continuing members there is known like any group that is spoken of no more.
    const told = movements.flatMap(({ row, contributors }) =>
      row.status === 'published' ? [{ row, contributors }] : [],
    );
    const known = [...gone, ...told];
    const computed = { table, basis: { ...rest, ...(known.length > 0 && { gone: known }) } };
    return { release, computed };
  }
  return undefined;
}
