// Opens the store's file so that it may be trusted: alone, whole, of a schema this version knows.
// Everything here happens once, before the first document is read.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { openSqliteDatabase, type SqliteDatabase, type SqlRow } from './sqliteDriver.ts';

/** The number of the tables below; raised with every change of them. */
const schemaVersion = 1;

/** Marks the file as ours ("PBOK" in ASCII), so that no other program's database is written to. */
const applicationId = 0x50424f4b;

// A rowid table with ordinary indexes: with WITHOUT ROWID or expression indexes the query for one
// round over rows of 4 kB took ten times as long. A deleted row stays, for the list of changes.
const schema = `
  CREATE TABLE documents (
    association TEXT NOT NULL,
    institution TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    etag TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    deleted INTEGER NOT NULL,
    body TEXT NOT NULL
  );
  CREATE UNIQUE INDEX documents_by_id ON documents (association, institution, id);
  CREATE INDEX documents_by_kind ON documents (association, kind, institution, id);
  CREATE UNIQUE INDEX documents_by_sequence ON documents (sequence);
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${schemaVersion};
`;

/**
 * Opens the file, made with its folder if it is not there, and holds it until `closeSqliteFile`.
 * @throws Error naming the file and what is wrong with it: in use, damaged, newer, or no store
 */
export async function openSqliteFile(file: string): Promise<SqliteDatabase> {
  mkdirSync(dirname(file), { recursive: true });
  const database = await openSqliteDatabase(file);
  try {
    // Before the file is first read: so the lock is taken with it and held until it is closed.
    database.exec('PRAGMA busy_timeout = 1000; PRAGMA locking_mode = EXCLUSIVE');
    const found = checkSchema(database, file);
    pragma(database, 'journal_mode = WAL');
    // FULL: a commit returns only when the journal has reached the disk.
    database.exec('PRAGMA synchronous = FULL');
    database.exec('BEGIN IMMEDIATE');
    if (found === 0) database.exec(schema);
    database.exec('COMMIT');
    const report = pragma(database, 'integrity_check');
    if (report !== 'ok') throw new Error(`${damaged(file)} SQLite says: ${String(report)}`);
    return database;
  } catch (error) {
    closeSqliteFile(database);
    throw explained(error, file);
  }
}

/** Writes the journal into the file, lets go of it and closes it. */
export function closeSqliteFile(database: SqliteDatabase): void {
  try {
    // Needed with libsql, whose close leaves the file locked until its statements are collected.
    pragma(database, 'journal_mode = DELETE');
    pragma(database, 'locking_mode = NORMAL');
    pragma(database, 'user_version');
  } catch {
    // A file that could not be locked or read has nothing to let go of.
  }
  database.close();
}

/** The version of the schema in the file, 0 for a file just made. */
function checkSchema(database: SqliteDatabase, file: string): number {
  if (hasTables(database) && pragma(database, 'application_id') !== applicationId)
    throw new Error(`The file ${file} is a database of some other program, not a store.`);
  const found = Number(pragma(database, 'user_version'));
  if (found > schemaVersion)
    throw new Error(
      `The store ${file} was written by a newer Peerbook (schema ${found}; this one knows ${schemaVersion}). Update Peerbook to open it.`,
    );
  return found;
}

function pragma(database: SqliteDatabase, text: string): unknown {
  const row = database.prepare(`PRAGMA ${text}`).get() as SqlRow | undefined;
  return row?.[text.split(' ')[0] as string];
}

function hasTables(database: SqliteDatabase): boolean {
  return database.prepare('SELECT 1 FROM sqlite_master LIMIT 1').get() !== undefined;
}

/** SQLite's own words, where they have a meaning for whoever starts the store. */
function explained(error: unknown, file: string): unknown {
  const words = error instanceof Error ? error.message : String(error);
  if (/database is locked/.test(words))
    return new Error(`The store ${file} is in use by another process.`, { cause: error });
  if (/not a database|malformed|disk image/.test(words) && !words.includes(file))
    return new Error(damaged(file), { cause: error });
  return error;
}

function damaged(file: string): string {
  return `The store ${file} is damaged. Keep a copy of it and restore a backup.`;
}
