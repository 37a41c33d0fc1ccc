// Notices: what happened, as the people of an institution and the staff are told of it.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { follow } from '../../../functions/followUp/follow.ts';
import { followUps } from '../../../functions/followUp/followUp.ts';
import type { Store } from '../../../functions/store/store.ts';
import { copyOf, type TestService } from '../../support/service.ts';
import { aStandingNetwork } from '../api/examples.ts';
import { decide, done, lake } from '../api/network.ts';

const now = () => new Date('2025-02-03T10:00:00.000Z');

let network: TestService;
beforeAll(async () => {
  network = await aStandingNetwork();
});

const pass = (store: Store) => follow(store, followUps, now);
const aCopy = () => copyOf(network);

describe('notices', () => {
  const list = async (
    service: TestService,
    person: Parameters<TestService['call']>[1],
    query = {},
  ) => (await done(service, 'listNotices', person, { params: lake, query })).json;

  test('of an institution are its own and those for everybody, the newest first, without names', async () => {
    const service = await aCopy();
    service.clock.now = new Date('2025-02-04T10:00:00.000Z');
    await decide(service, 'one', { decision: 'accepted', revision: 1 });
    await pass(service.store);
    const { notices } = await list(service, 'preparerOne', { institution: 'one', limit: '100' });
    expect(notices[0]).toEqual({
      event: 'submission_accepted',
      at: '2025-02-04T10:00:00.000Z',
      about: { institution: 'one', round: '2024', revision: 1 },
    });
    const events = notices.map(({ event }: { event: string }) => event);
    expect(events).toContain('release_made');
    expect(events).not.toContain('invitation_accepted');
    const times = notices.map(({ at }: { at: string }) => at);
    expect(times).toEqual([...times].sort().reverse());
    const others = notices.filter(
      ({ about }: { about: { institution?: string } }) => (about.institution ?? 'one') !== 'one',
    );
    expect(others).toEqual([]);
    expect(JSON.stringify(notices)).not.toMatch(/The (officer|preparer|manager)/);
  });

  test('of the staff are about all institutions and people', async () => {
    const service = await aCopy();
    await pass(service.store);
    const { notices } = await list(service, 'officer', { limit: '100' });
    const events = new Set(notices.map(({ event }: { event: string }) => event));
    expect(events).toContain('submission_sent');
    expect(events).toContain('invitation_accepted');
    const answer = await service.call('listNotices', 'preparerOne', { params: lake });
    expect(answer.code).toBe('role_missing');
  });

  test('are read page by page, each once', async () => {
    const service = await aCopy();
    await pass(service.store);
    const whole = (await list(service, 'preparerOne', { institution: 'one', limit: '100' }))
      .notices;
    const seen: unknown[] = [];
    let after: string | undefined;
    do {
      const page = await list(service, 'preparerOne', {
        institution: 'one',
        limit: '2',
        ...(after !== undefined && { after }),
      });
      seen.push(...page.notices);
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(whole);
    expect(seen.length).toBeGreaterThan(5);
  });
});
