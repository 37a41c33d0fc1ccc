// A stand-in for Cosmos DB over HTTP that can be told to fail: with a status, or by dropping the connection before or after
// it has done what was asked. It is ours, so it proves how the store deals with what a server does, not what Azure does.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BatchRequest, cosmosDocuments, type Item } from './cosmosDocuments.ts';

export type Fault =
  | {
      readonly status: number;
      readonly substatus?: number;
      readonly retryAfterMs?: number;
      readonly after?: boolean;
    }
  | 'drop before'
  | 'drop after';

export interface SeenRequest {
  readonly method: string;
  readonly kind: 'read' | 'create' | 'patch' | 'batch' | 'query' | 'changes';
  readonly session: string | undefined;
}

export interface CosmosServer {
  readonly endpoint: string;
  readonly seen: SeenRequest[];
  /** The next requests of these kinds fail, one fault each. */
  fail(kinds: readonly SeenRequest['kind'][], ...faults: readonly Fault[]): void;
  /** From now on nothing fails. */
  heal(): void;
  close(): Promise<void>;
}

export async function startCosmosServer(): Promise<CosmosServer> {
  const documents = cosmosDocuments();
  const seen: SeenRequest[] = [];
  const faults: { kinds: readonly SeenRequest['kind'][]; fault: Fault }[] = [];
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const body = text === '' ? undefined : JSON.parse(text);
    const path = request.url ?? '';
    const reply = replyTo(response, documents.sequence);
    if (path === '/') return reply(200, account(endpoint));
    if (path === '/dbs/peerbook/colls/documents') return reply(200, collection);
    if (path.endsWith('/pkranges')) return reply(200, ranges);
    if (request.headers['x-ms-cosmos-is-query-plan-request']) return reply(200, planOf(body.query));
    const kind = kindOf(request);
    seen.push({
      method: request.method ?? '',
      kind,
      session: header(request, 'x-ms-session-token'),
    });
    const at = faults.findIndex(({ kinds }) => kinds.includes(kind));
    const fault = at < 0 ? undefined : faults.splice(at, 1)[0]?.fault;
    if (fault === 'drop before') return void request.socket.destroy();
    if (typeof fault === 'object' && !fault.after) return failWith(reply, fault);
    const [status, content, headers] = carryOut(request, kind, body);
    if (fault === 'drop after') return void request.socket.destroy();
    if (fault) return failWith(reply, fault);
    reply(status, content, headers);
  }

  function carryOut(
    request: IncomingMessage,
    kind: SeenRequest['kind'],
    body: unknown,
  ): [number, unknown, object?] {
    const given = header(request, 'x-ms-documentdb-partitionkey');
    const key = given === undefined ? undefined : (JSON.parse(given) as unknown[]);
    const id = decodeURIComponent((request.url ?? '').split('/docs/')[1] ?? '');
    const own = key ?? [];
    switch (kind) {
      case 'read': {
        const item = documents.get(own, id);
        return item ? [200, item] : [404, { code: 'NotFound', message: 'none' }];
      }
      case 'create':
      case 'patch': {
        const operationType = kind === 'create' ? 'Create' : 'Patch';
        const single = { operationType, resourceBody: body, ...(kind === 'patch' && { id }) };
        const status = documents.doOne(own, single as BatchRequest);
        return [status, status < 400 ? { id } : { code: String(status), message: 'refused' }];
      }
      case 'batch': {
        const statuses = documents.doBatch(own, body as BatchRequest[]);
        const failed = statuses.some((status) => status >= 400);
        if (statuses[0] === 413) return [413, { code: '413', message: 'too large' }];
        return [
          failed ? 207 : 200,
          statuses.map((statusCode) => ({ statusCode, requestCharge: 5 })),
        ];
      }
      case 'query':
        return [200, found(body as QueryBody, key, documents.find)];
      case 'changes': {
        const after = Number((header(request, 'if-none-match') ?? '0').replaceAll('"', ''));
        const page = documents.changes(
          after,
          Number(header(request, 'x-ms-max-item-count') ?? 100),
        );
        const last = page.at(-1)?.sequence ?? after;
        return [
          page.length > 0 ? 200 : 304,
          { Documents: page.map(({ item }) => item) },
          { etag: `"${last}"` },
        ];
      }
    }
  }

  return {
    endpoint,
    seen,
    fail: (kinds, ...given) => void faults.push(...given.map((fault) => ({ kinds, fault }))),
    heal: () => void faults.splice(0),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

type Reply = (status: number, content: unknown, headers?: object) => void;

function replyTo(response: ServerResponse, sequence: () => number): Reply {
  return (status, content, headers = {}) => {
    response.writeHead(status, {
      'content-type': 'application/json',
      'x-ms-request-charge': '2.5',
      'x-ms-session-token': `0:-1#${sequence()}`,
      // By these the SDK knows which container the token is of.
      'x-ms-alt-content-path': 'dbs/peerbook/colls/documents',
      'x-ms-content-path': 'AAAAAAAAAAA=',
      ...headers,
    });
    response.end(status === 304 ? undefined : JSON.stringify(content));
  };
}

function failWith(reply: Reply, { status, substatus, retryAfterMs }: Exclude<Fault, string>): void {
  reply(
    status,
    { code: String(status), message: 'as told' },
    {
      ...(substatus !== undefined && { 'x-ms-substatus': String(substatus) }),
      ...(retryAfterMs !== undefined && { 'x-ms-retry-after-ms': String(retryAfterMs) }),
    },
  );
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function kindOf(request: IncomingMessage): SeenRequest['kind'] {
  if (request.method === 'PATCH') return 'patch';
  if (request.method === 'GET') return request.headers['a-im'] ? 'changes' : 'read';
  if (request.headers['x-ms-cosmos-is-batch-request']) return 'batch';
  return request.headers['content-type']?.includes('query') ? 'query' : 'create';
}

function account(endpoint: string) {
  const here = [{ name: 'here', databaseAccountEndpoint: endpoint }];
  return {
    id: 'stand-in',
    writableLocations: here,
    readableLocations: here,
    userConsistencyPolicy: { defaultConsistencyLevel: 'Session' },
  };
}

const collection = {
  id: 'documents',
  _rid: 'AAAA',
  partitionKey: { paths: ['/association', '/institution'], kind: 'MultiHash', version: 2 },
};
const ranges = { PartitionKeyRanges: [{ id: '0', minInclusive: '', maxExclusive: 'FF' }] };

/** What the gateway answers to a query with an order: how to merge what the physical partitions answer. */
function planOf(query: string) {
  const [, where] = /WHERE (.*) ORDER BY/.exec(query) ?? [];
  return {
    partitionedQueryExecutionInfoVersion: 2,
    queryInfo: {
      distinctType: 'None',
      orderBy: ['Ascending', 'Ascending'],
      orderByExpressions: ['c.institution', 'c.id'],
      groupByExpressions: [],
      aggregates: [],
      hasSelectValue: false,
      rewrittenQuery: `SELECT c._rid, [{"item": c.institution}, {"item": c.id}] AS orderByItems, c AS payload FROM c WHERE (${where}) AND ({documentdb-formattableorderbyquery-filter}) ORDER BY c.institution ASC, c.id ASC`,
    },
    queryRanges: [{ min: '', max: 'FF', isMinInclusive: true, isMaxInclusive: false }],
  };
}

interface QueryBody {
  readonly query: string;
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
}

function found(
  { query, parameters }: QueryBody,
  key: unknown[] | undefined,
  find: (where: string, parameters: Record<string, string>, key: unknown[] | undefined) => Item[],
) {
  const [, where = 'true'] = /WHERE (.*) ORDER BY/.exec(query) ?? [];
  const given = Object.fromEntries(parameters.map(({ name, value }) => [name.slice(1), value]));
  const items = find(where, given, key);
  if (!query.startsWith('SELECT c._rid')) return { Documents: items };
  const ordered = items.map((item) => ({
    _rid: item.id,
    orderByItems: [{ item: item['institution'] }, { item: item.id }],
    payload: item,
  }));
  return { Documents: ordered };
}
