// Begins a release: everything that its figures follow from is frozen in one batch, and its number is taken. One release of an
// association is computed at a time, since the next one has to know its figures.
import { Problem } from '@peerbook/shared';
import { institutionsPartition, type StoredRound } from '../association/documents.ts';
import { findCatalogue } from '../association/peerGroupDocuments.ts';
import { findPolicy } from '../association/policyDocuments.ts';
import type { Services } from '../services.ts';
import { type Store, StoreConflict } from '../store/store.ts';
import { findTemplate } from '../template/documents.ts';
import { comparable } from './comparable.ts';
import {
  getRelease,
  inputId,
  jobId,
  listJobs,
  listReleases,
  type ReleaseInput,
  type ReleaseJob,
  type ReleaseOfRound,
  releaseOfId,
} from './documents.ts';
import { earlierReleases } from './earlierReleases.ts';
import { freezeMembers, hashOf, membersOf } from './frozenMembers.ts';

/** What a round has: a release that another request began, or one that this one did. */
export interface Begun {
  readonly job: ReleaseJob;
  readonly isMine: boolean;
}

/**
 * @param finish brings another release to its end, where one is found unfinished
 * @throws Problem release_exists where the round has one already
 */
export async function beginRelease(
  services: Services,
  association: string,
  round: StoredRound,
  given: {
    readonly begun: ReleaseJob['begun'];
    readonly finish: (job: ReleaseJob) => Promise<unknown>;
  },
): Promise<Begun> {
  const { store } = services;
  for (;;) {
    const standing = await findStanding(store, association, round.round);
    if (standing) return { job: standing, isMine: false };
    const unfinished = await findUnfinished(store, association);
    // Another round's: its figures come first. Of this round it can only have been begun just now.
    if (unfinished) {
      if (unfinished.round !== round.round) await given.finish(unfinished);
      continue;
    }
    const job = await tryToBegin(store, association, round, given.begun);
    if (job) return { job, isMine: true };
  }
}

/** The release that the round has already, still to be finished. */
async function findStanding(
  store: Store,
  association: string,
  round: string,
): Promise<ReleaseJob | undefined> {
  const partition = institutionsPartition(association);
  const ofRound = await store.get<ReleaseOfRound>(partition, releaseOfId(round));
  if (!ofRound) return undefined;
  const { release } = ofRound.body;
  if (await getRelease(store, association, release))
    throw new Problem('release_exists', { round, release });
  const job = await store.get<ReleaseJob>(partition, jobId(release));
  if (!job) throw new Error('a release was begun without saying with what');
  return job.body;
}

/** There is one at most. */
export async function findUnfinished(
  store: Store,
  association: string,
): Promise<ReleaseJob | undefined> {
  const last = (await listJobs(store, association)).at(-1);
  if (!last) return undefined;
  return (await getRelease(store, association, last.release)) ? undefined : last;
}

/** Undefined where somebody else was quicker. */
async function tryToBegin(
  store: Store,
  association: string,
  round: StoredRound,
  begun: ReleaseJob['begun'],
): Promise<ReleaseJob | undefined> {
  const standing = await listReleases(store, association);
  const release = await nextNumber(store, association, standing.at(-1)?.release ?? 0);
  const { template } = await findTemplate(store, association, round.template, round.version);
  const members = await freezeMembers(store, association, round.round);
  const indicators = comparable(template);
  const figures = await membersOf(store, association, round, { frozen: members, indicators });
  const earlier = await earlierReleases(store, association, round.template);
  const restated = await restatedSince(store, association, earlier[0]);
  const { policy } = await findPolicy(store, association);
  const { catalogue } = await findCatalogue(store, association);
  const job: ReleaseJob = {
    release,
    round: round.round,
    template: round.template,
    version: round.version,
    periodEnd: round.periodEnd,
    policy,
    catalogue,
    earlier,
    begun,
  };
  const restatedHash =
    restated &&
    hashOf(
      restated.members,
      await membersOf(store, association, restated, { frozen: restated.members, indicators }),
    );
  const ofRound: ReleaseOfRound = {
    release,
    inputHash: hashOf(members, figures),
    ...(restatedHash && { restatedHash }),
  };
  const input: ReleaseInput = { members, ...(restated && { restated }) };
  try {
    await store.batch(institutionsPartition(association), [
      { type: 'create', id: jobId(release), kind: 'release-job', body: job },
      { type: 'create', id: inputId(release), kind: 'release-input', body: input },
      { type: 'create', id: releaseOfId(round.round), kind: 'release-of', body: ofRound },
    ]);
    return job;
  } catch (error) {
    if (error instanceof StoreConflict) return undefined;
    throw error;
  }
}

/** What the reports behind an earlier release say now. */
async function restatedSince(
  store: Store,
  association: string,
  release: number | undefined,
): Promise<ReleaseInput['restated']> {
  if (release === undefined) return undefined;
  const partition = institutionsPartition(association);
  const job = await store.get<ReleaseJob>(partition, jobId(release));
  if (!job) throw new Error('a release stands without what it was begun with');
  const { round, periodEnd } = job.body;
  return { release, round, periodEnd, members: await freezeMembers(store, association, round) };
}

/** Stores of before hold numbers of attempts that came to nothing; none of them is given again. */
async function nextNumber(store: Store, association: string, last: number): Promise<number> {
  const query = { association, institution: '', idPrefix: 'release-number:' };
  const taken = (await store.list(query)).map(({ id }) => Number(id.split(':')[1]));
  return Math.max(last, ...taken) + 1;
}
