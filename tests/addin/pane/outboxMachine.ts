// A machine on which the pane is opened and closed, for tests of the outbox, and a service that answers as scripted.
import { createClient, type FetchLike } from '@peerbook/shared';
import { Unreachable } from '../../../addin/apiClient.ts';
import { createOutbox, type Outbox } from '../../../addin/submission/outbox.ts';

const identity = { association: 'amfa', institution: 'umoja', round: '2025' };
export const report = (borrowers: number, ifMatch?: string) => ({
  identity,
  identityToken: 'i.d.t',
  values: { outreach_borrowers: borrowers },
  notes: {},
  ...(ifMatch !== undefined && { ifMatch }),
});
export type Scripted =
  | 'lost'
  | { readonly status: number; readonly body?: object; readonly etag?: string };
export const receiptOf = (revision: number) => ({
  ...identity,
  revision,
  contentHash: 'c'.repeat(64),
  receivedAt: '2026-02-01T10:00:00Z',
  warnings: 0,
  ruleSet: 0,
  token: 'a.b.c',
});
export const received: Scripted = { status: 201, body: receiptOf(1), etag: '"1"' };

/** A machine on which the pane is opened and closed, and a service that answers as scripted. */
export function machine(answers: readonly Scripted[]) {
  const left = [...answers];
  const held = new Map<string, string>();
  const requests: { key: string; ifMatch: string | undefined; borrowers: unknown }[] = [];
  const waits: number[] = [];
  let due: (() => void) | undefined;
  let keys = 0;
  let isSignedIn = true;
  let isFull = false;
  const fetchLike: FetchLike = async (_url, { headers, body }) => {
    requests.push({
      key: String(headers['idempotency-key']),
      ifMatch: headers['if-match'],
      borrowers: JSON.parse(String(body)).values.outreach_borrowers,
    });
    const answer = left.shift() ?? 'lost';
    if (answer === 'lost') throw new Unreachable(new TypeError('Failed to fetch'));
    return {
      status: answer.status,
      headers: { get: (name) => (name === 'etag' ? (answer.etag ?? null) : null) },
      json: async () => answer.body ?? {},
      arrayBuffer: async () => new ArrayBuffer(0),
    };
  };
  const open = (): Outbox =>
    createOutbox({
      storage: {
        getItem: (key) => held.get(key) ?? null,
        setItem: (key, value) => {
          if (isFull) throw new Error('QuotaExceededError');
          held.set(key, value);
        },
        removeItem: (key) => void held.delete(key),
      },
      client: createClient({ baseUrl: 'http://service', token: async () => 't', fetch: fetchLike }),
      maySend: () => isSignedIn,
      now: () => new Date('2026-02-01T09:00:00Z'),
      newKey: () => {
        keys += 1;
        return `key-00000${keys}`;
      },
      timer: {
        set: (callback, milliseconds) => {
          waits.push(milliseconds);
          due = callback;
          return 1;
        },
        clear: () => {
          due = undefined;
        },
      },
    });
  return {
    open,
    requests,
    waits,
    held,
    signOut: () => {
      isSignedIn = false;
    },
    signIn: () => {
      isSignedIn = true;
    },
    fill: () => {
      isFull = true;
    },
    /** Lets all that was begun come to its end; then the pause is over. */
    async elapse() {
      await settle();
      due?.();
      await settle();
    },
  };
}

export const settle = async () => {
  for (let i = 0; i < 50; i += 1) await Promise.resolve();
};
