// Functions that a clock calls. Of Azure's schedules the ones "every n seconds" and "every n minutes" are understood; any other is
// refused at the start, so that none works here and fails there.
import { randomUUID } from 'node:crypto';
import { type RegisteredFunction, writeLog } from './functionsCore.ts';
import { invoke } from './invocation.ts';

/** A function and how often it is called. */
export interface Timer {
  readonly registered: RegisteredFunction;
  /** The name of the timer's binding, under which the library expects what it is called with. */
  readonly binding: string;
  readonly milliseconds: number;
  readonly runsOnStartup: boolean;
}

/** Whether a clock calls the function. */
export function isTimer({ metadata }: RegisteredFunction): boolean {
  return Object.values(metadata.bindings).some(({ type }) => type === 'timerTrigger');
}

/** @throws Error naming a function whose schedule or further binding the local host does not understand */
export function toTimer(registered: RegisteredFunction): Timer {
  const { name, bindings } = registered.metadata;
  const [[binding, trigger] = ['', undefined], ...more] = Object.entries(bindings);
  if (trigger?.type !== 'timerTrigger' || more.length > 0)
    throw new Error(
      `Function "${name}" has bindings beside its timer; the local host runs the timer only.`,
    );
  const { schedule = '', runOnStartup = false } = trigger;
  const milliseconds = intervalOf(schedule);
  if (milliseconds === undefined)
    throw new Error(
      `Function "${name}": the schedule ${schedule} is not understood; the local host knows "*/n * * * * *" (every n seconds) and "0 */n * * * *" (every n minutes).`,
    );
  return { registered, binding, milliseconds, runsOnStartup: runOnStartup };
}

function intervalOf(schedule: string): number | undefined {
  const seconds = /^\*\/([1-9]\d?) \* \* \* \* \*$/.exec(schedule)?.[1];
  if (seconds !== undefined) return Number(seconds) * 1_000;
  const minutes = /^0 \*\/([1-9]\d?) \* \* \* \*$/.exec(schedule)?.[1];
  return minutes === undefined ? undefined : Number(minutes) * 60_000;
}

/**
 * Starts the clocks; a function that is still at work is not called again meanwhile, as in Azure.
 * @returns what stops them, and waits for the calls under way
 */
export function startTimers(timers: readonly Timer[]): () => Promise<void> {
  const stops = timers.map(startTimer);
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

function startTimer(timer: Timer): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  const call = () => {
    underWay ??= callOnce(timer).finally(() => {
      underWay = undefined;
    });
  };
  if (timer.runsOnStartup) call();
  const clock = setInterval(call, timer.milliseconds);
  return async () => {
    clearInterval(clock);
    await underWay;
  };
}

async function callOnce({ registered, binding }: Timer): Promise<void> {
  const data = { json: JSON.stringify({ isPastDue: false, schedule: { adjustForDST: true } }) };
  try {
    await invoke(registered, { invocationId: randomUUID(), inputData: [{ name: binding, data }] });
  } catch (error) {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    writeLog({ level: 'error', category: 'system', message: `A timer failed: ${words}` });
  }
}
