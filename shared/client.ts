// The typed client: one call for every route, answers checked against the contract, problems thrown as ServiceProblem.
// It is given `fetch` and a way to get a token, so that it runs in the add-in, in scripts and in tests alike.
import type { z } from 'zod';
import {
  type Body,
  fillPath,
  type Route,
  type RouteName,
  routes,
  workbookMediaType,
} from './api.ts';
import type { submissionInput } from './apiBodies.ts';

/** The part of fetch that the client needs. */
export type FetchLike = (
  url: string,
  options: {
    method: string;
    headers: Record<string, string>;
    body?: string | Uint8Array<ArrayBuffer>;
  },
) => Promise<{
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  json(): Promise<unknown>;
  arrayBuffer(): Promise<ArrayBuffer>;
}>;

/** A problem as the service answered it. */
export class ServiceProblem extends Error {
  readonly status: number;
  readonly code: string;
  /** The whole answer, with findings where it has them. */
  readonly answer: Readonly<Record<string, unknown>>;
  constructor(status: number, answer: Readonly<Record<string, unknown>>) {
    super(
      typeof answer['title'] === 'string' ? answer['title'] : `The service answered ${status}.`,
    );
    this.name = 'ServiceProblem';
    this.status = status;
    this.code = typeof answer['code'] === 'string' ? answer['code'] : 'unknown';
    this.answer = answer;
  }
}

type Routes = typeof routes;
type Accepted<B> = B extends z.ZodType
  ? z.input<B>
  : B extends 'workbook'
    ? Uint8Array
    : B extends 'csv'
      ? string
      : B extends 'json_or_workbook'
        ? z.input<typeof submissionInput> | Uint8Array
        : never;
type Given<B extends Body> = B extends z.ZodType ? z.output<B> : Uint8Array;

export interface CallOptions<N extends RouteName> {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: Routes[N] extends { request: infer B } ? Accepted<B> : never;
  readonly idempotencyKey?: string;
  readonly ifMatch?: string;
}

export interface CallResult<T> {
  readonly body: T;
  readonly etag: string | null;
  readonly status: number;
}

export type Client = <N extends RouteName>(
  name: N,
  options?: CallOptions<N>,
) => Promise<CallResult<Given<Routes[N]['response']>>>;

/**
 * A client of the service at `baseUrl` (without /api).
 * @throws ServiceProblem for an answer of 400 or more; whatever fetch throws where there is no answer
 */
export function createClient(given: {
  baseUrl: string;
  token: () => Promise<string | null>;
  fetch: FetchLike;
}): Client {
  return async (name, options = {}) => {
    const route: Route = routes[name];
    const headers: Record<string, string> = {};
    const token = route.access === 'public' ? null : await given.token();
    if (token !== null) headers['authorization'] = `Bearer ${token}`;
    if (options.idempotencyKey !== undefined) headers['idempotency-key'] = options.idempotencyKey;
    if (options.ifMatch !== undefined) headers['if-match'] = options.ifMatch;
    const body = encode(route, options.body, headers);
    const answer = await given.fetch(address(given.baseUrl, route, options), {
      method: route.method,
      headers,
      ...(body !== undefined && { body }),
    });
    if (answer.status >= 400) {
      const problem = await answer.json().catch(() => ({}));
      throw new ServiceProblem(answer.status, (problem ?? {}) as Record<string, unknown>);
    }
    const { response } = route;
    const content =
      typeof response === 'string'
        ? new Uint8Array(await answer.arrayBuffer())
        : response.parse(await answer.json());
    // The content was parsed by the schema of this very route.
    return { body: content, etag: answer.headers.get('etag'), status: answer.status } as never;
  };
}

function address(
  baseUrl: string,
  route: Route,
  options: {
    params?: Readonly<Record<string, string>>;
    query?: Readonly<Record<string, string | undefined>>;
  },
): string {
  const query = Object.entries(options.query ?? {})
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .join('&');
  return `${baseUrl}${fillPath(route.path, options.params ?? {})}${query === '' ? '' : `?${query}`}`;
}

function encode(
  route: Route,
  body: unknown,
  headers: Record<string, string>,
): string | Uint8Array<ArrayBuffer> | undefined {
  if (body === undefined) return undefined;
  if (body instanceof Uint8Array) {
    headers['content-type'] = workbookMediaType;
    return body as Uint8Array<ArrayBuffer>;
  }
  headers['content-type'] =
    route.request === 'csv' ? 'text/csv; charset=utf-8' : 'application/json';
  return typeof body === 'string' ? body : JSON.stringify(body);
}
