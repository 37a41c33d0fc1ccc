// A release that takes longer than a request: how far it is, who reads of it, and that it ends as if it had never paused.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { follow } from '../../../functions/followUp/follow.ts';
import { followUps } from '../../../functions/followUp/followUp.ts';
import { listOpenReleases } from '../../../functions/followUp/openReleases.ts';
import { inputId, type ReleaseInput } from '../../../functions/release/documents.ts';
import type { FrozenMember } from '../../../functions/release/frozenMembers.ts';
import { computerHere, type ReleaseComputer } from '../../../functions/release/releaseComputer.ts';
import { releaseTimer } from '../../../functions/release/releaseTimer.ts';
import { StoreBusy, type StoredDocument } from '../../../functions/store/store.ts';
import { aService, copyOf, type TestService } from '../../support/service.ts';
import {
  acceptAll,
  aNetwork,
  done,
  institutionId,
  lake,
  roundBody,
  roundOf2024,
} from '../api/network.ts';

const institutions = 12;
let closed: TestService;
beforeAll(async () => {
  closed = await aNetwork({ institutions });
  await acceptAll(closed, institutions);
  await done(closed, 'postClosing', 'manager', { params: roundOf2024 });
});

/** Comes to no end with the given task and those after it. */
function stuckAt(task: number): ReleaseComputer {
  let tasks = 0;
  return {
    ...computerHere,
    patience: 0,
    async compute(given) {
      tasks += 1;
      return tasks < task ? computerHere.compute(given) : new Promise(() => undefined);
    },
  };
}

const postTo = (service: TestService, round = '2024') =>
  service.call('postRelease', 'manager', { params: lake, body: { round } });

/** A copy in which a release was begun that is not there yet, as another process left it. */
async function begun(): Promise<TestService> {
  const service = await copyOf(closed);
  const now = service.clock.now.toISOString();
  const asked = await postTo(aService({ store: service.store, now, computer: stuckAt(4) }));
  expect(asked.status).toBe(202);
  return copyOf(service);
}

/** The same in a second round, whose release knows of the first one. */
async function begunAgain(): Promise<TestService> {
  const service = await copyOf(closed);
  await done(service, 'postRelease', 'manager', { params: lake, body: { round: '2024' } });
  const params = { ...lake, round: '2025' };
  await done(service, 'putRound', 'manager', { params, body: roundBody });
  await acceptAll(service, institutions, '2025');
  await done(service, 'postClosing', 'manager', { params });
  const now = service.clock.now.toISOString();
  const asked = await postTo(aService({ store: service.store, now, computer: stuckAt(4) }), '2025');
  expect(asked.status).toBe(202);
  return copyOf(service);
}

const ofLake = ['lake', ''] as const;

const silent = { log: () => undefined, warn: () => undefined };
async function passTimer(service: TestService, warn: (line: string) => void = silent.warn) {
  const { store, now } = service.services;
  await follow(store, followUps, now);
  await releaseTimer(service.services)(undefined, { ...silent, warn } as never);
  await follow(store, followUps, now);
}

const one = { ...lake, release: '1' };
const rowsOf = async (service: TestService) =>
  (await done(service, 'getBenchmarks', 'observer', { params: one })).json.rows;
const toldOf = async (service: TestService) => {
  const { json } = await done(service, 'listEvents', 'officer', { params: lake });
  return json.events.filter(({ event }: { event: string }) => event === 'release_made');
};

describe('a release under way', () => {
  test('is answered with how far it is', async () => {
    const service = await begun();
    const { json, status } = await service.call('getRelease', 'officer', { params: one });
    expect(status).toBe(200);
    expect(json).toMatchObject({ release: 1, round: '2024', status: 'computing' });
    expect(json.progress.total).toBeGreaterThan(40);
    expect(json.progress.done).toBeLessThan(json.progress.total);
  });

  test.each(['preparerOne', 'approverOne', 'observer'] as const)(
    'is not there for %s',
    async (person) => {
      const service = await begun();
      for (const route of ['getRelease', 'getBenchmarks'] as const)
        expect((await service.call(route, person, { params: one })).code).toBe('not_found');
      const { json } = await done(service, 'listReleases', person, { params: lake });
      expect(json.releases).toEqual([]);
      const requests = [{ indicator: 'outreach_borrowers', statistic: 'median' }];
      const looked = await done(service, 'postLookup', person, { body: { ...lake, requests } });
      expect(looked.json.results).toEqual([
        { value: null, status: 'unknown', release: null, missing: 'release' },
      ]);
    },
  );

  test('is brought to its end by the timer, as if it had not paused', async () => {
    const [paused, straight] = [await begun(), await copyOf(closed)];
    await done(straight, 'postRelease', 'manager', { params: lake, body: { round: '2024' } });
    await passTimer(paused);
    expect(await rowsOf(paused)).toEqual(await rowsOf(straight));
    const { json } = await done(paused, 'getRelease', 'preparerOne', { params: one });
    const { json: wanted } = await done(straight, 'getRelease', 'preparerOne', { params: one });
    expect(json).toEqual(wanted);
    expect(await toldOf(paused)).toEqual(await toldOf(straight));
    expect(await listOpenReleases(paused.store)).toEqual([]);
  });

  test('is gone on with by whoever asks for it again, who is told that it was made', async () => {
    const service = await begun();
    expect((await postTo(service)).status).toBe(201);
    expect((await postTo(service)).code).toBe('release_exists');
    expect(await toldOf(service)).toHaveLength(1);
  });

  test('counts nothing that changes after it was begun', async () => {
    const [changed, straight] = [await begun(), await copyOf(closed)];
    await done(straight, 'postRelease', 'manager', { params: lake, body: { round: '2024' } });
    for (let i = 0; i < 4; i += 1)
      await done(changed, 'putInstitution', 'manager', {
        params: { ...lake, institution: institutionId(i) },
        body: { name: 'Moved', country: 'ke', currency: 'kes' },
      });
    await passTimer(changed);
    expect(await rowsOf(changed)).toEqual(await rowsOf(straight));
  });

  test.each(['members', 'restated'] as const)(
    'is not gone on with where %s are not those that it was begun with',
    async (what) => {
      const service = await begunAgain();
      const { store } = service;
      const input = await store.get<ReleaseInput>(ofLake, inputId(2));
      if (!input?.body.restated) throw new Error('the second release knows nothing of the first');
      const { members, restated } = input.body;
      const elsewhere = (list: readonly FrozenMember[]) =>
        list.map((member, i) => (i === 0 ? { ...member, country: 'KE' } : member));
      const changed =
        what === 'members'
          ? { members: elsewhere(members), restated }
          : { members, restated: { ...restated, members: elsewhere(restated.members) } };
      await store.replaceIf(ofLake, { ...input, body: changed });
      const lines: string[] = [];
      await passTimer(service, (line) => lines.push(line));
      expect(lines).toEqual([
        JSON.stringify({ release: 'failed', association: 'lake', number: 2, reason: 'Error' }),
      ]);
      expect(await listOpenReleases(store)).toEqual([{ association: 'lake', release: 2 }]);
      await store.replaceIf(ofLake, {
        ...((await store.get(ofLake, inputId(2))) as StoredDocument),
        body: input.body,
      });
      await passTimer(service);
      expect(await listOpenReleases(store)).toEqual([]);
    },
  );

  test('stays open where it fails, and is tried again', async () => {
    const service = await begun();
    const failing = {
      ...computerHere,
      compute: () => Promise.reject(new StoreBusy(1)),
    };
    const store = service.store;
    const broken = aService({ store, now: service.clock.now.toISOString(), computer: failing });
    const lines: string[] = [];
    await passTimer(broken, (line) => lines.push(line));
    expect(lines).toEqual([
      JSON.stringify({ release: 'failed', association: 'lake', number: 1, reason: 'StoreBusy' }),
    ]);
    expect(await listOpenReleases(store)).toEqual([{ association: 'lake', release: 1 }]);
    await passTimer(service);
    expect(await listOpenReleases(store)).toEqual([]);
    expect(await rowsOf(service)).not.toEqual([]);
  });
});
