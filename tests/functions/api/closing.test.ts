// The end of a round, decided in the transaction that stores a report: whatever meets whatever, no report is acknowledged
// after a closing was, and none that was acknowledged before is lost.
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Store } from '../../../functions/store/store.ts';
import { type Answer, aService, copyOf, type TestService } from '../../support/service.ts';
import { announceWithApproval, examples, roundOf2025 } from './examples.ts';
import { atEveryStep } from './interruption.ts';
import { aNetwork, done, lake, roundBody, roundOf2024, submissionOf, submit } from './network.ts';

let network: TestService;
beforeAll(async () => {
  network = await aNetwork();
});

const ofOne = { ...roundOf2024, institution: 'one' };
const close = (service: TestService) =>
  service.call('postClosing', 'manager', { params: roundOf2024 });
const isStored = async (service: TestService, params = ofOne) =>
  (await service.call('getSubmission', 'officer', { params })).status === 200;

describe('a report on its way', () => {
  test('is refused once the closing was acknowledged, at whatever step it was', async () => {
    const send = (service: TestService) => submit(service, 'one');
    const steps = await atEveryStep(network, send, close, async (service, { first, meanwhile }) => {
      expect(meanwhile.status).toBe(200);
      expect(first.code).toBe('round_closed');
      expect(await isStored(service)).toBe(false);
    });
    expect(steps).toBeGreaterThanOrEqual(8);
  });

  test('that was acknowledged while a round was being closed is there, and was received before it closed', async () => {
    const send = (service: TestService) => submit(service, 'one');
    await atEveryStep(network, close, send, async (service, { first, meanwhile }) => {
      expect(first.status).toBe(200);
      expect([201, 409]).toContain(meanwhile.status);
      expect(await isStored(service)).toBe(meanwhile.status === 201);
      if (meanwhile.status === 201)
        expect(meanwhile.json.receivedAt <= first.json.closedAt).toBe(true);
    });
  });

  test('is decided by the new closing time where that was changed meanwhile', async () => {
    const closes = '2025-02-01T00:00:00.000Z';
    const bringForward = (service: TestService) =>
      service.call('putRound', 'manager', { params: roundOf2024, body: { ...roundBody, closes } });
    const send = (service: TestService) => submit(service, 'one');
    await atEveryStep(network, send, bringForward, async (service, { first }) => {
      expect(first.json).toMatchObject({ code: 'round_closed', details: { closed: closes } });
      expect(await isStored(service)).toBe(false);
    });
  });

  test('is taken where the round was only prolonged meanwhile', async () => {
    const prolong = (service: TestService) =>
      service.call('putRound', 'manager', {
        params: roundOf2024,
        body: { ...roundBody, closes: '2025-07-01T00:00:00.000Z' },
      });
    const send = (service: TestService) => submit(service, 'one');
    await atEveryStep(network, send, prolong, async (service, { first }) => {
      expect(first.status).toBe(201);
      expect(await isStored(service)).toBe(true);
    });
  });

  test('is approved before the closing or not at all', async () => {
    const waiting = await copyOf(network);
    await announceWithApproval(waiting);
    await submit(waiting, 'one', { round: '2025' });
    const approve = async (service: TestService) =>
      service.call('postApproval', 'approverOne', await examples.postApproval(service));
    const closeIt = (service: TestService) =>
      service.call('postClosing', 'manager', { params: roundOf2025 });
    await atEveryStep(waiting, approve, closeIt, async (service, { first }) => {
      expect(first.code).toBe('round_closed');
      const params = { ...roundOf2025, institution: 'one' };
      const { json } = await service.call('getSubmission', 'officer', { params });
      expect(json.status).toBe('awaiting_approval');
    });
  });
});

describe('the closing instant', () => {
  test.each([
    ['a millisecond before', '2025-04-29T23:59:59.999Z', 201],
    ['at it', '2025-04-30T00:00:00.000Z', 201],
    ['a millisecond after', '2025-04-30T00:00:00.001Z', 409],
  ])('%s a report is answered accordingly', async (_, now, status) => {
    const service = await copyOf(network);
    service.clock.now = new Date(now);
    const answer = await submit(service, 'one');
    expect(answer.status).toBe(status);
    if (status === 201) expect(answer.json.receivedAt).toBe(now);
  });

  test('that passes while a report is being read refuses it: the receipt never tells a later one', async () => {
    const service = await copyOf(network);
    const times = ['2025-04-29T23:59:59.999Z', '2025-04-30T00:00:00.001Z'];
    for (let later = 0; later < 12; later += 1) {
      const copy = await copyOf(service);
      let asked = 0;
      Object.assign(copy.services, {
        now: () => {
          asked += 1;
          return new Date(times[asked > later ? 1 : 0] as string);
        },
      });
      const answer = await submit(copy, 'one');
      if (answer.status === 201) expect(answer.json.receivedAt).toBe(times[0]);
      else expect(answer.code).toBe('round_closed');
    }
  });
});

describe('schedules', () => {
  /** A service whose every use of the store waits for its turn, on a clock that goes on with each look at it. */
  function scheduled(inner: TestService, scheduler: fc.Scheduler): TestService {
    const { store } = inner;
    const turn = <F extends (...given: never[]) => Promise<unknown>>(f: F): F =>
      scheduler.scheduleFunction(f as never) as unknown as F;
    const waiting: Store = {
      ...store,
      get: turn(store.get) as Store['get'],
      create: turn(store.create) as Store['create'],
      replaceIf: turn(store.replaceIf) as Store['replaceIf'],
      batch: turn(store.batch) as Store['batch'],
      list: turn(store.list) as Store['list'],
    };
    const service = aService({ store: waiting });
    let time = inner.clock.now.getTime();
    Object.assign(service.services, {
      now: () => {
        time += 1;
        return new Date(time);
      },
    });
    return service;
  }

  test('of two reports, a closing and a second one never break the rule', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const inner = await copyOf(network);
        const options = {
          one: await submissionOf(inner, 'one'),
          two: await submissionOf(inner, 'two'),
        };
        const service = scheduled(inner, scheduler);
        /** In the order in which they were acknowledged. */
        const told: { what: string; answer: Answer }[] = [];
        const tell = async (what: string, call: Promise<Answer>) => {
          told.push({ what, answer: await call });
        };
        await scheduler.waitFor(
          Promise.all([
            tell('one', service.call('putSubmission', 'preparerOne', options.one)),
            tell('two', service.call('putSubmission', 'preparerTwo', options.two)),
            tell('closing', close(service)),
            tell('closing', close(service)),
          ]),
        );
        const { closedAt } = (await inner.call('getRound', 'manager', { params: roundOf2024 }))
          .json;
        for (const what of ['one', 'two']) {
          const { answer } = told.find((one) => one.what === what) as { answer: Answer };
          const params = { ...lake, round: '2024', institution: what };
          expect(await isStored(inner, params)).toBe(answer.status === 201);
          if (answer.status === 201) expect(answer.json.receivedAt < closedAt).toBe(true);
          else expect(answer.code).toBe('round_closed');
        }
        const after = await inner.call('getRound', 'manager', { params: roundOf2024 });
        expect(after.json.status).toBe('closed');
      }),
      { numRuns: 60 },
    );
  });
});

describe('a closing that broke off', () => {
  test('leaves nothing released, and is finished by closing once more', async () => {
    const service = await copyOf(network);
    const failing = aService({
      store: {
        ...service.store,
        batch: () => Promise.reject(new Error('the store went away')),
      },
    });
    await expect(close(failing)).rejects.toThrow('500');
    expect((await submit(service, 'one')).code).toBe('round_closed');
    const release = () =>
      service.call('postRelease', 'manager', { params: lake, body: { round: '2024' } });
    expect((await release()).code).toBe('round_still_open');
    expect((await close(service)).json).not.toHaveProperty('isClosing');
    expect((await release()).status).toBe(201);
    const { json } = await done(service, 'listEvents', 'officer', {
      params: lake,
      query: { round: '2024' },
    });
    const closings = json.events.filter(({ event }: { event: string }) => event === 'round_closed');
    expect(closings).toHaveLength(1);
  });
});
