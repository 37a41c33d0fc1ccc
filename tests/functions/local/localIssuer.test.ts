// The local issuer by its own protocol: people sign in as they do with a real issuer, and the
// tokens pass the same verifier.

import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { createTokenVerifier } from '../../../functions/access/tokens.ts';
import { signIn } from '../../../functions/local/issuer/signIn.ts';
import {
  type LocalIssuer,
  startLocalIssuer,
} from '../../../functions/local/issuer/startLocalIssuer.ts';

const audience = 'https://peerbook.example/api';
const redirectUri = 'http://localhost:3000/signed-in.html';
const people = [
  { id: 'achieng', name: 'Achieng Otieno', description: 'Finance officer at Umoja' },
  { id: 'okello', name: 'Okello <b>"&', description: "Manager of the association's office" },
];
const quiet = (['warn', 'info', 'error', 'log'] as const).map((name) => jest.spyOn(console, name));

let issuer: LocalIssuer;
beforeAll(async () => {
  issuer = await startLocalIssuer({ port: 0, people, audience, redirectUris: [redirectUri] });
});
afterAll(async () => {
  await issuer.close();
  for (const spy of quiet) expect(spy).not.toHaveBeenCalled();
});

const options = { audience, redirectUri };

describe('signing in', () => {
  test('gives a token that the verifier takes, with the name', async () => {
    const verify = createTokenVerifier({
      issuers: [{ ...issuer, audience, algorithms: ['ES256'] }],
    });
    for (const { id, name } of people) {
      const token = await signIn(issuer.issuer, id, options);
      expect(await verify(`Bearer ${token}`)).toEqual({ issuer: issuer.issuer, subject: id, name });
    }
  });

  test('gives an access token for one hour and this audience', async () => {
    const token = await signIn(issuer.issuer, 'achieng', options);
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    const { exp = 0, iat = 0, aud } = decodeJwt(token);
    expect([exp - iat, aud]).toEqual([3600, audience]);
  });

  test('is refused for somebody unknown', async () => {
    await expect(signIn(issuer.issuer, 'nobody', options)).rejects.toThrow('Nobody has this name.');
  });

  test('is refused for another address to come back to', async () => {
    const other = { audience, redirectUri: 'https://evil.example/' };
    await expect(signIn(issuer.issuer, 'achieng', other)).rejects.toThrow('redirect_uri');
  });

  test('is refused for another audience', async () => {
    const other = { audience: 'https://evil.example/api', redirectUri };
    await expect(signIn(issuer.issuer, 'achieng', other)).rejects.toThrow(
      'The issuer refused: invalid_target',
    );
  });
});

describe('the page of people', () => {
  test('shows everybody as a button, without a script', async () => {
    const { html, headers } = await openPage(issuer.issuer);
    expect(html).toContain('<h1>Who are you?</h1>');
    expect(html.match(/name="person"/g)).toHaveLength(people.length);
    expect(html).toContain('Finance officer at Umoja');
    expect(html).toContain('Okello &lt;b&gt;&quot;&amp;');
    expect(html).not.toMatch(/<script|type="search"/);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('has a filter where there are more than eight', async () => {
    const many = Array.from({ length: 9 }, (_, i) => ({
      id: `p${i}`,
      name: `Person ${i}`,
      description: i === 4 ? 'Verifier' : 'Preparer',
    }));
    const crowd = await startLocalIssuer({
      port: 0,
      people: many,
      audience,
      redirectUris: [redirectUri],
    });
    const { html, url, cookie } = await openPage(crowd.issuer);
    expect(html).toContain('type="search"');
    expect(html.match(/name="person"/g)).toHaveLength(9);
    const find = async (text: string) =>
      (await fetch(`${url}?filter=${encodeURIComponent(text)}`, { headers: { cookie } })).text();
    expect((await find('VERIF')).match(/value="p\d"/g)).toEqual(['value="p4"']);
    expect(await find('<i>')).toContain('Nobody matches “&lt;i&gt;”');
    await crowd.close();
  });

  test('is asked of the same browser again', async () => {
    const cookies = new Map<string, string>();
    for (const person of ['achieng', 'okello']) {
      const { url } = await openPage(issuer.issuer, cookies);
      const answer = await visit(url, cookies, new URLSearchParams({ person }));
      const back = await visit(String(answer.headers.get('location')), cookies);
      expect(back.headers.get('location')).toMatch(/signed-in\.html\?code=/);
    }
    expect((await openPage(issuer.issuer, cookies)).html).toContain('Who are you?');
  });

  test('is over for a browser without its cookie', async () => {
    const { url } = await openPage(issuer.issuer);
    const answer = await fetch(url, { method: 'POST', body: 'person=achieng' });
    expect([answer.status, await answer.text()]).toEqual([
      400,
      expect.stringContaining('This sign-in is over.'),
    ]);
  });
});

describe('the protocol', () => {
  test('asks for PKCE', async () => {
    const answer = await fetch(`${issuer.issuer}/auth?${query({ code_challenge: '' })}`, {
      redirect: 'manual',
    });
    expect(answer.headers.get('location')).toMatch(/error=invalid_request.*code_challenge/);
  });

  test('gives a code once, and for its own verifier alone', async () => {
    const cookies = new Map<string, string>();
    const code = async () => {
      const { url } = await openPage(issuer.issuer, cookies);
      const answer = await visit(url, cookies, new URLSearchParams({ person: 'achieng' }));
      const back = await visit(String(answer.headers.get('location')), cookies);
      return new URL(String(back.headers.get('location'))).searchParams.get('code') ?? '';
    };
    const first = await code();
    expect((await exchange(first, verifier)).status).toBe(200);
    expect((await exchange(first, verifier)).status).toBe(400);
    expect((await exchange(await code(), `${verifier}x`)).status).toBe(400);
  });

  test('lets pages ask for tokens from the listed origins alone', async () => {
    for (const [origin, expected] of [
      ['http://localhost:3000', 'http://localhost:3000'],
      ['https://evil.example', null],
      ['null', null],
    ] as const) {
      const answer = await exchange('nonsense', verifier, origin);
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([
        400,
        expected,
      ]);
    }
  });

  test('answers to its own host name alone', async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { host: `evil.example:${new URL(issuer.issuer).port}` };
      request(`${issuer.issuer}/jwks`, { headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });

  test('publishes no private key', async () => {
    const { keys } = (await (await fetch(issuer.jwksUri)).json()) as { keys: object[] };
    expect(keys.map((key) => Object.keys(key).sort())).toEqual([
      ['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'],
    ]);
  });
});

describe('the start', () => {
  const environment = { ...process.env };
  afterEach(() => {
    process.env = { ...environment };
  });
  const start = (port = 0, everybody = people) =>
    startLocalIssuer({ port, people: everybody, audience, redirectUris: [redirectUri] });

  test.each([
    ['NODE_ENV', 'production'],
    ['WEBSITE_INSTANCE_ID', 'abc'],
  ])('is refused where %s is %s', async (name, value) => {
    process.env[name] = value;
    await expect(start()).rejects.toThrow('does not start in production');
  });

  test('is refused for two people with one id', async () => {
    await expect(start(0, [...people, ...people])).rejects.toThrow('the same id');
  });

  test('is refused on a port in use', async () => {
    await expect(start(Number(new URL(issuer.issuer).port))).rejects.toThrow('in use');
  });
});

const verifier = 'v'.repeat(43);

function query(changes: Record<string, string> = {}): string {
  const parameters = {
    client_id: 'peerbook-addin',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: redirectUri,
    code_challenge_method: 'S256',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    ...changes,
  };
  return new URLSearchParams(Object.entries(parameters).filter(([, value]) => value)).toString();
}

async function visit(url: string, cookies: Map<string, string>, body?: URLSearchParams) {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(url, {
    redirect: 'manual',
    headers: { cookie },
    ...(body && { method: 'POST', body }),
  });
  for (const set of answer.headers.getSetCookie()) {
    const [pair = ''] = set.split(';');
    cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
  }
  return answer;
}

async function openPage(issuerUrl: string, cookies = new Map<string, string>()) {
  const start = await visit(`${issuerUrl}/auth?${query()}`, cookies);
  const url = new URL(String(start.headers.get('location')), issuerUrl).href;
  const page = await visit(url, cookies);
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return { url, html: await page.text(), headers: page.headers, cookie };
}

function exchange(code: string, codeVerifier: string, origin?: string): Promise<Response> {
  return fetch(`${issuer.issuer}/token`, {
    method: 'POST',
    headers: origin === undefined ? {} : { origin },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'peerbook-addin',
      code,
      code_verifier: codeVerifier,
      redirect_uri: redirectUri,
    }),
  });
}
