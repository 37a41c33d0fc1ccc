// Files of others: each must be read or refused with a code and a place, in time and within memory, whatever it is.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largest, longest, measuredReading } from './measuredReading.ts';

/** Files of one process. */
const batchSize = 40;

export interface CorpusTally {
  readonly files: number;
  readonly failed: number;
  readonly read: number;
  readonly slowestMs: number;
  readonly peakMb: number;
  /** By code of refusal. */
  readonly refused: Readonly<Record<string, number>>;
}

/** Reads every file below a folder; `say` is told of each that fails, and of the reasons why files were refused. */
export async function readCorpus(
  corpus: string,
  say: (line: string) => void,
): Promise<CorpusTally> {
  const files = readdirSync(corpus, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  const tally = { files: 0, failed: 0, read: 0, slowestMs: 0, peakMb: 0 };
  const refused: Record<string, number> = {};
  const folder = mkdtempSync(join(tmpdir(), 'peerbook-corpus-'));
  try {
    for (let at = 0; at < files.length; at += batchSize) {
      const batch = files.slice(at, at + batchSize);
      const measured = await measuredReading(
        folder,
        batch.map((file) => ({ file, language: 'en' })),
      );
      for (const [i, { outcome, milliseconds, megabytes }] of measured.entries()) {
        const fault = faultOf(outcome, milliseconds, megabytes);
        tally.files += 1;
        tally.slowestMs = Math.max(tally.slowestMs, Math.round(milliseconds));
        tally.peakMb = Math.max(tally.peakMb, Math.round(megabytes));
        if (outcome.kind === 'read') tally.read += 1;
        if (outcome.kind === 'refused') refused[outcome.code] = (refused[outcome.code] ?? 0) + 1;
        if (outcome.kind === 'refused') say(`${batch[i]}: ${outcome.part}: ${outcome.reason}`);
        if (fault === undefined) continue;
        tally.failed += 1;
        say(`${batch[i]}: ${fault}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { ...tally, refused };
}

function faultOf(
  outcome: Awaited<ReturnType<typeof measuredReading>>[number]['outcome'],
  milliseconds: number,
  megabytes: number,
): string | undefined {
  if (outcome.kind === 'crashed') return `the reader failed: ${outcome.why}`;
  if (milliseconds > longest) return `took ${Math.round(milliseconds)} ms`;
  if (megabytes > largest) return `the process had grown by ${Math.round(megabytes)} MB`;
  const isNameless =
    outcome.kind === 'refused' && outcome.code === 'file_refused' && outcome.part === '';
  return isNameless ? 'the refusal names no part' : undefined;
}
