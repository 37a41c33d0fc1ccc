// The trail of events: whatever is written is told by an event of the same batch, and events tell no values.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Route, type RouteName, routes } from '@peerbook/shared';
import type { Store, StoreOperation } from '../../../functions/store/store.ts';
import type { Person } from '../../support/people.ts';
import { aService, contentOf, copyOf, type TestService } from '../../support/service.ts';
import { aStandingNetwork, examples } from '../api/examples.ts';
import { done, lake, roundOf2024, submit } from '../api/network.ts';

let network: TestService;
beforeAll(async () => {
  network = await aStandingNetwork();
});

const names = Object.keys(routes) as RouteName[];
const route = (name: RouteName): Route => routes[name];
const writing = names.filter((name) => route(name).writes);
const personFor = (name: RouteName): Person => {
  const { access } = route(name);
  if (access === 'signed_in' || access === 'public') return 'manager';
  if (access.includes('manager')) return 'manager';
  if (access.includes('operator')) return 'operator';
  return access.length === 1 ? 'approverOne' : 'preparerOne';
};

/** A store that keeps every batch that was stored. */
function watched(store: Store): { store: Store; batches: (readonly StoreOperation[])[] } {
  const batches: (readonly StoreOperation[])[] = [];
  const alone = (type: 'create' | 'replace', document: object) =>
    batches.push([{ type, ...document } as StoreOperation]);
  const watching: Store = {
    ...store,
    async create(partition, document) {
      const stored = await store.create(partition, document);
      alone('create', document);
      return stored;
    },
    async replaceIf(partition, document) {
      const stored = await store.replaceIf(partition, document);
      alone('replace', document);
      return stored;
    },
    async batch(partition, operations) {
      const stored = await store.batch(partition, operations);
      batches.push(operations);
      return stored;
    },
  };
  return { store: watching, batches };
}

const isEvent = (operation: StoreOperation) =>
  operation.type === 'create' && operation.kind === 'event';

/** What may be written in a batch without an event: it means nothing before the batch that has one. */
const preparing = /^(gate|round|release-job|release-input|release-of|benchmark|basis)$/;

describe('each route that writes', () => {
  test('is a route that changes something, and no other route is', () => {
    const changing = names.filter((name) => route(name).method !== 'GET' && !route(name).writes);
    expect(changing.sort()).toEqual([
      'postLookup',
      'postPeerGroupPreview',
      'postValidation',
      'postWorkbook',
    ]);
  });

  test.each(writing)('%s: tells what it does in the same batch, once', async (name) => {
    const copy = await copyOf(network);
    const options = await examples[name](copy);
    const { store, batches } = watched(copy.store);
    const service = aService({ store, now: copy.clock.now.toISOString() });
    const answer = await service.call(name, personFor(name), options);
    expect(answer.status).toBeLessThan(300);
    expect(batches.flat().filter(isEvent)).toHaveLength(1);
    for (const batch of batches.filter((one) => !one.some(isEvent)))
      for (const operation of batch)
        expect('kind' in operation && operation.kind).toMatch(preparing);
  });

  test.each(writing)('%s: leaves no event where it is refused', async (name) => {
    const service = await copyOf(network);
    const options = await examples[name](service);
    const before = await contentOf(service.store);
    await service.call(name, null, options);
    expect(await contentOf(service.store)).toEqual(before);
  });
});

describe('an event', () => {
  test('says who, what, when, about which, and by which request; nothing that was reported', async () => {
    const { json } = await done(network, 'listEvents', 'officer', {
      params: lake,
      query: { institution: 'one', round: '2024' },
    });
    expect(json.events).toEqual([
      {
        event: 'submission_sent',
        at: '2025-02-03T10:00:00.000Z',
        by: { person: expect.stringMatching(/^grant:[0-9a-f]{64}$/), name: 'The preparerOne' },
        about: { institution: 'one', round: '2024', revision: 1 },
        request: 'request-of-tests',
      },
    ]);
  });

  test('stays when what it tells is changed again: nothing changes or deletes one', async () => {
    const service = await copyOf(network);
    const before = (await contentOf(service.store)).filter(({ kind }) => kind === 'event');
    const params = { ...roundOf2024, institution: 'one' };
    await done(service, 'postWithdrawal', 'preparerOne', await examples.postWithdrawal(service));
    const { headers } = await service.call('getSubmission', 'preparerOne', { params });
    await submit(service, 'one', { ifMatch: headers['etag'] as string });
    const after = (await contentOf(service.store)).filter(({ kind }) => kind === 'event');
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map(({ body }) => (body as { event: string }).event)).toEqual(
      ['submission_withdrawn', 'submission_sent'],
    );
  });
});

describe('the trail', () => {
  const page = (query: Record<string, string>) =>
    done(network, 'listEvents', 'officer', { params: lake, query });

  test('is read page by page, each event once', async () => {
    const whole = (await page({ limit: '200' })).json;
    expect(whole.next).toBeUndefined();
    const seen: unknown[] = [];
    let after: string | undefined;
    do {
      const { json } = await page({ limit: '3', ...(after !== undefined && { after }) });
      expect(json.events.length).toBeLessThanOrEqual(3);
      seen.push(...json.events);
      after = json.next;
    } while (after !== undefined);
    expect(seen).toEqual(whole.events);
    expect(seen.length).toBeGreaterThan(10);
  });

  test('of a round has the events of that round and of no other', async () => {
    const { json } = await page({ round: '2022' });
    const rounds = json.events.map(({ about }: { about: { round: string } }) => about.round);
    expect(new Set(rounds)).toEqual(new Set(['2022']));
    const kinds = json.events.map(({ event }: { event: string }) => event);
    expect(kinds.slice(0, 3).sort()).toEqual(['release_made', 'round_announced', 'round_closed']);
  });

  test('of people tells invitations and memberships of this association only', async () => {
    const { json } = await page({ trail: 'people', limit: '200' });
    const roles = json.events.map(({ event, about }: { event: string; about: { role: string } }) =>
      [event, about.role].join(' '),
    );
    expect(roles.filter((one: string) => one === 'invitation_accepted manager')).toHaveLength(1);
    expect(JSON.stringify(json)).not.toContain('otherManager');
  });

  test.each([
    { after: 'one/submission:2024' },
    { after: '../event:x' },
    { limit: '0' },
    { limit: '201' },
    { round: 'NO' },
    { trail: 'people', round: '2024' },
    { trail: 'everything' },
  ])('asked for %j is refused', async (query) => {
    const answer = await network.call('listEvents', 'officer', {
      params: lake,
      query: query as never,
    });
    expect(answer.code).toBe('request_invalid');
  });
});
