// Reports on their way: written down before they are sent, one key until there is a certain answer, kept through the closing
// of the pane; nothing is lost and nothing doubled.
import { describe, expect, test } from '@jest/globals';
import { createClient } from '@peerbook/shared';
import fc from 'fast-check';
import { Unreachable } from '../../../addin/apiClient.ts';
import { createOutbox, pauses } from '../../../addin/submission/outbox.ts';
import { machine, receiptOf, received, report, settle } from './outboxMachine.ts';

describe('the outbox', () => {
  test('writes a report down before it is sent, and keeps the receipt until it was taken note of', async () => {
    const { open, held, requests } = machine([received]);
    const outbox = open();
    const { key } = outbox.put(report(10, '"7"'));
    expect(held.get('peerbook.outbox')).toContain(key);
    await settle();
    expect(requests).toEqual([{ key, ifMatch: '"7"', borrowers: 10 }]);
    expect(open().list()).toMatchObject([{ key, receipt: { revision: 1 } }]);
    outbox.remove(key);
    expect(open().list()).toEqual([]);
    expect(held.size).toBe(0);
  });

  test('tries again under the same key, with growing pauses', async () => {
    const { open, requests, waits, elapse } = machine(['lost', { status: 503 }, 'lost', received]);
    const outbox = open();
    outbox.put(report(10));
    for (let i = 0; i < 3; i += 1) await elapse();
    expect(new Set(requests.map(({ key }) => key)).size).toBe(1);
    expect(waits).toEqual(pauses.slice(0, 3));
    expect(outbox.list()).toMatchObject([{ receipt: { revision: 1 }, attempts: 4 }]);
    expect(outbox.nextAttempt()).toBeUndefined();
  });

  test('a pane that was closed goes on where it was, under the same key', async () => {
    const { open, requests } = machine(['lost', received]);
    const first = open();
    const { key } = first.put(report(10));
    await settle();
    first.stop();
    const second = open();
    await second.wake();
    expect(requests.map((one) => one.key)).toEqual([key, key]);
    expect(second.list()).toMatchObject([{ key, receipt: { revision: 1 } }]);
  });

  test('the same content again is the report that waits already', async () => {
    const { open, requests } = machine(['lost', 'lost', received]);
    const outbox = open();
    const { key } = outbox.put(report(10));
    await settle();
    expect(outbox.put(report(10)).key).toBe(key);
    await settle();
    expect(outbox.list()).toHaveLength(1);
    expect(new Set(requests.map((one) => one.key))).toEqual(new Set([key]));
  });

  test('other content waits for the answer to the first, and then replaces what that stored', async () => {
    const { open, requests, elapse } = machine(['lost', 'lost', received, received]);
    const outbox = open();
    const first = outbox.put(report(10, '"7"'));
    await settle();
    const second = outbox.put(report(11, '"7"'));
    await settle();
    expect(requests.map(({ key }) => key)).toEqual([first.key, first.key]);
    await elapse();
    expect(requests.slice(2)).toEqual([
      { key: first.key, ifMatch: '"7"', borrowers: 10 },
      { key: second.key, ifMatch: '"1"', borrowers: 11 },
    ]);
  });

  test('what was never sent is replaced by what is sent instead', async () => {
    const { open, requests, signOut, signIn } = machine([received]);
    const outbox = open();
    signOut();
    outbox.put(report(10));
    const { key } = outbox.put(report(11));
    await settle();
    expect(requests).toEqual([]);
    signIn();
    await outbox.wake();
    expect(requests).toEqual([{ key, ifMatch: undefined, borrowers: 11 }]);
  });

  test.each([
    [422, 'submission_has_errors'],
    [412, 'precondition_failed'],
    [409, 'round_closed'],
    [413, 'too_large'],
  ])('a refusal (%i) is certain: it is kept and not tried again', async (status, code) => {
    const { open, requests, elapse } = machine([{ status, body: { code, title: 'No.' } }]);
    const outbox = open();
    outbox.put(report(10));
    await elapse();
    expect(requests).toHaveLength(1);
    expect(open().list()).toMatchObject([{ refusal: { status, answer: { code } } }]);
  });

  test.each([401, 403, 404, 429, 500, 502])(
    'an answer about the person or the service (%i) keeps the report waiting',
    async (status) => {
      const { open, elapse } = machine([{ status, body: { code: 'x' } }, received]);
      const outbox = open();
      const { key } = outbox.put(report(10));
      await settle();
      expect(outbox.list()[0]?.refusal).toBeUndefined();
      expect(outbox.failure(key)).toMatchObject({ status });
      await elapse();
      expect(outbox.list()).toMatchObject([{ receipt: { revision: 1 } }]);
    },
  );

  test('an answer that is no receipt is none', async () => {
    const { open, elapse } = machine([{ status: 200, body: { revision: 'one' } }, received]);
    const outbox = open();
    outbox.put(report(10));
    await elapse();
    expect(outbox.list()).toMatchObject([{ receipt: { revision: 1 }, attempts: 2 }]);
  });

  test('says so where this machine keeps nothing, and sends all the same', async () => {
    const { open, fill, requests } = machine([received]);
    const outbox = open();
    fill();
    outbox.put(report(10));
    expect(outbox.isKept()).toBe(false);
    await settle();
    expect(requests).toHaveLength(1);
    expect(outbox.list()[0]?.receipt).toBeDefined();
  });

  test('what others left under its name on this machine is passed over', () => {
    const { open, held } = machine([]);
    held.set('peerbook.outbox', '[{"key":"x"},{"values":{}},7]');
    expect(open().list()).toEqual([]);
    held.set('peerbook.outbox', 'nonsense');
    expect(open().list()).toEqual([]);
  });

  test('however the link breaks and the pane is closed, each content is stored once and the last one last (seed 63)', async () => {
    const step = fc.oneof(
      fc.nat(3).map((borrowers) => ({ kind: 'put' as const, borrowers })),
      fc.constant({ kind: 'reopen' as const }),
      fc.constant({ kind: 'elapse' as const }),
    );
    const links = fc.array(fc.constantFrom('ok', 'lost before', 'lost after'), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), links, async (steps, link) => {
        const stored: { key: string; borrowers: unknown }[] = [];
        const receipts = new Map<string, object>();
        const left = [...link];
        const world = machine([]);
        const client = createClient({
          baseUrl: 'http://service',
          token: async () => 't',
          fetch: async (_url, { headers, body }) => {
            const how = left.shift() ?? 'ok';
            if (how === 'lost before') throw new Unreachable(undefined);
            const key = String(headers['idempotency-key']);
            const etag = headers['if-match'];
            const answer = (status: number, json: object) => {
              if (how === 'lost after') throw new Unreachable(undefined);
              return {
                status,
                headers: { get: () => `"${stored.length}"` },
                json: async () => json,
                arrayBuffer: async () => new ArrayBuffer(0),
              };
            };
            const known = receipts.get(key);
            if (known) return answer(200, known);
            if (stored.length > 0 && etag !== `"${stored.length}"`)
              return answer(412, { code: 'precondition_failed' });
            stored.push({ key, borrowers: JSON.parse(String(body)).values.outreach_borrowers });
            receipts.set(key, receiptOf(stored.length));
            return answer(201, receiptOf(stored.length));
          },
        });
        let due: (() => void) | undefined;
        let n = 0;
        const open = () =>
          createOutbox({
            storage: {
              getItem: (key) => world.held.get(key) ?? null,
              setItem: (key, value) => void world.held.set(key, value),
              removeItem: (key) => void world.held.delete(key),
            },
            client,
            maySend: () => true,
            now: () => new Date('2026-02-01T09:00:00Z'),
            newKey: () => {
              n += 1;
              return `key-${String(n).padStart(6, '0')}`;
            },
            timer: {
              set: (callback) => {
                due = callback;
              },
              clear: () => {
                due = undefined;
              },
            },
          });
        let outbox = open();
        let last: number | undefined;
        for (const one of steps) {
          if (one.kind === 'put') {
            last = one.borrowers;
            outbox.put({
              ...report(last),
              ...(stored.length > 0 && { ifMatch: `"${stored.length}"` }),
            });
          } else if (one.kind === 'reopen') {
            outbox.stop();
            outbox = open();
          } else due?.();
          await settle();
        }
        for (let i = 0; i < 20 && outbox.list().some((r) => !r.receipt && !r.refusal); i += 1)
          await outbox.wake();
        expect(new Set(stored.map(({ key }) => key)).size).toBe(stored.length);
        if (last !== undefined) {
          expect(outbox.list().filter((r) => !r.receipt && !r.refusal)).toEqual([]);
          expect(stored.at(-1)?.borrowers).toBe(last);
        }
      }),
      { seed: 63, numRuns: 200 },
    );
  });
});
