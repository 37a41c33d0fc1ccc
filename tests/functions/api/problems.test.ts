// Every problem of the registry, brought about by a call: the right code, a whole sentence, and a store that is as it was.
// The service builder holds status, media type and placeholders of each of them.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { problems } from '@peerbook/shared';
import { contentOf, copyOf, type TestService } from '../../support/service.ts';
import { aStandingNetwork } from './examples.ts';
import { failures } from './failures.ts';

let network: TestService;
beforeAll(async () => {
  network = await aStandingNetwork();
});

describe('each problem of the registry', () => {
  test.each(Object.entries(failures))('%s', async (expected, { before, call }) => {
    const service = await copyOf(network);
    await before?.(service);
    const content = await contentOf(service.store);
    const answer = await call(service);
    expect(answer.code).toBe(expected);
    expect(await contentOf(service.store)).toEqual(content);
  });

  test('is brought about above', () => {
    expect(Object.keys(failures).sort()).toEqual(Object.keys(problems).sort());
  });

  test.each(['too_many_requests', 'service_busy'] as const)(
    '%s says when to ask again',
    async (code) => {
      const { headers, json } = await failures[code].call(await copyOf(network));
      expect(headers['retry-after']).toMatch(/^[1-9]\d*$/);
      expect(headers['retry-after']).toBe(String(json.details.seconds));
    },
  );
});
