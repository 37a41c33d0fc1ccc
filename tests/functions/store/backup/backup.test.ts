// Backup and restore: one moment of a store in use, equal when restored, and no damaged file passes for whole.
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { seededRandom } from '../../../../functions/local/demo/random.ts';
import { backUp, reading } from '../../../../functions/store/backup/backUp.ts';
import { readBackup } from '../../../../functions/store/backup/backupFile.ts';
import { hashDocuments } from '../../../../functions/store/backup/hashDocuments.ts';
import { restore } from '../../../../functions/store/backup/restore.ts';
import { readDocuments } from '../../../../functions/store/backup/sqliteDocuments.ts';
import { openSqliteStore } from '../../../../functions/store/sqliteStore.ts';
import type { PartitionKey, Store } from '../../../../functions/store/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'peerbook-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const now = new Date('2026-03-01T10:00:00.000Z');
const kenya: PartitionKey = ['kenya', 'umoja'];
let files = 0;
const newFile = () => join(folder, `${++files}`, 'store.sqlite');
const newBackup = () => join(folder, `${++files}.backup`);
const rootOf = (file: string) =>
  reading(file, (database) => hashDocuments(readDocuments(database)));

/** Documents of several partitions, with texts that strain a line format, one replaced and one deleted. */
async function fillStore(store: Store): Promise<void> {
  const texts = ['é\u0000\ud800 "\n', ',"body":', '\u2028}', '語'.repeat(500), ''];
  for (const [i, text] of texts.entries())
    for (const partition of [kenya, ['kenya', ''], ['_', '']] as const)
      await store.create(partition, {
        id: `n:${i}`,
        kind: 'note',
        body: { text, __proto__: null, '2': 0.1, '1': -1e300 },
      });
  const replaced = await store.get(kenya, 'n:1');
  await store.replaceIf(kenya, { id: 'n:1', kind: 'note', body: null, etag: replaced?.etag ?? '' });
  const deleted = await store.get(kenya, 'n:2');
  await store.batch(kenya, [{ type: 'delete', id: 'n:2', etag: deleted?.etag ?? '' }]);
}

async function allOf(store: Store) {
  return (await store.changesSince(null, 1000)).documents;
}

describe('a backup', () => {
  test('wiped and restored gives back every document, etag and change, and the same hash tree', async () => {
    const file = newFile();
    const store = await openSqliteStore({ file });
    await fillStore(store);
    const before = await allOf(store);
    await store.close();
    const backup = newBackup();
    const summary = await backUp({ store: file, backup, now });
    expect(summary).toMatchObject({
      documents: 15,
      root: await rootOf(file),
      made: now.toISOString(),
    });
    expect(statSync(backup).size).toBeGreaterThan(summary.bytes);
    rmSync(join(file, '..'), { recursive: true });
    const restored = await restore({ backup, store: file, replace: false, now });
    expect(restored.root).toBe(summary.root);
    expect(await rootOf(file)).toBe(summary.root);
    const after = await openSqliteStore({ file });
    expect(await allOf(after)).toEqual(before);
    const next = await after.create(kenya, { id: 'n:2', kind: 'note', body: 1 });
    expect((await allOf(after)).at(-1)).toEqual(next);
    await after.close();
  });

  test('of a store in use is of one moment: no batch is in it by half, and the writer never waits', async () => {
    const file = newFile();
    const store = await openSqliteStore({ file });
    const writing = new AbortController();
    let written = 0;
    const writer = async () => {
      for (; !writing.signal.aborted; written += 1) {
        const id = String(written).padStart(6, '0');
        await store.batch(kenya, [
          { type: 'create', id: `revision:${id}`, kind: 'revision', body: 'x'.repeat(2000) },
          { type: 'create', id: `event:${id}`, kind: 'event', body: 1 },
        ]);
      }
    };
    const done = writer();
    while (written < 300) await new Promise(setImmediate);
    const summaries = [];
    for (let i = 0; i < 5; i += 1) {
      summaries.push(await backUp({ store: file, backup: `${newBackup()}`, now }));
      const sofar = written;
      while (written < sofar + 20) await new Promise(setImmediate);
    }
    writing.abort();
    await done;
    await store.close();
    const counts = summaries.map(({ documents }) => documents);
    expect(counts.every((count) => count % 2 === 0)).toBe(true);
    expect(counts).toEqual([...new Set(counts)].sort((one, other) => one - other));
    expect(counts[0]).toBeGreaterThan(500);
  });

  test('is written by no name that exists, leaves nothing half, and is for its owner only', async () => {
    const file = newFile();
    await (await openSqliteStore({ file })).close();
    const backup = newBackup();
    writeFileSync(backup, 'mine');
    await expect(backUp({ store: file, backup, now })).rejects.toThrow('already');
    expect(readFileSync(backup, 'utf8')).toBe('mine');
    await expect(backUp({ store: newFile(), backup: newBackup(), now })).rejects.toThrow(
      'There is no store',
    );
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
    const other = newBackup();
    await backUp({ store: file, backup: other, now });
    if (process.platform !== 'win32') expect(statSync(other).mode & 0o777).toBe(0o600);
  });
});

describe('a damaged backup', () => {
  let whole: Buffer;
  beforeAll(async () => {
    const file = newFile();
    const store = await openSqliteStore({ file });
    await fillStore(store);
    await store.close();
    const backup = newBackup();
    await backUp({ store: file, backup, now });
    whole = readFileSync(backup);
  });
  const seed = Number(process.env['PEERBOOK_SEED'] ?? Date.now() % 2 ** 31);

  /** Whether reading and restoring refuse the file in a sentence, the store untouched. */
  async function isRefused(bytes: Buffer): Promise<boolean> {
    const backup = join(folder, 'damaged.backup');
    writeFileSync(backup, bytes);
    const store = join(folder, 'damaged', 'store.sqlite');
    const refused = (error: unknown) => (error as Error).name === 'StoreRefused';
    const outcome = await restore({ backup, store, replace: true, now }).then(() => false, refused);
    return outcome && !existsSync(store);
  }

  test(`cut at any of 100 places is refused (PEERBOOK_SEED=${seed})`, async () => {
    const random = seededRandom(seed);
    const places = [0, 1, whole.length - 1, whole.length - 2, whole.lastIndexOf('{')];
    while (places.length < 100) places.push(random.whole(0, whole.length - 1));
    for (const place of places)
      expect([place, await isRefused(whole.subarray(0, place))]).toEqual([place, true]);
  });

  test(`with any of 100 bits flipped is refused (PEERBOOK_SEED=${seed})`, async () => {
    const random = seededRandom(seed);
    const places = [0, 20, whole.length - 1, whole.length - 70, whole.indexOf('\n')];
    while (places.length < 100) places.push(random.whole(0, whole.length - 1));
    for (const place of places) {
      const bytes = Buffer.from(whole);
      bytes[place] = (bytes[place] ?? 0) ^ (1 << random.whole(0, 7));
      expect([place, await isRefused(bytes)]).toEqual([place, true]);
    }
  });

  test('with every single bit of its first and last line flipped in turn is refused', () => {
    const backup = join(folder, 'bits.backup');
    const first = whole.indexOf('\n') + 1;
    const last = whole.lastIndexOf('\n', whole.length - 2);
    const places = [
      ...Array(first).keys(),
      ...Array.from({ length: whole.length - last }, (_, i) => last + i),
    ];
    for (const place of places)
      for (let bit = 0; bit < 8; bit += 1) {
        const bytes = Buffer.from(whole);
        bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
        writeFileSync(backup, bytes);
        expect(() => readBackup(backup)).toThrow(expect.objectContaining({ name: 'StoreRefused' }));
      }
  });

  test.each([
    [
      'with something after its end',
      (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x\n')]),
      'after its end',
    ],
    ['twice in one file', (bytes: Buffer) => Buffer.concat([bytes, bytes]), 'after its end'],
    ['of another kind', () => Buffer.from('Dear all\n'), 'not a backup of Peerbook'],
    ['that is empty', () => Buffer.alloc(0), 'is empty'],
    ['without an end in sight', () => Buffer.alloc(20 << 20, 'x'), 'middle of a line'],
    [
      'of a newer format',
      (bytes: Buffer) =>
        Buffer.from(bytes.toString('latin1').replace('"format":1', '"format":9'), 'latin1'),
      'newer Peerbook',
    ],
  ])('%s is refused with a sentence', (_, damage, words) => {
    const backup = join(folder, 'other.backup');
    writeFileSync(backup, damage(whole));
    expect(() => readBackup(backup)).toThrow(words);
  });
});

describe('restoring', () => {
  let backup: string;
  beforeAll(async () => {
    const file = newFile();
    const store = await openSqliteStore({ file });
    await store.create(kenya, { id: 'a', kind: 'note', body: 'from the backup' });
    await store.close();
    backup = newBackup();
    await backUp({ store: file, backup, now });
  });
  async function standingStore(): Promise<string> {
    const file = newFile();
    const store = await openSqliteStore({ file });
    await store.create(kenya, { id: 'a', kind: 'note', body: 'standing' });
    await store.close();
    return file;
  }
  const bodyIn = async (file: string) => {
    const store = await openSqliteStore({ file });
    const found = await store.get(kenya, 'a');
    await store.close();
    return found?.body;
  };

  test('over a store that stands there is refused, and leaves it', async () => {
    const file = await standingStore();
    await expect(restore({ backup, store: file, replace: false, now })).rejects.toThrow(
      '--replace',
    );
    expect(await bodyIn(file)).toBe('standing');
  });

  test('with replace keeps the old store beside it', async () => {
    const file = await standingStore();
    const { kept } = await restore({ backup, store: file, replace: true, now });
    expect(kept).toBe(`${file}.before-2026-03-01T10-00-00-000Z`);
    expect(await bodyIn(file)).toBe('from the backup');
    expect(await bodyIn(kept ?? '')).toBe('standing');
  });

  test('into a store in use is refused, also with replace', async () => {
    const file = await standingStore();
    const store = await openSqliteStore({ file });
    await expect(restore({ backup, store: file, replace: true, now })).rejects.toThrow('in use');
    expect((await store.get(kenya, 'a'))?.body).toBe('standing');
    await store.close();
  });

  test('in place of a damaged store works: that is what it is for', async () => {
    const file = await standingStore();
    truncateSync(file, 5000);
    await expect(openSqliteStore({ file })).rejects.toThrow('damaged');
    await restore({ backup, store: file, replace: true, now });
    expect(await bodyIn(file)).toBe('from the backup');
  });
});
