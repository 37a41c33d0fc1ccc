// Dies in a scenario, once or twice, looks at what stands, and sends the request again.
import type { Store, StoredDocument } from '../../../store/store.ts';
import { checkStore } from './checkStore.ts';
import { type Death, dyingStore } from './dyingStore.ts';
import { isLess, receiptFaults, wrongEnd, wrongReads } from './judge.ts';
import { fresh, type Run, settled, withFault } from './openScenario.ts';
import { dumpOf, orphansIn, type ReadBack, readAll, standingIn } from './reads.ts';

export interface Outcome {
  readonly faults: readonly string[];
  readonly reads: number;
  /** Documents of releases that were begun and not gone on with. */
  readonly orphans: number;
}

export async function dieAndGoOn(
  run: Run,
  store: Store,
  deaths: readonly Death[],
): Promise<Outcome> {
  const faults: string[] = [];
  let reads = 0;
  let minutes = 30;
  for (const [i, death] of deaths.entries()) {
    const dying = dyingStore(store, death);
    const sending = fresh(withFault(dying.store, run.fault), minutes).send(run.request);
    const answered = await Promise.race([sending, dying.died]);
    // Whoever got an answer may rely on it, even if the process dies the next moment.
    dying.kill();
    await settled(run.fault);
    const standing = await standingIn(store);
    const seen = await readOnce(run, standing, async () => {
      const all = await readAll(fresh(store, minutes + 5));
      reads += all.length;
      return all;
    });
    faults.push(...(await checkStore(standing)), ...wrongReads(run, seen, i === 0));
    if (answered && answered.status < 300 && isLess(seen, run.readsAfter, run.readsBefore))
      faults.push('what was acknowledged is not there');
    minutes += 10;
  }
  const last = await fresh(store, minutes).send(run.request);
  const standing = await standingIn(store);
  faults.push(...(await checkStore(standing)), ...wrongEnd(run, last, dumpOf(standing)));
  faults.push(...receiptFaults(last, standing));
  return { faults, reads, orphans: standing.filter(orphansIn(standing)).length };
}

/** The same state is read alike, so that each is read once. */
async function readOnce(
  { known }: Run,
  standing: readonly StoredDocument[],
  read: () => Promise<readonly ReadBack[]>,
): Promise<readonly ReadBack[]> {
  const state = JSON.stringify(dumpOf(standing));
  const seen = known.get(state) ?? (await read());
  known.set(state, seen);
  return seen;
}
