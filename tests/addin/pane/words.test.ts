// The pane's words: each language says the same things, with the same places to fill in.
import { describe, expect, test } from '@jest/globals';
import { languages, problems, ServiceProblem } from '@peerbook/shared';
import { Garbled, Unreachable } from '../../../addin/apiClient.ts';
import { describeFailure } from '../../../addin/failure.ts';
import { languageOfTag } from '../../../addin/language.ts';
import { paneWordsOf } from '../../../addin/words/words.ts';

/** Every sentence by its path, with the names of its places. */
function placesIn(words: object, path = ''): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.entries(words).flatMap(([key, value]): [string, readonly string[]][] =>
      typeof value === 'string'
        ? [[`${path}${key}`, namesIn(value)]]
        : [...placesIn(value as object, `${path}${key}.`)],
    ),
  );
}

const namesIn = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string))].sort();

/** A form for one thing need not say the number, nor a form for many the thing. */
const isForm = (path: string) => /\.(one|many)$/.test(path);

describe.each(languages.filter((language) => language !== 'en'))('the pane in %s', (language) => {
  const { problems: own, ...words } = paneWordsOf(language);
  const { problems: _, ...english } = paneWordsOf('en');
  const [here, there] = [placesIn(words), placesIn(english)];

  test('has every sentence, and no empty one', () => {
    expect([...here.keys()].sort()).toEqual([...there.keys()].sort());
    expect(JSON.stringify(words)).not.toContain('""');
  });

  test('has the same places to fill in', () => {
    for (const [path, names] of there)
      if (!isForm(path)) expect([path, here.get(path)]).toEqual([path, names]);
  });

  test('forms for many say how many, wherever English does', () => {
    for (const [path, names] of there)
      if (path.endsWith('.many') && names.includes('n'))
        expect([path, here.get(path)?.includes('n')]).toEqual([path, true]);
  });

  test('says problems with nothing but what the service tells of them', () => {
    for (const [code, sentence] of Object.entries(own)) {
      const known = namesIn(problems[code as keyof typeof problems].sentence);
      expect([code, namesIn(sentence).filter((name) => !known.includes(name))]).toEqual([code, []]);
    }
  });
});

describe('failures in words', () => {
  const closed = new ServiceProblem(409, {
    code: 'round_closed',
    title: 'The round closed on 2026-01-31T12:00:00.000Z.',
    details: { closed: '2026-01-31T12:00:00.000Z' },
  });

  test.each([
    ['es', 'La ronda se cerró el 31 ene 2026'],
    ['en', 'The round closed on 31 Jan 2026'],
  ] as const)(
    'a problem is told in %s, its times as that language writes them',
    (language, text) => {
      expect(describeFailure(closed, paneWordsOf(language))).toContain(text);
    },
  );

  test('a problem that the pane does not know is told as the service tells it', () => {
    const newer = new ServiceProblem(409, {
      code: 'too_new',
      title: 'Something new.',
      details: {},
    });
    expect(describeFailure(newer, paneWordsOf('fr'))).toBe('Something new.');
  });

  test('no answer, an answer of something else, a bare 500 and a mistake of ours are told apart', () => {
    const words = paneWordsOf('en');
    const told = [
      new Unreachable(undefined),
      new Garbled(undefined),
      new ServiceProblem(500, { status: 500, title: 'Internal Server Error' }),
      new ServiceProblem(401, { code: 'token_refused' }),
      new TypeError('x is undefined'),
    ].map((error) => describeFailure(error, words));
    expect(new Set(told).size).toBe(5);
  });
});

describe('the language of Excel', () => {
  test.each([
    ['es-PE', 'es'],
    ['fr', 'fr'],
    ['ru_RU', 'ru'],
    ['EN-gb', 'en'],
    ['pt-BR', undefined],
    ['', undefined],
  ])('%s is %s', (tag, language) => {
    expect(languageOfTag(tag)).toBe(language);
  });
});
