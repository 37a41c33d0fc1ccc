// Called by the clock: goes on with releases that nobody is at any more, because whoever began them died or was answered before
// they were there.
import type { InvocationContext } from '@azure/functions';
import { institutionsPartition } from '../association/documents.ts';
import { listOpenReleases } from '../followUp/openReleases.ts';
import type { Services } from '../services.ts';
import { jobId, type ReleaseJob } from './documents.ts';
import { inHand, isInHand } from './inHand.ts';

/** Every ten seconds: one small query where no release is open. */
export const releaseSchedule = '*/10 * * * * *';

/** One release after the other. One that can't be finished is told by the kind of its error and tried again; the others go on. */
export function releaseTimer(services: Pick<Services, 'store' | 'computer' | 'signer' | 'now'>) {
  const { store } = services;
  return async (
    _timer: unknown,
    context: Pick<InvocationContext, 'log' | 'warn'>,
  ): Promise<void> => {
    for (const { association, release } of await listOpenReleases(store)) {
      if (isInHand(store, association, release)) continue;
      const about = { association, number: release };
      try {
        const job = await store.get<ReleaseJob>(institutionsPartition(association), jobId(release));
        if (!job) continue;
        await inHand(services, association, job.body, 'helper');
        context.log(JSON.stringify({ release: 'finished', ...about }));
      } catch (error) {
        const reason = error instanceof Error ? error.name : typeof error;
        context.warn(JSON.stringify({ release: 'failed', ...about, reason }));
      }
    }
  };
}
