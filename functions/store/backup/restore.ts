// Puts a backup in the place of a store: proved whole before anything is written, into a fresh file, which takes the
// place of the old one only when it holds what the backup holds. Up to that moment the old store stands as it was.
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { lockFile } from '../fileLock.ts';
import { openSqliteDatabase } from '../sqliteDriver.ts';
import { bringUpToDate, pragma, schemaSteps, schemaVersion } from '../sqliteSchema.ts';
import { StoreRefused } from '../storeRefused.ts';
import { type BackupSummary, readBackup } from './backupFile.ts';
import { hashDocuments } from './hashDocuments.ts';
import { documentWriter, readDocuments } from './sqliteDocuments.ts';

export interface Restored extends BackupSummary {
  /** Where the store that stood there was put. */
  readonly kept?: string;
}

/**
 * @param options.replace puts a store that stands there aside, under a name with the time, instead of refusing
 * @throws StoreRefused where the backup is not whole or too new, the store is in use, or one stands there
 */
export async function restore(options: {
  readonly backup: string;
  readonly store: string;
  readonly replace: boolean;
  readonly now: Date;
}): Promise<Restored> {
  const { backup, store, replace, now } = options;
  if (!existsSync(backup)) throw new StoreRefused(`There is no file ${backup}.`);
  const summary = readBackup(backup);
  if (summary.schema > schemaVersion)
    throw new StoreRefused(
      `The backup ${backup} was made by a newer Peerbook (schema ${summary.schema}; this one knows ${schemaVersion}). Update Peerbook to restore it.`,
    );
  const unlock = await lockFile(store);
  const fresh = `${store}.restoring`;
  try {
    const stands = existsSync(store);
    if (stands && !replace)
      throw new StoreRefused(
        `There is a store ${store} already. Add --replace to put it aside and restore the backup in its place.`,
      );
    remove(fresh);
    await fill(fresh, backup, summary);
    const kept = stands ? putAside(store, now) : undefined;
    for (const ending of ['-wal', '-shm', '-journal']) rmSync(`${store}${ending}`, { force: true });
    renameSync(fresh, store);
    toDisk(dirname(store));
    return { ...summary, ...(kept !== undefined && { kept }) };
  } finally {
    remove(fresh);
    unlock();
  }
}

async function fill(file: string, backup: string, expected: BackupSummary): Promise<void> {
  const database = await openSqliteDatabase(file);
  try {
    // Nobody reads this file before it is whole, so it needs no journal; a crash leaves the old store in its place.
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
    bringUpToDate(database, file, schemaSteps.slice(0, expected.schema));
    database.exec('BEGIN');
    const found = readBackup(backup, documentWriter(database));
    database.exec('COMMIT');
    if (found.root !== expected.root || hashDocuments(readDocuments(database)) !== expected.root)
      throw new StoreRefused(
        `The backup ${backup} was changed while it was read. Restore it again.`,
      );
    bringUpToDate(database, file);
    if (pragma(database, 'integrity_check(1)') !== 'ok')
      throw new StoreRefused(`The restored store could not be written soundly. Is the disk full?`);
  } finally {
    database.close();
  }
  toDisk(file);
}

/** The old store under another name, with a journal that was not yet written into it; it also stays where it stands. */
function putAside(store: string, now: Date): string {
  const kept = `${store}.before-${now.toISOString().replaceAll(/[:.]/g, '-')}`;
  for (const ending of ['', '-wal'])
    if (existsSync(`${store}${ending}`)) linkOrCopy(`${store}${ending}`, `${kept}${ending}`);
  return kept;
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // Not every file system has links.
    copyFileSync(from, to);
  }
}

function toDisk(path: string): void {
  // Windows opens no folders.
  if (process.platform === 'win32') return;
  const descriptor = openSync(path, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

function remove(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal'])
    rmSync(`${file}${ending}`, { force: true });
}
