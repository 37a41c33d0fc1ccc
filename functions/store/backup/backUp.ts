// Makes a backup of a SQLite store, also of one that is in use: a reader beside the writer sees one moment, and hinders
// nobody.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { openSqliteDatabase, type SqliteDatabase } from '../sqliteDriver.ts';
import { readSchemaVersion } from '../sqliteSchema.ts';
import { StoreRefused } from '../storeRefused.ts';
import { type BackupSummary, readBackup, writeBackup } from './backupFile.ts';
import { countDocuments, readDocuments } from './sqliteDocuments.ts';

/**
 * Writes the backup, reads it back, and only then gives it its name.
 * @throws StoreRefused where there is no store, or the backup's file exists; whatever a full disk throws
 */
export async function backUp(options: {
  readonly store: string;
  readonly backup: string;
  readonly now: Date;
}): Promise<BackupSummary> {
  const { store, backup, now } = options;
  if (existsSync(backup))
    throw new StoreRefused(`There is a file ${backup} already. Give the backup another name.`);
  const partial = `${backup}.partial`;
  rmSync(partial, { force: true });
  try {
    await reading(store, (database, schema) => {
      const documents = countDocuments(database);
      const header = { schema, made: now.toISOString(), documents };
      return writeBackup(partial, header, readDocuments(database));
    });
    const summary = readBackup(partial);
    renameSync(partial, backup);
    return summary;
  } finally {
    rmSync(partial, { force: true });
  }
}

/** Reads a store at one moment, in use or not; writes nothing. */
export async function reading<T>(
  file: string,
  read: (database: SqliteDatabase, schema: number) => T,
): Promise<T> {
  if (!existsSync(file)) throw new StoreRefused(`There is no store ${file}.`);
  const database = await openSqliteDatabase(file);
  try {
    database.exec('PRAGMA query_only = ON; PRAGMA busy_timeout = 1000');
    const schema = readSchemaVersion(database, file);
    if (schema === 0) throw new StoreRefused(`The file ${file} is empty, not a store.`);
    // All that follows sees the moment of the first reading, whatever is written meanwhile.
    database.exec('BEGIN');
    const result = read(database, schema);
    database.exec('COMMIT');
    return result;
  } finally {
    database.close();
  }
}
