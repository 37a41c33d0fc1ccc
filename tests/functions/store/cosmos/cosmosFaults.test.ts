// What the Cosmos DB store says when the service throttles, collides, answers too late or not at all: nothing that is not so,
// and nothing is done twice.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type PartitionKey, StoreBusy } from '../../../../functions/store/store.ts';
import type { Fault } from './cosmosServer.ts';
import { useCosmosStore } from './useCosmosStore.ts';

const umoja: PartitionKey = ['kenya', 'umoja'];
const note = { id: 'note:1', kind: 'note', body: { text: 'a' } };
const writes = ['create', 'patch', 'batch'] as const;

const bench = useCosmosStore();
const { stored, sent } = bench;
const times = (count: number, fault: Fault) => Array<Fault>(count).fill(fault);

describe('a Cosmos DB store that is throttled', () => {
  test('waits as long as it is told and then does it', async () => {
    bench.server.fail(writes, ...times(3, { status: 429, retryAfterMs: 5 }));
    const created = await bench.store.create(umoja, note);
    expect(sent('create')).toBe(4);
    expect(await stored()).toEqual([created]);
  });

  test.each([
    ['a write', () => bench.store.create(umoja, note)],
    [
      'a batch',
      () =>
        bench.store.batch(umoja, [
          { type: 'create', ...note },
          { type: 'create', ...note, id: 'b' },
        ]),
    ],
  ])('for long says that it is busy with %s, and has done nothing', async (_, write) => {
    bench.server.fail(writes, ...times(10, { status: 429, retryAfterMs: 5 }));
    const refused = await write().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StoreBusy);
    expect((refused as StoreBusy).retryAfter).toBeGreaterThanOrEqual(1);
    expect(await stored()).toEqual([]);
    await write();
    expect(await stored()).not.toEqual([]);
  });

  test('for long says that it is busy with a reading', async () => {
    bench.server.fail(['read', 'query'], ...times(20, { status: 429, retryAfterMs: 5 }));
    await expect(bench.store.get(umoja, 'a')).rejects.toBeInstanceOf(StoreBusy);
    await expect(
      bench.store.list({ association: 'kenya', institution: 'umoja' }),
    ).rejects.toBeInstanceOf(StoreBusy);
  });

  test('by another write to the same document tries again at once', async () => {
    bench.server.fail(writes, ...times(3, { status: 449 }));
    const created = await bench.store.create(umoja, note);
    expect(await stored()).toEqual([created]);
  });
});

describe('a Cosmos DB store that gets no answer', () => {
  const faults: [string, Fault][] = [
    ['the connection drops before', 'drop before'],
    ['the connection drops after', 'drop after'],
    ...[408, 410, 500, 503].flatMap((status): [string, Fault][] => [
      [`${status} comes before`, { status }],
      [`${status} comes after`, { status, after: true }],
    ]),
  ];

  test.each(faults)(
    'to a creation, as %s it is done, does it once and says so',
    async (_, fault) => {
      bench.server.fail(writes, fault);
      const created = await bench.store.create(umoja, note);
      expect(await stored()).toEqual([created]);
    },
  );

  test.each(faults)(
    'to a replacement, as %s it is done, does it once and says so',
    async (_, fault) => {
      const { etag } = await bench.store.create(umoja, note);
      bench.server.fail(writes, fault);
      const replaced = await bench.store.replaceIf(umoja, { ...note, etag, body: 2 });
      expect(await stored()).toEqual([replaced]);
    },
  );

  test.each(faults)('to a batch, as %s it is done, does it once and says so', async (_, fault) => {
    const head = await bench.store.create(umoja, { id: 'head', kind: 'head', body: 1 });
    const old = await bench.store.create(umoja, { id: 'old', kind: 'note', body: 1 });
    bench.server.fail(writes, fault);
    const written = await bench.store.batch(umoja, [
      { type: 'check', id: 'key', etag: null },
      { type: 'replace', id: 'head', kind: 'head', body: 2, etag: head.etag },
      { type: 'create', id: 'revision', kind: 'revision', body: 2 },
      { type: 'delete', id: 'old', etag: old.etag },
    ]);
    const left = (await stored()).filter(({ kind }) => kind !== 'tombstone');
    expect(left).toEqual(written);
  });

  test.each(faults)('to a deletion alone, as %s it is done, does it once', async (_, fault) => {
    const { etag } = await bench.store.create(umoja, note);
    bench.server.fail(writes, fault);
    await bench.store.batch(umoja, [{ type: 'delete', id: note.id, etag }]);
    expect(await bench.store.get(umoja, note.id)).toBeUndefined();
  });

  test('again and again says that it is busy, after some attempts', async () => {
    bench.server.fail(writes, ...times(50, 'drop before'));
    await expect(bench.store.create(umoja, note)).rejects.toBeInstanceOf(StoreBusy);
    expect(sent('create')).toBe(5);
    expect(await stored()).toEqual([]);
  });

  test('and cannot read back either says that it is busy, not that it failed', async () => {
    bench.server.fail(writes, 'drop after');
    bench.server.fail(['read'], ...times(4, { status: 503 }));
    await expect(bench.store.create(umoja, note)).rejects.toBeInstanceOf(StoreBusy);
    bench.server.heal();
    await expect(bench.store.create(umoja, note)).rejects.toMatchObject({ reason: 'exists' });
    expect(await stored()).toHaveLength(1);
  });

  test('and is overtaken by another writer says that the document was changed', async () => {
    const { etag } = await bench.store.create(umoja, note);
    const other = bench.openStore();
    bench.meanwhile = async () => {
      bench.meanwhile = async () => undefined;
      await other.replaceIf(umoja, { ...note, etag, body: 'theirs' });
    };
    bench.server.fail(writes, 'drop before');
    const late = bench.store.replaceIf(umoja, { ...note, etag, body: 'ours' });
    await expect(late).rejects.toMatchObject({ reason: 'etag' });
    expect((await bench.store.get(umoja, note.id))?.body).toBe('theirs');
    await other.close();
  });

  const seed = Number(process.env['PEERBOOK_SEED'] ?? Date.now() % 2 ** 31);
  test(`whatever fails: what is said to be done is done once, what is refused is not (PEERBOOK_SEED=${seed})`, async () => {
    const fault = fc.constantFrom<Fault | null>(
      null,
      'drop before',
      'drop after',
      { status: 408 },
      { status: 503, after: true },
      { status: 449 },
      { status: 429, retryAfterMs: 1 },
    );
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fault, { maxLength: 8 }), { maxLength: 8 }),
        async (given) => {
          run += 1;
          const partition: PartitionKey = ['kenya', `run${run}`];
          let head = await bench.store.create(partition, { id: 'head', kind: 'head', body: 0 });
          let done = 0;
          for (const [i, faultsOfOne] of given.entries()) {
            bench.server.fail(writes, ...faultsOfOne.filter((one) => one !== null));
            const outcome = await bench.store
              .batch(partition, [
                { type: 'create', id: `revision:${i}`, kind: 'revision', body: i },
                { type: 'replace', id: 'head', kind: 'head', body: done + 1, etag: head.etag },
              ])
              .catch((error: unknown) => error);
            bench.server.heal();
            const isSaidDone = Array.isArray(outcome);
            if (!isSaidDone) expect(outcome).toBeInstanceOf(StoreBusy);
            const isDone = (await bench.store.get(partition, `revision:${i}`)) !== undefined;
            if (isSaidDone) expect(isDone).toBe(true);
            if (isDone) done += 1;
            head = (await bench.store.get<number>(partition, 'head')) ?? head;
            expect(head.body).toBe(done);
          }
        },
      ),
      { seed, numRuns: 25 },
    );
  });

  test('a connection that drops after a 429 leaves it unsure, and is looked after', async () => {
    bench.server.fail(writes, { status: 429, retryAfterMs: 1 }, 'drop after');
    const written = await bench.store.batch(umoja, [
      { type: 'create', ...note },
      { type: 'create', ...note, id: 'b' },
    ]);
    expect(await stored()).toEqual(written);
  });
});
