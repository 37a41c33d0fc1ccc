// What every store must do, whatever keeps the documents. Each adapter's test file calls it once.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type PartitionKey, type Store, StoreConflict } from '../../../functions/store/store.ts';
import { type LeftOut, rulesExcept } from './rules.ts';
import { describeBatches } from './storeBatches.ts';
import { describeLists } from './storeLists.ts';

const kenya: PartitionKey = ['kenya', 'umoja'];
const note = { id: 'note:1', kind: 'note', body: { text: 'a' } };

/**
 * @param openStore gives an empty store for each test
 * @param leftOut tests that can't be run on it
 */
export function describeStore(
  name: string,
  openStore: () => Promise<Store>,
  leftOut: LeftOut = {},
): void {
  const rule = rulesExcept(leftOut);
  describe(`${name} keeps documents`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await openStore();
    });
    afterEach(() => store.close());
    const create = (id: string, body: unknown = { id }) =>
      store.create(kenya, { id, kind: 'note', body });

    rule('what is created is read back as it was', async () => {
      const body = { text: 'é\u0000\ud800 "\n', list: [1, 0.1, -1e300, null, true], inner: {} };
      const created = await store.create(kenya, { ...note, body });
      expect(await store.get(kenya, note.id)).toEqual({ ...created, body, partition: kenya });
      expect(created).toMatchObject({ id: note.id, kind: 'note' });
      expect(created.etag).not.toBe('');
    });

    rule('what was never created is undefined', async () => {
      expect(await store.get(kenya, 'nothing')).toBeUndefined();
    });

    rule('the same id in another partition is another document', async () => {
      await store.create(kenya, note);
      expect(await store.get(['kenya', ''], note.id)).toBeUndefined();
      expect(await store.get(['uganda', 'umoja'], note.id)).toBeUndefined();
      await store.create(['uganda', 'umoja'], { ...note, body: { text: 'b' } });
      expect((await store.get(kenya, note.id))?.body).toEqual(note.body);
    });

    rule('changing what was given or got changes nothing stored', async () => {
      const given = { list: [1] };
      await store.create(kenya, { ...note, body: given });
      given.list.push(2);
      const got = await store.get<typeof given>(kenya, note.id);
      got?.body.list.push(3);
      expect((await store.get(kenya, note.id))?.body).toEqual({ list: [1] });
    });

    rule('creating twice is a conflict that names the id', async () => {
      await store.create(kenya, note);
      await expect(store.create(kenya, note)).rejects.toMatchObject({
        name: 'StoreConflict',
        reason: 'exists',
        id: note.id,
      });
      await expect(store.create(kenya, note)).rejects.toBeInstanceOf(StoreConflict);
    });

    rule('of 64 parallel creations one succeeds', async () => {
      const results = await Promise.allSettled(
        Array.from({ length: 64 }, (_, i) => create('one', { i })),
      );
      const winners = results.filter(({ status }) => status === 'fulfilled');
      expect(winners).toHaveLength(1);
      const winner = winners[0] as PromiseFulfilledResult<{ body: unknown }>;
      expect((await store.get(kenya, 'one'))?.body).toEqual(winner.value.body);
    });

    rule('a replacement needs the etag that stands', async () => {
      const first = await store.create(kenya, note);
      const second = await store.replaceIf(kenya, { ...note, etag: first.etag, body: 2 });
      expect(second.etag).not.toBe(first.etag);
      await expect(store.replaceIf(kenya, { ...note, etag: first.etag })).rejects.toMatchObject({
        reason: 'etag',
      });
      expect((await store.get(kenya, note.id))?.body).toBe(2);
    });

    rule('replacing what is not there is a conflict', async () => {
      await expect(store.replaceIf(kenya, { ...note, etag: 'x' })).rejects.toMatchObject({
        reason: 'missing',
      });
    });

    rule('of 64 parallel replacements with one etag one succeeds', async () => {
      const { etag } = await store.create(kenya, note);
      const results = await Promise.allSettled(
        Array.from({ length: 64 }, (_, body) => store.replaceIf(kenya, { ...note, etag, body })),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    rule('a deleted document is gone, and its etag never returns', async () => {
      const first = await store.create(kenya, note);
      await store.batch(kenya, [{ type: 'delete', id: note.id, etag: first.etag }]);
      expect(await store.get(kenya, note.id)).toBeUndefined();
      expect(await store.list({ association: 'kenya' })).toEqual([]);
      await expect(store.replaceIf(kenya, { ...note, etag: first.etag })).rejects.toMatchObject({
        reason: 'missing',
      });
      const again = await store.create(kenya, note);
      expect(again.etag).not.toBe(first.etag);
    });
  });

  describe(`${name} refuses what it could not keep as it is`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await openStore();
    });
    afterEach(() => store.close());
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = cyclic;
    const sparse: unknown[] = [];
    sparse[1] = 'a hole before me';

    test.each([
      ['NaN', { a: [Number.NaN] }, 'body.a[0] is not JSON: it is NaN.'],
      ['Infinity', -Infinity, 'body is not JSON: it is infinite.'],
      ['undefined', { a: undefined }, 'body.a is not JSON: it is undefined.'],
      ['a missing body', undefined, 'body is not JSON'],
      ['a date', { at: new Date(0) }, 'body.at is not JSON: it is an instance of a class.'],
      ['a map', new Map(), 'instance of a class'],
      ['a bigint', 1n, 'bigint'],
      ['a function', { toJSON: () => 1 }, 'function'],
      ['a hole', sparse, 'body[0]'],
      ['a cycle', cyclic, 'levels deep'],
    ])('%s', async (_, body, words) => {
      await expect(store.create(kenya, { ...note, body })).rejects.toThrow(words);
      await expect(store.create(kenya, { ...note, body })).rejects.toBeInstanceOf(TypeError);
      expect((await store.changesSince(null, 1)).documents).toEqual([]);
    });

    test.each(['', ' ', 'a b', 'a/b', 'é', 'a\u0000', '~', "a'", 'x'.repeat(201)])(
      'the name %j',
      async (name) => {
        await expect(store.create(kenya, { ...note, id: name })).rejects.toThrow(RangeError);
        await expect(store.create(kenya, { ...note, kind: name })).rejects.toThrow(RangeError);
        await expect(store.create([name, ''], note)).rejects.toThrow(RangeError);
        await expect(store.get(kenya, name)).rejects.toThrow(RangeError);
        if (name !== '') await expect(store.get(['kenya', name], 'a')).rejects.toThrow(RangeError);
      },
    );

    rule('the kind of a tombstone', async () => {
      await expect(store.create(kenya, { ...note, kind: 'tombstone' })).rejects.toThrow('kept for');
    });

    rule('a call after it was closed, which may be done twice', async () => {
      await store.close();
      await expect(store.get(kenya, 'a')).rejects.toThrow('The store is closed.');
      await expect(store.create(kenya, note)).rejects.toThrow('The store is closed.');
      await store.close();
    });
  });

  describeBatches(name, openStore, leftOut);
  describeLists(name, openStore, leftOut);
}
