// The service under the load of an ordinary day, beside a server that does nothing at the same times; and the last moments of a
// round, in which everybody sends.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spCore } from '@peerbook/shared';
import { newSigningKey } from '../../access/signer.ts';
import { seededRandom } from '../demo/random.ts';
import { manager, officer } from '../people.ts';
import { childService } from '../prove/service/childService.ts';
import { type ProofIssuer, startProofIssuer } from '../prove/service/proofIssuer.ts';
import { keyFile } from '../prove/service/serve.ts';
import { roundBody } from '../story/demoStory.ts';
import { type Benchmark, type BenchResult, besides } from './benchResult.ts';
import { type Driven, drive, percentile } from './load/drive.ts';
import { association, type LoadWorld, loadWorld, openRound } from './load/loadWorld.ts';
import { type LoadRequest, requestsOf } from './load/requests.ts';

export interface LoadOptions {
  readonly seconds: number;
  readonly perSecond: number;
  readonly members: number;
  /** Members who send in the last moments, and how many milliseconds these are. */
  readonly burst: number;
  readonly lastMoments: number;
  readonly seed: number;
  /** The built programs, where they are not beside this one. */
  readonly programs?: { readonly service: string; readonly nullServer: string };
}

const usual: LoadOptions = {
  seconds: 60,
  perSecond: 50,
  members: 40,
  burst: 500,
  lastMoments: 10_000,
  seed: 20261130,
};

export async function serviceLoad(options: LoadOptions = usual): Promise<Benchmark> {
  const day = await withService(options, (url, issuer) => measureDay(url, issuer, options));
  const burst = await withService(options, (url, issuer) => measureBurst(url, issuer, options));
  return { results: [...day.results, burst], notes: [...day.notes, `seed ${options.seed}`] };
}

async function withService<T>(
  { programs }: LoadOptions,
  use: (url: string, issuer: ProofIssuer) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'peerbook-load-'));
  writeFileSync(keyFile(folder), newSigningKey());
  const issuer = await startProofIssuer();
  const { issuer: name, jwksUri } = issuer;
  const service = await childService({ folder, issuer: name, jwksUri }, programs?.service);
  try {
    await service.start();
    return await use(service.url, issuer);
  } finally {
    await service.kill();
    await issuer.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureDay(url: string, issuer: ProofIssuer, options: LoadOptions) {
  const { seconds, perSecond, members, seed, programs } = options;
  const world = await loadWorld(url, issuer, members, true);
  const nothing = await startNullServer(programs?.nullServer);
  try {
    const next = requestsOf(world, seededRandom(seed));
    const gap = 1_000 / perSecond;
    const twins: LoadRequest[] = [];
    const due = Array.from({ length: seconds * perSecond }, (_, i) => [
      {
        at: i * gap,
        kind: 'service',
        send: () => {
          const request = next();
          twins[i] = request;
          return send(url, world, request);
        },
      },
      {
        // In between, so that it does not wait for the driver's own work.
        at: (i + 0.5) * gap,
        kind: 'nothing',
        send: () =>
          send(nothing.url, world, { ...(twins[i] as LoadRequest), answered: () => undefined }),
      },
    ]).flat();
    const driven = await drive(due);
    const ours = driven.filter(({ kind }) => kind === 'service');
    const theirs = driven.filter(({ kind }) => kind === 'nothing');
    const kinds = ours.map((one, i) => ({ ...one, kind: twins[i]?.kind ?? '' }));
    return {
      results: [0.5, 0.99].map((share) => resultOf(share, ours, theirs, perSecond)),
      notes: notesOf(kinds),
    };
  } finally {
    nothing.stop();
  }
}

function resultOf(
  share: number,
  ours: readonly Driven[],
  theirs: readonly Driven[],
  perSecond: number,
): BenchResult {
  const value = percentile(ours, share);
  const errors = ours.filter(({ isGood }) => !isGood).length;
  return {
    name: `load, p${share * 100}`,
    unit: `ms from when a request was due, ${perSecond} a second, ${errors} errors of ${ours.length}`,
    ours: value,
    peers: besides(value, { 'null server': percentile(theirs, share) }),
    goal: '0 errors',
    met: errors === 0 && ours.length > 0,
  };
}

function notesOf(driven: readonly Driven[]): readonly string[] {
  const kinds = [...new Set(driven.map(({ kind }) => kind))].sort();
  return kinds.map((kind) => {
    const some = driven.filter((one) => one.kind === kind);
    const [p50, p99] = [0.5, 0.99].map((share) => percentile(some, share).toFixed(1));
    return `${kind}: ${some.length}, p50 ${p50} ms, p99 ${p99} ms`;
  });
}

async function send(base: string, world: LoadWorld, request: LoadRequest): Promise<boolean> {
  const { method, path, person, body, headers } = request;
  const response = await fetch(`${base}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await world.tokenOf(person)}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  await response.arrayBuffer();
  if (response.ok) request.answered?.(response);
  return response.ok;
}

/** Milliseconds before the end of the round in which nobody begins to send any more. */
const tooLate = 500;

async function measureBurst(
  url: string,
  issuer: ProofIssuer,
  { burst, lastMoments, seed }: LoadOptions,
): Promise<BenchResult> {
  const world = await loadWorld(url, issuer, burst, false);
  const random = seededRandom(seed);
  const params = { association, round: openRound };
  const closes = Date.now() + lastMoments + 1_000;
  await world.clientOf(manager.id)('putRound', {
    params,
    body: {
      ...roundBody({ periodStart: '2024-01-01', periodEnd: '2024-12-31' }, spCore, new Date()),
      closes: new Date(closes).toISOString(),
    },
  });
  const start = closes - lastMoments - Date.now();
  const driven = await drive(
    world.members.map(({ institution, person, identity, answers: values }) => ({
      at: start + random.whole(0, lastMoments - tooLate),
      kind: 'submit',
      send: () =>
        send(url, world, {
          kind: 'submit',
          method: 'PUT',
          path: `/api/associations/${association}/rounds/${openRound}/submissions/${institution}`,
          person,
          body: { identity, values, notes: {} },
          headers: { 'idempotency-key': randomUUID() },
        }),
    })),
  );
  const { body } = await world.clientOf(officer.id)('listSubmissions', { params });
  const standing = body.submissions.filter(({ status }) => status === 'submitted').length;
  const acknowledged = driven.filter(({ isGood }) => isGood).length;
  const lost = burst - Math.min(standing, acknowledged);
  return {
    name: 'load, the last moments',
    unit: `ms, p99, of ${burst} reports in ${lastMoments / 1_000} s: ${acknowledged} acknowledged, ${standing} standing, ${lost} lost`,
    ours: percentile(driven, 0.99),
    peers: [],
    goal: '0 lost',
    met: lost === 0,
  };
}

/** The program where it is built. */
const builtNullServer = join(__dirname, 'nullServer.cjs');

async function startNullServer(program = builtNullServer) {
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8').trim()));
    child.once('exit', () => reject(new Error('the null server ended')));
  });
  return { url, stop: () => child.kill('SIGKILL') };
}
