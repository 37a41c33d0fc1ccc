// The tables of the SQLite store, as numbered steps: a file of an older Peerbook is brought up step by step, in one
// transaction.

import type { SqliteDatabase, SqlRow } from './sqliteDriver.ts';
import { StoreRefused } from './storeRefused.ts';

/** Marks the file as ours ("PBOK" in ASCII), so that no other program's database is written to. */
const applicationId = 0x50424f4b;

/**
 * The step at index n brings a file of version n to n + 1. A step that was released is never changed; what comes later is
 * a step of its own.
 */
export const schemaSteps: readonly string[] = [
  // A rowid table with ordinary indexes: with WITHOUT ROWID or expression indexes the query for one
  // round over rows of 4 kB took ten times as long. A deleted row stays, for the list of changes.
  `CREATE TABLE documents (
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
  PRAGMA application_id = ${applicationId};`,
];

/** The number of the tables that this version writes. */
export const schemaVersion = schemaSteps.length;

/**
 * The version of the schema in the file, 0 for a file just made. Changes nothing.
 * @throws Error in a sentence: the file is another program's, or a newer Peerbook's
 */
export function readSchemaVersion(
  database: SqliteDatabase,
  file: string,
  newest = schemaVersion,
): number {
  if (hasTables(database) && pragma(database, 'application_id') !== applicationId)
    throw new StoreRefused(`The file ${file} is a database of some other program, not a store.`);
  const found = Number(pragma(database, 'user_version'));
  if (found > newest)
    throw new StoreRefused(
      `The store ${file} was written by a newer Peerbook (schema ${found}; this one knows ${newest}). Update Peerbook to open it.`,
    );
  return found;
}

/** Brings the file from its version to the newest: all steps that it lacks, or none. */
export function bringUpToDate(
  database: SqliteDatabase,
  file: string,
  steps: readonly string[] = schemaSteps,
): void {
  const found = readSchemaVersion(database, file, steps.length);
  if (found === steps.length) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    for (const step of steps.slice(found)) database.exec(step);
    database.exec(`PRAGMA user_version = ${steps.length}`);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/** The value of a pragma, or what setting it answers. */
export function pragma(database: SqliteDatabase, text: string): unknown {
  const row = database.prepare(`PRAGMA ${text}`).get() as SqlRow | undefined;
  return row?.[text.split(/[ (]/)[0] as string];
}

function hasTables(database: SqliteDatabase): boolean {
  return database.prepare('SELECT 1 FROM sqlite_master LIMIT 1').get() !== undefined;
}
