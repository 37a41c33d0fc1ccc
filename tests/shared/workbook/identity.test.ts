// The identity in its token: read without trust, and only where it is one.
import { describe, expect, test } from '@jest/globals';
import { decodeIdentity, type Identity, identitySchema, slugSchema } from '@peerbook/shared';
import fc from 'fast-check';

const identity: Identity = {
  association: 'demo',
  institution: 'demo-alba',
  round: '2024',
  template: 'sp_core',
  version: '1.0.0',
  contentHash: 'a1'.repeat(32),
  language: 'en',
};
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const tokenOf = (payload: string) => `eyJhbGciOiJFZERTQSJ9.${payload}.AAAA`;

describe('decodeIdentity', () => {
  test('reads the identity of a token, whatever the length of its payload', () => {
    for (const institution of ['a', 'ab', 'abc', 'abcd'])
      expect(decodeIdentity(tokenOf(encode({ ...identity, institution })))).toEqual({
        ...identity,
        institution,
      });
  });

  test('reads the locale of numbers where there is one; workbooks issued long ago have none', () => {
    const recent = { ...identity, locale: 'es-MX' };
    expect(decodeIdentity(tokenOf(encode(recent)))).toEqual(recent);
    expect(decodeIdentity(tokenOf(encode(identity)))).not.toHaveProperty('locale');
  });

  test.each([
    ['nothing', ''],
    ['no payload', 'abc'],
    ['an empty payload', tokenOf('')],
    ['padding', tokenOf(`${encode(identity)}=`)],
    ['no JSON', tokenOf(Buffer.from('{"a').toString('base64url'))],
    ['null', tokenOf(encode(null))],
    ['a list', tokenOf(encode([identity]))],
    ['an unknown member', tokenOf(encode({ ...identity, role: 'manager' }))],
    ['a missing member', tokenOf(encode({ ...identity, round: undefined }))],
    ['another language', tokenOf(encode({ ...identity, language: 'xx' }))],
    ['a locale that nobody reads by', tokenOf(encode({ ...identity, locale: 'de-CH' }))],
    ['an id with a way up', tokenOf(encode({ ...identity, institution: '../x' }))],
    ['a short hash', tokenOf(encode({ ...identity, contentHash: 'a1' }))],
  ])('reads nothing from a token with %s', (_what, token) => {
    expect(decodeIdentity(token)).toBeUndefined();
  });

  test('reads nothing from any text, and never fails (seed 33)', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(decodeIdentity(`${a}.${b}`)).toBeUndefined();
      }),
      { seed: 33 },
    );
  });
});

describe('ids', () => {
  test.each(['demo', '2024', 'demo-alba', 'a'.repeat(64)])('may be %s', (slug) => {
    expect(slugSchema.safeParse(slug).success).toBe(true);
  });

  test.each(['', 'Demo', 'a--b', '-a', 'a-', 'a_b', 'a/b', 'a.b', 'é', 'a'.repeat(65), 'a\n'])(
    'may not be %j',
    (slug) => {
      expect(slugSchema.safeParse(slug).success).toBe(false);
      expect(identitySchema.safeParse({ ...identity, institution: slug }).success).toBe(false);
    },
  );
});
