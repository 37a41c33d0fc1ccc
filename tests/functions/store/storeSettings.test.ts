// Which store is used: one of two, and what is missing or doubtful is said in a sentence that names the setting.
import { describe, expect, test } from '@jest/globals';
import { readStoreSettings } from '../../../functions/store/storeSettings.ts';

const endpoint = 'https://example.documents.azure.com:443/';
const platform = {
  IDENTITY_ENDPOINT: 'http://127.0.0.1:41234/msi/token',
  IDENTITY_HEADER: 'secret',
};

describe('readStoreSettings', () => {
  test('takes a file', () => {
    expect(readStoreSettings({ PEERBOOK_STORE_FILE: ' /data/store.sqlite ' })).toEqual({
      kind: 'file',
      file: '/data/store.sqlite',
    });
  });

  test('takes an account of Cosmos DB by its key', () => {
    const given = {
      COSMOS_ENDPOINT: endpoint,
      COSMOS_KEY: 'key',
      COSMOS_CONSISTENCY: 'Strong',
      ...platform,
    };
    expect(readStoreSettings(given)).toEqual({
      kind: 'cosmos',
      endpoint,
      database: 'peerbook',
      consistency: 'Strong',
      key: 'key',
    });
  });

  test('takes an account as the identity that the app runs as', () => {
    const given = { COSMOS_ENDPOINT: endpoint, ...platform, AZURE_CLIENT_ID: 'client' };
    expect(readStoreSettings(given)).toMatchObject({
      identity: { endpoint: platform.IDENTITY_ENDPOINT, secret: 'secret', clientId: 'client' },
      consistency: 'Session',
    });
  });

  test.each([
    ['neither', {}, 'PEERBOOK_STORE_FILE'],
    ['both', { PEERBOOK_STORE_FILE: 'a', COSMOS_ENDPOINT: endpoint }, 'both set'],
    ['no key and no identity', { COSMOS_ENDPOINT: endpoint }, 'COSMOS_KEY'],
    [
      'an address that anybody could read along',
      { COSMOS_ENDPOINT: 'http://example.com', COSMOS_KEY: 'key' },
      'https',
    ],
    ['no address', { COSMOS_ENDPOINT: 'example', COSMOS_KEY: 'key' }, 'https'],
    [
      'a consistency that there is not',
      { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: 'key', COSMOS_CONSISTENCY: 'Eventual' },
      'COSMOS_CONSISTENCY',
    ],
  ])('refuses %s', (_, environment, words) => {
    expect(() => readStoreSettings(environment)).toThrow(words);
  });
});
