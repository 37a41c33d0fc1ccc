// Looking through the indicators of a preview within the time that somebody waits, one preview of an association at a time: releases
// are computed by the same threads.
import { Problem, type ReleaseIndicator, type ReleaseRow } from '@peerbook/shared';
import type { Store } from '../store/store.ts';
import type { ReleaseComputer } from './releaseComputer.ts';

/** What was looked at, and the codes of what was not. */
export interface LookedThrough {
  readonly rows: readonly ReleaseRow[];
  readonly looked: number;
  readonly left: readonly string[];
}

/** Keeps the place of a preview until something is done with, be it after the answer. */
export type Hold = (until: Promise<unknown>) => void;

const underWay = new WeakMap<Store, Set<string>>();

/** @throws Problem preview_under_way where this process computes one for the association already */
export async function previewInHand<T>(
  store: Store,
  association: string,
  work: (hold: Hold) => Promise<T>,
): Promise<T> {
  const held = underWay.get(store) ?? new Set<string>();
  underWay.set(store, held);
  if (held.has(association)) throw new Problem('preview_under_way', { seconds: 10 });
  held.add(association);
  const waitedFor: Promise<unknown>[] = [];
  try {
    return await work((until) => waitedFor.push(until));
  } finally {
    // What is still computed when the answer is given keeps its thread, and so the place.
    void Promise.allSettled(waitedFor).then(() => held.delete(association));
  }
}

/**
 * Indicator after indicator in the order of the template, as many at once as the computer has lanes, until the patience is over.
 * What is being computed then is not counted.
 */
export async function lookThrough(
  { lanes, patience }: Pick<ReleaseComputer, 'lanes' | 'patience'>,
  indicators: readonly ReleaseIndicator[],
  compute: (indicator: ReleaseIndicator) => Promise<readonly ReleaseRow[]>,
  hold: Hold,
): Promise<LookedThrough> {
  const until = performance.now() + patience;
  const waiting = [...indicators];
  const found = new Map<string, readonly ReleaseRow[]>();
  const lane = async () => {
    while (performance.now() < until) {
      const indicator = waiting.shift();
      if (!indicator) return;
      found.set(indicator.code, await compute(indicator));
    }
  };
  const work = Promise.all(Array.from({ length: lanes }, lane));
  hold(work);
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience);
    // A process that is to end does not wait for it.
    timer.unref();
  });
  try {
    await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
    // Nobody listens any more.
    work.catch(() => undefined);
  }
  return {
    rows: [...found.values()].flat(),
    looked: found.size,
    left: indicators.map(({ code }) => code).filter((code) => !found.has(code)),
  };
}
