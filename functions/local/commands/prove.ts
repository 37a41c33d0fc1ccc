// `npm run prove -- SUITE`: the long proofs, seeded. Exit status 1 where a case failed.
import { statSync } from 'node:fs';
import { type ProofResult, suites } from '../prove/suites.ts';
import { readBatch } from '../prove/workbooks/measuredReading.ts';
import { parseArguments, UsageError, userPath } from './arguments.ts';

export async function prove(words: readonly string[]): Promise<number> {
  const { values, rest } = parseArguments(words, {
    seed: { type: 'string' },
    size: { type: 'string' },
    corpus: { type: 'string' },
    json: { type: 'boolean' },
    // For the processes that read the files of the proof of workbooks; see measuredReading.
    batch: { type: 'string' },
  });
  if (values.batch !== undefined) {
    await readBatch(values.batch);
    return 0;
  }
  const [name = ''] = rest;
  const suite = Object.hasOwn(suites, name) ? suites[name] : undefined;
  if (!suite) throw new UsageError(`Name a suite: ${Object.keys(suites).join(', ')}.`);
  const seed = wholeNumber('--seed', values.seed) ?? Date.now() % 2_147_483_647;
  const size = wholeNumber('--size', values.size);
  const began = performance.now();
  if (!values.json) process.stdout.write(`${name}, seed ${seed}\n`);
  const outcome = await suite({
    seed,
    ...(size !== undefined && { size }),
    ...(values.corpus !== undefined && { corpus: userFolder(values.corpus) }),
    // What went wrong must not be lost where only the last line is kept.
    say: (line) => (values.json ? process.stderr : process.stdout).write(`  ${line}\n`),
  });
  const result: ProofResult = {
    suite: name,
    seed,
    ...outcome,
    seconds: Math.round((performance.now() - began) / 100) / 10,
  };
  process.stdout.write(
    values.json
      ? `${JSON.stringify(result)}\n`
      : `${result.cases} cases, ${result.failed} failed, ${result.seconds} s\n`,
  );
  return result.failed > 0 ? 1 : 0;
}

function userFolder(name: string): string {
  const path = userPath(name);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`There is no folder ${name}.`);
  return path;
}

function wholeNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0)
    throw new UsageError(`${option} takes a whole number.`);
  return value;
}
