// `npm run bench`: every figure beside a peer, measured in the same run on the same machine, told as a ratio.
import { type BenchResult, benchmarks } from '../bench/benchmarks.ts';
import { parseArguments, UsageError } from './arguments.ts';

export async function bench(words: readonly string[]): Promise<number> {
  const { values, rest } = parseArguments(words, { json: { type: 'boolean' } });
  const names = rest.length > 0 ? rest : Object.keys(benchmarks);
  const results: BenchResult[] = [];
  for (const name of names) {
    const run = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined;
    if (!run)
      throw new UsageError(
        `There is no benchmark "${name}". There are: ${Object.keys(benchmarks).join(', ')}.`,
      );
    const result = await run();
    results.push(result);
    if (values.json) continue;
    const peers = result.peers
      .map((peer) => `${peer.name} ${peer.value.toFixed(2)} (${peer.ratio.toFixed(2)} x)`)
      .join(', ');
    process.stdout.write(
      `${result.name}: ${result.ours.toFixed(2)} ${result.unit}; ${peers}; goal: ${result.goal} ${result.met ? '(met)' : '(missed)'}\n`,
    );
  }
  if (values.json) process.stdout.write(`${JSON.stringify(results)}\n`);
  return 0;
}
