// All rows of a SQLite store as a backup has them, in the order of their writes: out of a file, and into a fresh one.
import type { SqliteDatabase, SqlRow } from '../sqliteDriver.ts';
import type { BackupDocument } from './backupLine.ts';

const columns = 'association, institution, id, kind, etag, sequence, deleted, body';

/** Rows that are read in one go; workbooks among them make some of 2 MB. */
const pageSize = 50;

/** How many documents there are, deleted ones included. */
export function countDocuments(database: SqliteDatabase): number {
  const row = database.prepare('SELECT count(*) AS count FROM documents').get() as SqlRow;
  return Number(row['count']);
}

/** Reads within whatever transaction is open, which makes it one moment. */
export function* readDocuments(database: SqliteDatabase): Generator<BackupDocument> {
  const page = database.prepare(
    `SELECT ${columns} FROM documents WHERE sequence > ? ORDER BY sequence LIMIT ${pageSize}`,
  );
  let last = 0;
  for (let rows = page.all(last); rows.length > 0; rows = page.all(last)) {
    for (const row of rows) {
      const document = fromRow(row as SqlRow);
      last = document.sequence;
      yield document;
    }
  }
}

/** What puts one document after the other into an empty file. */
export function documentWriter(database: SqliteDatabase): (document: BackupDocument) => void {
  const insert = database.prepare(
    `INSERT INTO documents (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return ({ association, institution, id, kind, etag, sequence, deleted, body }) => {
    insert.run(association, institution, id, kind, etag, sequence, deleted ? 1 : 0, body);
  };
}

function fromRow(row: SqlRow): BackupDocument {
  const text = (name: string) => String(row[name]);
  return {
    association: text('association'),
    institution: text('institution'),
    id: text('id'),
    kind: text('kind'),
    etag: text('etag'),
    sequence: Number(row['sequence']),
    deleted: row['deleted'] === 1,
    body: text('body'),
  };
}
