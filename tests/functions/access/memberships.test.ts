// Memberships: who sees whom, and that a role taken away is gone with the very next request.
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../support/people.ts';
import { contentOf, type TestService } from '../../support/service.ts';
import { membershipOf } from '../api/examples.ts';
import { atEveryStep } from '../api/interruption.ts';
import { aNetwork, done, join, lake, roundOf2024 } from '../api/network.ts';

let service: TestService;
beforeEach(async () => {
  service = await aNetwork();
});

const end = (person: Person, membership: string, at: TestService = service) =>
  at.call('deleteMembership', person, { params: { ...lake, membership } });
const namesSeenBy = async (person: Person, query = {}) => {
  const { json } = await done(service, 'listMemberships', person, { params: lake, query });
  return json.memberships.map((one: { name: string }) => one.name.slice('The '.length)).sort();
};

describe('the list of memberships', () => {
  test('shows a manager everybody of the association, and nobody of another', async () => {
    expect(await namesSeenBy('manager')).toEqual(
      ['approverOne', 'manager', 'observer', 'officer', 'preparerOne', 'preparerTwo'].sort(),
    );
  });

  test('shows the people of an institution their own', async () => {
    expect(await namesSeenBy('preparerOne')).toEqual(['approverOne', 'preparerOne']);
    expect(await namesSeenBy('preparerTwo')).toEqual(['preparerTwo']);
  });

  test('shows an operator the managers', async () => {
    expect(await namesSeenBy('operator')).toEqual(['manager']);
  });

  test('is narrowed to an institution, and another one is not found', async () => {
    expect(await namesSeenBy('manager', { institution: 'two' })).toEqual(['preparerTwo']);
    const query = { institution: 'one' };
    const answer = await service.call('listMemberships', 'preparerTwo', { params: lake, query });
    expect(answer.code).toBe('not_found');
  });

  test('has somebody invited twice to the same role once', async () => {
    await join(service, 'lake', 'manager', 'observer', { role: 'observer' });
    expect((await namesSeenBy('manager')).filter((one: string) => one === 'observer')).toHaveLength(
      1,
    );
  });
});

describe('a role that is taken away', () => {
  test('is gone with the very next request, and from the list', async () => {
    const id = await membershipOf(service, 'officer');
    expect((await service.call('getRound', 'officer', { params: roundOf2024 })).status).toBe(200);
    const ended = await end('manager', id);
    expect(ended.json).toMatchObject({ ...lake, role: 'officer', membership: id });
    expect((await service.call('getRound', 'officer', { params: roundOf2024 })).status).toBe(404);
    expect(await namesSeenBy('manager')).not.toContain('officer');
    expect((await end('manager', id)).code).toBe('not_found');
  });

  test('leaves the other roles of the person', async () => {
    const id = await membershipOf(service, 'officer');
    await join(service, 'lake', 'manager', 'officer', { role: 'observer' });
    await end('manager', id);
    const { json } = await service.call('getMe', 'officer');
    expect(json.memberships.map((one: { role: string }) => one.role)).toEqual(['observer']);
  });

  test('can be given again', async () => {
    await end('manager', await membershipOf(service, 'officer'));
    await join(service, 'lake', 'manager', 'officer', { role: 'officer' });
    expect((await service.call('getRound', 'officer', { params: roundOf2024 })).status).toBe(200);
  });

  test('is not taken from oneself', async () => {
    const before = await contentOf(service.store);
    expect((await end('manager', await membershipOf(service, 'manager'))).code).toBe(
      'own_membership',
    );
    expect(await contentOf(service.store)).toEqual(before);
  });

  test('is not taken by an operator, unless it is that of a manager', async () => {
    expect((await end('operator', await membershipOf(service, 'officer'))).code).toBe('not_found');
    expect((await end('operator', await membershipOf(service, 'manager'))).status).toBe(200);
    expect((await service.call('listRounds', 'manager', { params: lake })).status).toBe(404);
  });

  test.each(['', 'x', '0'.repeat(32), '../grant', 'G'.repeat(32)])(
    '%j is not found',
    async (id) => {
      expect((await end('manager', id)).code).toBe('not_found');
    },
  );

  test('takes along the invitations that its manager sent', async () => {
    await join(service, 'lake', 'manager', 'stranger', { role: 'manager' });
    const sent = await done(service, 'postInvitation', 'stranger', {
      params: lake,
      body: { role: 'manager' },
    });
    await end('manager', await membershipOf(service, 'stranger'));
    const params = { code: sent.json.code };
    expect((await service.call('postAcceptance', 'stranger', { params })).code).toBe(
      'invitation_withdrawn',
    );
  });

  test('leaves a manager, though two take the role from each other at once', async () => {
    await join(service, 'lake', 'manager', 'stranger', { role: 'manager' });
    const [first, second] = [
      await membershipOf(service, 'stranger'),
      await membershipOf(service, 'manager'),
    ];
    const steps = await atEveryStep(
      service,
      (one) => end('manager', first, one),
      (one) => end('stranger', second, one),
      async (one, results) => {
        expect(results.meanwhile.status).toBe(200);
        expect(results.first.status).toBeGreaterThanOrEqual(403);
        expect((await one.call('listRounds', 'stranger', { params: lake })).status).toBe(200);
      },
    );
    expect(steps).toBeGreaterThanOrEqual(4);
  });
});
