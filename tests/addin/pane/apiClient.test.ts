// What comes of a call to the service that was not answered, or not by the service.
import { describe, expect, test } from '@jest/globals';
import { browserFetch, createPaneClient, Garbled, Unreachable } from '../../../addin/apiClient.ts';
import type { Session } from '../../../addin/session.ts';

const session = { token: () => 'token', expire: () => undefined } as unknown as Session;
const call = (answer: () => Promise<Response>) =>
  createPaneClient('https://service.example', session, browserFetch(answer))('getHealth', {});

describe('a call of the pane', () => {
  test.each<[string, () => Promise<Response>, typeof Garbled | typeof Unreachable]>([
    ['no answer', () => Promise.reject(new TypeError('Failed to fetch')), Unreachable],
    ['a page instead of an answer', async () => new Response('<html>'), Garbled],
    ['an answer of another shape', async () => Response.json({ other: 1 }), Garbled],
    [
      'an answer that breaks off',
      async () =>
        new Response(
          new ReadableStream({ start: (stream) => stream.error(new TypeError('network')) }),
        ),
      Unreachable,
    ],
  ])('with %s fails as what it is', async (_name, answer, kind) => {
    await expect(call(answer)).rejects.toBeInstanceOf(kind);
  });
});
