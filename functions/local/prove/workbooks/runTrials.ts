// Reads trials in batches, each in a process of its own, and counts what came of them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judge, type Trial } from './judge.ts';
import { largest, longest, type Measured, measuredReading } from './measuredReading.ts';

/** Files of one process, and processes at a time. */
const batchSize = 40;
const processes = 2;

export interface Tally {
  readonly cases: number;
  readonly refused: number;
  /** Files with findings that keep them from being submitted. */
  readonly findings: number;
  readonly read: number;
  /** Answers that were read otherwise than typed in silence, and everything else that must not come of a file. */
  readonly wrong: number;
  readonly slow: number;
  readonly large: number;
  readonly slowestMs: number;
  readonly peakMb: number;
  /** By kind of trial. */
  readonly kinds: Readonly<Record<string, number>>;
}

/** Reads files that are made one after the other; `say` is told of each that fails. */
export async function runTrials(
  trials: AsyncIterable<Trial> | Iterable<Trial>,
  say: (line: string) => void,
): Promise<Tally> {
  const tally = {
    cases: 0,
    refused: 0,
    findings: 0,
    read: 0,
    wrong: 0,
    slow: 0,
    large: 0,
    slowestMs: 0,
    peakMb: 0,
  };
  const kinds: Record<string, number> = {};
  const count = (trial: Omit<Trial, 'bytes'>, number: number, measured: Measured) => {
    const { kind, name } = trial;
    const verdict = judge(trial, measured.outcome);
    const { milliseconds, megabytes } = measured;
    tally.cases += 1;
    tally[verdict.state] += 1;
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    tally.slowestMs = Math.max(tally.slowestMs, Math.round(milliseconds));
    tally.peakMb = Math.max(tally.peakMb, Math.round(megabytes));
    const told = `${kind} ${number}, ${name}, ${trial.language}`;
    if (verdict.state === 'wrong') say(`${told}: ${verdict.why}`);
    if (milliseconds > longest) {
      tally.slow += 1;
      say(`${told}: took ${Math.round(milliseconds)} ms of work`);
    }
    if (megabytes > largest) {
      tally.large += 1;
      say(`${told}: the process had grown by ${Math.round(megabytes)} MB`);
    }
  };
  const running = new Set<Promise<void>>();
  let batch: Trial[] = [];
  let started = 0;
  const start = async () => {
    const own = batch;
    const first = started;
    started += own.length;
    batch = [];
    const reading = readTrials(own).then((all) => {
      for (const [i, one] of all.entries()) count(own[i] as Trial, first + i, one);
    });
    const done = reading.finally(() => running.delete(done));
    running.add(done);
    if (running.size >= processes) await Promise.race(running);
  };
  for await (const trial of trials) {
    batch.push(trial);
    if (batch.length >= batchSize) await start();
  }
  if (batch.length > 0) await start();
  await Promise.all(running);
  return { ...tally, kinds };
}

async function readTrials(trials: readonly Trial[]): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'peerbook-workbooks-'));
  try {
    const files = trials.map(({ bytes, language }, i) => {
      const file = join(folder, `${i}.xlsx`);
      writeFileSync(file, bytes);
      return { file, language };
    });
    return await measuredReading(folder, files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
