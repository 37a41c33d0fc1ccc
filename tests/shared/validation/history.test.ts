// Comparisons with earlier periods: digits and units, what is usual, and as few as one earlier period.
import { describe, expect, test } from '@jest/globals';
import { noReference, type Reference, usualRange, validate } from '@peerbook/shared';
import { aReport, aTemplate } from '../../support/builders.ts';

const forEach = { kinds: ['integer', 'percent', 'currency'] as const };
const factors = [10, 100, 1000];
const away = (of: string, other: string) =>
  factors.map((factor) => `ABS(${of}-${factor}*${other})>${factor / 20}*${other}`).join(',');
const template = aTemplate({
  rules: [
    {
      code: 'grown',
      severity: 'warning',
      category: 'history',
      forEach: { kinds: [...forEach.kinds] },
      formula:
        'AND(each_indicator>=usual_low_each_indicator,each_indicator<=usual_high_each_indicator)',
    },
    {
      code: 'women_within',
      severity: 'warning',
      category: 'history',
      forEach: { indicators: ['people_rate'] },
      formula: `OR(each_indicator<=0,prior_each_indicator<=0,AND(${away('each_indicator', 'prior_each_indicator')},${away('prior_each_indicator', 'each_indicator')}))`,
    },
    {
      code: 'share_agrees',
      severity: 'warning',
      category: 'history',
      formula: 'people_total>=0.5*prior_people_total',
    },
  ],
});

function states(answers: Parameters<typeof aReport>[1], reference: Partial<Reference>) {
  const { rules } = validate(template, aReport(template, answers), {
    language: 'en',
    today: '2025-06-30',
    reference: { ...noReference, ...reference },
  });
  return rules;
}
const usualOf = (earlier: readonly number[]) => {
  const range = usualRange(earlier, 'amount');
  return range ? { usual: { people_total: range } } : {};
};

describe('a figure beside its history', () => {
  test('is flagged where it is out of scale, though most of the past is zero', () => {
    const past = usualOf([0, 0, 0, 0, 500]);
    expect(states({ people_total: 500_000 }, past)['grown:people_total']).toBe('failed');
    expect(states({ people_total: 600 }, past)['grown:people_total']).toBe('passed');
    expect(states({ people_total: 0 }, past)['grown:people_total']).toBe('passed');
  });

  test('is compared with a single earlier period, and with none where there is none', () => {
    const once = usualOf([1000]);
    expect(states({ people_total: 1500 }, once)['grown:people_total']).toBe('passed');
    expect(states({ people_total: 15_000 }, once)['grown:people_total']).toBe('failed');
    expect(states({ people_total: 15_000 }, usualOf([]))['grown:people_total']).toBe(
      'notEvaluated',
    );
  });

  test.each([
    [0.034, 0.34, 'failed'],
    [0.34, 0.034, 'failed'],
    [0.034, 3.4, 'failed'],
    [0.034, 34, 'failed'],
    [0.034, 0.041, 'passed'],
    [0.034, 0.2, 'passed'],
    [0, 0.34, 'passed'],
    [0.34, 0, 'passed'],
  ])('%d then %d is %s: a factor of ten is digits or units, not growth', (before, now, state) => {
    const prior = { people_rate: before };
    expect(states({ people_rate: now }, { prior })['women_within:people_rate']).toBe(state);
  });

  test('is compared with what was answered then, not with what can not be read of it', () => {
    const state = (before: Reference['prior'][string]) =>
      states({ people_total: 10 }, { prior: { people_total: before } })['share_agrees'];
    expect([10, 21, null, 'n/a', true].map(state)).toEqual([
      'passed',
      'failed',
      'notEvaluated',
      'notEvaluated',
      'notEvaluated',
    ]);
  });
});

describe('amounts stated in thousands', () => {
  const sums = aTemplate({
    rules: [
      {
        code: 'women_within',
        severity: 'error',
        category: 'sum',
        formula: 'people_wages*5=people_total',
      },
      { code: 'share_agrees', severity: 'error', category: 'sum', formula: '0.1+0.2=0.3' },
      {
        code: 'grown',
        severity: 'error',
        category: 'sum',
        formula:
          'people_wages+people_wages+people_wages+people_wages+people_wages=people_wages*4+people_total',
      },
    ],
  });
  const state = (wages: number, total: number) =>
    validate(sums, aReport(sums, { people_wages: wages, people_total: total }), {
      language: 'en',
      today: '2025-06-30',
    }).rules;

  test('may miss their total by as much as rounding makes of them, and no more', () => {
    // Five parts of 1,200.4 are 6,002 in all; each is reported as 1,200.
    expect(state(1200, 6002)['women_within']).toBe('passed');
    expect(state(1200, 6003)['women_within']).toBe('failed');
    expect(state(1200, 6025)['women_within']).toBe('failed');
    expect(state(1200, 6002)['share_agrees']).toBe('passed');
  });
});
