// From request to answer: who calls, what they ask, whether they may, what came of it. The one place where a problem
// becomes an HTTP answer; anything that is no problem is a bug, logged by code and answered by a bare 500.
import type { HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import {
  Problem,
  problems,
  type Route,
  type RouteName,
  routes,
  slugSchema,
  workbookMediaType,
} from '@peerbook/shared';
import { authorise } from './access/authorise.ts';
import { type Caller, findCaller, type Identified } from './access/caller.ts';
import { TokenRefused } from './access/tokens.ts';
import type { Handlers, Reply } from './handlers.ts';
import { readBody } from './requestBody.ts';
import type { Services } from './services.ts';

export interface Access {
  /** Throws TokenRefused; see access/tokens.ts. */
  readonly verifyToken: (authorization: string | null) => Promise<Identified>;
  /** `issuer|subject` of those who run the installation. */
  readonly operators: readonly string[];
}

export type HttpEndpoint = (
  request: HttpRequest,
  context: InvocationContext,
) => Promise<HttpResponseInit>;

const anonymous: Caller = { issuer: '', subject: '', name: '', memberships: [], isOperator: false };

/** Wraps the handler of a route. */
export function endpoint(
  name: RouteName,
  handlers: Handlers,
  services: Services,
  access: Access,
): HttpEndpoint {
  const route: Route = routes[name];
  return async (request, context) => {
    try {
      const caller = await identify(route, request, services, access);
      const params = readParameters(request.params);
      const query = readQuery(route, request);
      authorise(route, caller, {
        association: params['association'],
        institution: params['institution'] ?? query['institution'],
      });
      const input = {
        services,
        caller,
        params,
        query,
        body: await readBody(route, request),
        idempotencyKey: readKey(route, request),
        ifMatch: request.headers.get('if-match'),
      };
      // The handler's input was parsed by the schemas of this very route, which is what its type says.
      const reply = await (handlers[name] as (given: typeof input) => Promise<Reply<unknown>>)(
        input,
      );
      return answer(route, reply);
    } catch (error) {
      if (error instanceof Problem) return problemAnswer(error);
      context.error(
        `${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown'}`,
      );
      return {
        status: 500,
        headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
        body: JSON.stringify({ status: 500, title: 'Internal Server Error' }),
      };
    }
  };
}

async function identify(
  route: Route,
  request: HttpRequest,
  services: Services,
  access: Access,
): Promise<Caller> {
  if (route.access === 'public') return anonymous;
  const authorization = request.headers.get('authorization');
  if (authorization === null) throw new Problem('token_missing');
  let identified: Identified;
  try {
    identified = await access.verifyToken(authorization);
  } catch (cause) {
    // Keys that could not be fetched are our trouble, not the caller's: a 401 would send them to sign in for ever.
    if (!(cause instanceof TokenRefused)) throw cause;
    throw new Problem('token_refused', {}, { cause });
  }
  return findCaller(services.store, identified, access.operators);
}

/** Ids from the path. One that can't be an id is answered like one that does not exist. */
function readParameters(
  params: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  for (const name of ['association', 'institution', 'round']) {
    const value = params[name];
    if (value !== undefined && !slugSchema.safeParse(value).success) throw new Problem('not_found');
  }
  return params;
}

function readQuery(route: Route, request: HttpRequest): Record<string, string | undefined> {
  if (!route.query) return {};
  const parsed = route.query.safeParse(Object.fromEntries(request.query));
  if (parsed.success) return parsed.data as Record<string, string | undefined>;
  throw new Problem('request_invalid', {
    reason: parsed.error.issues
      .map((issue) => `${issue.path.join('.') || 'query'}: ${issue.message}`)
      .join('; '),
  });
}

function readKey(route: Route, request: HttpRequest): string {
  const key = request.headers.get('idempotency-key') ?? '';
  if (route.idempotencyKey && !/^[A-Za-z0-9-]{8,100}$/.test(key)) throw new Problem('key_missing');
  return key;
}

function answer(route: Route, reply: Reply<unknown>): HttpResponseInit {
  const headers: Record<string, string> = {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
  if (reply.etag) headers['etag'] = `"${reply.etag}"`;
  if (reply.body instanceof Uint8Array) {
    headers['content-type'] = workbookMediaType;
    headers['content-disposition'] =
      `attachment; filename="${(reply.filename ?? 'peerbook.xlsx').replaceAll(/[^\w.-]/g, '_')}"`;
    return { status: reply.status ?? route.status, headers, body: reply.body };
  }
  headers['content-type'] = 'application/json';
  return { status: reply.status ?? route.status, headers, body: JSON.stringify(reply.body) };
}

/** RFC 9457 problem details with our code; the address of a kind of problem is its code. */
function problemAnswer(problem: Problem): HttpResponseInit {
  const { status } = problems[problem.code];
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
  if (status === 401) headers['www-authenticate'] = 'Bearer';
  const body = {
    type: `urn:peerbook:problem:${problem.code}`,
    title: problem.message,
    status,
    code: problem.code,
    details: problem.details,
    ...problem.extra,
  };
  return { status, headers, body: JSON.stringify(body) };
}
