// From an HTTP request to a function and back: encodes the request as Azure's host would, and writes
// out what the library made of the function's answer. The streamed way is in httpStream.ts.
import type { ServerResponse } from 'node:http';
import { invoke } from './invocation.ts';
import type { RouteMatch } from './routes.ts';

/** A request that has been read whole and has found its function. */
export interface HttpCall {
  readonly invocationId: string;
  readonly match: RouteMatch;
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Calls the function and writes its answer; no answer at all becomes 204. */
export async function answerBuffered(call: HttpCall, response: ServerResponse): Promise<void> {
  const { route, parameters } = call.match;
  const http = {
    method: call.method,
    url: call.url.href,
    nullableHeaders: toNullable(call.headers),
    nullableParams: toNullable(parameters),
    nullableQuery: toNullable(Object.fromEntries(call.url.searchParams)),
    headers: {},
    params: {},
    query: {},
    body: call.body.length > 0 ? { bytes: call.body } : undefined,
  };
  const { returnValue } = await invoke(route.registered, {
    invocationId: call.invocationId,
    inputData: [{ name: route.binding, data: { http } }],
    traceParent: call.headers['traceparent'],
  });
  const answer = (returnValue as { http?: HttpAnswer } | null | undefined)?.http;
  if (answer === undefined) response.writeHead(204).end();
  else write(answer, response, call.method);
}

type Nullable<T> = { readonly value: T } | null | undefined;

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly domain?: Nullable<string>;
  readonly path?: Nullable<string>;
  readonly maxAge?: Nullable<number>;
  readonly secure?: Nullable<boolean>;
  readonly httpOnly?: Nullable<boolean>;
  readonly sameSite?: string;
}

interface HttpAnswer {
  readonly statusCode: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies?: readonly Cookie[];
  readonly body?: { readonly bytes?: Uint8Array } | null;
}

function write(answer: HttpAnswer, response: ServerResponse, method: string): void {
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  const cookies = (answer.cookies ?? []).map(toSetCookie);
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  response.writeHead(Number(answer.statusCode));
  response.end(method === 'HEAD' ? undefined : answer.body?.bytes);
}

// The library's word for "do not send SameSite" is none, for SameSite=None it is explicitNone.
const sameSites: Readonly<Record<string, string>> = {
  lax: 'Lax',
  strict: 'Strict',
  explicitNone: 'None',
};

function toSetCookie(cookie: Cookie): string {
  const sameSite = sameSites[cookie.sameSite ?? ''];
  const parts: [string, string | number | undefined][] = [
    [cookie.name, encodeURIComponent(cookie.value)],
    ['Max-Age', cookie.maxAge?.value],
    ['Path', cookie.path?.value],
    ['Domain', cookie.domain?.value],
    ['SameSite', sameSite],
  ];
  const flags = [cookie.httpOnly?.value && 'HttpOnly', cookie.secure?.value && 'Secure'];
  const written = parts.filter(([, value]) => value !== undefined);
  return [...written.map(([name, value]) => `${name}=${value}`), ...flags.filter(Boolean)].join(
    '; ',
  );
}

function toNullable(values: Readonly<Record<string, string>>): Record<string, { value: string }> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
}
