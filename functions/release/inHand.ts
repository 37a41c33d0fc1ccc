// Which releases this process is at: the timer leaves them alone, so that no core does what another does already.
import type { Services } from '../services.ts';
import type { Store } from '../store/store.ts';
import type { ReleaseJob } from './documents.ts';
import { type Finished, finishRelease } from './finishRelease.ts';

const inHandOf = new WeakMap<Store, Map<string, number>>();

/** Finishes a release as finishRelease does, and notes it as long as that takes. */
export async function inHand(
  services: Pick<Services, 'store' | 'computer' | 'signer' | 'now'>,
  association: string,
  job: ReleaseJob,
  as: 'asker' | 'helper',
): Promise<Finished> {
  const counts = inHandOf.get(services.store) ?? new Map<string, number>();
  inHandOf.set(services.store, counts);
  const key = keyOf(association, job.release);
  counts.set(key, (counts.get(key) ?? 0) + 1);
  try {
    return await finishRelease(services, association, job, as);
  } finally {
    counts.set(key, (counts.get(key) ?? 1) - 1);
  }
}

export function isInHand(store: Store, association: string, release: number): boolean {
  return (inHandOf.get(store)?.get(keyOf(association, release)) ?? 0) > 0;
}

const keyOf = (association: string, release: number) => `${association}/${release}`;
