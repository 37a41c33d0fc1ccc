// Checking a report: what is required, bounds with their ends, ratios, and the order of findings.
import { describe, expect, test } from '@jest/globals';
import {
  blocks,
  type Finding,
  findingSeverities,
  makeFinding,
  type Reading,
  sortFindings,
  validate,
  wordsOf,
} from '@peerbook/shared';
import { aReport, aTemplate } from '../../support/builders.ts';

const template = aTemplate();
type Answers = Parameters<typeof aReport>[1];
const check = (answers: Answers, earlier: readonly Finding[] = []) =>
  validate(template, aReport(template, answers), { language: 'en', today: '2025-06-30', earlier });
const codes = (findings: readonly Finding[]) =>
  findings.map((finding) => `${finding.rule ?? finding.code} ${finding.indicators[0]}`);
const whole = { people_name: 'Alba', people_total: 40, people_open: false };

describe('what is required', () => {
  test('is every core indicator, and nothing else', () => {
    expect(codes(check({ people_open: false }).findings)).toEqual([
      'required_blank people_name',
      'required_blank people_total',
    ]);
    expect(check(whole)).toMatchObject({ findings: [], progress: { required: 2, answered: 2 } });
  });

  test.each<[string, boolean | null, number, boolean]>([
    ['says yes', true, 3, true],
    ['says no', false, 2, false],
    ['is not known', null, 3, true],
  ])('follows relevance: where its condition %s', (_what, open, required, isAsked) => {
    const { findings, progress } = check({ ...whole, people_open: open });
    expect(progress).toEqual({ required, answered: 2 });
    expect(codes(findings)).toEqual(isAsked ? ['required_blank people_reason'] : []);
  });

  test('is not answered by what could not be read, which is told once and by the reader', () => {
    const readings = aReport(template, whole).map(
      (reading): Reading =>
        reading.indicator === 'people_total'
          ? { ...reading, answer: { kind: 'unreadable', seen: 'n/a' } }
          : reading,
    );
    const { findings, progress } = validate(template, readings, {
      language: 'en',
      today: '2025-06-30',
    });
    expect(findings).toEqual([]);
    expect(progress).toEqual({ required: 2, answered: 1 });
  });

  test('is told with the cell where the answer belongs', () => {
    const [finding] = check({ people_total: 40, people_open: false }).findings;
    expect(finding).toMatchObject({
      severity: 'error',
      places: [{ sheet: 'Main sheet', cell: 'C6' }],
      sentence: '"The people name" needs an answer.',
    });
  });
});

describe('bounds', () => {
  test.each<[number, string | undefined, 'error' | 'warning' | undefined]>([
    [-1, 'below_minimum', 'error'],
    [0, 'below_usual', 'warning'],
    [9, 'below_usual', 'warning'],
    [10, undefined, undefined],
    [5000, undefined, undefined],
    [5001, 'above_usual', 'warning'],
    [1_000_000, 'above_usual', 'warning'],
    [1_000_001, 'above_maximum', 'error'],
  ])('allow both their ends: %d is %s', (total, code, severity) => {
    const found = check({ ...whole, people_total: total }).findings;
    expect(found.map((one) => [one.code, one.severity])).toEqual(code ? [[code, severity]] : []);
  });

  test('are told with the figure and the limit', () => {
    const [finding] = check({ ...whole, people_total: -1 }).findings;
    expect(finding).toMatchObject({
      details: { seen: -1, limit: 0 },
      places: [{ sheet: 'Main sheet', cell: 'C7' }],
      sentence: '"The people total": -1 is less than 0, the least possible.',
    });
  });

  test('say nothing of a blank', () => {
    expect(check({ ...whole, people_total: null }).findings.map((one) => one.code)).toEqual([
      'required_blank',
    ]);
  });
});

describe('ratios', () => {
  test('are calculated through other ratios, and unknown where an operand is', () => {
    expect(check({ people_women: 10, people_total: 40 }).ratios).toEqual({
      ratio_women: 25,
      ratio_men: 75,
    });
    expect(check({ people_women: 10 }).ratios).toEqual({ ratio_women: null, ratio_men: null });
    expect(check({ people_women: 0, people_total: 0 }).ratios).toEqual({
      ratio_women: null,
      ratio_men: null,
    });
  });

  test('keep ten digits, as they are shown', () => {
    expect(check({ people_women: 1, people_total: 3 }).ratios['ratio_women']).toBe(33.33333333);
  });

  test('agree in rules with a reported figure to its last decimal', () => {
    const state = (share: number) =>
      check({ people_women: 1, people_total: 3, people_share: share }).rules['share_agrees'];
    expect([33.33, 33.34, 33.32, 33.35].map(state)).toEqual([
      'passed',
      'failed',
      'failed',
      'failed',
    ]);
    expect(
      check({ people_women: 1, people_total: 8, people_share: 12.5 }).rules['share_agrees'],
    ).toBe('passed');
  });
});

describe('findings', () => {
  const given = {
    people_total: 40,
    people_women: 50,
    people_share: 10,
    people_open: true,
  } as const;

  test("stand in the order of the template, errors first, the reader's among them", () => {
    const earlier = [
      makeFinding(template, 'en', { code: 'moved_row', indicator: 'people_name', places: [] }),
      makeFinding(template, 'en', { code: 'not_a_number', indicator: 'people_wages', places: [] }),
    ];
    const { findings } = check(given, earlier);
    expect(codes(findings)).toEqual([
      'required_blank people_name',
      'women_within people_women',
      'not_a_number people_wages',
      'required_blank people_reason',
      'moved_row people_name',
      'share_agrees people_share',
    ]);
    expect(sortFindings(template, findings.toReversed()).map((one) => one.severity)).toEqual([
      'error',
      'error',
      'error',
      'error',
      'warning',
      'warning',
    ]);
  });

  test('of a rule name all indicators that it reads, through ratios too, each with its cell', () => {
    const finding = check(given).findings.find((one) => one.rule === 'share_agrees');
    expect(finding?.indicators).toEqual(['people_share', 'people_women', 'people_total']);
    expect(finding?.places.map((place) => place.cell)).toEqual(['C11', 'C8', 'C7']);
  });

  test('block only with an error among them', () => {
    expect(blocks(check(whole).findings)).toBe(false);
    expect(blocks(check({ ...whole, people_total: 5 }).findings)).toBe(false);
    expect(blocks(check({ ...whole, people_total: -5 }).findings)).toBe(true);
  });

  test('each have a sentence for every code, with nothing left to fill in', () => {
    const texts = {
      seen: '5',
      message: 'A message.',
      range: 'B2:C4',
      first: '1',
      second: '2',
      reading: '1',
    };
    const details = { ...texts, limit: 4, length: 3 };
    for (const code of Object.keys(findingSeverities)) {
      const { sentence } = makeFinding(template, 'en', {
        code,
        indicator: 'people_total',
        places: [],
        details,
      });
      expect(wordsOf('en').findings).toHaveProperty(code);
      expect(sentence).not.toMatch(/[{}]/);
      expect(sentence.endsWith('.')).toBe(true);
    }
  });

  test('are the same for the same report, and leave it as it was', () => {
    const report = Object.freeze(aReport(template, given).map((one) => Object.freeze(one)));
    const once = validate(template, report, { language: 'en', today: '2025-06-30' });
    expect(validate(template, report, { language: 'en', today: '2025-06-30' })).toEqual(once);
    expect(
      validate(template, report.toReversed(), { language: 'en', today: '2025-06-30' }),
    ).toEqual(once);
  });
});

describe('blanks counted as zero', () => {
  const counting = aTemplate({
    rules: ['women_within', 'share_agrees', 'grown'].map((code) => ({
      code,
      severity: 'error',
      category: 'subset',
      formula: 'people_women<=people_total',
      blanks: code === 'women_within' ? 'zero' : 'skip',
    })),
  });
  const states = (answers: Answers) =>
    validate(counting, aReport(counting, answers), { language: 'en', today: '2025-06-30' }).rules;

  test('settle a rule that says so, and no other', () => {
    expect(states({ people_women: 5 })).toEqual({
      women_within: 'failed',
      share_agrees: 'notEvaluated',
      grown: 'notEvaluated',
    });
    expect(states({ people_total: 5 })).toMatchObject({
      women_within: 'passed',
      share_agrees: 'notEvaluated',
    });
  });
});
