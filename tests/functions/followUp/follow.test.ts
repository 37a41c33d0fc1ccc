// What follows from changes: once or five times, in any order, by two at once or cut off in the middle, the same comes of it.
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { installation } from '../../../functions/access/caller.ts';
import { follow } from '../../../functions/followUp/follow.ts';
import { followUps } from '../../../functions/followUp/followUp.ts';
import { type Store, StoreBusy, type StoredDocument } from '../../../functions/store/store.ts';
import { aService, contentOf, copyOf, type TestService } from '../../support/service.ts';
import { aStandingNetwork } from '../api/examples.ts';
import { aNetwork, answersOf, decide, done, roundOf2024, submit } from '../api/network.ts';
import { announce, referenceFor, reported, reportsOf } from '../api/years.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const now = () => new Date('2025-02-03T10:00:00.000Z');
const kinds = new Set(followUps.flatMap(({ makes }) => makes));

let network: TestService;
beforeAll(async () => {
  network = await aStandingNetwork();
});

const pass = (store: Store) => follow(store, followUps, now);

/** All that follow-ups made, whenever it was written. */
async function madeIn(store: Store): Promise<readonly string[]> {
  const made = (await contentOf(store)).filter(({ kind }) => kinds.has(kind));
  return made
    .map(({ partition, id, kind, body }) => JSON.stringify([partition, id, kind, body]))
    .sort();
}

/** A copy whose etags the accepted reports know; nothing has followed yet. */
const aCopy = () => copyOf(network);

describe('a pass', () => {
  test('looks at each change once, and the next one finds nothing and writes nothing', async () => {
    const { store } = await aCopy();
    const first = await pass(store);
    expect(first.changes).toBeGreaterThan(50);
    expect(first.failed).toBe(0);
    await pass(store);
    const content = await contentOf(store);
    expect(await pass(store)).toEqual({ changes: 0, failed: 0 });
    expect(await contentOf(store)).toEqual(content);
  });

  test(`delivered one to five times, in any order and by two at once, it comes to the same (seed ${seed})`, async () => {
    const clean = await aCopy();
    await pass(clean.store);
    const expected = await madeIn(clean.store);
    const documents = await contentOf((await aCopy()).store);
    const deliveries = fc
      .array(fc.integer({ min: 1, max: 5 }), {
        minLength: documents.length,
        maxLength: documents.length,
      })
      .chain((times) => {
        const all = documents.flatMap(
          (document, i) => Array(times[i]).fill(document) as StoredDocument[],
        );
        return fc.tuple(
          fc.shuffledSubarray(all, { minLength: all.length }),
          fc.shuffledSubarray(all, { minLength: all.length }),
        );
      });
    const deliver = async (store: Store, all: readonly StoredDocument[]) => {
      for (const document of all)
        for (const followUp of followUps)
          if (followUp.follows.includes(document.kind)) await followUp.apply(store, document);
    };
    await fc.assert(
      fc.asyncProperty(deliveries, async ([one, other]) => {
        const { store } = await aCopy();
        await Promise.all([deliver(store, one), deliver(store, other)]);
        expect(await madeIn(store)).toEqual(expected);
      }),
      { seed, numRuns: 12 },
    );
  });

  test('cut off before any of its uses of the store, the next one comes to the same', async () => {
    const clean = await aCopy();
    await pass(clean.store);
    const expected = await madeIn(clean.store);
    let cuts = 0;
    for (let n = 1; ; n += 3) {
      const { store } = await aCopy();
      const isCut = await pass(dyingStore(store, n)).then(
        () => false,
        () => true,
      );
      await pass(store);
      expect(await madeIn(store)).toEqual(expected);
      if (!isCut) break;
      cuts += 1;
    }
    expect(cuts).toBeGreaterThan(10);
  });

  test('begins anew where the store does not know how far it came', async () => {
    const { store } = await aCopy();
    await store.create(installation, {
      id: 'bookmark',
      kind: 'bookmark',
      body: { token: 'of another store' },
    });
    expect((await pass(store)).changes).toBeGreaterThan(50);
  });

  test('leaves all to the next one where the store is busy', async () => {
    const { store } = await aCopy();
    const busy: Store = { ...store, create: () => Promise.reject(new StoreBusy(3)) };
    await expect(pass(busy)).rejects.toThrow(StoreBusy);
    expect((await contentOf(store)).filter(({ kind }) => kind === 'set-aside')).toEqual([]);
    expect((await pass(store)).failed).toBe(0);
  });
});

describe('what can’t be followed', () => {
  const poison = { id: 'event:2024:poison', kind: 'event', body: { event: 'of_another_version' } };

  test('stands aside with its reason, and all else is done', async () => {
    const { store } = await aCopy();
    await store.create(['lake', 'one'], poison);
    const clean = await aCopy();
    await pass(clean.store);
    expect((await pass(store)).failed).toBe(1);
    expect(await madeIn(store)).toEqual(await madeIn(clean.store));
    const { json } = await aService({ store }).call('getFollowUp', 'operator');
    expect(json).toEqual({
      isUpToDate: true,
      setAside: [
        {
          followUp: 'notices',
          association: 'lake',
          institution: 'one',
          id: poison.id,
          reason: 'TypeError',
          since: now().toISOString(),
          attempts: 1,
          retryAt: '2025-02-03T10:01:00.000Z',
        },
      ],
    });
  });

  test('is tried again later and later, and goes when it can be followed', async () => {
    const { store } = await aCopy();
    const stored = await store.create(['lake', 'one'], poison);
    const at = (time: string) => follow(store, followUps, () => new Date(`2025-02-03T${time}Z`));
    await at('10:00:00');
    expect(await at('10:00:59')).toMatchObject({ failed: 0 });
    expect(await at('10:01:00')).toMatchObject({ failed: 1 });
    expect(await at('10:02:59')).toMatchObject({ failed: 0 });
    await store.replaceIf(['lake', 'one'], {
      ...poison,
      etag: stored.etag,
      body: {
        event: 'round_closed',
        at: '2025-02-01T00:00:00.000Z',
        by: { person: 'grant:1', name: 'Nobody' },
        about: { round: '2024' },
        request: 'one',
      },
    });
    await at('10:05:00');
    const { json } = await aService({ store }).call('getFollowUp', 'operator');
    expect(json).toEqual({ isUpToDate: true, setAside: [] });
  });
});

describe('beginning anew', () => {
  test('removes all that was made, and the next pass makes the same', async () => {
    const { store } = await aCopy();
    await pass(store);
    const before = await madeIn(store);
    const service = aService({ store });
    // Nobody's submission stands behind it any more.
    await store.create(['lake', 'two'], {
      id: 'accepted-report:gone',
      kind: 'accepted-report',
      body: {},
    });
    const { json } = await done(service, 'postFollowUpRestart', 'operator');
    expect(json.isUpToDate).toBe(false);
    expect(await madeIn(store)).toEqual([]);
    await pass(store);
    expect(await madeIn(store)).toEqual(before);
  });
});

describe('an accepted report', () => {
  const partition = ['lake', 'one'] as const;
  const id = 'accepted-report:2024';

  test('is there while the submission is accepted as it stands, and goes when it is sent anew', async () => {
    const service = await aCopy();
    const { store } = service;
    const stored = () => store.get(partition, id);
    await pass(store);
    expect(await stored()).toBeUndefined();
    await decide(service, 'one', { decision: 'accepted', revision: 1 });
    await pass(store);
    expect((await stored())?.body).toMatchObject({ round: '2024', revision: 1 });
    const params = { ...roundOf2024, institution: 'one' };
    const { headers } = await service.call('getSubmission', 'preparerOne', { params });
    const answers = { ...answersOf('one'), profile_offices: 3 };
    await submit(service, 'one', { answers, ifMatch: headers['etag'] as string });
    await pass(store);
    expect(await stored()).toBeUndefined();
  });

  test('changes nothing about what the next report is held against: before, after, or out of date', async () => {
    const service = await aNetwork();
    const { store } = service;
    for (const year of [2022, 2023, 2024]) await announce(service, year);
    for (const [i, answers] of reportsOf(2022, 2).entries())
      await reported(service, 2022 + i, answers);
    const before = await referenceFor(service, 2024);
    expect(before.priorRound).toBe('2023');
    await pass(store);
    expect(await referenceFor(service, 2024)).toEqual(before);
    const made = await store.get<object>(partition, 'accepted-report:2023');
    // One that is of an older head is not believed.
    await store.replaceIf(partition, {
      id: 'accepted-report:2023',
      kind: 'accepted-report',
      etag: made?.etag as string,
      body: { ...made?.body, headEtag: 'older', values: {}, ratios: {} },
    });
    expect(await referenceFor(service, 2024)).toEqual(before);
  });
});

/** Dies before its n-th use, and stays dead. */
function dyingStore(store: Store, n: number): Store {
  let uses = 0;
  const use = async <T>(what: () => Promise<T>): Promise<T> => {
    uses += 1;
    // Busy is what ends a pass: the process would be gone.
    if (uses >= n) throw new StoreBusy(1);
    return what();
  };
  return {
    get: (...given) => use(() => store.get(...given)),
    create: (...given) => use(() => store.create(...given)),
    replaceIf: (...given) => use(() => store.replaceIf(...given)),
    batch: (...given) => use(() => store.batch(...given)),
    list: (...given) => use(() => store.list(...given)),
    changesSince: (...given) => use(() => store.changesSince(...given)),
    close: () => store.close(),
  };
}
