// The store on a laptop: one SQLite file, one process. The same promises as Cosmos DB's adapter,
// kept by the same conformance suite.
import { randomUUID } from 'node:crypto';
import {
  type CheckedOperation,
  checkLimit,
  checkName,
  checkOperations,
  checkPartition,
  checkQuery,
  conflictOf,
  parseSequence,
  toStored,
} from './documentRules.ts';
import { createGroupCommit } from './groupCommit.ts';
import type { SqliteDatabase, SqlRow, SqlValue } from './sqliteDriver.ts';
import { openSqliteFile } from './sqliteFile.ts';
import {
  type Changes,
  type PartitionKey,
  type Store,
  type StoredDocument,
  type StoreOperation,
  type StoreQuery,
  tombstoneKind,
} from './store.ts';

/**
 * Opens a store on a file, which is made if it is not there and held until `close`.
 * @param options.groupCommit false gives each write a transaction of its own (slower under load)
 * @throws Error in a sentence: the file is in use, damaged, of a newer Peerbook, or no store
 */
export async function openSqliteStore(options: {
  file: string;
  groupCommit?: boolean;
}): Promise<Store> {
  const { database, close } = await openSqliteFile(options.file);
  const commits = createGroupCommit(database, options.groupCommit ?? true);
  const documents = openDocuments(database);
  let isOpen = true;

  async function whileOpen<T>(job: () => T | Promise<T>): Promise<T> {
    if (!isOpen) throw new Error('The store is closed.');
    return job();
  }
  const write = (partition: PartitionKey, operations: readonly StoreOperation[]) =>
    whileOpen(() => {
      const checked = checkOperations(partition, operations);
      return commits.run(() => documents.apply(partition, checked));
    });
  const writeOne = async <T>(partition: PartitionKey, operation: StoreOperation) =>
    (await write(partition, [operation]))[0] as StoredDocument<T>;

  return {
    get: <T>(partition: PartitionKey, id: string) =>
      whileOpen(() => documents.get<T>(partition, id)),
    create: (partition, { id, kind, body }) =>
      writeOne(partition, { type: 'create', id, kind, body }),
    replaceIf: (partition, { id, kind, body, etag }) =>
      writeOne(partition, { type: 'replace', id, kind, body, etag }),
    batch: write,
    list: <T>(query: StoreQuery) => whileOpen(() => documents.list<T>(query)),
    changesSince: (token, limit) => whileOpen(() => documents.changesSince(token, limit)),
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      commits.flush();
      close();
    },
  };
}

const columns = 'association, institution, id, kind, etag, sequence, body';
const key = 'association = ? AND institution = ? AND id = ?';

/** The documents of an open file. Only `apply` writes, and only within a transaction. */
function openDocuments(database: SqliteDatabase) {
  const find = database.prepare(`SELECT ${columns} FROM documents WHERE ${key} AND deleted = 0`);
  const standing = database.prepare(`SELECT etag FROM documents WHERE ${key} AND deleted = 0`);
  const put = database.prepare(
    `INSERT INTO documents (${columns}, deleted) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (association, institution, id) DO UPDATE SET kind = excluded.kind,
       etag = excluded.etag, sequence = excluded.sequence, body = excluded.body, deleted = excluded.deleted`,
  );
  const changes = database.prepare(
    `SELECT ${columns} FROM documents WHERE sequence > ? ORDER BY sequence LIMIT ?`,
  );
  const lists = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  // Rows are never removed, so the highest number ever given is in the file.
  const last = database.prepare('SELECT max(sequence) AS last FROM documents').get() as SqlRow;
  let sequence = Number(last['last'] ?? 0);

  /** What every operation finds where it comes to its turn; throws before anything is written. */
  function checkStanding(partition: PartitionKey, operations: readonly CheckedOperation[]): void {
    /** Etags that earlier operations of the batch leave; null where they leave nothing. */
    const left = new Map<string, string | null>();
    for (const { operation } of operations) {
      const { id, type } = operation;
      const before = left.get(id);
      const row =
        before === undefined ? (standing.get(...partition, id) as SqlRow | undefined) : undefined;
      const conflict = conflictOf(operation, before ?? (row?.['etag'] as string | undefined));
      if (conflict !== null) throw conflict;
      // The etag to come is known to nobody yet, so no operation of the same batch can name it.
      if (type !== 'check') left.set(id, type === 'delete' ? null : 'to come');
    }
  }

  function applyOne(partition: PartitionKey, { operation, json }: CheckedOperation) {
    if (operation.type === 'check') return [];
    sequence += 1;
    const isDeleted = operation.type === 'delete';
    const kind = isDeleted ? tombstoneKind : operation.kind;
    const row = { id: operation.id, kind, etag: randomUUID(), json };
    const text = isDeleted ? 'null' : json;
    put.run(...partition, row.id, kind, row.etag, sequence, text, isDeleted ? 1 : 0);
    return isDeleted ? [] : [toStored(partition, row)];
  }

  return {
    apply(partition: PartitionKey, operations: readonly CheckedOperation[]) {
      checkStanding(partition, operations);
      return operations.flatMap((operation) => applyOne(partition, operation));
    },
    get<T>(partition: PartitionKey, id: string): StoredDocument<T> | undefined {
      checkPartition(partition);
      checkName('id', id);
      const row = find.get(...partition, id) as SqlRow | undefined;
      return row && fromRow<T>(row);
    },
    list<T>(query: StoreQuery): readonly StoredDocument<T>[] {
      const { sql, values } = toSql(query);
      const statement = lists.get(sql) ?? database.prepare(sql);
      lists.set(sql, statement);
      return statement.all(...values).map((row) => fromRow<T>(row as SqlRow));
    },
    changesSince(token: string | null, limit: number): Changes {
      checkLimit(limit);
      const after = parseSequence(token);
      const rows = changes.all(after, limit) as SqlRow[];
      const next = String(rows.at(-1)?.['sequence'] ?? after);
      return { documents: rows.map((row) => fromRow(row)), token: next };
    },
  };
}

/** The few shapes a query can take, each prepared once; what a caller gave is always bound. */
function toSql(query: StoreQuery): { sql: string; values: SqlValue[] } {
  const after = checkQuery(query);
  const prefix = query.idPrefix ?? '';
  const parts: [boolean, string, SqlValue[]][] = [
    [true, 'association = ? AND deleted = 0', [query.association]],
    [query.institution !== undefined, 'institution = ?', [query.institution ?? '']],
    // Every letter an id may have comes before the tilde.
    [prefix !== '', 'id >= ? AND id < ?', [prefix, `${prefix}~`]],
    [query.kind !== undefined, 'kind = ?', [query.kind ?? '']],
    [after !== null, '(institution, id) > (?, ?)', after ? [after.institution, after.id] : []],
  ];
  const used = parts.filter(([isUsed]) => isUsed);
  const where = used.map(([, condition]) => condition).join(' AND ');
  return {
    sql: `SELECT ${columns} FROM documents WHERE ${where} ORDER BY institution, id LIMIT ?`,
    // SQLite reads a negative limit as none.
    values: [...used.flatMap(([, , values]) => values), query.limit ?? -1],
  };
}

function fromRow<T>(row: SqlRow): StoredDocument<T> {
  return toStored([String(row['association']), String(row['institution'])], {
    id: String(row['id']),
    kind: String(row['kind']),
    etag: String(row['etag']),
    json: String(row['body']),
  });
}
