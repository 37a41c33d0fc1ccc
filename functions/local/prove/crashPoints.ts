// Proof: the process dies before and after every call of the store, on every route that writes. What then stands is whole, is
// read as it was before or as it is afterwards, and the same request sent again ends as if nobody had died.
import type { Store, StoredDocument } from '../../store/store.ts';
import { checkStore } from './crashPoints/checkStore.ts';
import { type Death, dyingStore } from './crashPoints/dyingStore.ts';
import { killInEarnest } from './crashPoints/killInEarnest.ts';
import {
  answerText,
  type Dump,
  dumpOf,
  orphansIn,
  type ReadBack,
  readAll,
  standingIn,
} from './crashPoints/reads.ts';
import { type Scenario, scenarios } from './crashPoints/scenarios.ts';
import { type WriteFault, withWriteFault } from './crashPoints/writeFaults.ts';
import { beginning, setUpWorld } from './service/peopledWorld.ts';
import { type Prepared, type StoreFolder, storeFolder } from './service/preparedStore.ts';
import { type Answered, type Sent, type ServiceHere, serviceHere } from './service/serviceHere.ts';
import type { Proof, ProofOptions } from './suites.ts';

/** Deaths of one request, one after the other, at most. */
const deathsEach = 2;

export const crashPoints: Proof = (options) => crashPointsWith(options);

/**
 * @param given.fault put in on purpose, to show that it is found
 * @param given.only scenarios by name; all of them where nothing is said
 * @param given.deaths how often the process dies at one request
 * @param given.program the service as it was built, for real kills; none is killed in earnest where it is null
 */
export async function crashPointsWith(
  { say }: Pick<ProofOptions, 'say'>,
  given: {
    readonly fault?: WriteFault;
    readonly only?: (scenario: Scenario) => boolean;
    readonly deaths?: 1 | 2;
    readonly program?: string | null;
    /** Real kills at every call, or only at every so many-th. */
    readonly stride?: number;
  } = {},
): ReturnType<Proof> {
  const folder = storeFolder();
  const counts = { routes: 0, scenarios: 0, calls: 0, deaths: 0, reads: 0, orphans: 0 };
  const faults: string[] = [];
  const routes = new Set<string>();
  try {
    const world = await folder.prepare((store) => setUpWorld(fresh(store, 0)));
    for (const scenario of scenarios.filter(given.only ?? (() => true))) {
      const run = await openScenario(folder, world, scenario, given.fault);
      routes.add(run.request.route);
      counts.scenarios += 1;
      counts.calls += run.calls;
      for (const deaths of wayOfDying(run.calls, given.deaths ?? deathsEach)) {
        const outcome = await folder.onCopy(run.prepared, (store) =>
          dieAndGoOn(run, store, deaths),
        );
        counts.deaths += deaths.length;
        counts.reads += outcome.reads;
        counts.orphans += outcome.orphans;
        const where = deaths.map(({ call, when }) => `${when} call ${call}`).join(', then ');
        faults.push(...outcome.faults.map((what) => `${scenario.name}, death ${where}: ${what}`));
      }
      faults.push(...run.faults.map((what) => `${scenario.name}: ${what}`));
    }
    const kills =
      given.program === null
        ? { kills: 0, faults: [] }
        : await killInEarnest(given.program, given.stride ?? 1);
    faults.push(...kills.faults);
    for (const what of faults.slice(0, 20)) say(what);
    const figures = { ...counts, routes: routes.size, kills: kills.kills };
    return { cases: counts.deaths + kills.kills, failed: faults.length, figures };
  } finally {
    folder.remove();
  }
}

/** A process that has just come up over what stands; its clock is as many minutes later. */
function fresh(store: Store, minutes: number): ServiceHere {
  let moment = beginning + minutes * 60_000;
  const now = () => {
    moment += 1;
    return new Date(moment);
  };
  return serviceHere({ store: { ...store }, now });
}

/** Every call once, before and after; and for each the same again in the next process, where that is wanted. */
function wayOfDying(calls: number, deaths: 1 | 2): readonly (readonly Death[])[] {
  const all = Array.from({ length: calls + 1 }, (_, i) =>
    (['before', 'after'] as const).map((when): Death => ({ call: i + 1, when })),
  ).flat();
  const single = all.map((death) => [death]);
  if (deaths === 1) return single;
  return [...single, ...all.flatMap((first) => all.map((second) => [first, second]))];
}

/** A scenario with what comes of it where nobody dies. */
interface Run {
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

async function openScenario(
  folder: StoreFolder,
  world: Prepared,
  scenario: Scenario,
  fault: WriteFault | undefined,
): Promise<Run> {
  let request: Sent | undefined;
  const prepared = await folder.prepare(async (store) => {
    request = await scenario.prepare(fresh(store, 10));
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

function withFault(store: Store, fault: WriteFault | undefined): Store {
  return fault ? withWriteFault(store, fault) : store;
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

interface Outcome {
  readonly faults: readonly string[];
  readonly reads: number;
  /** Documents of attempts at a release that came to nothing. */
  readonly orphans: number;
}

async function dieAndGoOn(run: Run, store: Store, deaths: readonly Death[]): Promise<Outcome> {
  const faults: string[] = [];
  let reads = 0;
  let minutes = 30;
  for (const death of deaths) {
    const dying = dyingStore(store, death);
    const sending = fresh(withFault(dying.store, run.fault), minutes).send(run.request);
    const answered = await Promise.race([sending, dying.died]);
    // Whoever got an answer may rely on it, even if the process dies the next moment.
    dying.kill();
    await settled(run.fault);
    const standing = await standingIn(store);
    const seen = await readOnce(run, standing, () => readAll(fresh(store, minutes + 5)));
    reads += seen.length;
    faults.push(...(await checkStore(standing)), ...wrongReads(run, seen));
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

/** What was under way in the adapter comes to its end; a fault that writes later gets the time to do so. */
function settled(fault: WriteFault | undefined): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, fault === 'acknowledge_early' ? 10 : 0));
}

/** Each read is as before or as afterwards, and all of them are the one or the other. */
function wrongReads({ scenario, readsBefore, readsAfter }: Run, seen: readonly ReadBack[]) {
  const matches = (wanted: readonly ReadBack[]) =>
    seen.map(({ text }, i) => text === wanted[i]?.text);
  const [asBefore, asAfter] = [matches(readsBefore), matches(readsAfter)];
  const strange = seen.filter((one, i) => !asBefore[i] && !asAfter[i] && !isTrail(one));
  if (strange.length > 0) return strange.map(({ text }) => `this is read: ${text.slice(0, 400)}`);
  const isBetween = (is: readonly boolean[]) =>
    seen.some((one, i) => !is[i] && !(scenario.steps ?? []).includes(one.route) && !isTrail(one));
  return isBetween(asBefore) && isBetween(asAfter)
    ? ['some reads are as before and some as afterwards']
    : [];
}

/** The trail tells of a change that is written again once more; that it tells of nothing else is held of the store. */
const isTrail = ({ route }: ReadBack) => route === 'listEvents' || route === 'listInvitations';

/** Whether reads that the request changes are still as they were. */
function isLess(
  seen: readonly ReadBack[],
  after: readonly ReadBack[],
  before: readonly ReadBack[],
) {
  return seen.some(({ text }, i) => text === before[i]?.text && text !== after[i]?.text);
}

function wrongEnd(
  { answers, dumps, scenario }: Run,
  last: Answered,
  dump: Dump,
): readonly string[] {
  const text = answerText(last);
  const faults: string[] = [];
  if (!answers.includes(text))
    faults.push(`sent again it was answered with ${text} ${last.bug ?? ''}`);
  const same = (wanted: Dump) => wanted.documents.join('\n') === dump.documents.join('\n');
  // Nothing in an invitation says that it is the same one: each that was stored stands, and one more.
  const isMore =
    scenario.again === 'another' && dumps[0].documents.every((one) => dump.documents.includes(one));
  if (!dumps.some(same) && !isMore) faults.push('another state than without a death');
  const told = new Set(dump.events);
  const wanted = new Set(dumps.flatMap(({ events }) => events));
  if ([...told].some((one) => !wanted.has(one))) faults.push('something else is told');
  if (dumps[0].events.some((one) => !told.has(one))) faults.push('something is not told');
  return faults;
}

/** The receipt that was given is the one that is kept. */
function receiptFaults({ body }: Answered, standing: Awaited<ReturnType<typeof standingIn>>) {
  if (!('token' in body)) return [];
  const kept = standing.filter(({ kind }) => kind === 'key');
  const isKept = kept.some((one) => {
    const { receipt } = one.body as { receipt: unknown };
    return JSON.stringify(receipt) === JSON.stringify(body);
  });
  return isKept ? [] : ['the receipt that was given is not the one that is kept'];
}
