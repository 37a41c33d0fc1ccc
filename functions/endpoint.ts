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
import { checkShare } from './access/callerShare.ts';
import type { RateLimiter } from './access/rateLimiter.ts';
import { TokenRefused } from './access/tokens.ts';
import { answerHeaders } from './answerHeaders.ts';
import { recorderOf } from './audit/record.ts';
import type { Handlers, Reply } from './handlers.ts';
import { issueReason } from './issueReason.ts';
import { readBody } from './requestBody.ts';
import { requestIdOf } from './requestId.ts';
import { bugLine, requestLine } from './requestLog.ts';
import type { Services } from './services.ts';
import { StoreBusy } from './store/store.ts';
import { inRequestSpan } from './telemetry/requestSpan.ts';

export interface Access {
  /** Throws TokenRefused; see access/tokens.ts. */
  readonly verifyToken: (authorization: string | null) => Promise<Identified>;
  /** `issuer|subject` of those who run the installation. */
  readonly operators: readonly string[];
  /** Without it nobody is asked to wait. */
  readonly limiter?: RateLimiter;
}

export type HttpEndpoint = (
  request: HttpRequest,
  context: InvocationContext,
) => Promise<HttpResponseInit>;

const anonymous: Caller = { issuer: '', subject: '', name: '', memberships: [], isOperator: false };

/** What is known of a request while it is served; the caller as soon as they are. */
interface Call {
  readonly request: HttpRequest;
  readonly requestId: string;
  readonly invocationId: string;
  caller?: Caller;
}

/** Wraps the handler of a route. */
export function endpoint(
  name: RouteName,
  handlers: Handlers,
  services: Services,
  access: Access,
): HttpEndpoint {
  const serve = server(name, handlers, services, access);
  const attempt = async (call: Call, context: InvocationContext) => {
    try {
      const reply = await serve(call);
      return { reply, status: reply.status ?? 200 };
    } catch (error) {
      const problem = problemIn(error);
      if (!problem) context.error(bugLine(name, call.requestId, error));
      const reply = problem ? problemAnswer(problem, call.requestId) : bugAnswer(call.requestId);
      return { reply, status: reply.status ?? 500, problem: problem?.code };
    }
  };
  return async (request, context) => {
    const began = performance.now();
    const { invocationId, traceContext } = context;
    const call: Call = { request, requestId: requestIdOf(request, context), invocationId };
    const about = { name, route: routes[name], requestId: call.requestId };
    const { reply, problem } = await inRequestSpan(about, traceContext, () =>
      attempt(call, context),
    );
    const line = {
      time: services.now().toISOString(),
      request: call.requestId,
      route: name,
      status: reply.status ?? 200,
      ...(problem !== undefined && { problem }),
      milliseconds: Math.round(performance.now() - began),
    };
    context.log(requestLine(line, call.caller));
    return reply;
  };
}

/** A store that has no room just now is no bug: whoever asks is told when to ask again. */
function problemIn(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  return error instanceof StoreBusy
    ? new Problem('service_busy', { seconds: error.retryAfter }, { cause: error })
    : undefined;
}

function server(
  name: RouteName,
  handlers: Handlers,
  services: Services,
  access: Access,
): (call: Call) => Promise<HttpResponseInit> {
  const route: Route = routes[name];
  return async (call) => {
    const { request, requestId } = call;
    const caller = await identify(route, request, services, access);
    call.caller = caller;
    checkShare(access.limiter, route, caller, request);
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
      record: recorderOf(caller, services.now, { id: requestId, unique: call.invocationId }),
    };
    // The handler's input was parsed by the schemas of this very route, which is what its type says.
    const reply = await (handlers[name] as (given: typeof input) => Promise<Reply<unknown>>)(input);
    return answer(route, reply, requestId);
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
    checkShare(access.limiter, route, anonymous, request);
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
  throw new Problem('request_invalid', { reason: issueReason(parsed.error.issues, 'query') });
}

function readKey(route: Route, request: HttpRequest): string {
  const key = request.headers.get('idempotency-key') ?? '';
  if (route.idempotencyKey && !/^[A-Za-z0-9-]{8,100}$/.test(key)) throw new Problem('key_missing');
  return key;
}

function answer(route: Route, reply: Reply<unknown>, requestId: string): HttpResponseInit {
  const status = reply.status ?? route.status;
  const isWorkbook = reply.body instanceof Uint8Array;
  const mediaType = isWorkbook ? workbookMediaType : (mediaTypes[String(route.response)] ?? json);
  const headers = answerHeaders(mediaType, requestId);
  if (reply.etag) headers['etag'] = `"${reply.etag}"`;
  if (reply.body instanceof Uint8Array) {
    headers['content-disposition'] =
      `attachment; filename="${(reply.filename ?? 'peerbook.xlsx').replaceAll(/[^\w.-]/g, '_')}"`;
    return { status, headers, body: reply.body };
  }
  const body = route.response === 'html' ? String(reply.body) : JSON.stringify(reply.body);
  return { status, headers, body };
}

const json = 'application/json';
const mediaTypes: Readonly<Record<string, string>> = { html: 'text/html; charset=utf-8' };
const problemType = 'application/problem+json';

/** RFC 9457 problem details with our code; the address of a kind of problem is its code. */
function problemAnswer(problem: Problem, requestId: string): HttpResponseInit {
  const { status } = problems[problem.code];
  const headers = answerHeaders(problemType, requestId);
  if (status === 401) headers['www-authenticate'] = 'Bearer';
  if (status === 429 || status === 503) headers['retry-after'] = String(problem.details['seconds']);
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

/** Nothing of the cause goes out; the id leads to it in the log. */
function bugAnswer(requestId: string): HttpResponseInit {
  const body = JSON.stringify({ status: 500, title: 'Internal Server Error' });
  return { status: 500, headers: answerHeaders(problemType, requestId), body };
}
