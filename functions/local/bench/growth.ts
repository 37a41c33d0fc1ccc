// Time with the rules of SP Core once, ten and a hundred times over: it may grow as the rules do, no faster.
import type { Template } from '@peerbook/shared';
import { type BenchPeer, type BenchResult, besides } from './benchResult.ts';
import { manyRules } from './manyRules.ts';
import { race } from './race.ts';

const sizes = [10, 100] as const;
/** What two runs of the same may differ by on a busy machine. */
const tolerance = 1.15;

/** Measures a task on templates of growing size; `unit` is of milliseconds. */
export async function growth(
  name: string,
  unit: string,
  taskFor: (template: Template) => () => unknown,
): Promise<BenchResult> {
  const times: Readonly<Record<string, number>> = await race(
    Object.fromEntries([1, ...sizes].map((size) => [nameOf(size), taskFor(manyRules(size))])),
    { turn: 60, warmUp: 1000 },
  );
  const { [nameOf(1)]: ours = Number.NaN, ...more } = times;
  const peers = besides(ours, more);
  return {
    name,
    unit,
    ours,
    peers,
    goal: `no faster than the rules grow: ratios at most 10 and 100, give or take ${Math.round((tolerance - 1) * 100)} %`,
    met: staysLinear(peers),
  };
}

function nameOf(size: number): string {
  return `${size} x the rules`;
}

function staysLinear(peers: readonly BenchPeer[]): boolean {
  return sizes.every((size) => {
    const found = peers.find((peer) => peer.name === nameOf(size));
    return found !== undefined && found.ratio <= size * tolerance;
  });
}
