// `npm run bench`: every figure beside a peer, measured in the same run on the same machine, told as a ratio.
import { benchmarks } from '../bench/benchmarks.ts';
import type { BenchResult } from '../bench/benchResult.ts';
import { readAndTell } from '../bench/readerProcess.ts';
import { parseArguments, UsageError } from './arguments.ts';

export async function bench(words: readonly string[]): Promise<number> {
  const { values, rest } = parseArguments(words, {
    json: { type: 'boolean' },
    // For the processes that measure reading; see readerProcess.
    reader: { type: 'string' },
    file: { type: 'string' },
  });
  if (values.reader !== undefined && values.file !== undefined) {
    await readAndTell(values.reader, values.file);
    return 0;
  }
  const names = rest.length > 0 ? rest : Object.keys(benchmarks);
  const results: BenchResult[] = [];
  for (const name of names) {
    const run = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined;
    if (!run)
      throw new UsageError(
        `There is no benchmark "${name}". There are: ${Object.keys(benchmarks).join(', ')}.`,
      );
    const benchmark = await run();
    results.push(...benchmark.results);
    if (values.json) continue;
    for (const result of benchmark.results) process.stdout.write(`${told(result)}\n`);
    for (const note of benchmark.notes ?? []) process.stdout.write(`   ${note}\n`);
  }
  if (values.json) process.stdout.write(`${JSON.stringify(results)}\n`);
  return 0;
}

function told({ name, unit, ours, peers, goal, met }: BenchResult): string {
  const besides = peers
    .map((peer) => `${peer.name} ${peer.value.toFixed(2)} (${peer.ratio.toFixed(2)} x)`)
    .join(', ');
  return `${name}: ${ours.toFixed(2)} ${unit}; ${besides}; goal: ${goal} ${met ? '(met)' : '(missed)'}`;
}
