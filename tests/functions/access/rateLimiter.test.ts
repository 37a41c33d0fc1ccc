// How often one caller may ask: what is free at once, what comes back with time, and that nobody pays for another.
import { describe, expect, test } from '@jest/globals';
import { createRateLimiter } from '../../../functions/access/rateLimiter.ts';
import { testAccess } from '../../support/people.ts';
import { aService } from '../../support/service.ts';

const limits = { reads: { burst: 3, perMinute: 6 }, writes: { burst: 1, perMinute: 1 } };
const begin = Date.parse('2025-02-03T10:00:00.000Z');

function aLimiter() {
  const clock = { now: begin };
  const limiter = createRateLimiter(limits, () => new Date(clock.now));
  return { clock, limiter };
}

describe('a bucket', () => {
  test('gives its burst at once, then asks to wait until there is one again', () => {
    const { clock, limiter } = aLimiter();
    expect([1, 2, 3].map(() => limiter.take('a', 'reads'))).toEqual([0, 0, 0]);
    expect(limiter.take('a', 'reads')).toBe(10);
    clock.now += 9_999;
    expect(limiter.take('a', 'reads')).toBe(1);
    clock.now += 1;
    expect(limiter.take('a', 'reads')).toBe(0);
    expect(limiter.take('a', 'reads')).toBe(10);
  });

  test('holds no more than its burst, however long nobody asks', () => {
    const { clock, limiter } = aLimiter();
    clock.now += 86_400_000;
    const waits = [1, 2, 3, 4].map(() => limiter.take('a', 'reads'));
    expect(waits.map((seconds) => seconds > 0)).toEqual([false, false, false, true]);
  });

  test('is of one caller, and of reading or of writing', () => {
    const { limiter } = aLimiter();
    expect(limiter.take('a', 'writes')).toBe(0);
    expect(limiter.take('a', 'writes')).toBe(60);
    expect(limiter.take('a', 'reads')).toBe(0);
    expect(limiter.take('b', 'writes')).toBe(0);
  });

  test('is neither filled nor emptied by a clock that is set back', () => {
    const { clock, limiter } = aLimiter();
    limiter.take('a', 'writes');
    clock.now -= 3_600_000;
    expect(limiter.take('a', 'writes')).toBe(60);
  });

  test('of a caller is not remembered for ever: a million of them take little room', () => {
    const { limiter } = aLimiter();
    limiter.take('first', 'writes');
    for (let i = 0; i < 20_000; i += 1) limiter.take(`caller-${i}`, 'writes');
    expect(limiter.take('first', 'writes')).toBe(0);
    expect(limiter.take('caller-19999', 'writes')).toBe(60);
  });
});

describe('a request beyond the share', () => {
  const limited = () => {
    const { limiter } = aLimiter();
    return aService({ access: { ...testAccess, limiter } });
  };

  test('is answered 429 with the seconds to wait, and another caller is not', async () => {
    const service = limited();
    const statuses = [];
    for (let i = 0; i < 4; i += 1) statuses.push((await service.call('getMe', 'manager')).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const refused = await service.call('getMe', 'manager');
    expect(refused.headers['retry-after']).toBe('10');
    expect(refused.json.details).toEqual({ seconds: 10 });
    expect((await service.call('getMe', 'officer')).status).toBe(200);
  });

  test('with a bad token is counted by its address, as the front end tells it', async () => {
    const service = limited();
    const from = (address: string) =>
      service.call('getMe', null, {
        headers: { authorization: 'Bearer x', 'x-forwarded-for': `10.0.0.1, ${address}` },
      });
    // The port is another one with each connection.
    for (let i = 0; i < 3; i += 1) expect((await from(`192.0.2.1:5000${i}`)).status).toBe(401);
    expect((await from('192.0.2.1:50009')).status).toBe(429);
    expect((await from('192.0.2.1')).status).toBe(429);
    expect((await from('192.0.2.2:50000')).status).toBe(401);
    for (let i = 0; i < 3; i += 1) expect((await from(`[2001:db8::1]:500${i}`)).status).toBe(401);
    expect((await from('[2001:db8::1]:5009')).status).toBe(429);
    expect((await from('2001:db8::2')).status).toBe(401);
    expect((await service.call('getMe', 'manager')).status).toBe(200);
  });
});
