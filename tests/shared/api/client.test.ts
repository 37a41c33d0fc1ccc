// The typed client: what it sends for a call, what it makes of an answer.
import { describe, expect, test } from '@jest/globals';
import { createClient, type FetchLike, ServiceProblem, workbookMediaType } from '@peerbook/shared';

type Sent = { url: string } & Parameters<FetchLike>[1];

/** A client whose service answers each call with the same answer, and what it was sent. */
function aClient(
  answer: { status?: number; body?: unknown; etag?: string } = {},
  token = 'secret',
) {
  const sent: Sent[] = [];
  const fetch: FetchLike = async (url, options) => {
    sent.push({ url, ...options });
    return {
      status: answer.status ?? 200,
      headers: { get: (name) => (name === 'etag' ? (answer.etag ?? null) : null) },
      json: async () => {
        if (answer.body === undefined) throw new SyntaxError('no JSON');
        return answer.body;
      },
      arrayBuffer: async () => new Uint8Array([1, 2]).buffer as ArrayBuffer,
    };
  };
  const baseUrl = 'https://service.example';
  return { client: createClient({ baseUrl, token: async () => token, fetch }), sent };
}

const receipt = {
  association: 'lake',
  institution: 'one',
  round: '2024',
  revision: 1,
  contentHash: 'f',
  receivedAt: '2025-02-03T10:00:00.000Z',
  warnings: 0,
  ruleSet: 0,
  token: 'a.b.c',
};
const params = { association: 'lake', round: '2024', institution: 'one' };

describe('a call', () => {
  test('goes to its address with its query, encoded, and leaves out what is undefined', async () => {
    const { client, sent } = aClient();
    await client('getWorkbook', { params, query: { institution: 'a&b', language: undefined } });
    expect(sent[0]).toMatchObject({
      url: 'https://service.example/api/associations/lake/rounds/2024/workbook?institution=a%26b',
      method: 'GET',
      headers: { authorization: 'Bearer secret' },
    });
  });

  test('of a public route carries no token', async () => {
    const { client, sent } = aClient({ body: { status: 'ok' } });
    await client('getHealth');
    expect(sent[0]?.headers).toEqual({});
  });

  test('sends a report as JSON with key and ETag', async () => {
    const { client, sent } = aClient({ body: receipt, status: 201, etag: '"e2"' });
    const body = { identity: 'i', values: { staff_total: 3 } };
    const options = { params, body, idempotencyKey: 'key-12345', ifMatch: '"e1"' };
    const result = await client('putSubmission', options);
    expect(sent[0]).toMatchObject({
      headers: {
        'content-type': 'application/json',
        'idempotency-key': 'key-12345',
        'if-match': '"e1"',
      },
      body: JSON.stringify(body),
    });
    expect(result).toEqual({ body: receipt, etag: '"e2"', status: 201 });
  });

  test('sends bytes as a workbook, and a CSV as text', async () => {
    const upload = aClient({ body: receipt });
    const bytes = new Uint8Array([7]);
    await upload.client('putSubmission', { params, body: bytes, idempotencyKey: 'key-12345' });
    expect(upload.sent[0]).toMatchObject({
      headers: { 'content-type': workbookMediaType },
      body: bytes,
    });
    const counts = { rows: 0, imported: 0, values: 0, partsOfYears: 0 };
    const history = aClient({ body: { layout: 'extract', ...counts, faults: [] } });
    await history.client('postHistory', { params, body: 'a,b' });
    expect(history.sent[0]).toMatchObject({
      headers: { 'content-type': 'text/csv; charset=utf-8' },
      body: 'a,b',
    });
  });
});

describe('an answer', () => {
  test('of a workbook is its bytes', async () => {
    const { client } = aClient();
    const query = { institution: 'one' };
    expect((await client('getWorkbook', { params, query })).body).toEqual(new Uint8Array([1, 2]));
  });

  test('that is not what the contract says is refused', async () => {
    const { client } = aClient({ body: { ...receipt, surplus: 1 } });
    await expect(
      client('putSubmission', { params, body: new Uint8Array(), idempotencyKey: 'key-12345' }),
    ).rejects.toThrow('surplus');
  });

  test('that is a problem is thrown with its sentence, code and findings', async () => {
    const body = { title: 'No.', code: 'submission_has_errors', findings: [1] };
    const { client } = aClient({ status: 422, body });
    const thrown = await client('getMe').catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ServiceProblem);
    expect(thrown).toMatchObject({ status: 422, code: body.code, message: 'No.', answer: body });
  });

  test('that is no JSON at all is thrown with its status', async () => {
    const { client } = aClient({ status: 502 });
    await expect(client('getMe')).rejects.toMatchObject({
      status: 502,
      code: 'unknown',
      message: 'The service answered 502.',
    });
  });
});
