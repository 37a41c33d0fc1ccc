// Rules switched off or made milder after a template was published.
import { describe, expect, test } from '@jest/globals';
import { noReference, type RuleChange, severityUnder, validate } from '@peerbook/shared';
import { aReport, aTemplate } from '../../support/builders.ts';

const template = aTemplate();
const report = aReport(template, {
  people_name: 'Alba',
  people_total: 10,
  people_women: 11,
  people_open: false,
});
const change = (severity: RuleChange['severity']): RuleChange => ({
  severity,
  reason: 'It was wrong for cooperatives.',
  since: '2025-06-01T00:00:00.000Z',
});
const under = (changes: Record<string, RuleChange>) =>
  validate(template, report, {
    language: 'en',
    today: '2025-06-30',
    reference: { ...noReference, ruleSet: { revision: 3, changes } },
  });

describe('a rule set', () => {
  test('as published says what the template says', () => {
    expect(under({})).toMatchObject({ ruleSet: 3, rules: { women_within: 'failed' } });
    expect(under({}).findings).toMatchObject([{ rule: 'women_within', severity: 'error' }]);
  });

  test('withdraws a rule: it says so, and finds nothing', () => {
    const { rules, findings } = under({ women_within: change(null) });
    expect(rules['women_within']).toBe('withdrawn');
    expect(findings).toEqual([]);
  });

  test.each(['warning', 'info'] as const)(
    'makes a rule milder: an error becomes %s',
    (severity) => {
      const { rules, findings } = under({ women_within: change(severity) });
      expect(rules['women_within']).toBe('failed');
      expect(findings).toMatchObject([{ rule: 'women_within', severity }]);
    },
  );

  test('never makes a rule graver, nor changes one that it does not name', () => {
    const changes = { share_agrees: change('error'), constructor: change(null) };
    const ruleSet = { revision: 1, changes };
    expect(severityUnder(ruleSet, { code: 'share_agrees', severity: 'warning' })).toBe('warning');
    expect(severityUnder(ruleSet, { code: 'grown', severity: 'info' })).toBe('info');
    expect(severityUnder(ruleSet, { code: 'toString', severity: 'error' })).toBe('error');
  });
});
