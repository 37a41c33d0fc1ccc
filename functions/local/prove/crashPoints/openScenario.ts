// A scenario made ready to die in: its world prepared, and what comes of its request where nobody dies.
import type { Store } from '../../../store/store.ts';
import { beginning, type Issued } from '../service/peopledWorld.ts';
import type { Prepared, StoreFolder } from '../service/preparedStore.ts';
import { type Answered, type Sent, type ServiceHere, serviceHere } from '../service/serviceHere.ts';
import { checkStore } from './checkStore.ts';
import { dyingStore } from './dyingStore.ts';
import { answerText, type Dump, dumpOf, type ReadBack, readAll, standingIn } from './reads.ts';
import type { Scenario } from './scenario.ts';
import { type WriteFault, withWriteFault } from './writeFaults.ts';

/** A scenario with what comes of it where nobody dies. */
export interface Run {
  readonly scenario: Scenario;
  readonly request: Sent;
  readonly prepared: Prepared;
  readonly fault: WriteFault | undefined;
  /** Calls of the store that the request makes. */
  readonly calls: number;
  readonly readsBefore: readonly ReadBack[];
  readonly readsAfter: readonly ReadBack[];
  /** Sent once, and sent a second time. */
  readonly answers: readonly [string, string];
  readonly dumps: readonly [Dump, Dump];
  readonly faults: readonly string[];
  /** What was read of each state that was come to. */
  readonly known: Map<string, readonly ReadBack[]>;
}

export async function openScenario(
  { folder, world, issued }: { folder: StoreFolder; world: Prepared; issued: Issued },
  scenario: Scenario,
  fault: WriteFault | undefined,
): Promise<Run> {
  let request: Sent | undefined;
  const prepared = await folder.prepare(async (store) => {
    request = await scenario.prepare(fresh(store, 10), issued);
  }, world);
  const sent = request as Sent | undefined;
  if (!sent) throw new Error(`${scenario.name} has no request`);
  return folder.onCopy(prepared, async (store) => {
    const readsBefore = await readAll(fresh(store, 20));
    const before = dumpOf(await standingIn(store));
    const counting = dyingStore(store, undefined);
    const first = await fresh(withFault(counting.store, fault), 30).send(sent);
    const calls = counting.calls();
    await settled(fault);
    const once = dumpOf(await standingIn(store));
    const readsAfter = await readAll(fresh(store, 40));
    const second = await fresh(store, 50).send(sent);
    const twice = dumpOf(await standingIn(store));
    const faults = [
      ...(first.status < 300
        ? []
        : [`it was answered with ${answerText(first)} ${first.bug ?? ''}`]),
      ...(JSON.stringify(before) === JSON.stringify(once) ? ['nothing was done'] : []),
      ...wrongAgain(scenario, first, second),
      ...(await checkStore(await standingIn(store))),
    ];
    const answers = [answerText(first), answerText(second)] as const;
    const dumps = [once, twice] as const;
    return {
      scenario,
      request: sent,
      prepared,
      fault,
      calls,
      readsBefore,
      readsAfter,
      answers,
      dumps,
      faults,
      known: new Map(),
    };
  });
}

/** A process that has just come up over what stands; its clock is as many minutes later. */
export function fresh(store: Store, minutes: number): ServiceHere {
  let moment = beginning + minutes * 60_000;
  const now = () => {
    moment += 1;
    return new Date(moment);
  };
  return serviceHere({ store: { ...store }, now });
}

export function withFault(store: Store, fault: WriteFault | undefined): Store {
  return fault ? withWriteFault(store, fault) : store;
}

/** What was under way in the adapter comes to its end; a fault that writes later gets the time to do so. */
export function settled(fault: WriteFault | undefined): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, fault === 'acknowledge_early' ? 10 : 0));
}

/** What was done once is told as the scenario says, to whoever sends it again. */
function wrongAgain({ again }: Scenario, first: Answered, second: Answered): readonly string[] {
  if (again !== 'same' && again !== 'another')
    return second.code === again
      ? []
      : [`sent again it was answered with ${second.status} ${second.code}`];
  const isReceipt = 'receivedAt' in first.body && 'token' in first.body;
  const isAsGood = isReceipt
    ? JSON.stringify(first.body) === JSON.stringify(second.body) && second.status === 200
    : second.status < 300;
  return isAsGood ? [] : [`sent again it was answered with ${answerText(second)}`];
}
