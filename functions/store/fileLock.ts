// Keeps a store's file to one process. The lock is SQLite's own, on an empty file beside the store: the system lets go of
// it when the process ends, however it ends, and the store itself stays readable for a backup meanwhile.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { openSqliteDatabase } from './sqliteDriver.ts';
import { StoreRefused } from './storeRefused.ts';

/** How long another process gets to let go of the file, in milliseconds: one that is just being closed needs a moment. */
const patience = 1000;

/**
 * Takes the lock, whose file is made with its folder if it is not there and never removed.
 * @returns what lets go of it
 * @throws Error in a sentence where another process, or this one, holds it
 */
export async function lockFile(file: string): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  const lock = await openSqliteDatabase(`${file}.lock`);
  try {
    lock.exec(`PRAGMA busy_timeout = ${patience}; PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE`);
  } catch (cause) {
    lock.close();
    throw new StoreRefused(`The store ${file} is in use by another process.`, { cause });
  }
  return () => {
    lock.exec('ROLLBACK');
    lock.close();
  };
}
