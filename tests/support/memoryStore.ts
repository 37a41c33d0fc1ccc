// A store in memory for the tests of handlers: what the SQLite store promises, without a file.
// It passes the same conformance suite.
import {
  checkLimit,
  checkName,
  checkOperations,
  checkPartition,
  checkQuery,
  conflictOf,
  parseSequence,
  toStored,
} from '../../functions/store/documentRules.ts';
import {
  type PartitionKey,
  type Store,
  type StoredDocument,
  type StoreOperation,
  type StoreQuery,
  tombstoneKind,
} from '../../functions/store/store.ts';

type Row = {
  partition: PartitionKey;
  id: string;
  kind: string;
  etag: string;
  sequence: number;
  json: string;
};

/** An empty store; its etags are `etag-1`, `etag-2`, … so that a failing test reads well. */
export function createMemoryStore(): Store {
  const rows = new Map<string, Row>();
  let sequence = 0;
  let isOpen = true;

  async function whileOpen<T>(job: () => T): Promise<T> {
    if (!isOpen) throw new Error('The store is closed.');
    return job();
  }

  function write(partition: PartitionKey, operations: readonly StoreOperation[]): StoredDocument[] {
    const checked = checkOperations(partition, operations);
    const before = new Map(rows);
    const written: StoredDocument[] = [];
    for (const { operation, json } of checked) {
      const { id } = operation;
      const key = [...partition, id].join('/');
      const found = rows.get(key);
      const conflict = conflictOf(operation, isTombstone(found) ? undefined : found?.etag);
      if (conflict !== null) {
        rows.clear();
        for (const [oldKey, row] of before) rows.set(oldKey, row);
        throw conflict;
      }
      if (operation.type === 'check') continue;
      sequence += 1;
      const etag = `etag-${sequence}`;
      const isDeleted = operation.type === 'delete';
      const kind = isDeleted ? tombstoneKind : operation.kind;
      const row = { partition, id, kind, etag, sequence, json: isDeleted ? 'null' : json };
      rows.set(key, row);
      if (!isDeleted) written.push(toStored(partition, row));
    }
    return written;
  }
  const writeOne = <T>(partition: PartitionKey, operation: StoreOperation) =>
    whileOpen(() => write(partition, [operation])[0] as StoredDocument<T>);

  return {
    get: <T>(partition: PartitionKey, id: string) =>
      whileOpen(() => {
        checkPartition(partition);
        checkName('id', id);
        const row = rows.get([...partition, id].join('/'));
        return row && !isTombstone(row) ? toStored<T>(partition, row) : undefined;
      }),
    create: (partition, { id, kind, body }) =>
      writeOne(partition, { type: 'create', id, kind, body }),
    replaceIf: (partition, { id, kind, body, etag }) =>
      writeOne(partition, { type: 'replace', id, kind, body, etag }),
    batch: (partition, operations) => whileOpen(() => write(partition, operations)),
    list: <T>(query: StoreQuery) =>
      whileOpen(() => {
        const after = checkQuery(query);
        return [...rows.values()]
          .filter((row) => !isTombstone(row) && answers(row, query))
          .filter((row) => after === null || compare(place(row), after) > 0)
          .sort((one, other) => compare(place(one), place(other)))
          .slice(0, query.limit)
          .map((row) => toStored<T>(row.partition, row));
      }),
    changesSince: (token, limit) =>
      whileOpen(() => {
        checkLimit(limit);
        const after = parseSequence(token);
        const changed = [...rows.values()]
          .filter((row) => row.sequence > after)
          .sort((one, other) => one.sequence - other.sequence)
          .slice(0, limit);
        return {
          documents: changed.map((row) => toStored(row.partition, row)),
          token: String(changed.at(-1)?.sequence ?? after),
        };
      }),
    close: async () => {
      isOpen = false;
    },
  };
}

function isTombstone(row: Row | undefined): boolean {
  return row?.kind === tombstoneKind;
}

function answers({ partition, id, kind }: Row, query: StoreQuery): boolean {
  return (
    partition[0] === query.association &&
    (query.institution === undefined || partition[1] === query.institution) &&
    (query.kind === undefined || kind === query.kind) &&
    id.startsWith(query.idPrefix ?? '')
  );
}

type Place = { institution: string; id: string };

function place({ partition, id }: Row): Place {
  return { institution: partition[1], id };
}

function compare(one: Place, other: Place): number {
  if (one.institution !== other.institution) return one.institution < other.institution ? -1 : 1;
  return one.id === other.id ? 0 : one.id < other.id ? -1 : 1;
}
