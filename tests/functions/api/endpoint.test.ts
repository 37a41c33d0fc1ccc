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
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringMatching(
          /^default-src 'none';.*frame-ancestors 'none'/,
        ),
        'strict-transport-security': expect.stringContaining('max-age='),
      });
    }
  });
});

describe('the id of a request', () => {
  const idOf = async (given?: string) => {
    const headers = { 'x-request-id': given ?? '' };
    const { headers: answered } = await aService().call('getHealth', null, { headers });
    return answered['x-request-id'];
  };

  test.each(['abcd1234', '3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'a.b_c-d.e'])(
    '%s is kept',
    async (given) => {
      expect(await idOf(given)).toBe(given);
    },
  );

  test.each([
    '',
    'short',
    'a b c d e f',
    '{"status":200}',
    '-begins-wrong',
    'x'.repeat(65),
    'é'.repeat(9),
  ])('%j is replaced by one of our own', async (given) => {
    expect(await idOf(given)).toMatch(/^invocation-\d+$/);
  });

  test('is in the answer to a problem, and in the line of the log', async () => {
    const service = aService();
    const headers = { 'x-request-id': 'what-went-wrong' };
    const answer = await service.call('getMe', null, { headers });
    expect(answer.headers['x-request-id']).toBe('what-went-wrong');
    expect(JSON.parse(service.logs[0] ?? '')).toMatchObject({
      request: 'what-went-wrong',
      route: 'getMe',
      status: 401,
      problem: 'token_missing',
    });
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

  test('is logged by route, request, kind and place; its message, which may quote a value, is not', async () => {
    const service = broken();
    await expect(service.call('getMe', 'manager')).rejects.toThrow();
    const [bug = ''] = service.logs;
    expect(JSON.parse(bug)).toEqual({
      bug: 'getMe',
      request: 'request-of-tests',
      kinds: ['Error'],
      frames: expect.arrayContaining([expect.stringContaining('endpoint.test.ts')]),
    });
    expect(service.logs.join()).not.toContain('4711');
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
