// The few calls the SQLite store makes, over whichever SQLite is at hand: Node's own from
// version 24 on, before that libsql, the one build that needs no compiler on Node 20 and 22.

/** What is bound to a `?`. libsql cuts a text at a NUL, so only ids and JSON are ever bound. */
export type SqlValue = string | number | null;

/** A row by the names of its columns; libsql adds a `_metadata`, so rows are never handed on whole. */
export type SqlRow = Readonly<Record<string, unknown>>;

/** A prepared statement. */
export interface SqliteStatement {
  run(...values: SqlValue[]): unknown;
  get(...values: SqlValue[]): unknown;
  all(...values: SqlValue[]): unknown[];
}

/** An open database file; every call blocks until it is done. */
export interface SqliteDatabase {
  exec(sql: string): unknown;
  prepare(sql: string): SqliteStatement;
  close(): unknown;
}

/**
 * Opens the file, made if it is not there.
 * @throws what the SQLite at hand throws; a text that names the file comes from openSqliteStore
 */
export async function openSqliteDatabase(file: string): Promise<SqliteDatabase> {
  const builtIn = nodeSqlite();
  if (builtIn !== undefined) return new builtIn.DatabaseSync(file);
  const { default: Libsql } = await import('libsql');
  const database = new Libsql(file);
  return {
    exec: (sql) => database.exec(sql),
    prepare: (sql) => database.prepare(sql),
    close: () => database.close(),
  };
}

type NodeSqlite = { DatabaseSync: new (file: string) => SqliteDatabase };

function nodeSqlite(): NodeSqlite | undefined {
  // Node 22 has it too, but as an experiment that warns on standard error.
  if (Number.parseInt(process.versions.node, 10) < 24) return undefined;
  return process.getBuiltinModule('node:sqlite') as NodeSqlite | undefined;
}
