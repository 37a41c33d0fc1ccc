// Proof: the process dies before and after every call of the store, on every route that writes. What then stands is whole, is
// read as it was before or as it is afterwards, and the same request sent again ends as if nobody had died.
import { dieAndGoOn } from './crashPoints/dieAndGoOn.ts';
import type { Death } from './crashPoints/dyingStore.ts';
import { killInEarnest } from './crashPoints/killInEarnest.ts';
import { fresh, openScenario } from './crashPoints/openScenario.ts';
import type { Scenario } from './crashPoints/scenario.ts';
import { scenarios } from './crashPoints/scenarios.ts';
import type { WriteFault } from './crashPoints/writeFaults.ts';
import { institutions, issuedWorkbook, setUpWorld } from './service/peopledWorld.ts';
import { storeFolder } from './service/preparedStore.ts';
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
    const issued = await folder.onCopy(world, (store) =>
      issuedWorkbook(fresh(store, 5), institutions[0]),
    );
    for (const scenario of scenarios.filter(given.only ?? (() => true))) {
      const run = await openScenario({ folder, world, issued }, scenario, given.fault);
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

/** Every call once, before and after; and for each the same again in the next process, where that is wanted. */
function wayOfDying(calls: number, deaths: 1 | 2): readonly (readonly Death[])[] {
  const all = Array.from({ length: calls + 1 }, (_, i) =>
    (['before', 'after'] as const).map((when): Death => ({ call: i + 1, when })),
  ).flat();
  const single = all.map((death) => [death]);
  if (deaths === 1) return single;
  return [...single, ...all.flatMap((first) => all.map((second) => [first, second]))];
}
