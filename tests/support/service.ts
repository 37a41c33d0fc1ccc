// The service as tests call it: the real endpoints over a store in memory, a clock that stands still, tokens from a table.
import { HttpRequest, type InvocationContext } from '@azure/functions';
import { expect } from '@jest/globals';
import {
  fillPath,
  openApiDocument,
  type ProblemCode,
  problems,
  type Route,
  type RouteName,
  routes,
  workbookMediaType,
} from '@peerbook/shared';
import { createSigner, type IdentitySigner, newSigningKey } from '../../functions/access/signer.ts';
import { type Access, endpoint } from '../../functions/endpoint.ts';
import { handlers } from '../../functions/handlers.ts';
import { contractOf } from '../../functions/local/prove/apiFuzz/contract.ts';
import { computerHere, type ReleaseComputer } from '../../functions/release/releaseComputer.ts';
import type { Services } from '../../functions/services.ts';
import type { Store, StoredDocument } from '../../functions/store/store.ts';
import { readerHere, type WorkbookReader } from '../../functions/submission/workbookReader.ts';
import { createMemoryStore } from './memoryStore.ts';
import { authorizationOf, type Person, testAccess } from './people.ts';

export interface CallOptions {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Bytes go as a workbook, text as it is, anything else as JSON; a content type in `headers` wins. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** W3C trace context of the caller, as the host hands it on. */
  readonly traceParent?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it went over the wire. */
  readonly bytes: Uint8Array;
  readonly text: string;
  /** The body as JSON; undefined where it is a workbook. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  readonly json: any;
  /** The code of a problem. */
  readonly code: ProblemCode | undefined;
}

export interface Clock {
  now: Date;
}

export interface TestService {
  readonly store: Store;
  readonly services: Services;
  readonly clock: Clock;
  /** Every line that was logged. */
  readonly logs: readonly string[];
  /**
   * Calls a route. An answer of 500 is thrown, with what was logged; any problem must be one of the registry, whole, and any
   * answer one of the contract.
   */
  call(name: RouteName, person: Person | null, options?: CallOptions): Promise<Answer>;
}

/** One key for all services of a run: making keys is slow, and a copy of a service must know its workbooks. */
const signer = createSigner(newSigningKey());

/** Never the same code twice, in whichever service. */
let codes = 0;

/** Nor the same invocation. */
let invocations = 0;

export const startOfTests = '2025-02-03T10:00:00.000Z';

/** However busy the machine: only tests of what takes long are answered before a release is there. */
const patientComputer: ReleaseComputer = { ...computerHere, patience: 120_000 };

/** A service on an empty store, or on the one given. */
export function aService(
  given: {
    store?: Store;
    now?: string;
    access?: Access;
    reader?: WorkbookReader;
    computer?: ReleaseComputer;
    signer?: IdentitySigner;
  } = {},
): TestService {
  const store = given.store ?? createMemoryStore();
  const clock: Clock = { now: new Date(given.now ?? startOfTests) };
  const services: Services = {
    store,
    signer: given.signer ?? signer,
    reader: given.reader ?? readerHere,
    computer: given.computer ?? patientComputer,
    now: () => new Date(clock.now),
    newCode: () => `code-${++codes}`,
  };
  const logs: string[] = [];
  return {
    store,
    services,
    clock,
    logs,
    async call(name, person, options = {}) {
      const logged: unknown[] = [];
      invocations += 1;
      const context = {
        invocationId: `invocation-${invocations}`,
        ...(options.traceParent && { traceContext: { traceParent: options.traceParent } }),
        error: (...words: unknown[]) => logged.push(...words),
        log: (...words: unknown[]) => logged.push(...words),
      };
      const reply = await endpoint(
        name,
        handlers,
        services,
        given.access ?? testAccess,
      )(requestOf(name, person, options), context as unknown as InvocationContext);
      logs.push(...logged.map(String));
      const answer = answerOf(reply as never);
      if (answer.status === 500) throw new Error(`${name} answered 500: ${logged}`);
      if (answer.status >= 400) holdProblem(answer);
      holdContract(name, answer);
      return answer;
    },
  };
}

/** The same documents in a store of their own: what happens to the copy leaves the first service as it is. */
export async function copyOf(service: TestService): Promise<TestService> {
  const store = createMemoryStore();
  for (const { partition, id, kind, body } of await contentOf(service.store))
    if (kind !== 'tombstone') await store.create(partition, { id, kind, body });
  const { computer } = service.services;
  return aService({ store, now: service.clock.now.toISOString(), computer });
}

/** Everything that a store holds, with etags: equal before and after means that nothing was written. */
export async function contentOf(store: Store): Promise<readonly StoredDocument[]> {
  return (await store.changesSince(null, 1_000_000)).documents;
}

function requestOf(name: RouteName, person: Person | null, options: CallOptions): HttpRequest {
  const route: Route = routes[name];
  const params = options.params ?? {};
  const query = new URLSearchParams(options.query ?? {}).toString();
  const { body } = options;
  const type =
    body instanceof Uint8Array
      ? workbookMediaType
      : route.request === 'csv'
        ? 'text/csv'
        : 'application/json';
  const content =
    body instanceof Uint8Array || typeof body === 'string' ? body : JSON.stringify(body);
  return new HttpRequest({
    method: route.method,
    url: `https://service.example${fillPath(route.path, params)}${query === '' ? '' : `?${query}`}`,
    params: { ...params },
    headers: {
      // The same for all, so that answers can be held against each other to the byte.
      'x-request-id': 'request-of-tests',
      ...(person !== null && { authorization: authorizationOf(person) }),
      ...(body !== undefined && { 'content-type': type }),
      ...options.headers,
    },
    ...(body !== undefined && {
      body: { bytes: typeof content === 'string' ? Buffer.from(content) : content },
    }),
  });
}

function answerOf(reply: {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}): Answer {
  const { status, headers, body } = reply;
  const bytes = new Uint8Array(Buffer.from(body as string));
  const text = Buffer.from(bytes).toString('utf8');
  const isJson = headers['content-type']?.includes('json');
  const json = isJson && typeof body === 'string' ? JSON.parse(body) : undefined;
  return { status, headers, bytes, text, json, code: json?.code };
}

/** As it is served; its validators are made once for all tests of a file. */
const contract = contractOf(openApiDocument());

/** Whatever a test asks, the answer is one that the contract declares. */
function holdContract(name: RouteName, { status, headers, bytes }: Answer): void {
  const contentType = headers['content-type'] ?? '';
  expect([name, contract.fault(name, { status, contentType, body: bytes })]).toEqual([
    name,
    undefined,
  ]);
}

/** Every problem is one of the registry: its status, its type, a sentence with nothing left to fill in. */
function holdProblem(answer: Answer): void {
  const code = answer.code as ProblemCode;
  expect(Object.keys(problems)).toContain(code);
  expect(answer.status).toBe(problems[code].status);
  expect(answer.headers['content-type']).toBe('application/problem+json');
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.json).toMatchObject({
    type: `urn:peerbook:problem:${code}`,
    status: answer.status,
  });
  expect(answer.json.title).toMatch(/^[A-Z].*\.$/s);
  expect(answer.json.title).not.toMatch(/\{\w+\}|\[object/);
}
