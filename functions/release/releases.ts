// Releasing: accepted submissions of a closed round become a frozen table. A small one is there when the request is answered; a
// large one is computed on, and whoever asks is told how far it is.
import { Problem } from '@peerbook/shared';
import { findRound, institutionsPartition } from '../association/documents.ts';
import { roundStatus } from '../association/roundStatus.ts';
import type { Handlers } from '../handlers.ts';
import type { Services } from '../services.ts';
import { changeGates } from '../submission/gate.ts';
import { beginRelease } from './beginRelease.ts';
import {
  getRelease,
  jobId,
  listComputed,
  listReleases,
  numberOf,
  type ReleaseJob,
  type ReleaseOfRound,
  releaseOfId,
} from './documents.ts';
import { type Finished, indicatorsIn } from './finishRelease.ts';
import { inHand } from './inHand.ts';

export const releaseHandlers: Pick<Handlers, 'postRelease' | 'getRelease' | 'listReleases'> = {
  async postRelease({ services, params, body, record }) {
    const association = params['association'] as string;
    const { store, now } = services;
    const { body: round } = await findRound(store, association, body.round);
    if (roundStatus(round, now()) !== 'closed' || round.isClosing)
      throw new Problem('round_still_open');
    // Closed by the clock alone: what is still being stored is stopped before anything is counted.
    if (!round.closedAt) await changeGates(store, association, body.round);
    const { job, isMine } = await beginRelease(services, association, round, {
      begun: { at: now().toISOString(), ...record.asked },
      async finish(other) {
        const finished = await soon(services, inHand(services, association, other, 'helper'));
        if (finished) return;
        const { release } = other;
        throw new Problem('release_under_way', { round: other.round, release });
      },
    });
    const finished = await soon(services, inHand(services, association, job, 'asker'));
    if (!finished) return { status: 202, body: await progressOf(services, association, job) };
    await refuseIfAnothers(services, association, job, { ...finished, isMine });
    return { body: finished.release };
  },

  async getRelease({ services, caller, params }) {
    const association = params['association'] as string;
    const number = numberOf(params['release'] as string);
    const release = await getRelease(services.store, association, number);
    if (release) return { body: release };
    const partition = institutionsPartition(association);
    const job = await services.store.get<ReleaseJob>(partition, jobId(number));
    const isStaff = caller.memberships.some(
      (one) =>
        one.association === association && (one.role === 'officer' || one.role === 'manager'),
    );
    // To members it is not there before it is whole.
    if (!job || !isStaff) throw new Problem('not_found');
    return { body: await progressOf(services, association, job.body) };
  },

  async listReleases({ services, params }) {
    const releases = await listReleases(services.store, params['association'] as string);
    return { body: { releases: [...releases] } };
  },
};

/** What there is within the time that somebody waits; it is gone on with afterwards. */
async function soon<T>({ computer }: Services, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), computer.patience);
    // A process that is to end does not wait for it.
    timer.unref();
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
    // Nobody listens any more; the timer that finds it unfinished comes upon the same failure and tells it.
    work.catch(() => undefined);
  }
}

async function progressOf({ store }: Services, association: string, job: ReleaseJob) {
  const { release, round } = job;
  const total = (await indicatorsIn(store, association, job)).length;
  const done = (await listComputed(store, association, release)).size;
  return { release, round, status: 'computing' as const, progress: { done, total } };
}

/** Of several who asked for the release of a round one is told that it was made, and the others that it stands. */
async function refuseIfAnothers(
  { store }: Services,
  association: string,
  { round, release }: ReleaseJob,
  { isFirst, isMine }: Finished & { readonly isMine: boolean },
): Promise<void> {
  if (isFirst) return;
  const partition = institutionsPartition(association);
  const ofRound = await store.get<ReleaseOfRound>(partition, releaseOfId(round));
  if (isMine && ofRound?.body.finishedBy === 'helper') return;
  throw new Problem('release_exists', { round, release });
}
