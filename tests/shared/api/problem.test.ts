// The registry of problems, walked: codes for ever, a fitting status, a whole sentence.
import { describe, expect, test } from '@jest/globals';
import { Problem, type ProblemCode, problemSentence, problems } from '@peerbook/shared';

const codes = Object.keys(problems) as ProblemCode[];

/** The names in a sentence's braces. */
const placeholdersOf = (sentence: string) =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);

describe('every problem', () => {
  test.each(codes)('%s: its code is of small letters and underscores', (code) => {
    expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
  });

  test.each(codes)('%s: its status says that the request is at fault, or to ask later', (code) => {
    const { status, sentence } = problems[code];
    if (status === 503) return expect(sentence).toContain('{seconds}');
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  test.each(codes)(
    '%s: its sentence begins with a capital letter and ends with a full stop',
    (code) => {
      expect(problems[code].sentence).toMatch(/^[A-Z][^{]*.*\.$/);
      expect(problems[code].sentence).not.toMatch(/ {2}|\.\.|^\s|\s$/);
    },
  );

  test.each(codes)('%s: its sentence is filled in from the details', (code) => {
    const names = placeholdersOf(problems[code].sentence);
    const details = Object.fromEntries(names.map((name) => [name, `<${name}>`]));
    const sentence = new Problem(code, details).message;
    for (const name of names) expect(sentence).toContain(`<${name}>`);
    expect(placeholdersOf(sentence)).toEqual([]);
  });

  test('has a sentence of its own', () => {
    const sentences = codes.map((code) => problems[code].sentence);
    expect(new Set(sentences).size).toBe(codes.length);
  });
});

describe('a problem', () => {
  test('keeps code, details, what goes with it, and its cause', () => {
    const cause = new Error('why');
    const extra = { findings: [] };
    const problem = new Problem('round_not_open', { opens: 'tomorrow' }, { extra, cause });
    expect(problem).toMatchObject({
      name: 'Problem',
      code: 'round_not_open',
      details: { opens: 'tomorrow' },
      extra,
      cause,
      message: 'The round opens on tomorrow.',
    });
  });

  test('with a detail missing shows the gap instead of hiding it', () => {
    expect(problemSentence('round_not_open', {})).toBe('The round opens on {opens}.');
  });
});
