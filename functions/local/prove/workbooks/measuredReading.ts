// Reads files in a process of its own, each in the thread that reads uploads, and says how long each took and how much
// memory the process has taken so far: what a file costs is not mixed with what making it cost.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Language } from '@peerbook/shared';
import { usualLimits, workerReader } from '../../../submission/workerReader.ts';
import { readingWorker } from '../../service.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

/** A file with the language of its workbook. */
export interface FileToRead {
  readonly file: string;
  readonly language: Language;
}

export interface Measured {
  readonly outcome: Outcome;
  /** That the processor worked for it, all threads together. */
  readonly milliseconds: number;
  /** By how much the process has grown at most since before its first file. */
  readonly megabytes: number;
}

/** From here on a file counts as one that hangs the reader: the time that the service gives it. */
export const longest = usualLimits.milliseconds;
/** A file is given up by the clock only here, since a busy machine may leave a thread waiting: what counts is its work. */
const patience = 15_000;
/** Beyond this a file counts as one that fills the memory. */
export const largest = 150;
/** The first file of a thread looks slow, with all that is loaded for it; one that is slow is so each time. */
const tries = 2;

/** Reads the files of one folder in a process of its own; answers stand in the order of the files. */
export async function measuredReading(
  folder: string,
  files: readonly FileToRead[],
): Promise<readonly Measured[]> {
  const list = join(folder, 'batch.json');
  writeFileSync(list, JSON.stringify(files));
  const [program] = process.argv.slice(1);
  const words = [program as string, 'prove', 'workbooks', '--batch', list];
  try {
    await promisify(execFile)(process.execPath, words, { maxBuffer: 16 * 1024 * 1024 });
  } catch (cause) {
    const why = `the process ended: ${cause instanceof Error ? cause.message.slice(-300) : cause}`;
    return files.map(() => ({ outcome: { kind: 'crashed', why }, milliseconds: 0, megabytes: 0 }));
  }
  return JSON.parse(readFileSync(`${list}.out`, 'utf8')) as Measured[];
}

/** What such a process does. */
export async function readBatch(list: string): Promise<void> {
  const files = JSON.parse(readFileSync(list, 'utf8')) as FileToRead[];
  const reader = workerReader(readingWorker, {
    ...usualLimits,
    milliseconds: patience,
    threads: 1,
  });
  const before = peak();
  const measured: Measured[] = [];
  for (const { file, language } of files) {
    let best: Omit<Measured, 'megabytes'> | undefined;
    for (let i = 0; i < tries && (best?.milliseconds ?? longest) >= longest; i += 1) {
      const bytes = new Uint8Array(readFileSync(file));
      const begin = process.cpuUsage();
      const outcome = await outcomeOf(bytes, language, reader);
      const { user, system } = process.cpuUsage(begin);
      const milliseconds = (user + system) / 1000;
      if (!best || milliseconds < best.milliseconds) best = { outcome, milliseconds };
    }
    if (best) measured.push({ ...best, megabytes: (peak() - before) / 1024 });
  }
  await reader.close();
  writeFileSync(`${list}.out`, JSON.stringify(measured));
}

/** Kilobytes at most so far. What the system counts for a process begins with those of the one that started it. */
function peak(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const own = /^VmHWM:\s*(\d+) kB/m.exec(status)?.[1];
  return own === undefined ? process.resourceUsage().maxRSS : Number(own);
}
