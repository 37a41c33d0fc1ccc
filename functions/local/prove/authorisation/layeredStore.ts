// A store in memory over another one: what is written stays in its layer, and the one below is as it was. A proof builds a
// world once and gives each request a layer of its own.
import {
  checkOperations,
  checkPartition,
  checkQuery,
  conflictOf,
  toStored,
} from '../../../store/documentRules.ts';
import {
  type Changes,
  type PartitionKey,
  type Store,
  StoreConflict,
  type StoredDocument,
  type StoreOperation,
  type StoreQuery,
  tombstoneKind,
} from '../../../store/store.ts';

export interface LayeredStore extends Store {
  /** How many documents were written or deleted in this layer. */
  readonly writes: () => number;
}

interface Row {
  readonly partition: PartitionKey;
  readonly id: string;
  readonly kind: string;
  readonly etag: string;
  readonly json: string;
}

let etags = 0;

/** @param below what is seen where this layer says nothing; nothing at all unless told */
export function layeredStore(below?: Store): LayeredStore {
  /** By partition and id; null where a document below is gone. */
  const rows = new Map<string, Row | null>();
  /** When each was last written, counted by all writes. */
  const turns = new Map<string, number>();
  let writes = 0;
  const keyOf = ([association, institution]: PartitionKey, id: string) =>
    `${association}/${institution}/${id}`;

  async function get<T>(partition: PartitionKey, id: string) {
    checkPartition(partition);
    const row = rows.get(keyOf(partition, id));
    if (row === undefined) return below?.get<T>(partition, id);
    return row === null ? undefined : toStored<T>(partition, row);
  }

  async function batch(partition: PartitionKey, operations: readonly StoreOperation[]) {
    const draft = new Map<string, Row | null>();
    const written: StoredDocument[] = [];
    for (const { operation, json } of checkOperations(partition, operations)) {
      const { id, type } = operation;
      const key = keyOf(partition, id);
      const drafted = draft.get(key);
      const standing = drafted === undefined ? (await get(partition, id))?.etag : drafted?.etag;
      const conflict = conflictOf(operation, standing);
      if (conflict instanceof StoreConflict) throw conflict;
      if (type === 'check') continue;
      if (type === 'delete') {
        draft.set(key, null);
        continue;
      }
      etags += 1;
      const row: Row = { partition, id, kind: operation.kind, etag: `layer-${etags}`, json };
      draft.set(key, row);
      written.push(toStored(partition, row));
    }
    for (const [key, row] of draft) {
      rows.set(key, row);
      turns.set(key, writes);
      writes += 1;
    }
    return written;
  }

  async function list<T>(query: StoreQuery): Promise<readonly StoredDocument<T>[]> {
    const after = checkQuery(query);
    const { limit, after: _after, ...all } = query;
    const deeper = (await below?.list<T>(all)) ?? [];
    const own = [...rows.values()].filter((row): row is Row => row !== null && answers(row, query));
    return [
      ...deeper.filter(({ partition, id }) => !rows.has(keyOf(partition, id))),
      ...own.map((row) => toStored<T>(row.partition, row)),
    ]
      .sort((one, other) => compare(placeOf(one), placeOf(other)))
      .filter((one) => !after || compare(placeOf(one), [after.institution, after.id]) > 0)
      .slice(0, limit);
  }

  /** Those below first, in their places, then those of this layer in the order of their last writes. */
  async function changesSince(token: string | null, limit: number): Promise<Changes> {
    const deeper = (await below?.changesSince(null, everything))?.documents ?? [];
    const own = [...rows].map(([key, row]) => ({
      place: deeper.length + (turns.get(key) ?? 0) + 1,
      document: row ? toStored(row.partition, row) : tombstone(key),
    }));
    const all = [
      ...deeper
        .map((document, i) => ({ place: i + 1, document }))
        .filter(({ document: { partition, id } }) => !rows.has(keyOf(partition, id))),
      ...own.sort((first, other) => first.place - other.place),
    ];
    const after = token === null ? 0 : Number(token);
    const found = all.filter(({ place }) => place > after).slice(0, limit);
    return {
      documents: found.map(({ document }) => document),
      token: String(found.at(-1)?.place ?? after),
    };
  }

  const one = async <T>(partition: PartitionKey, operation: StoreOperation) =>
    (await batch(partition, [operation]))[0] as StoredDocument<T>;
  return {
    get,
    batch,
    list,
    create: (partition, document) => one(partition, { type: 'create', ...document }),
    replaceIf: (partition, document) => one(partition, { type: 'replace', ...document }),
    changesSince,
    close: async () => undefined,
    writes: () => writes,
  };
}

const everything = 1_000_000;

function tombstone(key: string): StoredDocument {
  const [association = '', institution = '', id = ''] = key.split('/');
  return { partition: [association, institution], id, kind: tombstoneKind, etag: '', body: null };
}

function answers({ partition, id, kind }: Row, query: StoreQuery): boolean {
  return (
    partition[0] === query.association &&
    (query.institution === undefined || partition[1] === query.institution) &&
    (query.kind === undefined || kind === query.kind) &&
    id.startsWith(query.idPrefix ?? '')
  );
}

type Place = readonly [institution: string, id: string];

function placeOf({ partition, id }: Pick<StoredDocument, 'partition' | 'id'>): Place {
  return [partition[1], id];
}

function compare(one: Place, other: Place): number {
  const i = one[0] === other[0] ? 1 : 0;
  return one[i] === other[i] ? 0 : (one[i] ?? '') < (other[i] ?? '') ? -1 : 1;
}
