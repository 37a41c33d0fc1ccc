// The SQLite store: the conformance suite, and what only a file can get wrong.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSqliteDatabase } from '../../../functions/store/sqliteDriver.ts';
import { removeSqliteFile } from '../../../functions/store/sqliteFile.ts';
import {
  bringUpToDate,
  pragma,
  schemaSteps,
  schemaVersion,
} from '../../../functions/store/sqliteSchema.ts';
import { openSqliteStore } from '../../../functions/store/sqliteStore.ts';
import { bundle } from '../local/bundle.ts';
import { describeStore } from './storeConformance.ts';
import { testStoreModel } from './storeModel.ts';

const folder = mkdtempSync(join(tmpdir(), 'peerbook-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const newFile = () => join(folder, `${++files}`, 'store.sqlite');
const note = { id: 'note:1', kind: 'note', body: { text: 'a' } };

describeStore('the SQLite store', () => openSqliteStore({ file: newFile() }));
describeStore('the SQLite store without group commit', () =>
  openSqliteStore({ file: newFile(), groupCommit: false }),
);
testStoreModel('the SQLite store', () => openSqliteStore({ file: newFile() }));

describe('the file of a SQLite store', () => {
  test('keeps documents and the count of changes from one opening to the next', async () => {
    const file = newFile();
    const before = await openSqliteStore({ file });
    const created = await before.create(['kenya', ''], note);
    await before.close();
    const after = await openSqliteStore({ file });
    expect(await after.get(['kenya', ''], note.id)).toEqual(created);
    const { token } = await after.changesSince(null, 10);
    const next = await after.create(['kenya', ''], { ...note, id: 'note:2' });
    expect((await after.changesSince(token, 10)).documents).toEqual([next]);
    await after.close();
  });

  test('is written on close, though nobody waited for the write', async () => {
    const file = newFile();
    const before = await openSqliteStore({ file });
    const write = before.create(['kenya', ''], note);
    await before.close();
    const after = await openSqliteStore({ file });
    expect(await after.get(['kenya', ''], note.id)).toEqual(await write);
    await after.close();
  });

  test('is refused while another holds it', async () => {
    const file = newFile();
    const holder = await openSqliteStore({ file });
    await expect(openSqliteStore({ file })).rejects.toThrow(
      `The store ${file} is in use by another process.`,
    );
    await holder.create(['kenya', ''], note);
    await holder.close();
    await (await openSqliteStore({ file })).close();
  });

  test('is let go of by a process that was killed, and whole though nobody closed it', async () => {
    const file = newFile();
    const store = await openSqliteStore({ file });
    const created = await store.create(['kenya', ''], note);
    const copy = newFile();
    mkdirSync(dirname(copy));
    // What a kill leaves: the file and its journal.
    for (const ending of ['', '-wal']) copyFileSync(`${file}${ending}`, `${copy}${ending}`);
    await store.close();
    expect(statSync(`${copy}-wal`).size).toBeGreaterThan(0);
    const after = await openSqliteStore({ file: copy });
    expect(await after.get(['kenya', ''], note.id)).toEqual(created);
    await after.close();
  });

  test('holds everything by itself once it is closed', async () => {
    const file = newFile();
    const store = await openSqliteStore({ file });
    const created = await store.create(['kenya', ''], note);
    await store.close();
    const copy = newFile();
    mkdirSync(dirname(copy));
    copyFileSync(file, copy);
    const after = await openSqliteStore({ file: copy });
    expect(await after.get(['kenya', ''], note.id)).toEqual(created);
    await after.close();
  });

  test('is not removed while another holds it', async () => {
    const file = newFile();
    const holder = await openSqliteStore({ file });
    await expect(removeSqliteFile(file)).rejects.toThrow('in use by another process.');
    await holder.close();
    await removeSqliteFile(file);
    expect(existsSync(file)).toBe(false);
  });

  test('is brought up to the newest schema by the steps that it lacks, all of them or none', async () => {
    const file = newFile();
    const before = await openSqliteStore({ file });
    const created = await before.create(['kenya', ''], note);
    await before.close();
    const database = await openSqliteDatabase(file);
    const further = "ALTER TABLE documents ADD COLUMN further TEXT NOT NULL DEFAULT 'x'";
    const faulty = [...schemaSteps, further, 'INSERT INTO nowhere VALUES (1)'];
    expect(() => bringUpToDate(database, file, faulty)).toThrow('nowhere');
    expect(pragma(database, 'user_version')).toBe(schemaVersion);
    expect(() => database.prepare('SELECT further FROM documents')).toThrow('further');
    bringUpToDate(database, file, [...schemaSteps, further]);
    expect(pragma(database, 'user_version')).toBe(schemaVersion + 1);
    expect(database.prepare('SELECT id, further FROM documents').get()).toMatchObject({
      id: created.id,
      further: 'x',
    });
    database.close();
    await expect(openSqliteStore({ file })).rejects.toThrow('newer Peerbook');
  });

  test('is refused if a newer Peerbook wrote it, and left as it is', async () => {
    const file = newFile();
    await (await openSqliteStore({ file })).close();
    const database = await openSqliteDatabase(file);
    database.exec('PRAGMA user_version = 99');
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    database.close();
    const bytes = readFileSync(file);
    await expect(openSqliteStore({ file })).rejects.toThrow('newer Peerbook (schema 99');
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  test("is refused if it is another program's database", async () => {
    const file = join(folder, 'other.sqlite');
    const database = await openSqliteDatabase(file);
    database.exec('CREATE TABLE songs (title TEXT); PRAGMA user_version = 1');
    database.close();
    const bytes = readFileSync(file);
    await expect(openSqliteStore({ file })).rejects.toThrow('some other program');
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  test('is refused if it is no database at all', async () => {
    const file = join(folder, 'letter.txt');
    writeFileSync(file, 'Dear Madam,\n'.repeat(1000));
    await expect(openSqliteStore({ file })).rejects.toThrow(`The store ${file} is damaged.`);
  });

  test('is refused if its pages are damaged', async () => {
    const file = newFile();
    const store = await openSqliteStore({ file });
    for (let i = 0; i < 40; i++)
      await store.create(['kenya', ''], { ...note, id: `n${i}`, body: 'x'.repeat(3000) });
    await store.close();
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4096, 4096 * 4);
    writeFileSync(file, bytes);
    await expect(openSqliteStore({ file })).rejects.toThrow(`The store ${file} is damaged.`);
  });
});

describe('a SQLite store killed while it writes', () => {
  let writer: string;
  beforeAll(async () => {
    writer = await bundle(join(__dirname, 'crashWriter.ts'), 'crashWriter');
  });

  test('has lost nothing that it acknowledged, and keeps no half batch', async () => {
    const file = newFile();
    const acknowledged: string[] = [];
    for (const round of ['1', '2', '3']) acknowledged.push(...(await killedWriter(file, round)));
    const store = await openSqliteStore({ file });
    const revisions = await store.list({ association: 'kenya', kind: 'revision' });
    const events = await store.list({ association: 'kenya', kind: 'event' });
    await store.close();
    const kept = new Set(revisions.map(({ id }) => id.slice('rev:'.length)));
    expect(acknowledged.length).toBeGreaterThan(100);
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    expect(events.map(({ id }) => id.slice('event:'.length))).toEqual([...kept]);
  });

  test('keeps every other process out as long as it lives', async () => {
    const file = newFile();
    const child = spawn(process.execPath, [writer, file, '1'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    await expect(openSqliteStore({ file })).rejects.toThrow('in use by another process.');
    child.kill('SIGKILL');
    await once(child, 'close');
    await (await openSqliteStore({ file })).close();
  });

  /** Runs the writer until it has acknowledged some hundred writes, then kills it with -9. */
  async function killedWriter(file: string, round: string): Promise<string[]> {
    const child = spawn(process.execPath, [writer, file, round], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ids: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      ids.push(line);
      if (ids.length === 100 + 37 * Number(round)) child.kill('SIGKILL');
    }
    return ids;
  }
});
