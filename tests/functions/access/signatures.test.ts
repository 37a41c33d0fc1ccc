// Attacks on the signature and on the choice of the key: each is refused, and no address that a
// token names is ever asked.
import { createHmac, createPublicKey, createSign, KeyObject } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import { claimsOf, segment, sign } from './testIssuer.ts';
import { useVerifier } from './useVerifier.ts';

const bench = useVerifier();
const { good, reasonOf, verify } = bench;

describe('signatures and keys', () => {
  const payload = (changes: Record<string, unknown> = {}) =>
    segment(claimsOf(bench.issuer, changes));

  test.each([
    'none',
    'None',
    'NONE',
    '',
    'HS256',
    'RS512',
    'ES256',
    'PS256',
    'EdDSA',
    'dir',
    5,
    null,
  ])('the algorithm %j is refused before a key is bench.fetched', async (alg) => {
    const header = segment({ alg, kid: 'rsa-1', typ: 'JWT' });
    expect(await reasonOf(`Bearer ${header}.${payload()}.AAAA`)).toBe('refused');
    expect(bench.fetched).toEqual([]);
  });

  test.each(['pem', 'jwk'])('a public key used as shared secret (%s) is refused', async (form) => {
    const jwk = createPublicKey(bench.issuer.rsaPem).export({ format: 'jwk' });
    const secret = form === 'pem' ? bench.issuer.rsaPem : JSON.stringify(jwk);
    const content = `${segment({ alg: 'HS256', kid: 'rsa-1' })}.${payload()}`;
    const mac = createHmac('sha256', secret).update(content).digest('base64url');
    expect(await reasonOf(`Bearer ${content}.${mac}`)).toBe('refused');
  });

  test('a changed payload is refused', async () => {
    const [header, , signature] = (await good()).split('.');
    expect(await reasonOf(`Bearer ${header}.${payload({ sub: 'boss' })}.${signature}`)).toBe(
      'refused',
    );
  });

  test('a changed header is refused', async () => {
    const [, claims, signature] = (await good()).split('.');
    const header = segment({ alg: 'RS256', kid: 'rsa-1', typ: 'at+jwt' });
    expect(await reasonOf(`Bearer ${header}.${claims}.${signature}`)).toBe('refused');
  });

  test.each([1, 64, 255, 256, 257, 512])(
    'a signature of %d zero bytes is refused',
    async (length) => {
      const header = segment({ alg: 'RS256', kid: 'rsa-1', typ: 'JWT' });
      const zeros = Buffer.alloc(length).toString('base64url');
      expect(await reasonOf(`Bearer ${header}.${payload()}.${zeros}`)).toBe('refused');
    },
  );

  test.each<[string, Buffer]>([
    ['r = s = 0 (CVE-2022-21449)', Buffer.alloc(64)],
    ['r = s = 1', Buffer.concat([Buffer.alloc(31), Buffer.of(1), Buffer.alloc(31), Buffer.of(1)])],
    ['all bits set', Buffer.alloc(64, 0xff)],
  ])('an elliptic signature with %s is refused', async (_, bytes) => {
    const header = segment({ alg: 'ES256', kid: 'ec-1', typ: 'JWT' });
    const token = `${header}.${segment(claimsOf(bench.other))}.${bytes.toString('base64url')}`;
    expect(await reasonOf(`Bearer ${token}`)).toBe('refused');
  });

  test('an elliptic signature in DER form is refused', async () => {
    const header = segment({ alg: 'ES256', kid: 'ec-1', typ: 'JWT' });
    const content = `${header}.${segment(claimsOf(bench.other))}`;
    const der = createSign('sha256')
      .update(content)
      .sign(KeyObject.from(bench.other.keys.elliptic));
    expect(await reasonOf(`Bearer ${content}.${der.toString('base64url')}`)).toBe('refused');
  });

  test("a stranger's key under the issuer's key id is refused", async () => {
    expect(
      await reasonOf(`Bearer ${await sign(claimsOf(bench.issuer), bench.issuer.keys.stranger)}`),
    ).toBe('refused');
  });

  test("the key id of the issuer's key for another algorithm is refused", async () => {
    const token = await sign(claimsOf(bench.issuer), bench.issuer.keys.rsa, { kid: 'ec-1' });
    expect(await reasonOf(`Bearer ${token}`)).toBe('refused');
  });

  test.each([
    '../../../../etc/passwd',
    "' OR '1'='1",
    'http://169.254.169.254/latest',
    '__proto__',
    '',
    'x'.repeat(2000),
    0,
    ['rsa-1'],
    { $gt: '' },
  ])('the key id %j is refused, and asked of the issuer alone', async (kid) => {
    const token = await sign(claimsOf(bench.issuer), bench.issuer.keys.stranger, {
      kid: kid as string,
    });
    expect(await reasonOf(`Bearer ${token}`)).toBe('refused');
    expect(new Set(bench.fetched)).toEqual(new Set([bench.issuer.jwksUri]));
  });

  test('200 unknown key ids cause one fetch beyond the first', async () => {
    await verify(`Bearer ${await good()}`);
    for (let i = 0; i < 200; i++) {
      const token = await sign(claimsOf(bench.issuer), bench.issuer.keys.stranger, {
        kid: `unknown-${i}`,
      });
      expect(await reasonOf(`Bearer ${token}`)).toBe('refused');
    }
    expect(bench.fetched.length).toBeLessThanOrEqual(2);
  });

  test.each(['jku', 'x5u', 'jwk', 'x5c', 'crit', 'b64', 'zip', 'enc'])(
    'the header %s is refused before a key is bench.fetched, even well signed',
    async (name) => {
      const values: Record<string, unknown> = {
        jku: `${bench.other.url}/evil`,
        x5u: `${bench.other.url}/evil`,
        jwk: await exportJWK((await generateKeyPair('RS256', { extractable: true })).publicKey),
        x5c: ['MIIB'],
        crit: ['exp'],
        b64: true,
        zip: 'DEF',
        enc: 'A128GCM',
      };
      const header = segment({ alg: 'RS256', kid: 'rsa-1', [name]: values[name] });
      const content = `${header}.${payload()}`;
      const signature = createSign('sha256')
        .update(content)
        .sign(KeyObject.from(bench.issuer.keys.rsa));
      const before = bench.other.requests.length;
      expect(await reasonOf(`Bearer ${content}.${signature.toString('base64url')}`)).toBe(
        'refused',
      );
      expect(bench.fetched).toEqual([]);
      expect(bench.other.requests.length).toBe(before);
    },
  );

  test('keys that the issuer sends for to another address are not fetched there', async () => {
    bench.issuer.answer = 'redirect';
    bench.issuer.elsewhere = `${bench.other.url}/evil`;
    const before = bench.other.requests.length;
    expect(await reasonOf(`Bearer ${await good()}`)).toContain('signing keys');
    expect(bench.other.requests.length).toBe(before);
  });

  test.each(['logout+jwt', 'secevent+jwt', 'dpop+jwt', 'JWE', 7])(
    'the type %j is refused',
    async (typ) => {
      const token = await sign(claimsOf(bench.issuer), bench.issuer.keys.rsa, {
        typ: typ as string,
      });
      expect(await reasonOf(`Bearer ${token}`)).toBe('refused');
    },
  );
});
