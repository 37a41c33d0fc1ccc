// Opens the store's file so that it may be trusted: alone, whole, of a schema this version knows.
// Everything here happens once, before the first document is read.
import { rmSync, statSync } from 'node:fs';
import { lockFile } from './fileLock.ts';
import { openSqliteDatabase, type SqliteDatabase } from './sqliteDriver.ts';
import { bringUpToDate, pragma, readSchemaVersion } from './sqliteSchema.ts';
import { StoreRefused } from './storeRefused.ts';

/** Pages of 4 kB after which the journal is written into the file: 16 MB, which a restart after a kill reads in a moment. */
const journalPages = 4000;

/** An open file, and what writes its journal into it, closes it and lets go of it. */
export interface SqliteFile {
  readonly database: SqliteDatabase;
  close(): void;
}

/**
 * Opens the file, made with its folder if it is not there, and holds it until it is closed.
 * @throws Error naming the file and what is wrong with it: in use, damaged, newer, or no store
 */
export async function openSqliteFile(file: string): Promise<SqliteFile> {
  const unlock = await lockFile(file);
  try {
    // A journal with something in it was left by a process that was ended before it closed the file.
    const wasClosed = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0;
    const database = await openSqliteDatabase(file);
    const close = (): void => {
      closeDatabase(database);
      unlock();
    };
    try {
      prepare(database, file, wasClosed);
    } catch (error) {
      // As it is: what this version can't read, it does not write to either.
      database.close();
      throw explained(error, file);
    }
    return { database, close };
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * Removes a store with all that belongs to its file.
 * @throws Error in a sentence where a process has it open
 */
export async function removeSqliteFile(file: string): Promise<void> {
  const unlock = await lockFile(file);
  for (const ending of ['', '-wal', '-shm', '-journal'])
    rmSync(`${file}${ending}`, { force: true });
  unlock();
}

function prepare(database: SqliteDatabase, file: string, wasClosed: boolean): void {
  // A process of an older Peerbook, which knew no lock beside the file, gets the same moment to end.
  database.exec('PRAGMA busy_timeout = 1000');
  readSchemaVersion(database, file);
  pragma(database, 'journal_mode = WAL');
  // FULL: a commit returns only when the journal has reached the disk.
  database.exec('PRAGMA synchronous = FULL');
  database.exec(`PRAGMA wal_autocheckpoint = ${journalPages}`);
  // Where the last process closed the file, only rot of the disk is looked for; else indexes are held against tables too.
  const check = wasClosed ? 'quick_check' : 'integrity_check';
  const report = pragma(database, `${check}(1)`);
  if (report !== 'ok') throw new StoreRefused(`${damaged(file)} SQLite says: ${String(report)}`);
  bringUpToDate(database, file);
}

function closeDatabase(database: SqliteDatabase): void {
  try {
    pragma(database, 'wal_checkpoint(TRUNCATE)');
  } catch {
    // A file that could not be read has no journal to write into it.
  }
  database.close();
}

/** SQLite's own words, where they have a meaning for whoever starts the store. */
function explained(error: unknown, file: string): unknown {
  const words = error instanceof Error ? error.message : String(error);
  if (/database is locked/.test(words))
    return new StoreRefused(`The store ${file} is in use by another process.`, { cause: error });
  if (/not a database|malformed|disk image/.test(words) && !words.includes(file))
    return new StoreRefused(damaged(file), { cause: error });
  return error;
}

function damaged(file: string): string {
  return `The store ${file} is damaged. Keep a copy of it and restore a backup.`;
}
