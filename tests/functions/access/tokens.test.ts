// Tokens good and bad: what is taken, what is malformed, and which claims are refused. A bad one is
// refused without a word of why. Signatures have a file of their own.
import { describe, expect, test } from '@jest/globals';
import { createTokenVerifier, TokenRefused } from '../../../functions/access/tokens.ts';
import { audience, claimsOf, noon, segment, sign } from './testIssuer.ts';
import { useVerifier } from './useVerifier.ts';

const bench = useVerifier();
const { good, reasonOf, verify } = bench;

describe('a good token', () => {
  test('names its issuer, its subject and a name', async () => {
    expect(await verify(`Bearer ${await good({ name: 'Achieng' })}`)).toEqual({
      issuer: bench.issuer.url,
      subject: 'person-1',
      name: 'Achieng',
    });
  });

  test.each([
    ['no name', {}],
    ['a name that is no text', { name: { first: 'A' } }],
    ['an empty name', { name: '' }],
  ])('with %s names none', async (_, changes) => {
    expect(await verify(`Bearer ${await good(changes)}`)).toEqual({
      issuer: bench.issuer.url,
      subject: 'person-1',
    });
  });

  test('names an address in small letters, where the issuer has verified it', async () => {
    const email = 'Achieng@Lake.Example';
    const addressOf = async (changes: object) =>
      (await verify(`Bearer ${await good({ email, ...changes })}`)).email;
    expect(await addressOf({ email_verified: true })).toBe('achieng@lake.example');
    expect(await addressOf({})).toBeUndefined();
    expect(await addressOf({ email_verified: false })).toBeUndefined();
    expect(await addressOf({ email_verified: 'true' })).toBeUndefined();
    expect(await addressOf({ email_verified: true, email: ['a@b.example'] })).toBeUndefined();
  });

  test.each<[string, Record<string, unknown>]>([
    ['several audiences', { aud: ['https://other.example', audience] }],
    ['an expiry 59 seconds ago', { exp: noon - 59 }],
    ['a beginning 59 seconds ahead', { nbf: noon + 59 }],
    ['an issue 59 seconds ahead', { iat: noon + 59 }],
    ['no time of issue', { iat: undefined }],
    ['claims that are not asked for', { roles: ['x'], tid: 'y' }],
  ])('may have %s', async (_, changes) => {
    expect(await reasonOf(`Bearer ${await good(changes)}`)).toBe('accepted');
  });

  test('may be typed at+jwt', async () => {
    const token = await sign(claimsOf(bench.issuer), bench.issuer.keys.rsa, { typ: 'at+jwt' });
    expect(await reasonOf(`Bearer ${token}`)).toBe('accepted');
  });

  test('is checked with the algorithm of its own issuer', async () => {
    const token = await sign(claimsOf(bench.other), bench.other.keys.elliptic, {
      alg: 'ES256',
      kid: 'ec-1',
    });
    expect((await verify(`Bearer ${token}`)).issuer).toBe(bench.other.url);
  });

  test('costs one fetch of keys for 200 verifications', async () => {
    const token = await good();
    await Promise.all(Array.from({ length: 200 }, () => verify(`Bearer ${token}`)));
    expect(bench.fetched).toEqual([bench.issuer.jwksUri]);
  });
});

describe('the Authorization header', () => {
  test.each([null, ''])('%j is missing', async (header) => {
    expect(await reasonOf(header)).toBe('missing');
  });

  test.each<[string, (token: string) => string]>([
    ['another scheme', (token) => `Basic ${token}`],
    ['no scheme', (token) => token],
    ['the scheme alone', () => 'Bearer '],
    ['two spaces', (token) => `Bearer  ${token}`],
    ['a trailing space', (token) => `Bearer ${token} `],
    ['a line break', (token) => `Bearer ${token}\n`],
    ['a space within', (token) => `Bearer ${token.replace('.', '. ')}`],
    ['quotes', (token) => `Bearer "${token}"`],
    ['two tokens', (token) => `Bearer ${token},${token}`],
    ['two segments', (token) => `Bearer ${token.split('.').slice(0, 2).join('.')}`],
    ['four segments', (token) => `Bearer ${token}.x`],
    ['the five segments of an encrypted token', () => 'Bearer a.b.c.d.e'],
    ['an empty signature', (token) => `Bearer ${token.split('.').slice(0, 2).join('.')}.`],
    ['an empty payload', (token) => `Bearer ${token.split('.')[0]}..${token.split('.')[2]}`],
    ['padding', (token) => `Bearer ${token}==`],
    ['plain base64', (token) => `Bearer ${token}+/`],
    ['a length over 8 kB', (token) => `Bearer ${token}${'A'.repeat(8192)}`],
    ['a header that is no JSON', (token) => replaced(token, 0, 'nonsense')],
    ['a header that is a list', (token) => replaced(token, 0, [])],
    ['a payload that is null', (token) => replaced(token, 1, 'null')],
    ['a byte order mark', (token) => replaced(token, 1, '\ufeff{}')],
    [
      'a JSON of broken UTF-8',
      (token) => `Bearer ${token.split('.')[0]}.gP8.${token.split('.')[2]}`,
    ],
    ['a header key twice', (token) => replaced(token, 0, '{"alg":"RS256","alg":"none"}')],
    ['a claim twice', (token) => replaced(token, 1, '{"sub":"a","\\u0073ub":"b"}')],
    ['a claim twice, deep within', (token) => replaced(token, 1, '{"a":[{"b":1,"b":2}]}')],
  ])('with %s is malformed', async (_, change) => {
    expect(await reasonOf(change(await good()))).toBe('malformed');
    expect(bench.fetched).toEqual([]);
  });

  function replaced(token: string, index: number, content: unknown): string {
    return `Bearer ${token.split('.').with(index, segment(content)).join('.')}`;
  }

  test('with a second spelling of the same signature is malformed', async () => {
    const token = await good();
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = alphabet.indexOf(token.slice(-1));
    const twin = token.slice(0, -1) + alphabet[last ^ 1];
    const bytes = (text: string) => Buffer.from(text.split('.')[2] ?? '', 'base64url');
    expect(bytes(twin).equals(bytes(token))).toBe(true);
    expect(await reasonOf(`Bearer ${twin}`)).toBe('malformed');
  });
});

describe('claims', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['an expiry 61 seconds ago', { exp: noon - 61 }, 'expired'],
    ['no expiry', { exp: undefined }, 'refused'],
    ['an expiry as text', { exp: String(noon + 3600) }, 'refused'],
    ['an expiry beyond all numbers', { exp: '1e999' }, 'refused'],
    ['a beginning 61 seconds ahead', { nbf: noon + 61 }, 'refused'],
    ['an issue 61 seconds ahead', { iat: noon + 61 }, 'refused'],
    ['another audience', { aud: 'https://other.example' }, 'refused'],
    ['an audience that begins with ours', { aud: `${audience}.evil.example` }, 'refused'],
    ['no audience', { aud: undefined }, 'refused'],
    ['an empty list of audiences', { aud: [] }, 'refused'],
    ['no subject', { sub: undefined }, 'refused'],
    ['an empty subject', { sub: '' }, 'refused'],
    ['a blank subject', { sub: ' ' }, 'refused'],
    ['a subject that is a number', { sub: 7 }, 'refused'],
    ['a subject that is a list', { sub: ['person-1'] }, 'refused'],
    ['a subject of 256 letters', { sub: 'x'.repeat(256) }, 'refused'],
    ['no issuer', { iss: undefined }, 'refused'],
    ['an unknown issuer', { iss: 'https://evil.example' }, 'refused'],
    ['the name of an inherited property as issuer', { iss: '__proto__' }, 'refused'],
  ])('with %s are refused', async (_, changes, reason) => {
    expect(await reasonOf(`Bearer ${await good(changes)}`)).toBe(reason);
  });

  test.each<[string, (url: string) => unknown]>([
    ['with a slash behind', (url) => `${url}/`],
    ['in capitals', (url) => url.toUpperCase()],
    ['in a list', (url) => [url]],
    ['with a space behind', (url) => `${url} `],
  ])('with the issuer %s are refused', async (_, change) => {
    expect(await reasonOf(`Bearer ${await good({ iss: change(bench.issuer.url) })}`)).toBe(
      'refused',
    );
  });

  test('signed by one issuer in the name of another are refused', async () => {
    const claims = claimsOf(bench.issuer, { iss: bench.other.url });
    const inItsName = await sign(claims, bench.issuer.keys.elliptic, { alg: 'ES256', kid: 'ec-1' });
    expect(await reasonOf(`Bearer ${inItsName}`)).toBe('refused');
  });
});

describe('a refusal', () => {
  test('says the same whatever the reason', async () => {
    const headers = [
      null,
      'Bearer x',
      `Bearer ${await good({ exp: 0 })}`,
      `Bearer ${await good({ aud: 'x' })}`,
    ];
    const words = await Promise.all(
      headers.map((header) => verify(header).catch((error: Error) => error.message)),
    );
    expect(new Set(words)).toEqual(new Set(['The request carries no valid access token.']));
  });

  test.each(['failure', 'nonsense'] as const)(
    "is not what the caller gets for the key server's %s",
    async (answer) => {
      bench.issuer.answer = answer;
      const error = await verify(`Bearer ${await good()}`).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(Error);
      expect(error).not.toBeInstanceOf(TokenRefused);
      expect(String(error)).toContain('signing keys');
      bench.issuer.answer = 'keys';
      expect(await reasonOf(`Bearer ${await good()}`)).toBe('accepted');
    },
  );
});

test('an issuer configured twice is a mistake', () => {
  const one = {
    issuer: 'https://a.example',
    audience,
    jwksUri: 'https://a.example/k',
    algorithms: ['RS256'] as const,
  };
  expect(() => createTokenVerifier({ issuers: [one, one] })).toThrow('only once');
});
