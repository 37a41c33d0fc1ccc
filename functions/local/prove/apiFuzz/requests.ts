// The requests of the proof: as the contract has them, nearly so, and hostile ones, all made of a seed.
import { gzipSync } from 'node:zlib';
import { pathParameters, type Role, type Route, type RouteName, routes } from '@peerbook/shared';
import fc, { type Arbitrary } from 'fast-check';
import { smallTemplate } from '../authorisation/smallTemplate.ts';
import { fromSchema, type JsonSchema } from './fromSchema.ts';
import type { FuzzWorld } from './fuzzWorld.ts';
import * as hostile from './hostileTexts.ts';
import { nearlyValid } from './nearlyValid.ts';

export interface FuzzRequest {
  readonly kind: 'valid' | 'near' | 'hostile' | 'heavy';
  readonly route: RouteName;
  readonly method: string;
  /** As it goes over the wire. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | undefined;
  /** How the length of the body is told, where not truly. */
  readonly framing?: 'chunked' | 'too_long' | 'too_short' | 'twice' | undefined;
}

/** Stands for the ETag that the path last answered with. */
export const lastETag = '{etag}';

interface Sound {
  readonly route: RouteName;
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

const csv = [
  'mfi_id,mfi_name,country_iso3,region,legal_status,fiscal_year,as_of_date,assets',
  '100001,KredAqro,AZE,Eastern Europe and Central Asia,NBFI,2008,2008-12-31,59175377',
].join('\n');

/** Routes that make or take files, or show the whole contract, take a hundred times as long as others. */
const slow: readonly RouteName[] = [
  'getOpenApi',
  'getDocs',
  'getWorkbook',
  'postWorkbook',
  'getReleaseWorkbook',
  'getComparisonWorkbook',
  // And this one computes releases.
  'postPeerGroupPreview',
  // And lists grow by each invitation.
  'postInvitation',
];

type Operation = {
  readonly operationId: string;
  readonly parameters?: readonly {
    name: string;
    in: string;
    required: boolean;
    schema: JsonSchema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: JsonSchema }>> };
};

/** @param document the contract as it is served */
export function fuzzRequests(
  document: Readonly<Record<string, unknown>>,
  world: FuzzWorld,
): Arbitrary<FuzzRequest> {
  const paths = document['paths'] as Record<string, Record<string, Operation>>;
  const sounds = Object.values(paths)
    .flatMap((methods) => Object.values(methods))
    .map((operation) => {
      const name = operation.operationId as RouteName;
      return { weight: slow.includes(name) ? 1 : 16, arbitrary: soundRequest(operation, world) };
    });
  const sound = fc.oneof(...sounds);
  const number = fc.nat(1_000_000);
  return fc.oneof(
    { weight: 400, arbitrary: sound.map((one) => asRequest('valid', one)) },
    { weight: 300, arbitrary: fc.tuple(sound, number, number).map(near) },
    { weight: 297, arbitrary: fc.tuple(sound, number, number, number).map(makeHostile) },
    { weight: 3, arbitrary: fc.tuple(sound, number).map(makeHeavy) },
  );
}

function soundRequest(operation: Operation, world: FuzzWorld): Arbitrary<Sound> {
  const route = operation.operationId as RouteName;
  const { path, access, method, idempotencyKey, request } = routes[route] as Route;
  const { known, tokens } = world;
  const parameters = operation.parameters ?? [];
  const query = parameters.filter((one) => one.in === 'query');
  const roles: readonly (Role | 'stranger')[] =
    typeof access === 'string' ? ['manager', 'preparer', 'stranger', 'observer'] : access;
  const role = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...roles) },
    { weight: 1, arbitrary: fc.constantFrom(...(Object.keys(tokens) as Role[])) },
  );
  const record = (members: readonly { name: string; schema: JsonSchema; required?: boolean }[]) =>
    fc.record(
      Object.fromEntries(members.map((one) => [one.name, fromSchema(one.schema, known, one.name)])),
      {
        requiredKeys: members.filter((one) => one.required !== false).map((one) => one.name),
        noNullPrototype: true,
      },
    );
  const names = pathParameters(path).map((name) => ({
    name,
    schema: { type: 'string', minLength: 1 },
  }));
  const headers = fc
    .record({ role, key: fc.nat(1_000_000), isStale: fc.nat(9) })
    .map(({ role: who, key, isStale }) => ({
      authorization: tokens[who],
      ...(idempotencyKey && {
        'idempotency-key': `fuzz-key-${key}`,
        'if-match': isStale === 0 ? '"stale"' : lastETag,
      }),
    }));
  const body =
    method === 'GET' || request === undefined ? fc.constant(undefined) : bodyOf(operation, world);
  return fc
    .record({ params: record(names), query: record(query), headers, body })
    .map((one) => ofOneReport({ route, ...one } as Sound, world));
}

/** Mostly what belongs together: people of an institution ask about it, and a report is of the round that it is sent to. */
function ofOneReport(sound: Sound, { own, identities, tokens }: FuzzWorld): Sound {
  const { headers, params, query } = sound;
  // Every tenth is left as it is, by the letters of a number that it has anyway.
  if (/3$/.test(headers['idempotency-key'] ?? '')) return sound;
  const isMember = [tokens.preparer, tokens.approver].includes(headers['authorization'] ?? '');
  const withOwn = (given: Readonly<Record<string, unknown>>) =>
    isMember && 'institution' in given ? { ...given, institution: own } : given;
  const body = sound.body as Record<string, unknown> | undefined;
  const isObject = typeof body === 'object' && !(body instanceof Uint8Array);
  const identity = identities.get(String(params['round']));
  return {
    ...sound,
    params: withOwn(params),
    query: withOwn(query),
    body: isObject
      ? { ...withOwn(body), ...('identity' in body && identity !== undefined && { identity }) }
      : body,
  };
}

function bodyOf({ operationId, requestBody }: Operation, { known, workbook }: FuzzWorld) {
  if (operationId === 'putTemplateVersion')
    return fc
      .constantFrom('1.0.0', '1.1.0', '1.2.0')
      .map((version) => smallTemplate('fuzz_small', version, 'Small'));
  const content = requestBody?.content ?? {};
  const json = content['application/json'];
  if (json) return fromSchema(json.schema, known);
  return fc.constant('text/csv' in content ? csv : workbook);
}

function asRequest(
  kind: FuzzRequest['kind'],
  { route, params, query, body, headers }: Sound,
  changes: Partial<FuzzRequest> = {},
): FuzzRequest {
  const { method, path } = routes[route];
  const words = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => segment(params[name]));
  const { request } = routes[route] as Route;
  const type =
    body instanceof Uint8Array
      ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      : request === 'csv'
        ? 'text/csv'
        : 'application/json';
  return {
    kind,
    route,
    method,
    path: `${filled}${words === '' ? '' : `?${words}`}`,
    headers: { ...headers, ...(body !== undefined && { 'content-type': type }) },
    body: written(body),
    ...changes,
  };
}

function segment(value: unknown): string {
  // Halves of pairs become the replacement character, as no URL can hold them.
  return encodeURIComponent(Buffer.from(String(value)).toString('utf8'));
}

function written(body: unknown): string | Uint8Array | undefined {
  return typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
}

function near([sound, at, by]: [Sound, number, number]): FuzzRequest {
  const { body, query, params } = sound;
  if (body instanceof Uint8Array) {
    const bytes = new Uint8Array(body);
    const place = at % bytes.length;
    bytes[place] = (bytes[place] as number) ^ (1 << (by % 8));
    return asRequest('near', { ...sound, body: by % 3 === 0 ? bytes.slice(0, place) : bytes });
  }
  if (typeof body === 'string') {
    const place = at % body.length;
    const changed = `${body.slice(0, place)}${[',', '"', '\n', '\u0000', 'x'][by % 5]}${body.slice(place)}`;
    return asRequest('near', { ...sound, body: changed });
  }
  if (body !== undefined) return asRequest('near', { ...sound, body: nearlyValid(body, at, by) });
  const changed = nearlyValid({ query, params }, at, by) as { query?: unknown; params?: unknown };
  const membersOf = (given: unknown, usual: object) =>
    (typeof given === 'object' && given !== null ? given : usual) as Record<string, unknown>;
  return asRequest('near', {
    ...sound,
    query: membersOf(changed?.query, query),
    params: { ...params, ...membersOf(changed?.params, params) },
  });
}

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

function makeHostile([sound, what, which, where]: [Sound, number, number, number]): FuzzRequest {
  const good = asRequest('hostile', sound);
  const json = typeof good.body === 'string' ? good.body : '{"values":{"people_total":1}}';
  const [address = '', query = ''] = good.path.split('?');
  switch (what % 8) {
    case 0:
    case 1:
    case 2:
      return { ...good, body: good.body && pick(hostile.bodyChanges, which)(json, where) };
    case 3:
      return { ...good, headers: { ...good.headers, ...pick(hostile.headers, which) } };
    case 4: {
      const parts = address.split('/');
      const at = 2 + (where % Math.max(1, parts.length - 2));
      return { ...good, path: parts.with(at, pick(hostile.segments, which)).join('/') };
    }
    case 5:
      return { ...good, path: `${address}?${query}&${pick(hostile.queries, which)}` };
    case 6:
      return which % 4 === 0
        ? { ...good, method: pick(hostile.methods, where) }
        : {
            ...good,
            headers: { ...good.headers, 'content-type': pick(hostile.contentTypes, where) },
          };
    default:
      return framed(good, which);
  }
}

function framed(good: FuzzRequest, which: number): FuzzRequest {
  const body = good.body ?? '{}';
  switch (which % 6) {
    case 0:
    case 1:
      return { ...good, body, framing: 'chunked' };
    case 2:
      return {
        ...good,
        headers: { ...good.headers, 'content-encoding': 'gzip' },
        body: gzipSync(body),
      };
    case 3:
      return { ...good, body, framing: 'too_long' };
    case 4:
      return { ...good, body, framing: 'too_short' };
    default:
      return { ...good, body, framing: 'twice' };
  }
}

function makeHeavy([sound, which]: [Sound, number]): FuzzRequest {
  const good = asRequest('heavy', sound);
  const json = typeof good.body === 'string' ? good.body : '{}';
  return { ...good, body: pick(hostile.heavyChanges, which)(json, which) };
}
