// Extensions: one institution may send its report after the others, until an instant that a manager sets.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { contentOf, type TestService } from '../../support/service.ts';
import { atEveryStep } from './interruption.ts';
import { aNetwork, done, roundOf2024, submit } from './network.ts';

let service: TestService;
beforeEach(async () => {
  service = await aNetwork();
});

const params = { ...roundOf2024, institution: 'one' };
const until = '2025-05-15T12:00:00.000Z';
const reason = 'Their accountant fell ill.';
const extend = (to: string | null = until, at: TestService = service) =>
  at.call('putExtension', 'manager', { params, body: { until: to, reason } });
const at = (now: string) => {
  service.clock.now = new Date(now);
};

describe('an extension', () => {
  test('lets one institution send until its last moment, and its receipt says so', async () => {
    expect((await extend()).json).toEqual({
      institution: 'one',
      round: '2024',
      until,
      reason,
      grantedBy: 'The manager',
      grantedAt: '2025-02-03T10:00:00.000Z',
    });
    at(until);
    const { status, json } = await submit(service, 'one');
    expect(status).toBe(201);
    expect(json.lateUntil).toBe(until);
    const { token, ...claims } = json;
    expect(await service.services.signer.verify('receipt', token)).toEqual(claims);
    expect((await submit(service, 'two')).code).toBe('round_closed');
  });

  test('is over a millisecond later, and the refusal tells when it ended', async () => {
    await extend();
    at('2025-05-15T12:00:00.001Z');
    const answer = await submit(service, 'one');
    expect(answer.json).toMatchObject({ code: 'round_closed', details: { closed: until } });
  });

  test('is not named in the receipt of what came while the round was open', async () => {
    await extend();
    expect((await submit(service, 'one')).json).not.toHaveProperty('lateUntil');
  });

  test('holds though the round is closed afterwards, or was before', async () => {
    await extend();
    await done(service, 'postClosing', 'manager', { params: roundOf2024 });
    expect((await submit(service, 'one')).status).toBe(201);
    const two = { ...params, institution: 'two' };
    const body = { until, reason };
    await done(service, 'putExtension', 'manager', { params: two, body });
    expect((await submit(service, 'two')).json.lateUntil).toBe(until);
  });

  test('is ended at once', async () => {
    await extend();
    at('2025-05-02T00:00:00.000Z');
    await extend(null);
    at('2025-05-02T00:00:00.001Z');
    expect((await submit(service, 'one')).code).toBe('round_closed');
    expect((await service.call('getExtension', 'preparerOne', { params })).json.until).toBe(
      '2025-05-02T00:00:00.000Z',
    );
  });

  test('that is ended while a report is under way stops it', async () => {
    await extend();
    await done(service, 'postClosing', 'manager', { params: roundOf2024 });
    const send = async (one: TestService) => {
      // A moment after it is ended below.
      one.clock.now = new Date('2025-02-03T10:00:00.001Z');
      return submit(one, 'one');
    };
    await atEveryStep(
      service,
      send,
      (one) => extend(null, one),
      async (one, results) => {
        expect(results.meanwhile.status).toBe(200);
        expect(results.first.code).toBe('round_closed');
        expect((await one.call('getSubmission', 'officer', { params })).status).toBe(404);
      },
    );
  });

  test('is told in the trail of events', async () => {
    await extend();
    await extend(null);
    const { json } = await done(service, 'listEvents', 'officer', {
      params: { association: 'lake' },
      query: { institution: 'one' },
    });
    expect(json.events.map(({ event }: { event: string }) => event)).toEqual([
      'extension_granted',
      'extension_ended',
    ]);
    expect(json.events[0].about).toEqual({ institution: 'one', round: '2024', until });
    expect(JSON.stringify(json)).not.toContain(reason);
  });

  test.each(['2025-04-30T00:00:00.000Z', '2025-01-01T00:00:00.000Z'])(
    'until %s is refused: the round is open until then',
    async (early) => {
      const before = await contentOf(service.store);
      expect((await extend(early)).code).toBe('request_invalid');
      expect(await contentOf(service.store)).toEqual(before);
    },
  );

  test('that is not there is not found, nor ended', async () => {
    expect((await service.call('getExtension', 'preparerOne', { params })).code).toBe('not_found');
    expect((await extend(null)).code).toBe('not_found');
  });
});
