// The list of issuers from the environment: what is taken, and what stops the start.
import { describe, expect, test } from '@jest/globals';
import { isProduction, parseIssuers } from '../../../functions/access/issuers.ts';

const entra = {
  issuer: 'https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0',
  audience: 'api://peerbook',
  jwksUri:
    'https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/discovery/v2.0/keys',
  algorithms: ['RS256'],
};
const local = {
  issuer: 'http://127.0.0.1:7072',
  audience: 'https://peerbook.example/api',
  jwksUri: 'http://127.0.0.1:7072/jwks',
  algorithms: ['ES256'],
};
const parse = (list: unknown, rest: object = {}) =>
  parseIssuers({
    PEERBOOK_ISSUERS: typeof list === 'string' ? list : JSON.stringify(list),
    ...rest,
  });

describe('the list of issuers', () => {
  test('is taken as it is written', () => {
    expect(parse([entra, local])).toEqual([entra, local]);
  });

  test.each([undefined, '', '  '])('must not be %j', (text) => {
    expect(() => parseIssuers({ PEERBOOK_ISSUERS: text })).toThrow('is not set');
  });

  test.each<[string, unknown, string]>([
    ['no JSON', '[', 'is not JSON'],
    ['no list', entra, 'not a list of issuers'],
    ['an empty list', [], 'not a list of issuers'],
    ['an unknown property', [{ ...entra, audiance: 'x' }], 'audiance'],
    ['no audience', [{ ...entra, audience: '' }], 'audience'],
    ['no algorithm', [{ ...entra, algorithms: [] }], 'algorithms'],
    ['a shared secret', [{ ...entra, algorithms: ['HS256'] }], 'algorithms'],
    ['no signature', [{ ...entra, algorithms: ['none'] }], 'algorithms'],
    ['no address', [{ ...entra, issuer: 'login' }], 'issuer'],
    ['a file', [{ ...entra, jwksUri: 'file:///etc/passwd' }], 'jwksUri'],
    ['an issuer twice', [entra, entra], 'twice'],
    ['an issuer without TLS', [{ ...entra, issuer: 'http://login.example' }], 'must use https'],
    ['keys without TLS', [{ ...entra, jwksUri: 'http://login.example/keys' }], 'must use https'],
    [
      'a name that begins like loopback',
      [{ ...local, issuer: 'http://127.0.0.1.evil.example' }],
      'https',
    ],
  ])('must not be or hold %s', (_, list, words) => {
    expect(() => parse(list)).toThrow(words);
  });

  test.each([{ NODE_ENV: 'production' }, { WEBSITE_INSTANCE_ID: 'abc' }])(
    'holds none on this machine where %j',
    (environment) => {
      expect(isProduction(environment)).toBe(true);
      expect(parse([entra], environment)).toEqual([entra]);
      const hosts = [
        '127.0.0.1',
        'localhost',
        'localhost.',
        'LOCALHOST',
        'a.localhost',
        '[::1]',
        '127.1',
      ];
      for (const host of [...hosts, '2130706433', '0x7f.1', '0.0.0.0', '[::ffff:127.0.0.1]'])
        for (const scheme of ['http', 'https']) {
          const address = `${scheme}://${host}:7072`;
          expect(() => parse([{ ...local, issuer: address }], environment)).toThrow(
            'production refuses',
          );
          expect(() => parse([{ ...entra, jwksUri: address }], environment)).toThrow(
            'production refuses',
          );
        }
    },
  );
});
