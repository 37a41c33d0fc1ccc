// Measures tasks against each other: they take turns, so that a busy moment hits all alike.

export interface RaceOptions {
  /** Rounds that count, after one or more to warm up. */
  readonly runs?: number;
  /** A task shorter than this, in milliseconds, is called again and again within one turn. */
  readonly turn?: number;
  /** How long each task runs before anything counts, in milliseconds. */
  readonly warmUp?: number;
}

type Task = () => unknown;

/** Median milliseconds of one call of each task. */
export async function race<Name extends string>(
  tasks: Readonly<Record<Name, Task>>,
  { runs = 9, turn = 20, warmUp = 300 }: RaceOptions = {},
): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(tasks) as Name[];
  const entrants = names.map((name) => ({
    name,
    task: tasks[name],
    calls: 1,
    times: [] as number[],
  }));
  for (const entrant of entrants) {
    const { calls, time } = await runFor(entrant.task, warmUp);
    entrant.calls = Math.max(1, Math.ceil((turn * calls) / time));
  }
  for (let i = 0; i < runs; i += 1)
    for (const { task, calls, times } of entrants) times.push((await timeOf(task, calls)) / calls);
  return Object.fromEntries(entrants.map(({ name, times }) => [name, middle(times)])) as Record<
    Name,
    number
  >;
}

async function runFor(task: Task, least: number): Promise<{ calls: number; time: number }> {
  let calls = 0;
  let time = 0;
  do {
    time += await timeOf(task, 1);
    calls += 1;
  } while (time < least);
  return { calls, time };
}

async function timeOf(task: Task, calls: number): Promise<number> {
  const began = performance.now();
  for (let i = 0; i < calls; i += 1) {
    const outcome = task();
    // Waiting for what is there already would take longer than the shortest tasks.
    if (outcome instanceof Promise) await outcome;
  }
  return performance.now() - began;
}

function middle(times: readonly number[]): number {
  const ordered = [...times].sort((a, b) => a - b);
  return ordered[Math.floor(ordered.length / 2)] ?? Number.NaN;
}
