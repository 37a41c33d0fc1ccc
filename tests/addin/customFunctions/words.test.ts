// The sentences at cells: the same ones in every language, none longer than a person reads beside a cell.
import { describe, expect, test } from '@jest/globals';
import { languages } from '@peerbook/shared';
import {
  Refusal,
  type RefusalReason,
  refusalText,
} from '../../../addin/customFunctions/refusal.ts';
import { functionWordsOf } from '../../../addin/words/functions/functionWords.ts';

/** Every sentence by its path, with the names of its places. */
function placesIn(words: object, path = ''): readonly (readonly [string, readonly string[]])[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, (value.match(/\{\w+\}/g) ?? []).sort()] as const]
      : placesIn(value as object, `${path}${key}.`),
  );
}

const reasons = Object.keys(functionWordsOf('en').refusals) as readonly RefusalReason[];

describe.each(languages)('the functions in %s', (language) => {
  const words = functionWordsOf(language);

  test('say the same things as in English, with the same places to fill in', () => {
    expect(placesIn(words)).toEqual(placesIn(functionWordsOf('en')));
    expect(JSON.stringify(words)).not.toContain('""');
  });

  test.each(reasons)('%s is a whole sentence that says what to do or why', (reason) => {
    const details = { release: 12, newest: 12, indicator: 'ratio_par30_ratio', statistic: 'mean' };
    const more = { group: 'country:xx', section: 'x', period: '2020-12-31' };
    const lists = { groups: 'all, country:pe', sections: 'a, b', periods: '2023-12-31' };
    const text = refusalText(new Refusal(reason, { ...details, ...more, ...lists }), words);
    expect(text).toMatch(/[.!]$/);
    expect(text).not.toContain('{');
    expect(text.length).toBeLessThan(200);
  });

  test('functions and statistics keep their names: a formula is written alike in every language', () => {
    for (const name of ['"median"', '"lower_quartile"', '"upper_quartile"', '"answers"'])
      expect(words.refusals.unknownStatistic).toContain(name);
    expect(words.refusals.unknownIndicator).toContain('=SP.INDICATORS()');
  });
});
