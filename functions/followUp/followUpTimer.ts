// Called by the clock: one pass over what changed since the last one.
import type { InvocationContext } from '@azure/functions';
import type { Services } from '../services.ts';
import { StoreBusy } from '../store/store.ts';
import { follow } from './follow.ts';
import { followUps } from './followUp.ts';

/** Every five seconds: soon enough for people, and one small query where nothing has changed. */
export const followUpSchedule = '*/5 * * * * *';

/** A pass that finds the store busy leaves the rest to the next one. */
export function followUpTimer({ store, now }: Pick<Services, 'store' | 'now'>) {
  return async (
    _timer: unknown,
    context: Pick<InvocationContext, 'log' | 'warn'>,
  ): Promise<void> => {
    try {
      const { changes, failed } = await follow(store, followUps, now);
      if (failed > 0) context.warn(JSON.stringify({ followUp: 'failed', changes, failed }));
      else if (changes > 0) context.log(JSON.stringify({ followUp: 'done', changes }));
    } catch (error) {
      if (!(error instanceof StoreBusy)) throw error;
      context.warn(JSON.stringify({ followUp: 'store_busy', seconds: error.retryAfter }));
    }
  };
}
