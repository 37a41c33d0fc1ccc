// Runs the functions on this machine as Azure would, without Core Tools: same handlers, same
// programming model, one port on loopback. It runs HTTP triggers and simple timers; an app that registers
// a change feed or any other binding is refused at the start. Function keys are not asked for.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerCrossOrigin, parseOrigins } from './crossOrigin.ts';
import {
  callHooks,
  installFunctionsCore,
  type LogEntry,
  registry,
  writeLog,
} from './functionsCore.ts';
import { answerBuffered, type HttpCall } from './httpCall.ts';
import { answerStreamed, captureServer } from './httpStream.ts';
import { largestBody, readBody } from './requestBody.ts';
import { findRoute, type Route, toRoutes } from './routes.ts';
import { isTimer, startTimers, toTimer } from './timers.ts';

/** What the host is started with. */
export interface LocalHostOptions {
  /** Imports the app's main, which registers its functions. */
  loadFunctions: () => Promise<void> | void;
  /** 0 takes any free port. */
  port: number;
  /** The web pages that may call, each an exact origin such as `https://localhost:3000`. */
  corsOrigins: readonly string[];
  /** The content of host.json; only `routePrefix` is used here. */
  hostJson: { readonly extensions?: { readonly http?: { readonly routePrefix?: string } } };
  /** Where lines of the log go; by default warnings and errors to standard error. */
  log?: (entry: LogEntry) => void;
}

/** A host that answers at `url`, which has no slash behind. */
export interface LocalHost {
  readonly url: string;
  /** Lets the requests under way come to their end, for at most two seconds. */
  close(): Promise<void>;
}

let isRunning = false;

/**
 * Starts the host. One at a time in a process, since the library keeps its functions per process.
 * @throws Error in a sentence: a port in use, a function that is not understood, a wrong origin
 */
export async function startLocalHost(options: LocalHostOptions): Promise<LocalHost> {
  if (isRunning) throw new Error('A local host is already running in this process.');
  const origins = parseOrigins(options.corsOrigins);
  installFunctionsCore();
  isRunning = true;
  try {
    registry.log = options.log ?? logToStandardError;
    registry.isLocked = false;
    await options.loadFunctions();
    await callHooks('appStart', { hookData: {}, appHookData: registry.appHookData });
    registry.isLocked = true;
    const streaming = await captureServer(async () => registry.model?.getCapabilities({}));
    const prefix = options.hostJson.extensions?.http?.routePrefix ?? 'api';
    const functions = [...registry.functions.values()];
    const timers = functions.filter(isTimer).map(toTimer);
    const routes = toRoutes(
      functions.filter((one) => !isTimer(one)),
      prefix,
    );
    const server = createServer({ requestTimeout: 60_000, headersTimeout: 10_000 });
    server.on('request', createListener(routes, origins, streaming));
    await listen(server, options.port);
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const stopTimers = startTimers(timers);
    return { url, close: () => close(server, stopTimers) };
  } catch (error) {
    isRunning = false;
    throw error;
  }
}

function createListener(
  routes: readonly Route[],
  origins: ReadonlySet<string>,
  streaming: Server | undefined,
) {
  const methods = [...new Set(routes.flatMap((route) => route.methods))];
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      if (!isAddressedHere(request)) return refuse(response, 421);
      if (answerCrossOrigin(request, response, origins, methods)) return;
      const call = await toCall(request, routes);
      if (typeof call === 'number') return refuse(response, call);
      if (streaming === undefined) await answerBuffered(call, response);
      else await answerStreamed(call, response, streaming);
    } catch (error) {
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      // A caller that went away has broken nothing.
      const isGone = (error as NodeJS.ErrnoException).code === 'ECONNRESET';
      const level = isGone ? 'information' : 'error';
      writeLog({ level, category: 'system', message: `A request failed: ${words}` });
      // An answer half sent is cut, so that nobody takes it for a whole one.
      if (response.headersSent || request.errored) response.destroy();
      else response.writeHead(500).end();
    }
  };
}

/** A page elsewhere can give its own name this machine's address; its requests still bear the name. */
function isAddressedHere({ headers }: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(headers.host ?? '');
}

/** The call that a request stands for, or the status with which it is refused. */
async function toCall(
  request: IncomingMessage,
  routes: readonly Route[],
): Promise<HttpCall | number> {
  const target = `http://${request.headers.host}${request.url}`;
  if (!request.url?.startsWith('/') || !URL.canParse(target)) return 400;
  const url = new URL(target);
  if (!isDecodable(url.pathname)) return 400;
  const method = request.method ?? '';
  const match = findRoute(routes, method, url.pathname);
  if (match === undefined) return 404;
  const body = await readBody(request);
  if (body === undefined) return 413;
  return { invocationId: randomUUID(), match, method, url, headers: toHeaders(request), body };
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** Without the headers that only Azure's own front end may set: the library would believe them. */
function toHeaders({ headers }: IncomingMessage): Record<string, string> {
  const kept = Object.entries(headers).filter(
    ([name]) => !name.startsWith('x-ms-client-principal') && name !== 'x-ms-invocation-id',
  );
  return Object.fromEntries(
    kept.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}

const titles: Readonly<Record<number, string>> = {
  400: 'The address is malformed.',
  404: 'There is nothing at this address.',
  413: `The request is larger than ${largestBody / 1024 / 1024} MB.`,
  421: 'This host answers to 127.0.0.1 and localhost only.',
};

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  });
  response.end(JSON.stringify({ status, title: titles[status] }));
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${port} is in use by another program.`, { cause: error });
  });
}

async function close(server: Server, stopTimers: () => Promise<void>): Promise<void> {
  const patience = setTimeout(() => server.closeAllConnections(), 2_000);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(patience);
  await stopTimers();
  if (!isRunning) return;
  isRunning = false;
  await callHooks('appTerminate', { hookData: {}, appHookData: registry.appHookData });
}

function logToStandardError({ level, category, message }: LogEntry): void {
  if (['warning', 'error', 'critical'].includes(level))
    process.stderr.write(`[${level}] ${category}: ${message}\n`);
}
