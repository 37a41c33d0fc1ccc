// Sentences of findings: every code has one in every language, and nothing in it is left to fill in.
import { describe, expect, test } from '@jest/globals';
import { availableLanguages, fill, findingSeverities, wordsOf } from '@peerbook/shared';

const codes = Object.keys(findingSeverities);
const placeholdersOf = (sentence: string) =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);

describe('the sentence of a finding', () => {
  test.each(availableLanguages)('is there for every code and for no other (%s)', (language) => {
    expect(Object.keys(wordsOf(language).findings).toSorted()).toEqual(codes.toSorted());
  });

  test.each(codes)('names the same details in every language: %s', (code) => {
    const [english, ...others] = availableLanguages.map((language) =>
      [...new Set(placeholdersOf(wordsOf(language).findings[code] ?? ''))].toSorted(),
    );
    for (const other of others) expect(other).toEqual(english);
  });

  test.each([
    ['ambiguous_number', ['seen', 'first', 'second']],
    ['foreign_number', ['seen', 'reading']],
    ['ambiguous_date', ['seen', 'first', 'second']],
    ['ambiguous_option', ['seen', 'first', 'second']],
  ])('of %s tells what was seen and what it may mean', (code, details) => {
    for (const language of availableLanguages) {
      const sentence = wordsOf(language).findings[code] ?? '';
      expect(placeholdersOf(sentence)).toEqual(expect.arrayContaining(['label', ...details]));
      const values = Object.fromEntries([...details, 'label'].map((name) => [name, `<${name}>`]));
      expect(fill(sentence, values)).not.toMatch(/\{/);
    }
  });
});
