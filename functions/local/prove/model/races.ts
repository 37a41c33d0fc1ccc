// Two requests at once, their calls of the store in every order that a scheduler comes upon: what stands afterwards must be what
// one after the other would have left, and the same of them must have succeeded.
import fc from 'fast-check';
import type { Store, StoredDocument } from '../../../store/store.ts';
import { checkStore } from '../crashPoints/checkStore.ts';
import { dumpOf, standingIn } from '../crashPoints/reads.ts';
import { association, beginning, round, sendSurely } from '../service/peopledWorld.ts';
import type { Prepared } from '../service/preparedStore.ts';
import { type Answered, type Sent, type ServiceHere, serviceHere } from '../service/serviceHere.ts';
import { type Pair, pairs } from './pairs.ts';
import type { Rig } from './runPlot.ts';

interface Race {
  readonly pair: Pair;
  readonly prepared: Prepared;
  readonly sent: readonly [Sent, Sent];
  /** What each order leaves, as a text. */
  readonly serial: readonly string[];
}

/** Milliseconds from what stands before to the race. */
const later = 60_000;

export interface Raced {
  readonly interleavings: number;
  /** Ends that differ, over all pairs: were it one each, nothing would have raced. */
  readonly ends: number;
  readonly pairs: number;
  readonly faults: readonly string[];
}

/** @param count interleavings of all pairs together */
export async function runRaces(rig: Rig, seed: number, count: number): Promise<Raced> {
  const all = pairs(rig.world);
  const each = Math.ceil(count / all.length);
  const faults: string[] = [];
  let interleavings = 0;
  let ends = 0;
  for (const pair of all) {
    const race = await openRace(rig, pair);
    const seen = new Set<string>();
    const property = fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const { end, wrong } = await runRace(rig, race, scheduler);
      interleavings += 1;
      seen.add(end);
      if (!race.serial.includes(end)) throw new Error(`no order explains this:\n${end}`);
      if (wrong.length > 0) throw new Error(wrong.join('; '));
    });
    const checked = await fc.check(property, { seed, numRuns: each, endOnFailure: true });
    ends += seen.size;
    if (!checked.failed) continue;
    const [scheduler] = checked.counterexample ?? [];
    faults.push(
      `${pair.name}, seed ${seed}, path ${checked.counterexamplePath}: ${scheduler}\n${checked.errorInstance}`,
    );
  }
  return { interleavings, ends, pairs: all.length, faults };
}

async function openRace(rig: Rig, pair: Pair): Promise<Race> {
  const { folder, world } = rig;
  let etag = '';
  const prepared = await folder.prepare(async (store) => {
    const service = ticking(store, beginning);
    for (const request of pair.before) {
      const answered = await sendSurely(service, request);
      if (request.route === 'putSubmission') etag = answered.etag ?? '';
    }
  }, world.prepared.without);
  const sent = pair.race(etag);
  const serial: string[] = [];
  for (const order of [
    [0, 1],
    [1, 0],
  ] as const) {
    const end = await folder.onCopy(prepared, async (store) => {
      const service = ticking(store, beginning + later);
      const answers: Answered[] = [];
      for (const i of order) answers[i] = await service.send(sent[i]);
      return endOf(answers, await standingIn(store));
    });
    serial.push(end);
  }
  return { pair, prepared, sent, serial };
}

async function runRace(
  { folder, faulty }: Rig,
  { prepared, sent }: Race,
  scheduler: fc.Scheduler,
): Promise<{ end: string; wrong: readonly string[] }> {
  return folder.onCopy(prepared, async (store) => {
    const now = tickingClock(beginning + later);
    const racers = sent.map((request): Racer => {
      const racer: Racer = { waiting: 0 };
      const inTurn = scheduled(store, scheduler, racer);
      const seen = faulty?.store ? faulty.store(inTurn) : inTurn;
      void serviceHere({ store: seen, now })
        .send(request)
        .then((answered) => {
          racer.answered = answered;
        });
      return racer;
    });
    // Nobody is let on before both have come to their next call: who waits longer for its body would always be the later one.
    const isAtRest = () => racers.every(({ waiting, answered }) => waiting > 0 || answered);
    for (;;) {
      while (!isAtRest()) await nextTurn();
      if (scheduler.count() === 0) break;
      await scheduler.waitOne();
    }
    const answers = racers.flatMap(({ answered }) => answered ?? []);
    const standing = await standingIn(store);
    const wrong = [...(await checkStore(standing)), ...untimely(standing)];
    return { end: endOf(answers, standing), wrong };
  });
}

/** A request on its way: how many of its calls wait for their turn, and in the end its answer. */
interface Racer {
  waiting: number;
  answered?: Answered;
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A clock that goes on a little whenever it is asked. */
function tickingClock(from: number): () => Date {
  let moment = from;
  return () => {
    moment += 1;
    return new Date(moment);
  };
}

function ticking(store: Store, from: number): ServiceHere {
  return serviceHere({ store: { ...store }, now: tickingClock(from) });
}

/** A store whose calls wait until the scheduler lets them. */
function scheduled(store: Store, scheduler: fc.Scheduler, racer: Racer): Store {
  const turn = async <T>(label: string, job: () => Promise<T>): Promise<T> => {
    racer.waiting += 1;
    await scheduler.schedule(Promise.resolve(), label);
    racer.waiting -= 1;
    return job();
  };
  return {
    get: (partition, id) => turn(`get ${id}`, () => store.get(partition, id)),
    create: (partition, document) =>
      turn(`create ${document.id}`, () => store.create(partition, document)),
    replaceIf: (partition, document) =>
      turn(`replace ${document.id}`, () => store.replaceIf(partition, document)),
    batch: (partition, operations) =>
      turn(`batch ${operations.map(({ id }) => id).join(' ')}`, () =>
        store.batch(partition, operations),
      ),
    list: (query) => turn(`list ${query.idPrefix ?? ''}`, () => store.list(query)),
    changesSince: (token, limit) => turn('changes', () => store.changesSince(token, limit)),
    close: () => store.close(),
  };
}

/** Which of the two succeeded, and what stands. */
function endOf(answers: readonly Answered[], standing: readonly StoredDocument[]): string {
  const succeeded = answers.map(({ status, bug }) => bug ?? status < 300);
  const { documents, events } = dumpOf(standing);
  return [JSON.stringify(succeeded), ...documents, ...events].join('\n');
}

/** No report is received after the instant at which its round is told to be closed. */
function untimely(standing: readonly StoredDocument[]): readonly string[] {
  const closed = standing.find(
    ({ id, partition }) => id === `round:${round}` && partition[0] === association,
  )?.body as { closedAt?: string } | undefined;
  const end = closed?.closedAt;
  if (end === undefined) return [];
  return standing
    .filter(({ kind }) => kind === 'revision' || kind === 'approval')
    .flatMap(({ id, body }) => {
      const { receivedAt, at } = body as { receivedAt?: string; at?: string };
      return (receivedAt ?? at ?? '') > end ? [`${id} is later than the end of its round`] : [];
    });
}
