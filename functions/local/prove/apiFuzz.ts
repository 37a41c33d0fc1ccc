// Proof: whatever is sent to the service, made of its own contract and then spoilt in every way, is answered as the contract says
// and never by a failure; the service opens no connection, nothing of it is changed for good, and it goes on hearing others.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problems } from '@peerbook/shared';
import fc from 'fast-check';
import { newSigningKey } from '../../access/signer.ts';
import { type Contract, contractOf } from './apiFuzz/contract.ts';
import { makeFuzzWorld } from './apiFuzz/fuzzWorld.ts';
import { type FuzzRequest, fuzzRequests, lastETag } from './apiFuzz/requests.ts';
import { type FuzzAnswer, senderTo } from './apiFuzz/send.ts';
import { beginFile, type Watched, watchFile, watchInterval } from './apiFuzz/watch.ts';
import { type ChildService, childService } from './service/childService.ts';
import { startProofIssuer } from './service/proofIssuer.ts';
import { keyFile } from './service/serve.ts';
import type { Proof } from './suites.ts';

/** Requests until the service begins anew with the world as it was, so that it neither fills up nor closes down. */
const eachRun = 5000;
/** Sent at once. */
const connections = 16;
/** The service hears nothing else for so long at most, in milliseconds. */
const longestStall = 2000;

/** The program where it is built. */
const fuzzService = join(__dirname, 'fuzzService.cjs');

export const apiFuzz: Proof = (options) => apiFuzzWith(options);

/** @param program the service as it was built; that of the build where nothing is said */
export async function apiFuzzWith(
  { seed, size = 100_000, say }: Parameters<Proof>[0],
  program = fuzzService,
): ReturnType<Proof> {
  const root = mkdtempSync(join(tmpdir(), 'peerbook-fuzz-'));
  const issuer = await startProofIssuer();
  const { issuer: name, jwksUri } = issuer;
  let running: ChildService | undefined;
  const start = async (folder: string) => {
    await running?.kill();
    running = await childService({ folder, issuer: name, jwksUri }, program);
    await running.start();
    return running;
  };
  const tally = new Tally();
  try {
    const first = join(root, 'first');
    mkdirSync(first);
    writeFileSync(keyFile(first), newSigningKey());
    const setting = await start(first);
    const world = await makeFuzzWorld(setting.url, issuer);
    const document = await (await fetch(`${setting.url}/api/openapi.json`)).json();
    await setting.kill();
    const requests = fuzzRequests(document as Record<string, unknown>, world);
    const contract = contractOf(document as Record<string, unknown>);
    for (let done = 0; done < size; done += eachRun) {
      const folder = join(root, `run-${done}`);
      cpSync(first, folder, { recursive: true });
      const service = await start(folder);
      const numRuns = Math.min(eachRun, size - done);
      // Once, so that what is loaded for the first file is no stall.
      await warmUp(service.url, world.tokens.manager);
      writeFileSync(beginFile(folder), '');
      const sample = fc.sample(requests, { seed: seed + done, numRuns });
      await sendAll(service.url, sample, (one, answer, i) => {
        const why = tally.take(contract, one, answer);
        if (why === undefined) return;
        tally.wrongs += 1;
        if (tally.wrongs <= 20) say(`request ${done + i}: ${why}\n    ${told(one)}`);
      });
      const stillThere = await fetch(`${service.url}/api/health`).catch(() => undefined);
      if (stillThere?.status !== 200) {
        tally.wrongs += 1;
        say(`after request ${done + numRuns} the service is gone`);
      }
      await new Promise((resolve) => setTimeout(resolve, 2 * watchInterval));
      for (const why of tally.watched(JSON.parse(readFileSync(watchFile(folder), 'utf8'))))
        say(why);
      await service.kill();
      rmSync(folder, { recursive: true, force: true });
    }
    return { cases: tally.requests, failed: tally.wrongs, figures: tally.figures() };
  } finally {
    await running?.kill();
    await issuer.close();
    rmSync(root, { recursive: true, force: true });
  }
}

async function warmUp(url: string, authorization: string): Promise<void> {
  const path = '/api/associations/proof/rounds/r-open/workbook?institution=inst-0';
  await (await fetch(`${url}${path}`, { headers: { authorization } })).arrayBuffer();
}

/** So many at once, in order of the list. */
async function sendAll(
  url: string,
  list: readonly FuzzRequest[],
  seen: (one: FuzzRequest, answer: FuzzAnswer | undefined, i: number) => void,
): Promise<void> {
  const sender = senderTo(url, connections);
  const etags = new Map<string, string>();
  let next = 0;
  const work = async () => {
    for (let i = next++; i < list.length; i = next++) {
      const one = list[i] as FuzzRequest;
      const [address = ''] = one.path.split('?');
      const etag = one.headers['if-match'] === lastETag ? etags.get(address) : undefined;
      const { 'if-match': _placeholder, ...others } = one.headers;
      const headers =
        one.headers['if-match'] !== lastETag
          ? one.headers
          : { ...others, ...(etag && { 'if-match': etag }) };
      const answer = await sender.send({ ...one, headers });
      if (typeof answer?.headers['etag'] === 'string') etags.set(address, answer.headers['etag']);
      seen(one, answer, i);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  sender.close();
}

function told({ method, path, headers, body, framing }: FuzzRequest): string {
  const text = body === undefined ? '' : Buffer.from(body as string).toString('utf8');
  const { authorization: _secret, ...shown } = headers;
  return [
    method,
    path.slice(0, 300),
    framing ?? '',
    JSON.stringify(shown).slice(0, 300),
    text.slice(0, 800),
  ].join(' ');
}

/** What came of all requests. */
class Tally {
  requests = 0;
  wrongs = 0;
  private readonly kinds = new Map<string, number>();
  private readonly statuses = new Map<number, number>();
  private readonly done = new Map<string, number>();
  private readonly codes = new Map<string, number>();
  private readonly routes = new Set<string>();
  private readonly outbound = new Set<string>();
  private unanswered = 0;
  private byHost = 0;
  private stall = 0;
  private slowest = { milliseconds: 0, route: '' };

  /** What is wrong with an answer, if anything. */
  take(contract: Contract, one: FuzzRequest, answer: FuzzAnswer | undefined): string | undefined {
    this.requests += 1;
    count(this.kinds, one.kind);
    if (!answer) {
      this.unanswered += 1;
      // Who lies about the length of a body, or sends without end, may be left without an answer.
      return one.framing || one.kind === 'heavy' ? undefined : 'no answer';
    }
    const { status, headers, body, milliseconds } = answer;
    count(this.statuses, status);
    if (status < 300) count(this.done, one.kind);
    if (milliseconds > this.slowest.milliseconds)
      this.slowest = { milliseconds, route: `${one.kind} ${one.route}` };
    const text = Buffer.from(body).toString('utf8');
    if (status >= 500) return `answered ${status}`;
    if (one.framing && one.framing !== 'chunked') return undefined;
    const operation = operationOf(contract, one);
    const code = /"code":"(\w+)"/.exec(text)?.[1];
    if (operation === undefined || headers['x-request-id'] === undefined) {
      this.byHost += 1;
      return hostFault(operation, one, answer);
    }
    this.routes.add(operation);
    const contentType = String(headers['content-type'] ?? '');
    const fault = contract.fault(operation, { status, contentType, body });
    if (fault) return `${operation}: ${fault}`;
    if (status < 400) return undefined;
    if (code === undefined) return `${operation}: ${status} without a code`;
    count(this.codes, code);
    return problems[code as keyof typeof problems].status === status
      ? undefined
      : `${operation}: ${code} with ${status}`;
  }

  /** What a process did that it should not. */
  watched({ outbound, polluted, longestStall: stall }: Watched): string[] {
    for (const one of outbound) this.outbound.add(one);
    this.stall = Math.max(this.stall, stall);
    const wrongs = [
      ...outbound.map((one) => `the service wanted to connect to ${one}`),
      ...polluted.map((one) => `something came to stand at ${one}`),
      ...(stall > longestStall ? [`the service heard nothing for ${stall} ms`] : []),
    ];
    this.wrongs += wrongs.length;
    return wrongs;
  }

  figures() {
    return {
      routesReached: this.routes.size,
      kinds: list(this.kinds),
      statuses: list(this.statuses),
      codes: list(this.codes),
      done: list(this.done),
      byHost: this.byHost,
      unanswered: this.unanswered,
      outbound: this.outbound.size,
      slowestMs: Math.round(this.slowest.milliseconds),
      slowest: this.slowest.route,
      longestStallMs: this.stall,
    };
  }
}

/** The operation that a request is in the end, after its path was read as URLs are. */
function operationOf(contract: Contract, { method, path }: FuzzRequest): string | undefined {
  const target = `http://127.0.0.1${path}`;
  return URL.canParse(target) ? contract.find(method, new URL(target).pathname) : undefined;
}

/** What the host answers itself: an address that is none, a body that is too large, a page of elsewhere that asks first. */
function hostFault(
  operation: string | undefined,
  one: FuzzRequest,
  { status, headers, body }: FuzzAnswer,
): string | undefined {
  const isPreflight = one.method === 'OPTIONS' && one.headers['origin'] !== undefined;
  const allowed = [400, 404, 408, 413, 417, 421, 431, ...(isPreflight ? [403] : [])];
  if (!allowed.includes(status)) return `the host answered ${status}`;
  if (operation !== undefined && status === 404) return `${operation}: the host answered 404`;
  if (body.length === 0) return undefined;
  const isProblem = headers['content-type'] === 'application/problem+json';
  return isProblem && JSON.parse(Buffer.from(body).toString('utf8')).status === status
    ? undefined
    : `the host answered ${status} with something else than a problem`;
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function list(counts: ReadonlyMap<string | number, number>): string {
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([key, n]) => `${key} ${n}`)
    .join(', ');
}
