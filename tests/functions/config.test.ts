// Settings of an installation: what is missing or doubtful stops the start with a sentence.
import { describe, expect, test } from '@jest/globals';
import { newSigningKey } from '@peerbook/functions/access/signer.ts';
import { readConfig } from '@peerbook/functions/config.ts';

const issuer = {
  issuer: 'https://login.example/tenant',
  audience: 'https://peerbook.example/api',
  jwksUri: 'https://login.example/tenant/keys',
  algorithms: ['RS256'],
};
const environment = {
  PEERBOOK_ISSUERS: JSON.stringify([issuer]),
  PEERBOOK_OPERATORS: 'https://login.example/tenant|one https://login.example/tenant|two',
  PEERBOOK_SIGNING_KEY: newSigningKey().replaceAll('\n', '\\n'),
  PEERBOOK_STORE_FILE: '/data/store.sqlite',
};

describe('readConfig', () => {
  test('reads issuers, operators, the key with its line breaks, and the store', () => {
    const config = readConfig(environment);
    expect(config.issuers[0]?.issuer).toBe(issuer.issuer);
    expect(config.operators).toHaveLength(2);
    expect(config.signingKey).toContain('-----BEGIN PRIVATE KEY-----\n');
    expect(config.store).toEqual({ kind: 'file', file: '/data/store.sqlite' });
  });

  test.each(Object.keys(environment))('without %s it says so', (name) => {
    expect(() => readConfig({ ...environment, [name]: ' ' })).toThrow(name);
  });

  test('has generous shares for each caller unless they are set', () => {
    expect(readConfig(environment).limits.reads.perMinute).toBe(600);
    const set = { ...environment, PEERBOOK_WRITES_PER_MINUTE: '30' };
    expect(readConfig(set).limits.writes).toEqual({ burst: 30, perMinute: 30 });
    for (const wrong of ['0', '-1', '1.5', 'many', '1e9'])
      expect(() => readConfig({ ...environment, PEERBOOK_READS_PER_MINUTE: wrong })).toThrow(
        'PEERBOOK_READS_PER_MINUTE',
      );
  });

  test('has no earlier keys unless they are named', () => {
    expect(readConfig(environment).earlierKeys).toBe('');
    const set = { ...environment, PEERBOOK_EARLIER_KEYS: 'a\\nb' };
    expect(readConfig(set).earlierKeys).toBe('a\nb');
  });

  test('an operator without an issuer is refused', () => {
    expect(() => readConfig({ ...environment, PEERBOOK_OPERATORS: 'two' })).toThrow(
      'issuer|subject',
    );
  });
});
