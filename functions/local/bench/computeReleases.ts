// How long a whole release takes, gate and all, in the threads that the service computes releases in; beside it brute force, a linear
// programme for either end of each pair in a solver of others, which only looks once where the gate looks again after each coarsening.
import { join } from 'node:path';
import { defaultPolicy, knowledgeOf, type Member, type ReleaseIndicator } from '@peerbook/shared';
import type { ComputedIndicator } from '../../release/releaseComputer.ts';
import { workerComputer } from '../../release/workerComputer.ts';
import { seededRandom } from '../demo/random.ts';
import { bruteForce, bruteForceSolver } from '../prove/disclosure/bruteForce.ts';
import { gateInputsOf } from '../prove/disclosure/heldAgainst.ts';
import { aYearLater } from '../prove/disclosure/nextYear.ts';
import { randomAssociation } from '../prove/disclosure/randomAssociation.ts';
import { type Benchmark, type BenchResult, besides } from './benchResult.ts';

export interface ComputeOptions {
  readonly members: number;
  readonly indicators: number;
  readonly groups: 10 | 40;
  /** Seconds. */
  readonly goal: number;
  /** With an edition of the year before, what moved between the two, and the answers of either to protect. */
  readonly isSecond?: boolean;
  /** Every so many indicators one is given to the peer, whose time counts so often. Absent: it would take hours. */
  readonly peerEvery?: number;
}

const usual: readonly ComputeOptions[] = [
  { members: 40, indicators: 60, groups: 10, goal: 15, peerEvery: 10 },
  { members: 40, indicators: 60, groups: 10, goal: 15, isSecond: true },
  { members: 500, indicators: 60, groups: 10, goal: 600 },
];
/** What the gate was never promised to do, and is to be known all the same. */
const stretch: ComputeOptions = { members: 500, indicators: 60, groups: 40, goal: 1_800 };

const seed = 20_261_130;
/** Beside the built program. */
const built = join(__dirname, 'computingWorker.cjs');

export async function computeReleases(
  all: readonly ComputeOptions[] = usual,
  worker = built,
): Promise<Benchmark> {
  const results: BenchResult[] = [];
  const notes: string[] = [`seed ${seed}`];
  for (const options of all) {
    const first = anAssociation(options);
    const { isSecond = false } = options;
    const previous = isSecond ? await computedIn(first, worker) : undefined;
    const association = isSecond
      ? { ...first, members: aYearLater(seededRandom(seed), first) }
      : first;
    const began = performance.now();
    const computed = await computedIn(association, worker, previous);
    const ours = (performance.now() - began) / 1_000;
    const peer = options.peerEvery ? await bruteForceSeconds(association, options.peerEvery) : {};
    const { members, indicators, groups, goal } = options;
    results.push({
      name: `${isSecond ? 'second ' : ''}release of ${members} members, ${indicators} indicators, ${groups} groups`,
      unit: 's',
      ours,
      peers: besides(ours, peer),
      goal: `${goal} s on two cores`,
      met: ours <= goal,
    });
    const rows = computed.flatMap(({ table }) => table.rows);
    const told = rows.filter(({ status }) => status !== 'withheld').length;
    notes.push(
      `${members} x ${groups}${isSecond ? ', second' : ''}: ${told} of ${rows.length} rows say something`,
    );
  }
  return { results, notes };
}

export const computeManyGroups = (): Promise<Benchmark> => computeReleases([stretch]);

interface Association {
  readonly members: readonly Member[];
  readonly indicators: readonly ReleaseIndicator[];
}

/** Groups that have members: all, ten with four countries; with wider lists of everything, forty. */
const characteristics = {
  10: { regions: 2, countries: 4, legalForms: 0, hasDepth: false },
  40: { regions: 10, countries: 15, legalForms: 7, hasDepth: true },
} as const;

/** The sorts of indicators of random associations again and again, until there are as many as are wanted. */
function anAssociation({ members: n, indicators: wanted, groups }: ComputeOptions): Association {
  const random = seededRandom(seed);
  const { regions, countries, legalForms, hasDepth } = characteristics[groups];
  const one = (prefix: string, of: number) => prefix + random.whole(1, of);
  const drawn: Association[] = [];
  while (drawn.reduce((sum, { indicators }) => sum + indicators.length, 0) < wanted)
    drawn.push(randomAssociation(random, n, n));
  const [first] = drawn as [Association];
  const indicators = drawn
    .flatMap((association, round) =>
      association.indicators.map(({ code, scale }) => ({ code: named(code, round), scale })),
    )
    .slice(0, wanted);
  const codes = new Set(indicators.map(({ code }) => code));
  const members = first.members.map(
    (member, i): Member => ({
      institution: member.institution,
      region: one('r', regions),
      country: one('c', countries),
      borrowers: member.borrowers,
      ...(legalForms > 0 && { legalForm: one('l', legalForms) }),
      ...(hasDepth && { depth: member.depth }),
      values: Object.fromEntries(
        drawn.flatMap(({ members: others }, round) =>
          Object.entries(others[i]?.values ?? {})
            .map(([code, text]) => [named(code, round), text])
            .filter(([code = '']) => codes.has(code)),
        ),
      ),
    }),
  );
  return { members, indicators };
}

const named = (code: string, round: number) => `${code}_${round}`;

async function computedIn(
  { members, indicators }: Association,
  worker: string,
  previous?: readonly ComputedIndicator[],
): Promise<readonly ComputedIndicator[]> {
  const computer = workerComputer(worker);
  try {
    return await Promise.all(
      indicators.map((indicator, i) => {
        const only = members.map(({ values, ...member }): Member => {
          const text = values[indicator.code];
          return { ...member, values: text === undefined ? {} : { [indicator.code]: text } };
        });
        return computer.compute({
          policy: defaultPolicy,
          indicator,
          members: only,
          previous: previous?.[i],
          restated: {},
        });
      }),
    );
  } finally {
    await computer.close();
  }
}

async function bruteForceSeconds(
  { members, indicators }: Association,
  every: number,
): Promise<Readonly<Record<string, number>>> {
  const highs = await bruteForceSolver();
  const some = indicators.filter((_, i) => i % every === 0);
  const inputs = gateInputsOf({ members, indicators: some }, defaultPolicy);
  const began = performance.now();
  for (const input of inputs) bruteForce(highs, knowledgeOf(input), () => true);
  const seconds = (performance.now() - began) / 1_000;
  return { 'HiGHS, each pair, one look, one core': (seconds * indicators.length) / some.length };
}
