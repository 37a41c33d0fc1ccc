// The local host from outside: a real app on the real library in a process of its own, asked over
// HTTP, with answers buffered and streamed.

import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { ReadableStream } from 'node:stream/web';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bundle } from './bundle.ts';

let script: string;
beforeAll(async () => {
  script = await bundle(join(__dirname, 'exampleHost.ts'), 'exampleHost');
});

type Running = { child: ChildProcess; lines: Interface; first: string; errors: () => string };

async function start(mode: string, port = 0): Promise<Running> {
  const child = spawn(process.execPath, [script, mode, String(port)]);
  const lines = createInterface({ input: child.stdout });
  let errors = '';
  child.stderr.on('data', (text) => {
    errors += text;
  });
  const [first] = (await once(lines, 'line')) as [string];
  return { child, lines, first, errors: () => errors };
}

/** What fetch cannot send: any Host header, any path, any method. */
function raw(url: string, options: { path?: string; method?: string; headers?: object } = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown> }>((resolve, reject) => {
    const sent = httpRequest(url, options as never, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers });
    });
    sent.on('error', reject).end();
  });
}

describe.each(['buffered', 'streamed'])('the local host, answers %s', (mode) => {
  let host: Running;
  let api: string;
  beforeAll(async () => {
    host = await start(mode);
    api = `${host.first}/api`;
  });
  afterAll(async () => {
    if (host.child.exitCode !== null) return;
    host.child.kill('SIGKILL');
    await once(host.child, 'exit');
  });

  test('passes request and answer through whole', async () => {
    const guid = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';
    const url = `${api}/associations/a%20b/members/${guid}?q=1%2B1`;
    const answer = await fetch(url, { headers: { 'x-in': 'z' } });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('x-answer')).toBe('yes');
    expect(answer.headers.get('set-cookie')).toMatch(/^k=v%20w; Max-Age=5; Path=\/; /);
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly/);
    expect(answer.headers.get('set-cookie')).toMatch(/SameSite=Strict/);
    expect(await answer.json()).toMatchObject({
      params: { association: 'a b', member: guid },
      query: '1+1',
      header: 'z',
      url,
      trace: expect.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/),
    });
  });

  test("hides the headers that only Azure's front end may set", async () => {
    const headers = {
      'x-ms-client-principal': 'eyJ9',
      'x-ms-client-principal-id': 'boss',
      'x-ms-client-principal-name': 'boss',
      'x-ms-client-principal-idp': 'aad',
    };
    const answer = await fetch(`${api}/associations/a/members`, { headers });
    expect(await answer.json()).toMatchObject({ user: null, forwarded: null });
  });

  test("goes on with the caller's trace", async () => {
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    const answer = await fetch(`${api}/associations/a/members`, { headers: { traceparent } });
    expect(await answer.json()).toMatchObject({ trace: traceparent });
  });

  test.each<[string, string, number, string | null]>([
    ['GET', 'associations/all/members', 200, 'literal'],
    ['GET', 'associations/x/members/not-a-guid', 404, null],
    ['GET', 'files/a/b/c.txt', 200, 'a/b/c.txt'],
    ['GET', 'files', 200, 'none'],
    ['GET', 'noContent', 204, ''],
    ['GET', 'nothing', 204, ''],
    ['HEAD', 'headed', 200, ''],
    ['HEAD', 'hello', 404, null],
    ['DELETE', 'hello', 404, null],
    ['OPTIONS', 'hello', 404, null],
    ['GET', 'unknown', 404, null],
    ['GET', 'files/%E0%A4%A', 400, null],
  ])('%s %s is answered with %d', async (method, path, status, body) => {
    const answer = await fetch(`${api}/${path}`, { method });
    expect(answer.status).toBe(status);
    if (body !== null) expect(await answer.text()).toBe(body);
  });

  test('answers nothing outside the prefix', async () => {
    expect((await fetch(`${host.first}/hello`)).status).toBe(404);
    expect((await raw(host.first, { path: '//evil.example/api/hello' })).status).toBe(404);
    expect((await raw(host.first, { path: 'http://evil.example/api/hello' })).status).toBe(400);
  });

  test('keeps every byte of a body', async () => {
    const body = randomBytes(300_000);
    const answer = await fetch(`${api}/reversed`, { method: 'POST', body });
    expect(
      Buffer.from(await answer.arrayBuffer())
        .reverse()
        .equals(body),
    ).toBe(true);
  });

  test('takes 6 MB and refuses one byte more before the handler', async () => {
    const put = (body: BodyInit) =>
      fetch(`${api}/length`, { method: 'PUT', body, duplex: 'half' } as RequestInit);
    const limit = 6 * 1024 * 1024;
    expect(await (await put(new Uint8Array(limit))).json()).toBe(limit);
    const before = await finished();
    const refused = await put(new Uint8Array(limit + 1));
    expect([refused.status, await refused.json()]).toEqual([
      413,
      { status: 413, title: 'The request is larger than 6 MB.' },
    ]);
    // Without a length in its header, as a stream is sent.
    const stream = ReadableStream.from(
      Array.from({ length: 7 }, () => new Uint8Array(1024 * 1024)),
    ) as unknown as BodyInit;
    expect((await put(stream)).status).toBe(413);
    expect((await finished()).filter((name) => name === 'length')).toEqual(
      before.filter((name) => name === 'length'),
    );
  });

  const finished = async () => {
    const answer = await fetch(`${api}/seen`);
    return ((await answer.json()) as { finished: string[] }).finished;
  };

  test('answers a stream', async () => {
    const before = performance.now();
    const answer = await fetch(`${api}/chunks`);
    const firstByte = performance.now() - before;
    expect(await answer.text()).toBe('chunk0\nchunk1\nchunk2\n');
    const whole = performance.now() - before;
    expect(whole).toBeGreaterThan(400);
    if (mode === 'streamed') expect(firstByte).toBeLessThan(whole - 250);
    else expect(firstByte).toBeGreaterThan(400);
  });

  test('calls the hooks of the app', async () => {
    const denied = await fetch(`${api}/hello`, { headers: { 'x-deny': '1' } });
    expect([denied.status, denied.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    const turned = await fetch(`${api}/throwsRange`);
    expect([turned.status, await turned.json()]).toEqual([418, { code: 'from_hook' }]);
    const seen = await (await fetch(`${api}/seen`)).json();
    expect(seen).toMatchObject({
      starts: 1,
      finished: expect.arrayContaining(['hello', 'throwsRange']),
      logged: expect.arrayContaining(['member: member was asked for']),
    });
  });

  test('answers 500 without a word where a handler throws, and goes on', async () => {
    const answer = await fetch(`${api}/throws`);
    expect([answer.status, await answer.text()]).toEqual([500, '']);
    expect(host.errors()).toContain('TypeError: a secret within');
    expect((await fetch(`${api}/hello`)).status).toBe(200);
  });

  test('answers a preflight for the listed origins', async () => {
    const answer = await raw(`${api}/hello`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://pane.example',
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'authorization',
      },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': 'https://pane.example',
      'access-control-allow-headers':
        'authorization, content-type, idempotency-key, if-match, x-request-id',
      vary: 'origin',
    });
    const methods = String(answer.headers['access-control-allow-methods']).split(', ');
    expect(methods.sort()).toEqual(['GET', 'HEAD', 'POST', 'PUT']);
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
  });

  test('lets the listed origins read answers and four headers', async () => {
    const headers = { origin: 'http://localhost:3000' };
    for (const path of ['hello', 'throws', 'unknown']) {
      const answer = await raw(`${api}/${path}`, { headers });
      expect(answer.headers).toMatchObject({
        'access-control-allow-origin': 'http://localhost:3000',
        'access-control-expose-headers': 'etag, location, retry-after, x-request-id',
      });
    }
  });

  test.each([
    'null',
    'https://pane.example.evil.example',
    'https://evil-pane.example',
    'https://pane.example:8443',
    'http://pane.example',
    'HTTPS://PANE.EXAMPLE',
    'http://localhost:3001',
    'https://pane.example, https://evil.example',
  ])('gives the origin %s nothing', async (origin) => {
    const preflight = { origin, 'access-control-request-method': 'GET' };
    const refused = await raw(`${api}/hello`, { method: 'OPTIONS', headers: preflight });
    expect(refused.status).toBe(403);
    const answer = await raw(`${api}/hello`, { headers: { origin } });
    for (const { headers } of [refused, answer])
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:80'])(
    'refuses the host name %j, to which a page may have rebound this address',
    async (host) => {
      expect((await raw(`${api}/hello`, { headers: { host } })).status).toBe(421);
    },
  );

  test('listens on loopback alone', async () => {
    const port = Number(new URL(host.first).port);
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others) {
      const socket = connect(port, address);
      const outcome = await new Promise((resolve) => {
        socket.once('connect', () => resolve('connected')).once('error', () => resolve('refused'));
      });
      socket.destroy();
      expect(outcome).toBe('refused');
    }
    expect(new URL(host.first).hostname).toBe('127.0.0.1');
  });

  test('calls it no error when a caller goes away in the middle of a request', async () => {
    const before = host.errors().length;
    const { port } = new URL(host.first);
    const socket = connect(Number(port), '127.0.0.1');
    const head = 'PUT /api/length HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 100\r\n\r\n';
    await new Promise((done) => socket.write(`${head}half`, done));
    await new Promise((done) => setTimeout(done, 100));
    socket.destroy();
    await new Promise((done) => setTimeout(done, 100));
    expect(await (await fetch(`${api}/hello`)).text()).toBe('hello');
    expect(host.errors().slice(before)).toBe('');
  });

  test('refuses a port in use', async () => {
    const { port } = new URL(host.first);
    const second = await start('buffered', Number(port));
    expect(second.first).toBe(`refused: Port ${port} is in use by another program.`);
  });

  test('lets a request under way come to its end before it stops', async () => {
    const answer = fetch(`${api}/chunks`).then((response) => response.text());
    await new Promise((done) => setTimeout(done, 100));
    const terminated = once(host.lines, 'line');
    host.child.kill('SIGTERM');
    expect(await answer).toBe('chunk0\nchunk1\nchunk2\n');
    expect(await terminated).toEqual(['terminated']);
  });
});

test.each([
  [
    'timer',
    'Function "nightly": the schedule 0 0 3 * * * is not understood; the local host knows "*/n * * * * *" (every n seconds) and "0 */n * * * *" (every n minutes).',
  ],
  ['late', 'Function "late" came too late: register it while the app starts.'],
])('an app with a function that is %s is refused', async (mode, words) => {
  expect((await start(mode)).first).toBe(`refused: ${words}`);
});

test('a timer is called on its schedule, and not again while it is at work', async () => {
  const { first, child } = await start('ticking');
  for (;;) {
    const answer = await fetch(`${first}/api/ticks-so-far`);
    const { begun, most } = (await answer.json()) as { begun: number; most: number };
    expect(most).toBeLessThanOrEqual(1);
    if (begun >= 3) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  child.kill('SIGTERM');
  await once(child, 'exit');
});
