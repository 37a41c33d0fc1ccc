// The part of the conformance suite about reading many documents: lists and changes.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cursorOf, type PartitionKey, type Store } from '../../../functions/store/store.ts';
import { type LeftOut, rulesExcept } from './rules.ts';

const kenya: PartitionKey = ['kenya', 'umoja'];
const note = { id: 'note:1', kind: 'note', body: { text: 'a' } };

/**
 * @param openStore gives an empty store for each test
 * @param leftOut tests that can't be run on it
 */
export function describeLists(
  name: string,
  openStore: () => Promise<Store>,
  leftOut: LeftOut = {},
): void {
  const rule = rulesExcept(leftOut);
  describe(`${name} lists`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await openStore();
      const places: [PartitionKey, string, string][] = [
        [['kenya', 'umoja'], 'round:2', 'round'],
        [['kenya', 'umoja'], 'note:1', 'note'],
        [['kenya', ''], 'round:1', 'round'],
        [['kenya', 'Amani'], 'round:10', 'round'],
        [['kenya', 'Amani'], 'round', 'note'],
        [['kenya', 'Amani'], 'round_1', 'note'],
        [['kenyaB', 'umoja'], 'round:3', 'round'],
      ];
      for (const [partition, id, kind] of places)
        await store.create(partition, { id, kind, body: 1 });
    });
    afterEach(() => store.close());
    const ids = async (query: Parameters<Store['list']>[0]) =>
      (await store.list(query)).map(cursorOf);

    rule('an association by institution, then id', async () => {
      const all = ['/round:1', 'Amani/round', 'Amani/round:10', 'Amani/round_1'];
      expect(await ids({ association: 'kenya' })).toEqual([
        ...all,
        'umoja/note:1',
        'umoja/round:2',
      ]);
    });

    rule('one institution, of which the empty one is the association itself', async () => {
      expect(await ids({ association: 'kenya', institution: '' })).toEqual(['/round:1']);
      expect(await ids({ association: 'kenya', institution: 'umoja' })).toHaveLength(2);
      expect(await ids({ association: 'kenya', institution: 'amani' })).toEqual([]);
    });

    rule('by prefix, by kind and by both', async () => {
      const kenyaOnly = { association: 'kenya' };
      const rounds = ['/round:1', 'Amani/round:10', 'umoja/round:2'];
      expect(await ids({ ...kenyaOnly, idPrefix: 'round:' })).toEqual(rounds);
      expect(await ids({ ...kenyaOnly, kind: 'round' })).toEqual(rounds);
      expect(await ids({ ...kenyaOnly, kind: 'note', idPrefix: 'round' })).toHaveLength(2);
      expect(await ids({ ...kenyaOnly, idPrefix: 'round%' }).catch(String)).toMatch('RangeError');
    });

    rule('page by page, whatever the page size, without gap or repetition', async () => {
      const all = await ids({ association: 'kenya' });
      for (const limit of [1, 2, 4, 7]) {
        const seen: string[] = [];
        for (let page = await ids({ association: 'kenya', limit }); page.length > 0; ) {
          seen.push(...page);
          page = await ids({ association: 'kenya', limit, after: seen.at(-1) as string });
        }
        expect(seen).toEqual(all);
      }
    });

    rule('after a bare id where the institution is given', async () => {
      const amani = { association: 'kenya', institution: 'Amani' };
      expect(await ids({ ...amani, after: 'round' })).toEqual(['Amani/round:10', 'Amani/round_1']);
      await expect(store.list({ association: 'kenya', after: 'round' })).rejects.toThrow('cursor');
    });

    test.each([0, -1, 1.5, Number.NaN])('not with a limit of %s', async (limit) => {
      await expect(store.list({ association: 'kenya', limit })).rejects.toThrow('limit');
      await expect(store.changesSince(null, limit)).rejects.toThrow('limit');
    });
  });

  describe(`${name} tells what changed`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await openStore();
    });
    afterEach(() => store.close());

    const changed = async (token: string | null, limit = 10) =>
      (await store.changesSince(token, limit)).documents;

    rule('each document once, at its latest, in order of the writes', async () => {
      const first = await store.create(kenya, note);
      const other = await store.create(kenya, { ...note, id: 'note:2', body: 2 });
      const again = await store.replaceIf(kenya, { ...note, etag: first.etag, body: 3 });
      expect(await changed(null)).toEqual([other, again]);
    });

    rule('of all partitions', async () => {
      const here = await store.create(kenya, note);
      const there = await store.create(['uganda', ''], note);
      const told = await changed(null);
      expect(told).toHaveLength(2);
      expect(told).toEqual(expect.arrayContaining([here, there]));
    });

    rule('page by page, then what came since, and the same again for the same token', async () => {
      const first = await store.create(kenya, note);
      const other = await store.create(kenya, { ...note, id: 'note:2', body: 2 });
      const page = await store.changesSince(null, 1);
      expect(page.documents).toEqual([first]);
      expect(await changed(page.token)).toEqual([other]);
      const end = await store.changesSince(page.token, 10);
      expect(await changed(end.token)).toEqual([]);
      const again = await store.replaceIf(kenya, { ...note, etag: first.etag, body: 3 });
      expect(await changed(end.token)).toEqual([again]);
      expect(await changed(page.token)).toEqual([other, again]);
    });

    test.each(['', '-1', '1.5', 'x'])('nobody who comes with the token %j', async (token) => {
      await expect(store.changesSince(token, 1)).rejects.toThrow(RangeError);
    });

    rule('a deletion as a tombstone', async () => {
      const { etag } = await store.create(kenya, note);
      await store.batch(kenya, [{ type: 'delete', id: note.id, etag }]);
      const [tombstone, ...rest] = await changed(null);
      expect(rest).toEqual([]);
      expect(tombstone).toMatchObject({ id: note.id, kind: 'tombstone', body: null });
      expect(tombstone?.etag).not.toBe(etag);
      await store.create(kenya, note);
      expect((await changed(null)).map(({ kind }) => kind)).toEqual(['note']);
    });
  });
}
