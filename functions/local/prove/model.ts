// Proof: whatever two to five people do, in whatever order, the service answers as a small model says that it must; and where two
// requests race, what stands afterwards is what one after the other would have left.
import fc from 'fast-check';
import { newCoverage } from './model/coverage.ts';
import { runRaces } from './model/races.ts';
import { Divergence, type Rig, runPlot } from './model/runPlot.ts';
import { shrink } from './model/shrink.ts';
import { type Plot, plots } from './model/step.ts';
import { modelWorld } from './model/world.ts';
import { type StoreFolder, storeFolder } from './service/preparedStore.ts';
import type { Proof, ProofOptions } from './suites.ts';

const runs = 2000;
const commandsEach = 100;
/** Interleavings of two requests, for each run. */
const racesEach = 5;
/** From so many runs on, every outcome must have come up. */
const whole = 500;

export const model: Proof = (options) => modelWith(options);

/**
 * @param given.faulty a fault put in on purpose, to show that it is found
 * @param given.interleavings of two requests; five for each run where nothing is said
 */
export async function modelWith(
  { seed, size = runs, say }: Pick<ProofOptions, 'seed' | 'size' | 'say'>,
  given: { readonly faulty?: Rig['faulty']; readonly interleavings?: number } = {},
): ReturnType<Proof> {
  const { faulty, interleavings = size * racesEach } = given;
  const folder: StoreFolder = storeFolder();
  const coverage = newCoverage();
  try {
    const world = await modelWorld(folder);
    const rig: Rig = { folder, world, coverage, ...(faulty && { faulty }) };
    const property = fc.asyncProperty(plots(commandsEach), (plot) => runPlot(rig, plot));
    const checked = await fc.check(property, { seed, numRuns: size, endOnFailure: true });
    if (checked.failed) await tell(rig, checked, say);
    const missing = size >= whole && !checked.failed ? coverage.missing() : [];
    for (const name of missing) say(`never came up: ${name}`);
    const raced = await runRaces(rig, seed, interleavings);
    for (const fault of raced.faults) say(fault);
    return {
      cases: checked.numRuns + raced.interleavings,
      failed: (checked.failed ? 1 : 0) + missing.length + raced.faults.length,
      figures: {
        runs: checked.numRuns,
        commandsEach,
        commands: coverage.total() - (coverage.commands()['look'] ?? 0),
        divergences: checked.failed ? 1 : 0,
        outcomes: Object.keys(coverage.outcomes()).length,
        ...coverage.commands(),
        pairs: raced.pairs,
        interleavings: raced.interleavings,
        ends: raced.ends,
      },
    };
  } finally {
    folder.remove();
  }
}

/** What diverged, made as short as it gets, and how to come to it again. */
async function tell(
  rig: Rig,
  { seed, counterexample, counterexamplePath }: fc.RunDetails<[Plot]>,
  say: (line: string) => void,
): Promise<void> {
  const [plot] = counterexample ?? [];
  if (!plot) return;
  const divergenceOf = (steps: Plot['steps']) =>
    runPlot({ ...rig, coverage: newCoverage() }, { ...plot, steps }).then(
      () => undefined,
      (error: unknown) => error,
    );
  const steps = await shrink(plot.steps, async (some) => (await divergenceOf(some)) !== undefined);
  const error = await divergenceOf(steps);
  say(`seed ${seed}, path ${counterexamplePath}: ${plot.people.join(', ')}`);
  const asked = error instanceof Divergence ? error.asked : [];
  for (const one of asked) say(`  ${JSON.stringify(one)}`);
  say(error instanceof Error ? error.message : String(error));
}
