// A body is counted while it comes: without a length, or with a wrong one, it is cut where the limit is.
import type { HttpRequest } from '@azure/functions';
import { describe, expect, test } from '@jest/globals';
import { routes } from '@peerbook/shared';
import { bodyLimit, readBody } from '../../../functions/requestBody.ts';

/** A request whose body never ends, and how much of it was taken. */
function endless(headers: Record<string, string>) {
  const taken = { bytes: 0, isCancelled: false };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken.bytes += 65_536;
      controller.enqueue(new Uint8Array(65_536).fill(0x20));
    },
    cancel() {
      taken.isCancelled = true;
    },
  });
  const request = { headers: new Headers(headers), body } as unknown as HttpRequest;
  return { request, taken };
}

describe('a body without end', () => {
  test.each<[string, Record<string, string>]>([
    ['without a length', {}],
    ['with a length that is a lie', { 'content-length': '10' }],
    ['with a length that is none', { 'content-length': 'much' }],
  ])('%s is cut at the limit', async (_, headers) => {
    const { request, taken } = endless({ ...headers, 'content-type': 'application/json' });
    await expect(readBody(routes.putRound, request)).rejects.toMatchObject({ code: 'too_large' });
    expect(taken.isCancelled).toBe(true);
    expect(taken.bytes).toBeLessThan(bodyLimit + 4 * 65_536);
  });

  test('that announces too much is not begun', async () => {
    const { request, taken } = endless({ 'content-length': String(bodyLimit + 1) });
    await expect(readBody(routes.putRound, request)).rejects.toMatchObject({ code: 'too_large' });
    expect(taken.bytes).toBeLessThanOrEqual(65_536);
  });
});
