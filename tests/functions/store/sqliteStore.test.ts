// The SQLite store: the conformance suite, and what only a file can get wrong.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSqliteDatabase } from '../../../functions/store/sqliteDriver.ts';
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
    const next = await after.create(['kenya', ''], { ...note, id: 'note:2' });
    expect(next.sequence).toBe(created.sequence + 1);
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

  test('is refused if a newer Peerbook wrote it, and left as it is', async () => {
    const file = newFile();
    await (await openSqliteStore({ file })).close();
    const database = await openSqliteDatabase(file);
    database.exec('PRAGMA user_version = 99');
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
