// Peak memory of reading a file once, in a process of its own: above what the process takes with the reader loaded.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { readers } from './peers/readers.ts';

/** Megabytes that a reader takes for a file, the least of several processes: what is above it is chance. */
export async function peakMemory(reader: string, file: string, runs = 3): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i += 1) {
    const [program] = process.argv.slice(1);
    const words = [program as string, 'bench', '--reader', reader, '--file', file];
    const { stdout } = await promisify(execFile)(process.execPath, words);
    least = Math.min(least, Number(stdout));
  }
  return least;
}

/** What such a process does; prints megabytes. */
export async function readOnce(reader: string, file: string): Promise<void> {
  const read = await readers[reader]?.();
  if (!read) throw new Error(`there is no reader ${reader}`);
  const bytes = new Uint8Array(readFileSync(file));
  const before = peak();
  await read(bytes);
  process.stdout.write(`${(peak() - before) / 1024}\n`);
}

/** Kilobytes at most so far. What the system counts for a process begins with those of the one that started it. */
function peak(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const own = /^VmHWM:\s*(\d+) kB/m.exec(status)?.[1];
  return own === undefined ? process.resourceUsage().maxRSS : Number(own);
}
