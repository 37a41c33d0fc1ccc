// The service in this very process: the real endpoints and handlers over a store that is handed in, with a clock of the proof's
// own. For proofs that look at single calls of the store, where a process for each case would take all night.
import type { HttpRequest, InvocationContext } from '@azure/functions';
import { fillPath, type Route, type RouteName, routes, workbookMediaType } from '@peerbook/shared';
import { createSigner, type IdentitySigner, newSigningKey } from '../../../access/signer.ts';
import { TokenRefused } from '../../../access/tokens.ts';
import { type Access, endpoint } from '../../../endpoint.ts';
import { type Handlers, handlers as realHandlers } from '../../../handlers.ts';
import { computerHere } from '../../../release/releaseComputer.ts';
import type { Services } from '../../../services.ts';
import type { Store } from '../../../store/store.ts';
import { readerHere } from '../../../submission/workbookReader.ts';

export interface Sent {
  readonly route: RouteName;
  readonly person: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Bytes go as a workbook, text as CSV, anything else as JSON. */
  readonly body?: unknown;
  readonly key?: string;
  readonly ifMatch?: string;
}

export interface Answered {
  readonly status: number;
  /** Of a problem. */
  readonly code: string | undefined;
  readonly etag: string | undefined;
  /** JSON; of a workbook nothing. */
  readonly body: Readonly<Record<string, unknown>>;
  /** What was logged of a bug. */
  readonly bug: string | undefined;
}

export interface ServiceHere {
  readonly store: Store;
  send(request: Sent): Promise<Answered>;
  /** A workbook as it is issued. */
  workbook(request: Sent): Promise<Uint8Array>;
}

export const issuer = 'https://issuer.example';
/** Who is named in the settings. */
export const operator = 'operator';

/** One key for all: making keys is slow, and a service that comes up again must know its receipts. */
export const proofSigner: IdentitySigner = createSigner(newSigningKey());

const access: Access = {
  operators: [`${issuer}|${operator}`],
  async verifyToken(authorization) {
    const subject = /^Bearer (\w+)$/.exec(authorization ?? '')?.[1];
    if (subject === undefined) throw new TokenRefused('refused');
    return { issuer, subject, name: subject };
  },
};

/** Never the same for two requests, in whichever service. */
let requests = 0;

/** @param given.handlers others than the real ones, for faults put in on purpose */
export function serviceHere(given: {
  readonly store: Store;
  readonly now: () => Date;
  readonly handlers?: Handlers;
}): ServiceHere {
  const { store, now, handlers = realHandlers } = given;
  const services: Services = {
    store,
    signer: proofSigner,
    reader: readerHere,
    // However busy the machine, a release is there when its request is answered.
    computer: { ...computerHere, patience: 120_000 },
    now,
    newCode: () => `code-${++requests}`,
  };
  const answerTo = async (request: Sent) => {
    requests += 1;
    const bugs: unknown[] = [];
    const context = {
      invocationId: `invocation-${requests}`,
      error: (line: unknown) => bugs.push(line),
      log: () => undefined,
    } as unknown as InvocationContext;
    const serve = endpoint(request.route, handlers, services, access);
    const { status = 200, headers, body } = await serve(requestOf(request), context);
    return {
      status,
      headers: (headers ?? {}) as Readonly<Record<string, string>>,
      body,
      bug: bugs.length > 0 ? bugs.join('\n') : undefined,
    };
  };
  return {
    store,
    async send(request) {
      const { status, headers, body, bug } = await answerTo(request);
      const json: Answered['body'] = typeof body === 'string' ? JSON.parse(body) : {};
      const code = status >= 400 ? String(json['code']) : undefined;
      return { status, code, etag: headers['etag'], body: json, bug };
    },
    async workbook(request) {
      const { status, body } = await answerTo(request);
      if (status !== 200 || !(body instanceof Uint8Array))
        throw new Error(`${request.route} answered ${status}: ${String(body)}`);
      return body;
    },
  };
}

/** As the programming model hands it on, around the platform's own request; the library itself wants a host. */
function requestOf(sent: Sent): HttpRequest {
  const { route: name, person, params = {}, query, body, key, ifMatch } = sent;
  const route: Route = routes[name];
  const search = query ? `?${new URLSearchParams(query)}` : '';
  const isRaw = body instanceof Uint8Array || typeof body === 'string';
  const url = `https://service.example${fillPath(route.path, params)}${search}`;
  const native = new Request(url, {
    method: route.method,
    headers: {
      authorization: `Bearer ${person}`,
      ...(body !== undefined && { 'content-type': mediaTypeOf(body) }),
      ...(key !== undefined && { 'idempotency-key': key }),
      ...(ifMatch !== undefined && { 'if-match': ifMatch }),
    },
    ...(body !== undefined && { body: isRaw ? (body as string) : JSON.stringify(body) }),
  });
  const { method, headers } = native;
  const { searchParams } = new URL(url);
  return {
    url,
    method,
    headers,
    body: native.body,
    params,
    query: searchParams,
  } as unknown as HttpRequest;
}

function mediaTypeOf(body: unknown): string {
  if (body instanceof Uint8Array) return workbookMediaType;
  return typeof body === 'string' ? 'text/csv' : 'application/json';
}
