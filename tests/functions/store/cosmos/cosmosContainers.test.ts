// Where an account's containers differ from what the store needs, each difference is a sentence.
import { describe, expect, test } from '@jest/globals';
import {
  cosmosContainers,
  differencesOf,
  type FoundContainer,
} from '../../../../functions/store/cosmos/cosmosContainers.ts';

const [wanted] = cosmosContainers.containers;
if (!wanted) throw new Error('there is a container');
const { indexingPolicy } = wanted;
/** As the server gives it back: with a path of its own, and in its own case and order. */
const asWanted: FoundContainer = {
  partitionKey: wanted.partitionKey,
  indexingPolicy: {
    ...indexingPolicy,
    indexingMode: 'Consistent',
    includedPaths: [...indexingPolicy.includedPaths].reverse(),
    excludedPaths: [...indexingPolicy.excludedPaths, { path: '/"_etag"/?' }],
  },
};
const withPolicy = (policy: FoundContainer['indexingPolicy']) => ({
  ...asWanted,
  indexingPolicy: { ...asWanted.indexingPolicy, ...policy },
});

describe('differencesOf', () => {
  test('finds none in a container that was made as it should be', () => {
    expect(differencesOf(wanted, asWanted)).toEqual([]);
  });

  test.each<[string, FoundContainer | undefined, string]>([
    ['a missing one', undefined, 'is missing'],
    [
      'another key',
      { ...asWanted, partitionKey: { paths: ['/id'], kind: 'Hash' } },
      'as partition key ["/id"]',
    ],
    [
      'everything indexed',
      withPolicy({ includedPaths: [{ path: '/*' }] }),
      'as indexed paths ["/*"]',
    ],
    ['nothing left out', withPolicy({ excludedPaths: [] }), 'as paths that are not indexed []'],
    ['no order', withPolicy({ compositeIndexes: [] }), 'as composite indexes []'],
    [
      'documents that vanish',
      { ...asWanted, defaultTtl: 60 },
      'as time to live 60; it should be nothing',
    ],
  ])('tells of %s', (_, found, words) => {
    expect(differencesOf(wanted, found).join('\n')).toContain(words);
  });
});
