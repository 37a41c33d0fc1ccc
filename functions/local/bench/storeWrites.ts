// Submissions that have reached the disk, beside the same bytes put into SQLite by hand, as many in one transaction; and how
// long a store of 100 MB takes to open, which a restart waits for.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteDatabase } from '../../store/sqliteDriver.ts';
import { openSqliteStore } from '../../store/sqliteStore.ts';
import type { PartitionKey, StoreOperation } from '../../store/store.ts';
import { type Benchmark, type BenchResult, besides } from './benchResult.ts';
import { race } from './race.ts';

/** Members who send at the same moment. */
const senders = 32;

/** The part of the raw rate that the store must keep: what it adds are etags, preconditions, three indexes and promises. */
const leastRate = 0.6;

/** Milliseconds in which a store of 100 MB must be open. */
const longestOpening = 1000;

export async function storeWrites(): Promise<Benchmark> {
  const folder = mkdtempSync(join(tmpdir(), 'peerbook-bench-'));
  try {
    return { results: [await measureSubmits(folder), await measureOpening(folder)] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What one submission writes: its key, a revision of some 7 kB, what happened, and the head. */
function submissionOf(count: number): readonly StoreOperation[] {
  const number = String(count).padStart(8, '0');
  const values = Object.fromEntries(
    Array.from({ length: 150 }, (_, i) => [
      `figure_number_${i}`,
      { value: count + i, note: 'a note' },
    ]),
  );
  const create = (kind: string, body: unknown) =>
    ({ type: 'create', id: `${kind}:${number}`, kind, body }) as const;
  return [
    create('key', { contentHash: '0'.repeat(64), receipt: { number } }),
    create('revision', { values }),
    create('event', { number }),
    create('head', { number, status: 'submitted' }),
  ];
}

async function measureSubmits(folder: string): Promise<BenchResult> {
  const store = await openSqliteStore({ file: join(folder, 'store.sqlite') });
  const raw = await openSqliteDatabase(join(folder, 'raw.sqlite'));
  raw.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  raw.exec('CREATE TABLE documents (id TEXT PRIMARY KEY, body TEXT NOT NULL)');
  const insert = raw.prepare('INSERT INTO documents VALUES (?, ?)');
  let sent = 0;
  let inserted = 0;
  const partitions = Array.from(
    { length: senders },
    (_, i): PartitionKey => ['lake', `member-${i}`],
  );
  const times = await race(
    {
      store: () =>
        Promise.all(
          partitions.map((partition) => {
            sent += 1;
            return store.batch(partition, submissionOf(sent));
          }),
        ),
      raw: () => {
        raw.exec('BEGIN IMMEDIATE');
        for (let i = 0; i < senders; i += 1) {
          inserted += 1;
          for (const operation of submissionOf(inserted))
            insert.run(operation.id, JSON.stringify('body' in operation ? operation.body : null));
        }
        raw.exec('COMMIT');
      },
    },
    { turn: 200, warmUp: 500 },
  );
  await store.close();
  raw.close();
  const ours = times.store / senders;
  const peers = besides(ours, { 'raw inserts': times.raw / senders });
  return {
    name: 'store, submissions',
    unit: `ms for each on the disk, ${senders} at once`,
    ours,
    peers,
    goal: `at least ${leastRate * 100} % of the raw rate: ratio ${leastRate}`,
    met: peers.every(({ ratio }) => ratio >= leastRate),
  };
}

async function measureOpening(folder: string): Promise<BenchResult> {
  const file = join(folder, 'large.sqlite');
  const store = await openSqliteStore({ file });
  for (let count = 0; statSync(file).size < 100e6; count += 1)
    await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        store.batch(['lake', `member-${i}`], submissionOf(count)),
      ),
    );
  await store.close();
  const times = await race(
    {
      store: async () => (await openSqliteStore({ file })).close(),
      raw: async () => {
        const database = await openSqliteDatabase(file);
        database.exec('PRAGMA user_version');
        database.close();
      },
    },
    { runs: 5, turn: 1, warmUp: 1 },
  );
  return {
    name: 'store, opening',
    unit: 'ms to open 100 MB, check it and close it',
    ours: times.store,
    peers: besides(times.store, { 'SQLite without a check': times.raw }),
    goal: `under ${longestOpening} ms`,
    met: times.store < longestOpening,
  };
}
