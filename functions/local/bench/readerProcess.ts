// Reads a file in a process of its own, so that no reader pays for what another left in memory: how long a reading takes,
// and the peak of memory in the first one.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { readers } from './peers/readers.ts';

export interface Reading {
  /** Of one reading, the median of several once the code is warm. */
  readonly milliseconds: number;
  /** Above what the process takes with the reader loaded. */
  readonly megabytes: number;
}

/** How long a process reads before anything counts, and how often it reads then. */
const [warmUp, runs] = [1500, 15];

/** Runs such a process. */
export async function readInProcess(reader: string, file: string): Promise<Reading> {
  const [program = ''] = process.argv.slice(1);
  const words = ['--expose-gc', program, 'bench', '--reader', reader, '--file', file];
  const { stdout } = await promisify(execFile)(process.execPath, words);
  return JSON.parse(stdout) as Reading;
}

/** What such a process does; prints a Reading. */
export async function readAndTell(reader: string, file: string): Promise<void> {
  const read = await readers[reader]?.();
  if (!read) throw new Error(`there is no reader ${reader}`);
  const bytes = new Uint8Array(readFileSync(file));
  // What loading left in memory would be taken for the reader's own, or be room that it does not have to ask for.
  for (let i = 0; i < 5; i += 1) globalThis.gc?.();
  forgetPeak();
  const before = peak();
  await read(bytes);
  const megabytes = (peak() - before) / 1024;
  const began = performance.now();
  while (performance.now() - began < warmUp) await read(bytes);
  const times: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    const start = performance.now();
    await read(bytes);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const milliseconds = times[Math.floor(runs / 2)] as number;
  process.stdout.write(`${JSON.stringify({ milliseconds, megabytes } satisfies Reading)}\n`);
}

/** Has the peak begin anew, where the system can (proc(5), clear_refs): loading a reader takes more than reading with it. */
function forgetPeak(): void {
  if (existsSync('/proc/self/clear_refs')) writeFileSync('/proc/self/clear_refs', '5');
}

/** Kilobytes at most so far. What the system counts for a process begins with those of the one that started it. */
function peak(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const own = /^VmHWM:\s*(\d+) kB/m.exec(status)?.[1];
  return own === undefined ? process.resourceUsage().maxRSS : Number(own);
}
