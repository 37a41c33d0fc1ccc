// Figures worked out from others: equalities that fail, in all the forms that rules write them in.
import { describe, expect, test } from '@jest/globals';
import {
  type AnswerData,
  type FixCause,
  noReference,
  proposeFixes,
  type RuleInput,
} from '@peerbook/shared';
import { aReport, aTemplate, templateInput } from '../../support/builders.ts';

const words = templateInput().words.en;
if (!words) throw new Error('the small template has English words');

/** A template with one rule about wages, women and all people; amounts and counts without bounds that matter. */
const withRule = (formula: string, more: Partial<RuleInput>) =>
  aTemplate({
    ratios: [],
    rules: [{ code: 'agrees', severity: 'error', category: 'sum', formula, ...more }],
    words: { en: { ...words, ratios: {}, rules: { agrees: 'These do not agree.' } } },
  });

type Solved = readonly [cause: FixCause, indicator: string, to: number];

function solved(
  formula: string,
  answers: Readonly<Record<string, AnswerData>>,
  more: Partial<RuleInput> = {},
  prior: Readonly<Record<string, AnswerData>> = {},
): readonly Solved[] {
  const template = withRule(formula, more);
  const fixes = proposeFixes(
    template,
    aReport(template, answers),
    {
      language: 'en',
      today: '2025-06-30',
      reference: { ...noReference, prior: { ...prior } as typeof noReference.prior },
    },
    50,
  );
  return fixes.flatMap(({ cause, indicator, to }) =>
    ['prior_pasted', 'part_missing', 'total', 'adds_up'].includes(cause) && to.kind === 'number'
      ? [[cause, indicator, to.value] as const]
      : [],
  );
}

const sum = 'people_women+people_wages=people_total';
const parts: readonly Solved[] = [
  ['total', 'people_total', 76],
  ['adds_up', 'people_women', 21],
  ['adds_up', 'people_wages', 33],
];

describe('an equality that fails', () => {
  test.each([
    ['as a sum', sum],
    ['turned round', 'people_total=people_women+people_wages'],
    ['as a difference', 'people_total-people_women=people_wages'],
    ['by SUM', 'SUM(people_women,people_wages)=people_total'],
    ['within a limit', 'ABS(people_women+people_wages-people_total)<=1'],
    ['below a limit', 'ABS(people_total-people_women-people_wages)<1'],
    ['among conditions', `AND(people_total>1,OR(people_open,${sum}))`],
    ['times a number', '2*people_women+people_wages*2=2*people_total'],
  ])('written %s is solved for each operand', (_how, formula) => {
    expect(
      solved(formula, {
        people_women: 30,
        people_wages: 46,
        people_total: 67,
        people_open: false,
      }),
    ).toEqual(expect.arrayContaining([['adds_up', 'people_women', 21]]));
  });

  test('names the total where one operand is the sum of the others', () => {
    expect(solved(sum, { people_women: 32, people_wages: 44, people_total: 65 })).toEqual(parts);
  });

  test('names the part that was left at 0, or left out', () => {
    expect(solved(sum, { people_women: 0, people_wages: 44, people_total: 65 })).toContainEqual([
      'part_missing',
      'people_women',
      21,
    ]);
    const orZero = 'IF(ISBLANK(people_women),0,people_women)+people_wages=people_total';
    expect(solved(orZero, { people_wages: 44, people_total: 65 })).toContainEqual([
      'part_missing',
      'people_women',
      21,
    ]);
    expect(solved(sum, { people_wages: 44, people_total: 65 }, { blanks: 'zero' })).toContainEqual([
      'part_missing',
      'people_women',
      21,
    ]);
  });

  test('takes the verified figure of last period where that is asked for', () => {
    const prior = { people_total: 67 };
    const rule = 'people_wages=prior_people_total';
    expect(solved(rule, { people_wages: 50 }, {}, prior)).toEqual([
      ['prior_pasted', 'people_wages', 67],
    ]);
    const near = 'ABS(people_wages-prior_people_total)<=0.01*prior_people_total';
    expect(solved(near, { people_wages: 50 }, {}, prior)).toEqual([
      ['prior_pasted', 'people_wages', 67],
    ]);
    expect(solved(rule, { people_wages: 50 })).toEqual([]);
  });

  test('is not solved by what is no answer: a negative figure, a part of a person, more than is possible', () => {
    expect(solved(sum, { people_women: 95, people_wages: 90, people_total: 67 })).toEqual([
      ['total', 'people_total', 185],
    ]);
    expect(solved('2*people_women=people_wages', { people_women: 10, people_wages: 31 })).toEqual([
      ['adds_up', 'people_wages', 20],
    ]);
    expect(solved(sum, { people_women: 30, people_wages: 990_000_123, people_total: 67 })).toEqual([
      ['adds_up', 'people_wages', 37],
    ]);
  });

  test.each([
    ['a product', 'people_women*people_wages=people_total'],
    ['a quotient', 'people_women/people_wages=people_total'],
    ['an inequality', 'people_women+people_wages<=people_total'],
    ['a condition', 'NOT(people_women+people_wages>people_total)'],
  ])('is not solved where it is %s', (_what, formula) => {
    expect(solved(formula, { people_women: 33, people_wages: 44, people_total: 67 })).toEqual([]);
  });
});
