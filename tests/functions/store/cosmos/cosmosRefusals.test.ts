// What the Cosmos DB store makes of refusals, what it tells of its charges, and that it reads what it has written.
import { describe, expect, test } from '@jest/globals';
import { type PartitionKey, StoreBusy, StoreConflict } from '../../../../functions/store/store.ts';
import type { Fault } from './cosmosServer.ts';
import { useCosmosStore } from './useCosmosStore.ts';

const umoja: PartitionKey = ['kenya', 'umoja'];
const note = { id: 'note:1', kind: 'note', body: { text: 'a' } };
const writes = ['create', 'patch', 'batch'] as const;
const bench = useCosmosStore();
const { stored, sent } = bench;
const times = (count: number, fault: Fault) => Array<Fault>(count).fill(fault);

describe('a Cosmos DB store that is refused', () => {
  test.each([400, 401, 403])(
    'with %i lets the error fly, and does not ask again',
    async (status) => {
      bench.server.fail(writes, { status });
      const refused = await bench.store.create(umoja, note).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: status });
      expect(refused).not.toBeInstanceOf(StoreBusy);
      expect(sent('create')).toBe(1);
    },
  );

  test('with 413 says that it is too large', async () => {
    bench.server.fail(writes, { status: 413 });
    await expect(bench.store.create(umoja, note)).rejects.toThrow(RangeError);
  });

  test.each([
    ['a creation of what stands', 'exists', () => bench.store.create(umoja, note)],
    [
      'a replacement of another',
      'etag',
      () => bench.store.replaceIf(umoja, { ...note, etag: 'stale' }),
    ],
    [
      'a replacement of nothing',
      'missing',
      () => bench.store.replaceIf(umoja, { ...note, id: 'b', etag: 'stale' }),
    ],
  ])('%s is a conflict: %s', async (_, reason, write) => {
    await bench.store.create(umoja, note);
    await expect(write()).rejects.toMatchObject({ name: 'StoreConflict', reason });
  });

  test('an etag that is a piece of a query is an etag that does not stand', async () => {
    const created = await bench.store.create(umoja, note);
    for (const etag of ['x" OR true OR c.etag = "', `${created.etag}" OR "a" = "a`, ''])
      await expect(bench.store.replaceIf(umoja, { ...note, etag, body: 2 })).rejects.toMatchObject({
        reason: 'etag',
      });
    expect(await bench.store.get(umoja, note.id)).toEqual(created);
  });

  test('the etag of a deleted document opens nothing', async () => {
    const { etag } = await bench.store.create(umoja, note);
    await bench.store.batch(umoja, [{ type: 'delete', id: note.id, etag }]);
    const [tombstone] = await stored();
    const late = bench.store.replaceIf(umoja, { ...note, etag: tombstone?.etag ?? '' });
    await expect(late).rejects.toBeInstanceOf(StoreConflict);
  });

  test('a 404 that is about a replica and not the document is no absence', async () => {
    bench.server.fail(['read'], ...times(20, { status: 404, substatus: 1002 }));
    await expect(bench.store.get(umoja, note.id)).rejects.toBeInstanceOf(StoreBusy);
  });
});

describe('a Cosmos DB store', () => {
  test('reads what it has written: each request names the session that the last one was in', async () => {
    await bench.store.create(umoja, note);
    await bench.store.get(umoja, note.id);
    expect(bench.server.seen.at(-1)).toMatchObject({ kind: 'read', session: '0:-1#1' });
  });

  test('tells what each request was charged for, in kinds and numbers only', async () => {
    await bench.store.create(umoja, note);
    await bench.store.get(umoja, note.id);
    await bench.store.batch(umoja, [
      { type: 'create', ...note, id: 'b' },
      { type: 'create', ...note, id: 'c' },
    ]);
    await bench.store.list({ association: 'kenya', institution: 'umoja' });
    await bench.store.changesSince(null, 10);
    const kinds = bench.charges.map(({ operation, documents }) => `${operation} ${documents}`);
    expect([...new Set(kinds)]).toEqual([
      'write 1',
      'read 1',
      'batch 2',
      'list 3',
      'changes 3',
      'changes 0',
    ]);
    for (const charge of bench.charges) {
      expect(Object.keys(charge).sort()).toEqual(['documents', 'operation', 'units']);
      expect(charge.units).toBeGreaterThan(0);
    }
  });

  test('asks for one institution in its partition alone, by one request', async () => {
    await bench.store.create(umoja, note);
    await bench.store.list({ association: 'kenya', institution: 'umoja' });
    expect(sent('query')).toBe(1);
  });
});
