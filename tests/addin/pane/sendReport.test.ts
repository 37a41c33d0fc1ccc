// Sending a report: one key until there is a definite answer, so that nothing is counted twice and nothing is lost.
import { describe, expect, test } from '@jest/globals';
import { createClient, type FetchLike, ServiceProblem } from '@peerbook/shared';
import { browserFetch, Unreachable } from '../../../addin/apiClient.ts';
import { pauses, sendReport } from '../../../addin/submission/sendReport.ts';
import {
  createSubmissionKeys,
  type SubmissionKeys,
} from '../../../addin/submission/submissionKeys.ts';
import { identity } from './reports.ts';

const receipt = {
  association: 'amfa',
  institution: 'umoja',
  round: '2025',
  revision: 1,
  contentHash: 'c'.repeat(64),
  receivedAt: '2026-02-01T10:00:00Z',
  warnings: 0,
  ruleSet: 0,
  token: 'a.b.c',
};
const received = { status: 201, body: receipt };
const lost = 'lost';
type Scripted = typeof lost | { readonly status: number; readonly body: object };

/** Sends through the real client to a service that answers as scripted. */
function scripted(answers: readonly Scripted[]) {
  const left = [...answers];
  const requests: { key: string | undefined; ifMatch: string | undefined; body: unknown }[] = [];
  const paused: number[] = [];
  const fetchLike: FetchLike = async (_url, { headers, body }) => {
    requests.push({
      key: headers['idempotency-key'],
      ifMatch: headers['if-match'],
      body: JSON.parse(String(body)),
    });
    const answer = left.shift();
    if (answer === undefined) throw new Error('one request too many');
    if (answer === lost) throw new Unreachable(new TypeError('Failed to fetch'));
    return {
      status: answer.status,
      headers: { get: () => null },
      json: async () => answer.body,
      arrayBuffer: async () => new ArrayBuffer(0),
    };
  };
  const client = createClient({
    baseUrl: 'http://service',
    token: async () => 'token',
    fetch: fetchLike,
  });
  const send = (keys: SubmissionKeys, values = { outreach_borrowers: 10 }, ifMatch?: string) =>
    sendReport({
      client,
      keys,
      identity,
      identityToken: 'i.d.t',
      report: { values, notes: {} },
      ifMatch,
      pause: async (milliseconds) => void paused.push(milliseconds),
      onRetry: () => undefined,
    });
  return { send, requests, paused };
}

function countingKeys(): SubmissionKeys {
  let n = 0;
  return createSubmissionKeys(() => {
    n += 1;
    return `key-${n}`;
  });
}

describe('sendReport', () => {
  test('sends identity, values and notes with a key and the ETag that it replaces', async () => {
    const { send, requests } = scripted([received]);
    expect(await send(countingKeys(), { outreach_borrowers: 10 }, '"7"')).toEqual(receipt);
    const body = { identity: 'i.d.t', values: { outreach_borrowers: 10 }, notes: {} };
    expect(requests).toEqual([{ key: 'key-1', ifMatch: '"7"', body }]);
  });

  test('tries again under the same key, with growing pauses, where no answer came', async () => {
    const { send, requests, paused } = scripted([lost, { status: 503, body: {} }, received]);
    await send(countingKeys());
    expect(requests.map(({ key }) => key)).toEqual(['key-1', 'key-1', 'key-1']);
    expect(paused).toEqual(pauses.slice(0, 2));
  });

  test('gives up after three more attempts and keeps the key for the next click', async () => {
    const keys = countingKeys();
    const first = scripted([lost, lost, lost, lost]);
    await expect(first.send(keys)).rejects.toThrow(Unreachable);
    const second = scripted([received]);
    await second.send(keys);
    expect([...first.requests, ...second.requests].map(({ key }) => key)).toEqual(
      Array(5).fill('key-1'),
    );
  });

  test('takes a new key for other content and after an answer', async () => {
    const keys = countingKeys();
    const { send, requests } = scripted([lost, lost, lost, lost, received, received]);
    await expect(send(keys)).rejects.toThrow(Unreachable);
    await send(keys, { outreach_borrowers: 11 });
    await send(keys, { outreach_borrowers: 11 });
    expect(requests.slice(3).map(({ key }) => key)).toEqual(['key-1', 'key-2', 'key-3']);
  });

  test.each([
    ['a refusal', 422, 'submission_has_errors', 'key-2'],
    ['a conflict', 412, 'precondition_failed', 'key-2'],
    ['an ended sign-in', 401, 'token_refused', 'key-1'],
    ['a bug of the service', 500, 'unknown', 'key-1'],
  ])('%s is not tried again, and the next key fits it', async (_name, status, code, next) => {
    const keys = countingKeys();
    const { send, requests } = scripted([{ status, body: { code, title: 'No.' } }, received]);
    await expect(send(keys)).rejects.toThrow(ServiceProblem);
    await send(keys);
    expect(requests.map(({ key }) => key)).toEqual(['key-1', next]);
  });
});

describe('browserFetch', () => {
  const answer = (body: string) =>
    browserFetch(async () => new Response(body, { status: 200 }))('http://service', {
      method: 'GET',
      headers: {},
    });

  test('takes a lost connection, and what is no answer of the service, as unreachable', async () => {
    const broken = browserFetch(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(broken('http://service', { method: 'GET', headers: {} })).rejects.toThrow(
      Unreachable,
    );
    await expect((await answer('<html>')).json()).rejects.toThrow(Unreachable);
    expect(await (await answer('{"a":1}')).json()).toEqual({ a: 1 });
  });
});
