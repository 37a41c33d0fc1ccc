// Which function answers a path: the part of ASP.NET's route templates that Azure Functions uses.
// What is not understood is refused at the start, so that no route works here and fails in Azure.
import type { RegisteredFunction } from './functionsCore.ts';

/** A function and the requests it answers. */
export interface Route {
  readonly registered: RegisteredFunction;
  /** The name of the HTTP binding, under which the library expects the request. */
  readonly binding: string;
  readonly methods: readonly string[];
  readonly pattern: RegExp;
  readonly names: readonly string[];
  /** Compared letter by letter: the lower, the earlier the route is tried. */
  readonly rank: string;
}

/** A route and the values of its parameters. */
export interface RouteMatch {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

const constraints: Readonly<Record<string, string>> = {
  int: '-?\\d+',
  guid: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
  alpha: '[a-z]+',
  bool: 'true|false',
};

// The order in which ASP.NET tries them: text, constrained and free parameter, catch-all.
const ranks = { text: '1', constrained: '3', free: '5', rest: '9' } as const;

/**
 * The routes of all functions, in the order in which they are tried.
 * @param prefix `routePrefix` of host.json
 * @throws Error naming a function whose trigger or route the local host does not understand
 */
export function toRoutes(functions: Iterable<RegisteredFunction>, prefix: string): Route[] {
  const routes = [...functions].map((registered) => toRoute(registered, prefix));
  routes.sort((one, other) => (one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : 0));
  refuseTwins(routes);
  return routes;
}

/** The first route that answers the method at the (still encoded) path. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): RouteMatch | undefined {
  for (const route of routes) {
    const match = route.methods.includes(method) ? route.pattern.exec(path) : null;
    if (match === null) continue;
    const values = route.names.map((name, i) => [name, match[i + 1]] as const);
    const present = values.filter((pair): pair is [string, string] => pair[1] !== undefined);
    return {
      route,
      parameters: Object.fromEntries(present.map(([name, value]) => [name, decode(value)])),
    };
  }
  return undefined;
}

function toRoute(registered: RegisteredFunction, prefix: string): Route {
  const { name, bindings } = registered.metadata;
  for (const { type, direction } of Object.values(bindings))
    if (type !== 'httpTrigger' && !(type === 'http' && direction === 'out'))
      throw new Error(
        `Function "${name}" has a binding ${type}; the local host runs HTTP triggers and timers only.`,
      );
  const [binding, trigger] =
    Object.entries(bindings).find(([, { type }]) => type === 'httpTrigger') ?? [];
  if (binding === undefined || trigger === undefined)
    throw new Error(`Function "${name}" has no trigger.`);
  const template = [prefix, trigger.route ?? name].join('/').split('/').filter(Boolean);
  const segments = template.map((segment) => toSegment(segment, name));
  return {
    registered,
    binding,
    methods: (trigger.methods ?? ['GET', 'POST']).map((method) => method.toUpperCase()),
    pattern: new RegExp(`^${segments.map(({ source }) => source).join('')}/?$`, 'i'),
    names: segments.flatMap(({ parameter }) => parameter ?? []),
    rank: segments.map(({ rank }) => rank).join(''),
  };
}

function toSegment(segment: string, name: string) {
  const rest = /^\{\*{1,2}(\w+)\}$/.exec(segment);
  if (rest?.[1]) return { source: '(?:/(.*))?', parameter: rest[1], rank: ranks.rest };
  const free = /^\{(\w+)(?::(\w+))?(\?)?\}$/.exec(segment);
  if (free?.[1]) {
    const constraint = free[2] === undefined ? '[^/]+' : constraints[free[2].toLowerCase()];
    if (constraint === undefined)
      throw new Error(`Function "${name}": the constraint of ${segment} is not understood.`);
    const source = free[3] ? `(?:/(${constraint}))?` : `/(${constraint})`;
    return { source, parameter: free[1], rank: free[2] ? ranks.constrained : ranks.free };
  }
  if (/[{}]/.test(segment))
    throw new Error(`Function "${name}": the route's part ${segment} is not understood.`);
  return { source: `/${segment.replace(/[.*+?^$()|[\]\\]/g, '\\$&')}`, rank: ranks.text };
}

/** Two functions for one request would be answered by whichever came first, here or in Azure. */
function refuseTwins(routes: readonly Route[]): void {
  const owners = new Map<string, string>();
  for (const { methods, pattern, registered } of routes)
    for (const method of methods) {
      const request = `${method} ${pattern.source.toLowerCase()}`;
      const owner = owners.get(request);
      const { name } = registered.metadata;
      if (owner !== undefined)
        throw new Error(`Functions "${owner}" and "${name}" answer the same requests.`);
      owners.set(request, name);
    }
}

/** As ASP.NET does, an encoded slash stays encoded: it is no border between two parts. */
function decode(value: string): string {
  return decodeURIComponent(value.replace(/%2f/gi, '%252F'));
}
