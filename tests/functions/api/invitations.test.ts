// Invitations: how a person comes to a role. Single use, for a time, for a role that the inviting person may give.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { testAccess } from '../../support/people.ts';
import { aService, contentOf, type TestService } from '../../support/service.ts';
import { atEveryStep } from './interruption.ts';
import { aNetwork, hill, lake } from './network.ts';

let service: TestService;
beforeEach(async () => {
  service = await aNetwork();
});

const invite = (body: object, from: 'manager' | 'operator' = 'manager') =>
  service.call('postInvitation', from, { params: lake, body });
const acceptAs = (person: 'stranger' | 'otherManager', code: string) =>
  service.call('postAcceptance', person, { params: { code } });

describe('an invitation', () => {
  test('gives its role to whoever accepts it', async () => {
    const { json } = await invite({ role: 'preparer', institution: 'two' });
    const accepted = await acceptAs('stranger', json.code);
    expect(accepted.status).toBe(201);
    expect(accepted.json).toEqual({ ...lake, role: 'preparer', institution: 'two' });
    const { json: me } = await service.call('getMe', 'stranger');
    expect(me.memberships).toEqual([
      expect.objectContaining({ associationName: 'Network of the lake', institution: 'two' }),
    ]);
  });

  test('adds to the roles that somebody has elsewhere', async () => {
    await acceptAs('otherManager', (await invite({ role: 'observer' })).json.code);
    const { json } = await service.call('getMe', 'otherManager');
    expect(json.memberships.map((one: { association: string }) => one.association)).toEqual([
      'hill',
      'lake',
    ]);
  });

  test('serves once', async () => {
    const { code } = (await invite({ role: 'observer' })).json;
    await acceptAs('stranger', code);
    expect((await acceptAs('otherManager', code)).code).toBe('invitation_used');
    expect((await service.call('listRounds', 'otherManager', { params: lake })).status).toBe(404);
  });

  test('gives the same answer once more to whoever accepted it and did not hear of it', async () => {
    const { code } = (await invite({ role: 'preparer', institution: 'two' })).json;
    const first = await acceptAs('stranger', code);
    const content = await contentOf(service.store);
    const again = await acceptAs('stranger', code);
    expect([again.status, again.json]).toEqual([200, first.json]);
    expect(await contentOf(service.store)).toEqual(content);
  });

  test('gives nothing back to whoever has lost the role since', async () => {
    const { code } = (await invite({ role: 'observer' })).json;
    await acceptAs('stranger', code);
    const { json } = await service.call('listMemberships', 'manager', { params: lake });
    const { membership } = json.memberships.find(
      (one: { name: string }) => one.name === 'The stranger',
    );
    const ended = { params: { ...lake, membership } };
    await service.call('deleteMembership', 'manager', ended);
    expect((await acceptAs('stranger', code)).code).toBe('invitation_used');
    expect((await service.call('listRounds', 'stranger', { params: lake })).status).toBe(404);
  });

  test('serves one of two people who accept it at once', async () => {
    const { code } = (await invite({ role: 'observer' })).json;
    const both = await Promise.all([acceptAs('stranger', code), acceptAs('otherManager', code)]);
    expect(both.map((one) => one.status).sort()).toEqual([201, 409]);
  });

  test('is not called used when its bearer accepts another one at the same moment', async () => {
    const codes = [];
    for (const institution of ['one', 'two'])
      codes.push((await invite({ role: 'preparer', institution })).json.code);
    const both = await Promise.all(codes.map((code) => acceptAs('stranger', code)));
    expect(both.map((one) => one.status)).toEqual([201, 201]);
    const { json } = await service.call('getMe', 'stranger');
    expect(json.memberships).toHaveLength(2);
  });

  test('is good to the last moment of its last day, and not a millisecond longer', async () => {
    const { code, expires } = (await invite({ role: 'observer', validDays: 2 })).json;
    expect(expires).toBe('2025-02-05T10:00:00.000Z');
    service.clock.now = new Date(Date.parse(expires) + 1);
    expect((await acceptAs('stranger', code)).code).toBe('invitation_expired');
    service.clock.now = new Date(expires);
    expect((await acceptAs('stranger', code)).status).toBe(201);
  });

  test('that nobody sent is not found', async () => {
    expect((await acceptAs('stranger', 'code-of-nobody')).code).toBe('not_found');
  });

  test('is stored as a hash only: whoever reads the store cannot accept it', async () => {
    const quiet = aService();
    const body = { name: 'Lake', contact: '', language: 'en' };
    await quiet.call('putAssociation', 'operator', { params: lake, body });
    const services = { ...quiet.services, newCode: () => 'a-code-to-be-kept-secret' };
    Object.assign(quiet.services, services);
    const { json } = await quiet.call('postInvitation', 'operator', {
      params: lake,
      body: { role: 'manager' },
    });
    expect(json.code).toBe('a-code-to-be-kept-secret');
    expect(JSON.stringify(await contentOf(quiet.store))).not.toContain('kept-secret');
  });
});

describe('the list of invitations', () => {
  const listed = async (person: 'manager' | 'operator' = 'manager') =>
    (await service.call('listInvitations', person, { params: lake })).json.invitations as {
      status: string;
      role: string;
      invitation: string;
      note?: string;
    }[];

  test('tells where each stands, and no code', async () => {
    const { code, invitation } = (await invite({ role: 'observer', note: 'Achieng' })).json;
    const find = async () => (await listed()).find((one) => one.invitation === invitation);
    expect(await find()).toMatchObject({ status: 'open', role: 'observer', note: 'Achieng' });
    expect(JSON.stringify(await listed())).not.toContain(code);
    await acceptAs('stranger', code);
    expect((await find())?.status).toBe('used');
    const other = (await invite({ role: 'observer', validDays: 1 })).json.invitation;
    service.clock.now = new Date('2025-03-01T00:00:00.000Z');
    expect((await listed()).find((one) => one.invitation === other)?.status).toBe('expired');
  });

  test('shows an operator the invitations of managers only', async () => {
    await invite({ role: 'observer' });
    expect(new Set((await listed('operator')).map((one) => one.role))).toEqual(
      new Set(['manager']),
    );
  });

  test('has one that was withdrawn, which nobody can accept', async () => {
    const { code, invitation } = (await invite({ role: 'observer' })).json;
    const params = { ...lake, invitation };
    const withdraw = () => service.call('deleteInvitation', 'manager', { params });
    expect((await withdraw()).json.status).toBe('withdrawn');
    expect((await withdraw()).status).toBe(200);
    expect((await acceptAs('stranger', code)).code).toBe('invitation_withdrawn');
  });

  test('withdrawn and accepted at once is one of the two', async () => {
    const { code, invitation } = (await invite({ role: 'observer' })).json;
    const withdraw = (one: TestService) =>
      one.call('deleteInvitation', 'manager', { params: { ...lake, invitation } });
    const accept = (one: TestService) =>
      one.call('postAcceptance', 'stranger', { params: { code } });
    const steps = await atEveryStep(service, accept, withdraw, async (one, results) => {
      expect(results.meanwhile.status).toBe(200);
      expect(results.first.code).toBe('invitation_withdrawn');
      expect((await one.call('listRounds', 'stranger', { params: lake })).status).toBe(404);
    });
    expect(steps).toBeGreaterThanOrEqual(4);
  });
});

describe('an invitation for one person', () => {
  const stranger = { issuer: 'https://issuer.example', subject: 'stranger' };
  const withAddress = (email?: string) =>
    aService({
      store: service.store,
      access: {
        ...testAccess,
        verifyToken: async (authorization) => ({
          ...(await testAccess.verifyToken(authorization)),
          ...(email !== undefined && { email }),
        }),
      },
    });

  test('is accepted by the subject that it names, and by no other', async () => {
    const { code } = (await invite({ role: 'observer', person: stranger })).json;
    expect((await acceptAs('otherManager', code)).code).toBe('invitation_of_other');
    expect((await acceptAs('stranger', code)).status).toBe(201);
  });

  test('is not accepted by the same subject of another issuer', async () => {
    const person = { ...stranger, issuer: 'https://other.example' };
    const { code } = (await invite({ role: 'observer', person })).json;
    expect((await acceptAs('stranger', code)).code).toBe('invitation_of_other');
  });

  test('is accepted by the verified address that it names, however it is written', async () => {
    const person = { email: 'Achieng@Lake.Example' };
    const { code } = (await invite({ role: 'observer', person })).json;
    const accept = (one: TestService) =>
      one.call('postAcceptance', 'stranger', { params: { code } });
    expect((await accept(withAddress('eve@lake.example'))).code).toBe('invitation_of_other');
    expect((await accept(withAddress())).code).toBe('invitation_of_other');
    expect((await accept(withAddress('achieng@lake.example'))).status).toBe(201);
  });
});

describe('the roles that may be given', () => {
  test.each([
    ['manager', { role: 'preparer' }, 'request_invalid'],
    ['manager', { role: 'approver' }, 'request_invalid'],
    ['manager', { role: 'officer', institution: 'one' }, 'request_invalid'],
    ['manager', { role: 'preparer', institution: 'inst-99' }, 'not_found'],
    ['manager', { role: 'operator' }, 'role_missing'],
    ['operator', { role: 'operator' }, 'role_missing'],
    ['operator', { role: 'officer' }, 'role_missing'],
    ['operator', { role: 'preparer', institution: 'one' }, 'role_missing'],
  ] as const)('a %s who invites to %j is answered %s', async (person, body, code) => {
    const before = await contentOf(service.store);
    expect((await invite(body, person)).code).toBe(code);
    expect(await contentOf(service.store)).toEqual(before);
  });

  test('an operator invites the manager of an association that exists, and of no other', async () => {
    const body = { role: 'manager' };
    expect((await service.call('postInvitation', 'operator', { params: hill, body })).status).toBe(
      201,
    );
    const params = { association: 'desert' };
    expect((await service.call('postInvitation', 'operator', { params, body })).code).toBe(
      'not_found',
    );
  });
});
