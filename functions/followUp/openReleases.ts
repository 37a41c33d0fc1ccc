// Releases that were begun and are not there yet, of all associations in one place, where the timer finds them.
import { installation } from '../access/caller.ts';
import { jobId, releaseId } from '../release/documents.ts';
import { type Store, StoreConflict } from '../store/store.ts';
import type { FollowUp } from './followUp.ts';

/** Where a release stands that is to be finished. */
export interface OpenRelease {
  readonly association: string;
  readonly release: number;
}

const kind = 'open-release';
const idPrefix = `${kind}:`;
const idOf = ({ association, release }: OpenRelease) => `${idPrefix}${association}:${release}`;

export const openReleases: FollowUp = {
  name: 'open-releases',
  follows: ['release-job', 'release'],
  makes: [kind],
  async apply(store, { partition, body }) {
    const { release } = body as { release: number };
    const about: OpenRelease = { association: partition[0], release };
    // Somebody else may be doing the same: whoever comes second looks again.
    for (;;) {
      try {
        return await bringUpToDate(store, about);
      } catch (error) {
        if (!(error instanceof StoreConflict)) throw error;
      }
    }
  },
};

async function bringUpToDate(store: Store, about: OpenRelease): Promise<void> {
  const { association, release } = about;
  const id = idOf(about);
  const standing = await store.get(installation, id);
  const wasBegun = (await store.get([association, ''], jobId(release))) !== undefined;
  const isThere = (await store.get([association, ''], releaseId(release))) !== undefined;
  const isOpen = wasBegun && !isThere;
  if (isOpen && !standing) await store.create(installation, { id, kind, body: about });
  if (!isOpen && standing)
    await store.batch(installation, [{ type: 'delete', id, etag: standing.etag }]);
}

export async function listOpenReleases(store: Store): Promise<readonly OpenRelease[]> {
  const [association, institution] = installation;
  const documents = await store.list<OpenRelease>({ association, institution, idPrefix });
  return documents.map(({ body }) => body);
}
