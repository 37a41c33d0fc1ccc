// The part of the conformance suite about batches: all of it is done, or nothing.
import { afterEach, beforeEach, describe, expect } from '@jest/globals';
import type { PartitionKey, Store, StoreOperation } from '../../../functions/store/store.ts';
import { type LeftOut, rulesExcept } from './rules.ts';

const kenya: PartitionKey = ['kenya', 'umoja'];
const note = { id: 'note:1', kind: 'note', body: { text: 'a' } };

/**
 * @param openStore gives an empty store for each test
 * @param leftOut tests that can't be run on it
 */
export function describeBatches(
  name: string,
  openStore: () => Promise<Store>,
  leftOut: LeftOut = {},
): void {
  const rule = rulesExcept(leftOut);
  describe(`${name} does a batch wholly or not at all`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await openStore();
    });
    afterEach(() => store.close());

    rule('gives back what it created and replaced, in order', async () => {
      const head = await store.create(kenya, { id: 'head', kind: 'head', body: 1 });
      const old = await store.create(kenya, { id: 'old', kind: 'note', body: 1 });
      const written = await store.batch(kenya, [
        { type: 'check', id: 'idem', etag: null },
        { type: 'create', id: 'rev', kind: 'revision', body: 2 },
        { type: 'delete', id: 'old', etag: old.etag },
        { type: 'replace', id: 'head', kind: 'head', body: 2, etag: head.etag },
      ]);
      expect(written.map(({ id, body }) => [id, body])).toEqual([
        ['rev', 2],
        ['head', 2],
      ]);
      expect(await store.get(kenya, 'head')).toEqual(written[1]);
      expect(await store.get(kenya, 'old')).toBeUndefined();
    });

    const refusals: [string, StoreOperation, string][] = [
      ['create', { type: 'create', id: 'head', kind: 'x', body: 0 }, 'exists'],
      ['replace', { type: 'replace', id: 'head', kind: 'x', body: 0, etag: 'stale' }, 'etag'],
      ['replace', { type: 'replace', id: 'none', kind: 'x', body: 0, etag: 'stale' }, 'missing'],
      ['delete', { type: 'delete', id: 'head', etag: 'stale' }, 'etag'],
      ['delete', { type: 'delete', id: 'none', etag: 'stale' }, 'missing'],
      ['check', { type: 'check', id: 'head', etag: 'stale' }, 'etag'],
      ['check', { type: 'check', id: 'none', etag: 'stale' }, 'missing'],
      ['check', { type: 'check', id: 'head', etag: null }, 'exists'],
    ];
    for (const [type, last, reason] of refusals)
      rule(`a failing ${type} undoes the others: ${reason} ${last.id}`, async () => {
        const head = await store.create(kenya, { id: 'head', kind: 'head', body: 1 });
        const other = await store.create(kenya, { id: 'other', kind: 'note', body: 1 });
        const operations: StoreOperation[] = [
          { type: 'create', id: 'new', kind: 'note', body: 1 },
          { type: 'replace', id: 'other', kind: 'note', body: 2, etag: other.etag },
          last,
        ];
        await expect(store.batch(kenya, operations)).rejects.toMatchObject({ reason, id: last.id });
        expect(await store.list({ association: 'kenya' })).toEqual([head, other]);
        expect((await store.changesSince(null, 10)).documents).toEqual([head, other]);
      });

    rule('a check passes where the document stands so', async () => {
      const { etag } = await store.create(kenya, note);
      const written = await store.batch(kenya, [
        { type: 'check', id: note.id, etag },
        { type: 'create', id: 'next', kind: 'note', body: 1 },
      ]);
      expect(written).toHaveLength(1);
      expect((await store.get(kenya, note.id))?.etag).toBe(etag);
    });

    rule('a batch that fails leaves its neighbours alone', async () => {
      await store.create(kenya, note);
      const results = await Promise.allSettled([
        store.create(kenya, { id: 'before', kind: 'note', body: 1 }),
        store.batch(kenya, [
          { type: 'create', id: 'within', kind: 'note', body: 1 },
          { type: 'create', id: note.id, kind: 'note', body: 1 },
        ]),
        store.create(kenya, { id: 'after', kind: 'note', body: 1 }),
      ]);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      const ids = (await store.list({ association: 'kenya' })).map(({ id }) => id);
      expect(ids).toEqual(['after', 'before', note.id]);
    });

    rule('100 operations are done, 101 refused', async () => {
      const operations = Array.from(
        { length: 101 },
        (_, i): StoreOperation => ({ type: 'create', id: `n${i}`, kind: 'note', body: i }),
      );
      await expect(store.batch(kenya, operations)).rejects.toThrow('at most 100 operations');
      expect(await store.list({ association: 'kenya' })).toEqual([]);
      expect(await store.batch(kenya, operations.slice(1))).toHaveLength(100);
    });

    rule(
      '2 MB are kept, each operation being counted with 1 kB beside its body, and one byte more is refused',
      async () => {
        const text = 'x'.repeat(1024 * 1024 - 1024 - 2);
        const operation = (id: string, body: string): StoreOperation => ({
          type: 'create',
          id,
          kind: 'note',
          body,
        });
        const tooMuch = [operation('a', text), operation('b', `${text}x`)];
        await expect(store.batch(kenya, tooMuch)).rejects.toThrow(RangeError);
        expect(await store.batch(kenya, [operation('a', text), operation('b', text)])).toHaveLength(
          2,
        );
      },
    );

    rule('an empty batch does nothing', async () => {
      expect(await store.batch(kenya, [])).toEqual([]);
    });
  });
}
