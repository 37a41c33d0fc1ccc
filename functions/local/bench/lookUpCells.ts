// A sheet of formulas filled for the first time: requests, bytes and time of 5,000 different cells, asked for together as the
// add-in asks, beside one request for each cell.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiBodies } from '@peerbook/shared';
import { newSigningKey } from '../../access/signer.ts';
import { officer } from '../people.ts';
import { childService } from '../prove/service/childService.ts';
import { startProofIssuer } from '../prove/service/proofIssuer.ts';
import { keyFile } from '../prove/service/serve.ts';
import { type Benchmark, type BenchResult, besides } from './benchResult.ts';
import { association, type LoadWorld, loadWorld } from './load/loadWorld.ts';

export interface LookUpOptions {
  readonly cells: number;
  readonly members: number;
  /** Requests under way at the same time: what a browser has for one host. */
  readonly atOnce: number;
  /** The built service, where it is not beside this program. */
  readonly service?: string;
}

const usual: LookUpOptions = { cells: 5_000, members: 40, atOnce: 6 };

interface Asked {
  readonly requests: number;
  /** Of bodies alone, there and back: heads come on top, once a request. */
  readonly bytes: number;
  readonly milliseconds: number;
  readonly results: readonly unknown[];
}

export async function lookUpCells(options: LookUpOptions = usual): Promise<Benchmark> {
  const folder = mkdtempSync(join(tmpdir(), 'peerbook-lookup-'));
  writeFileSync(keyFile(folder), newSigningKey());
  const issuer = await startProofIssuer();
  const { issuer: name, jwksUri } = issuer;
  const service = await childService({ folder, issuer: name, jwksUri }, options.service);
  try {
    await service.start();
    const world = await loadWorld(service.url, issuer, options.members, true);
    const cells = await cellsOf(world, options.cells);
    const token = await world.tokenOf(officer.id);
    const ask = (size: number) => askAll(service.url, token, inBatches(cells, size), options);
    // Once before anything counts: the service has started, and its store has read what it reads.
    await ask(apiBodies.mostLookups);
    const together = await ask(apiBodies.mostLookups);
    const oneByOne = await ask(1);
    return { results: resultsOf(together, oneByOne, cells.length) };
  } finally {
    await service.kill();
    await issuer.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Different questions about the rows of the release: each statistic, of the release by number, by its year, and as the newest. */
async function cellsOf({ clientOf }: LoadWorld, count: number): Promise<readonly object[]> {
  const params = { association, release: '1' };
  const { release, rows } = (await clientOf(officer.id)('getBenchmarks', { params })).body;
  const year = release.periodEnd.slice(0, 4);
  const all = [{ release: release.release }, { period: year }, {}].flatMap((wanted) =>
    rows.flatMap(({ indicator, group }) =>
      apiBodies.statistics.options.map((statistic) => ({ indicator, group, statistic, ...wanted })),
    ),
  );
  if (all.length < count) throw new Error(`a release has only ${all.length} different questions`);
  return all.slice(0, count);
}

function inBatches(cells: readonly object[], size: number): readonly (readonly object[])[] {
  return Array.from({ length: Math.ceil(cells.length / size) }, (_, i) =>
    cells.slice(i * size, (i + 1) * size),
  );
}

async function askAll(
  url: string,
  token: string,
  batches: readonly (readonly object[])[],
  { atOnce }: LookUpOptions,
): Promise<Asked> {
  const answers: unknown[][] = [];
  let bytes = 0;
  let next = 0;
  const began = performance.now();
  const askOneAfterTheOther = async () => {
    for (let i = next++; i < batches.length; i = next++) {
      const body = JSON.stringify({ association, requests: batches[i] });
      const response = await fetch(`${url}/api/benchmarks/lookup`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body,
      });
      const text = await response.text();
      if (response.status !== 200) throw new Error(`a lookup was answered ${response.status}`);
      bytes += Buffer.byteLength(body) + Buffer.byteLength(text);
      answers[i] = (JSON.parse(text) as { results: unknown[] }).results;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, askOneAfterTheOther));
  const milliseconds = performance.now() - began;
  return { requests: batches.length, bytes, milliseconds, results: answers.flat() };
}

function resultsOf(together: Asked, oneByOne: Asked, cells: number): readonly BenchResult[] {
  const isSame = JSON.stringify(together.results) === JSON.stringify(oneByOne.results);
  const result = (what: keyof Omit<Asked, 'results'>, unit: string, least: number) => ({
    name: `lookup, ${what === 'milliseconds' ? 'time' : what}`,
    unit: `${unit} for ${cells} different cells`,
    ours: together[what],
    peers: besides(together[what], { 'one request a cell': oneByOne[what] }),
    goal: `the same answers, at least ${least} times less`,
    met: isSame && oneByOne[what] >= least * together[what],
  });
  return [
    result('requests', 'requests', Math.min(cells, apiBodies.mostLookups)),
    result('bytes', 'bytes in bodies', 1),
    result('milliseconds', 'ms', 5),
  ];
}
