// Peer groups in words: kinds, names, bands by their own bounds, pairs.
import { describe, expect, test } from '@jest/globals';
import {
  availableLanguages,
  bandedKinds,
  catalogueSchema,
  characteristicKinds,
  groupLabel,
  type Language,
  type Member,
  peerGroupsOf,
  spCore,
  wordsOf,
} from '@peerbook/shared';

const label = (group: string, language: Language = 'en') => groupLabel(spCore, language, group);

describe('groupLabel', () => {
  test.each([
    ['all', 'All members'],
    ['country:pe', 'Country: Peru'],
    ['region:lac', 'Region: Latin America and the Caribbean'],
    ['region:the_north', 'Region: the_north'],
    ['size:small', 'Size: small (fewer than 10,000 borrowers)'],
    ['size:under_5000', 'Size: fewer than 5,000 borrowers'],
    ['size:5000_to_20000', 'Size: 5,000 to under 20,000 borrowers'],
    ['size:from_20000', 'Size: 20,000 borrowers or more'],
    ['scale:2000000_to_8000000', 'Loan portfolio: 2,000,000 to under 8,000,000 US dollars'],
    ['age:5_to_9', 'Years in operation: 5 to under 9'],
    ['market:under_30', 'Target market: average loan under 30 % of income per head'],
    ['profit:not_for_profit', 'Profit orientation: not for profit'],
    ['methodology:village_banking', 'Lending methodology: village banks or self-help groups'],
    [
      'region:lac,age:from_9',
      'Region: Latin America and the Caribbean; Years in operation: 9 or more',
    ],
  ])('%s is "%s"', (group, text) => {
    expect(label(group)).toBe(text);
  });

  test('has the marks of its language', () => {
    expect(label('size:5000_to_20000', 'es')).toBe(
      'Tamaño: de 5\u00a0000 a menos de 20\u00a0000 prestatarios',
    );
    expect(label('size:5000_to_20000', 'ru')).toBe(
      'Размер: от 5\u00a0000, но менее 20\u00a0000 заёмщиков',
    );
    expect(label('country:pe', 'fr')).toBe('Pays\u00a0: Pérou');
  });

  const member: Member = {
    institution: 'one',
    region: 'lac',
    country: 'pe',
    legalForm: 'ngo',
    values: {},
  };
  const catalogues = [
    { kinds: characteristicKinds.map((kind) => ({ kind })), pairs: [['size', 'profit']] },
    { kinds: (['size', 'scale'] as const).map((kind) => ({ kind, bounds: [15_000, 500_000] })) },
    { kinds: (['age', 'market'] as const).map((kind) => ({ kind, bounds: [20, 40] })) },
  ].map((one) => catalogueSchema.parse(one));

  test.each(availableLanguages)(
    'has words for all kinds and bands in %s, each its own',
    (language) => {
      for (const catalogue of catalogues) {
        const labels = peerGroupsOf([member], catalogue).map(({ id }) => label(id, language));
        expect(new Set(labels).size).toBe(labels.length);
        for (const text of labels) expect(text).not.toMatch(/[{}_]|undefined/);
      }
    },
  );

  test('has the same places for numbers in every language', () => {
    for (const language of availableLanguages)
      for (const kind of Object.keys(bandedKinds) as (keyof typeof bandedKinds)[]) {
        const { under, between, from } = wordsOf(language).bands[kind];
        expect(
          [under, between, from].map((sentence) => sentence.match(/\{\w+\}/g)?.join()),
        ).toEqual(['{below}', '{from},{below}', '{from}']);
      }
  });
});
