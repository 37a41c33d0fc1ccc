// The service as the proof asks it: the routing of the host, the real endpoints, the lines that are logged. Faults may be put
// in on purpose.
import { HttpRequest, type HttpResponseInit, type InvocationContext } from '@azure/functions';
import { type Route, type RouteName, routes } from '@peerbook/shared';
import { type Access, endpoint } from '../../../endpoint.ts';
import { type Handlers, handlers } from '../../../handlers.ts';
import type { Services } from '../../../services.ts';
import type { Store } from '../../../store/store.ts';
import { findRoute, toRoutes } from '../../host/routes.ts';

export interface Asked {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface Seen {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly logged: readonly string[];
}

/** What a service of this kind might get wrong. */
export interface Fault {
  readonly handlers?: (handlers: Handlers) => Handlers;
  readonly store?: (store: Store) => Store;
  readonly answer?: (
    reply: HttpResponseInit,
    asked: Asked,
    store: Store,
  ) => Promise<HttpResponseInit>;
  readonly log?: (line: string, asked: Asked) => string;
}

export type Door = (store: Store, asked: Asked) => Promise<Seen>;

/** As the host has them; what is registered for each is the name alone. */
const table = toRoutes(
  Object.entries(routes as Record<string, Route>).map(([name, { method, path }]) => ({
    metadata: {
      name,
      bindings: {
        request: {
          type: 'httpTrigger',
          direction: 'in',
          methods: [method],
          route: path.replace(/^\/api\//, ''),
        },
      },
    },
    callback: () => undefined,
  })),
  'api',
);

/** The route that answers a method at a path; undefined where the host itself answers 404. */
export function routeAt(method: string, path: string) {
  const { pathname } = new URL(path, origin);
  const match = findRoute(table, method, pathname);
  if (!match) return undefined;
  const { route, parameters } = match;
  return { name: route.registered.metadata.name as RouteName, parameters };
}

const origin = 'http://127.0.0.1';

export function openDoor(given: Omit<Services, 'store'>, access: Access, fault: Fault = {}): Door {
  let invocations = 0;
  const used = fault.handlers?.(handlers) ?? handlers;
  return async (below, asked) => {
    const match = routeAt(asked.method, asked.path);
    if (!match) return { status: 404, headers: {}, body: new Uint8Array(), logged: [] };
    const logged: string[] = [];
    const log = (...words: unknown[]) =>
      logged.push(...words.map((word) => fault.log?.(String(word), asked) ?? String(word)));
    invocations += 1;
    const context = { invocationId: `invocation-${invocations}`, log, error: log };
    const store = fault.store?.(below) ?? below;
    const serve = endpoint(match.name, used, { ...given, store }, access);
    const { method, headers, path, body } = asked;
    const url = new URL(path, origin);
    const request = new HttpRequest({
      method,
      url: url.href,
      params: { ...match.parameters },
      query: Object.fromEntries(url.searchParams),
      headers: { ...headers },
      ...(body !== undefined && {
        body: { bytes: typeof body === 'string' ? Buffer.from(body) : body },
      }),
    });
    const plain = await serve(request, context as unknown as InvocationContext);
    const reply = (await fault.answer?.(plain, asked, store)) ?? plain;
    return {
      status: reply.status ?? 200,
      headers: reply.headers as Record<string, string>,
      body: new Uint8Array(Buffer.from((reply.body ?? '') as string)),
      logged,
    };
  };
}
