// The endpoint around every handler: what a bug looks like from outside, what headers answers carry.
import { describe, expect, test } from '@jest/globals';
import { testAccess } from '../../support/people.ts';
import { aService } from '../../support/service.ts';
import { aNetwork, lake, roundOf2024 } from './network.ts';

describe('an answer', () => {
  test('is never kept by a cache nor guessed at by a browser', async () => {
    const service = await aNetwork();
    for (const answer of [
      await service.call('getHealth', null),
      await service.call('getRound', 'manager', { params: roundOf2024 }),
      await service.call('getRound', 'stranger', { params: roundOf2024 }),
    ]) {
      expect(answer.headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
    }
  });
});

describe('a bug', () => {
  const broken = () => {
    const { store } = aService();
    const failing = { ...store, get: () => Promise.reject(new Error('value 4711 of the store')) };
    return aService({ store: failing });
  };

  test('is answered by a bare 500: nothing of its cause goes out', async () => {
    await expect(broken().call('getMe', 'manager')).rejects.toThrow('getMe answered 500');
  });

  test('is logged, by the name of the route', async () => {
    await expect(broken().call('getMe', 'manager')).rejects.toThrow('getMe failed: Error: value');
  });
});

describe('tokens', () => {
  test('keys that cannot be had are no reason to send people to sign in again: no 401', async () => {
    const verifyToken = () => Promise.reject(new Error('the keys could not be had'));
    const service = aService({ access: { ...testAccess, verifyToken } });
    await expect(service.call('getMe', 'manager')).rejects.toThrow('getMe answered 500');
  });

  test('a person whose role was given a moment ago may use it at once', async () => {
    const service = await aNetwork();
    expect((await service.call('listRounds', 'stranger', { params: lake })).status).toBe(404);
    const body = { role: 'observer' };
    const { json } = await service.call('postInvitation', 'manager', { params: lake, body });
    await service.call('postAcceptance', 'stranger', { params: { code: json.code } });
    expect((await service.call('listRounds', 'stranger', { params: lake })).status).toBe(200);
  });
});

describe('ids in a path', () => {
  test.each(['Lake', 'la_ke', '-lake', 'lake--hill', '', 'a'.repeat(65), '../lake', 'lake\u0000'])(
    '%j is answered like one that does not exist',
    async (association) => {
      const service = await aNetwork();
      const answer = await service.call('listRounds', 'manager', { params: { association } });
      expect(answer.code).toBe('not_found');
    },
  );

  test.each(['0', '01', '1.0', '-1', 'x', '99999', '1e3'])(
    'release %j is not found',
    async (release) => {
      const service = await aNetwork();
      const params = { ...lake, release };
      expect((await service.call('getBenchmarks', 'manager', { params })).code).toBe('not_found');
    },
  );
});
