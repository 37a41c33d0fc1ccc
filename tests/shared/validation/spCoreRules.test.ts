// Every rule of SP Core that runs: passed by a plausible report, failed by one made to break it, silent about blanks.
import { describe, expect, test } from '@jest/globals';
import {
  type AnswerData,
  checkFormula,
  compileTemplate,
  nameTypesOf,
  noReference,
  type Reference,
  selected,
  spCore,
  validate,
  visit,
} from '@peerbook/shared';
import fc from 'fast-check';
import { demoAnswers } from '../../../functions/local/demo/answers.ts';
import { demoInstitutions } from '../../../functions/local/demo/institutions.ts';
import { seededRandom } from '../../../functions/local/demo/random.ts';
import { aReport } from '../../support/builders.ts';
import { plausibleNotes, plausibleReference, plausibleReport } from './plausibleReport.ts';

type Answers = Readonly<Record<string, AnswerData>>;

const active = spCore.rules;
const check = (answers: Answers, reference: Partial<Reference> = {}, notes = plausibleNotes) =>
  validate(spCore, aReport(spCore, answers, notes), {
    language: 'en',
    today: '2025-06-30',
    reference: { ...plausibleReference, ...reference },
  });
/** What a rule says; of a rule about many, the worst that it says. */
const stateIn = (rules: ReturnType<typeof check>['rules'], rule: string) => {
  const states = Object.entries(rules).flatMap(([key, state]) =>
    key.split(':')[0] === rule ? [state] : [],
  );
  return (['failed', 'passed'] as const).find((one) => states.includes(one)) ?? 'notEvaluated';
};
const stateOf = (rule: string, changes: Answers) =>
  stateIn(check({ ...plausibleReport, ...changes }).rules, rule);
const value = (code: string) => plausibleReport[code] as number;
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Rules that compare a part with its whole; known decimals give the part half a unit of room on both sides. */
const subsets = active.flatMap(({ code, formula }) => {
  const [, part = '', whole = ''] = /^(\w+)<=(\w+)$/.exec(formula) ?? [];
  return part === '' ? [] : [{ code, part, whole }];
});

const practices = selected(spCore, { options: 'practice' }).map((one) => one.code);

/** For each of the other rules, answers that break it. */
const breaking: Readonly<Record<string, readonly Answers[]>> = {
  sub_enterprise_startups: [
    { enterprise_startups: 7201 },
    { enterprise_startups: 7001, enterprise_sme: null },
  ],
  sub_staff_sp_trained: [{ staff_sp_trained: 131 }],
  bal_writeoff: [{ portfolio_written_off: 95_000_002 }],
  roll_glp: [{ portfolio_loans_disbursed_value: 5_000_000 }],
  logic_jobs_enterprises: [{ enterprise_jobs_total: 6999 }],
  sum_location: [{ outreach_borrowers_urban: 5501 }, { outreach_borrowers_urban: 5499 }],
  sum_methodology: [{ outreach_meth_village: 1101 }, { outreach_meth_village: 899 }],
  sum_loan_officers_managers: [{ staff_managers: 61 }],
  logic_loans_ge_borrowers: [{ outreach_loans: 9999 }],
  logic_accounts_ge_depositors: [{ outreach_deposit_accounts: 11_999 }],
  roll_borrowers: [
    { retention_borrowers_start: 6899 },
    { retention_borrowers_start: 6999, retention_rejoined: null },
  ],
  roll_borrowers_exits: [{ retention_exits: 2601 }, { retention_exits: 1599 }],
  roll_staff: [{ staff_left: 21 }, { staff_left: 19 }],
  bal_deposits: [
    { portfolio_deposits: 38_300_000 },
    { portfolio_deposits: null, portfolio_equity: 48_300_000 },
  ],
  ret_reconcile: [{ retention_reported_rate: 77.5 }, { retention_reported_rate: 87.8 }],
  cond_exited_poverty: [{ poverty_tool: null }],
  cond_poverty: [
    { poverty_tool: null },
    { poverty_line: null },
    { poverty_sample_size: null },
    { poverty_below_line: null },
  ],
  cond_poverty_empty: [
    { poverty_assessed: false },
    { poverty_assessed: false, poverty_sample_size: null },
  ],
  cond_poverty_sample: [{ poverty_sample_size: 299 }],
  cond_mission_poverty: [{ poverty_assessed: false }],
  cond_mission_women: [{ outreach_borrowers_women: 4999 }],
  cond_mission_rural: [{ outreach_borrowers_rural: 3999 }],
  cond_savings: [
    { outreach_depositors: null },
    { outreach_deposit_accounts: null },
    { portfolio_deposits_voluntary: null },
  ],
  cond_savings_none: [
    { products_savings_offered: false },
    { products_savings_offered: false, outreach_depositors: 0 },
  ],
  cond_complaints: [{ protection_complaints_received: 0 }],
  cond_complaints_no_system: [
    { protection_complaint_system: 'no' },
    { protection_complaint_system: 'not_applicable' },
  ],
  cond_certified: [{ mission_external_assessment: 'none' }],
  date_order: [{ profile_period_end: '2024-01-01' }, { profile_period_end: '2023-12-31' }],
  date_length: [{ profile_period_end: '2024-12-24' }, { profile_period_end: '2025-01-06' }],
  date_future: [{ profile_period_end: '2025-07-01' }],
  date_age: [{ profile_start_year: 2025 }],
  date_assessment: [{ mission_external_assessment_date: '2022-12-30' }],
  fx_avg: [{ profile_fx_avg: 1.99 }, { profile_fx_avg: 8.01 }],
  mag_depth: [{ portfolio_gni_per_capita_usd: 101_000 }, { portfolio_gni_per_capita_usd: 249 }],
  mag_avg_disbursed: [
    { portfolio_loans_disbursed_number: 79_000 },
    { portfolio_loans_disbursed_number: 1960 },
  ],
  mag_yield: [{ portfolio_loan_revenue: 1_800_000 }, { portfolio_loan_revenue: 45_100_000 }],
  mag_oss: [
    { portfolio_operating_revenue: 2_600_000 },
    { portfolio_operating_revenue: 22_600_000 },
  ],
  mag_apr_yield: [{ pricing_apr: 19.1 }],
  mag_apr_nominal: [{ pricing_apr: 18.98 }],
  mag_flat_apr: [{ pricing_apr: 27.98 }],
  mag_caseload: [{ staff_loan_officers: 201 }, { staff_loan_officers: 12 }],
  mag_par_zero: [{ portfolio_par30: 0 }],
  mag_percent_scale: [{ poverty_below_line: 0.3 }, { pricing_apr: 0.36 }],
  fx_plausible: [{ profile_fx_end: 3.89 }, { profile_fx_end: 4.31 }, { profile_fx_end: 0.25 }],
  cond_none_exclusive: [{ products_non_financial: ['none', 'health'] }],
  evid_yes: [{ mission_reports_publicly: true }, { environment_policy: 'yes' }],
  evid_na: [{ environment_policy: 'not_applicable' }],
  evid_all_yes: [
    {
      ...Object.fromEntries(
        Object.keys(plausibleReport).flatMap((code) =>
          practices.includes(code) ? [[code, 'yes']] : [],
        ),
      ),
    },
  ],
  prior_borrowers: [{ retention_borrowers_start: 9001 }],
  prior_glp: [{ portfolio_glp_start: 35_036_000 }, { portfolio_glp_start: 34_964_000 }],
  prior_staff: [{ staff_start_total: 101 }],
  prior_scale: [{ profile_scale_factor: 'thousands' }, { profile_currency: 'usd' }],
  prior_swing: [{ outreach_borrowers: 18_001 }, { staff_total: 49 }],
  prior_share_jump: [{ outreach_borrowers_women: 7400 }, { outreach_borrowers_rural: 3000 }],
  prior_practice_reversal: [{ protection_policy: 'no' }],
  usual_figures: [{ outreach_insured: 10_001 }, { outreach_insured: 2499 }],
  usual_amounts: [{ portfolio_par90: 2_400_001 }, { staff_wages: 749_999 }],
  factor_figures: [{ outreach_insured: 45_000 }, { outreach_insured: 450 }],
  factor_amounts: [{ portfolio_par90: 10_800_000 }, { staff_wages: 1350 }],
  drift_balance: [{ outreach_borrowers_women: 5400, portfolio_glp: 45_000_000 }],
  drift_growth: [{ portfolio_glp: 53_000_000, portfolio_par30: 3_500_000 }],
  drift_retention: [{ retention_borrowers_start: 11_000 }],
};

describe('the rules of SP Core that run', () => {
  test('are all passed by a plausible report, which breaks none and leaves none open', () => {
    const { rules, findings } = check(plausibleReport);
    const keys = compileTemplate(spCore).instances.map((one) => one.key);
    expect(Object.keys(rules)).toEqual(keys);
    for (const { code } of active) expect([code, stateIn(rules, code)]).toEqual([code, 'passed']);
    expect(findings.filter((finding) => finding.code !== 'required_blank')).toEqual([]);
  });

  test('are all made to fail below', () => {
    // prior_copy compares with the year before as a whole; see below.
    const broken = [...subsets.map((one) => one.code), ...Object.keys(breaking), 'prior_copy'];
    expect(broken.toSorted()).toEqual(active.map((rule) => rule.code).toSorted());
  });

  test.each(subsets)(
    '$code passes for a part as large as the whole and fails for one beyond',
    ({ code, part, whole }) => {
      const types = nameTypesOf(spCore);
      const room = (types(part)?.radius ?? 0) + (types(whole)?.radius ?? 0);
      expect(stateOf(code, { [part]: value(whole) })).toBe('passed');
      expect(stateOf(code, { [part]: value(whole) + room })).toBe('passed');
      expect(stateOf(code, { [part]: value(whole) + room + 1 })).toBe('failed');
    },
  );

  test.each(Object.entries(breaking))('%s fails for each of %j', (code, list) => {
    for (const changes of list)
      expect([changes, stateOf(code, changes)]).toEqual([changes, 'failed']);
  });

  test('give a finding when they fail, with their severity, their message and the cells concerned', () => {
    for (const rule of active.filter((one) => one.code !== 'prior_copy')) {
      const part = subsets.find((one) => one.code === rule.code);
      const changes = part
        ? { [part.part]: value(part.whole) + 2 }
        : (breaking[rule.code]?.[0] ?? {});
      const { findings } = check({ ...plausibleReport, ...changes });
      const finding = findings.find((one) => one.rule === rule.code);
      expect(finding).toMatchObject({ code: 'rule_failed', severity: rule.severity });
      const message = spCore.words.en?.rules[rule.code] ?? '';
      if (rule.forEach && !rule.share)
        expect(finding?.sentence).toMatch(new RegExp(`: ${escaped(message)}$`));
      else expect(finding?.sentence).toBe(message);
      expect(finding?.indicators.length).toBeGreaterThan(0);
      const [first] = finding?.indicators ?? [];
      expect(spCore.words.en?.indicators).toHaveProperty(first ?? '');
    }
  });

  test('notice a report that was copied from the year before, and none that differs in most', () => {
    const copied = {
      ...plausibleReference,
      prior: { ...plausibleReference.prior, ...plausibleReport },
    };
    expect(check(plausibleReport, copied).rules['prior_copy']).toBe('failed');
    expect(check(plausibleReport).rules['prior_copy']).toBe('passed');
    expect(check(plausibleReport, noReference).rules['prior_copy']).toBe('notEvaluated');
  });

  test('compare nothing with a year before that is not there', () => {
    const { rules } = check(plausibleReport, noReference);
    const compared = active.filter((rule) => /prior_|usual_|reference_/.test(rule.formula));
    expect(compared.length).toBeGreaterThan(15);
    for (const { code, formula } of compared)
      if (!/profile_scale/.test(formula) && !code.startsWith('factor'))
        expect([code, stateIn(rules, code)]).not.toEqual([code, 'failed']);
  });
});

describe('a demo report', () => {
  test.each(Array.from({ length: 50 }, (_, i) => i + 1))(
    'of seed %d breaks no rule that blocks',
    (seed) => {
      const random = seededRandom(seed);
      const institution = random.pick(demoInstitutions(random));
      const { answers } = demoAnswers(random, institution, {
        start: '2024-01-01',
        end: '2024-12-31',
      });
      const { findings, rules } = check(answers, noReference);
      expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
      expect(Object.values(rules).filter((state) => state === 'passed').length).toBeGreaterThan(50);
    },
  );
});

describe('a blank', () => {
  const types = nameTypesOf(spCore);
  /** Names that a formula asks about with ISBLANK: a blank there is an answer. */
  const askedFor = (formula: string) => {
    const names = new Set<string>();
    visit(checkFormula(formula, types).expression, (part) => {
      const [operand] = part.kind === 'call' && part.name === 'ISBLANK' ? part.operands : [];
      if (operand?.kind === 'name') names.add(operand.name);
    });
    return names;
  };
  const compiled = compileTemplate(spCore).instances.filter(({ rule }) => !rule.forEach);
  const compared = compiled.filter(
    ({ rule }) => !/^(OR|NOT|AND)\(/.test(rule.formula) && rule.blanks === 'skip',
  );

  test.each(compared.map(({ rule, indicators }) => [rule.code, rule.formula, indicators] as const))(
    'leaves %s open, whichever operand it is',
    (code, formula, indicators) => {
      const asked = askedFor(formula);
      const operands = indicators.filter((one) => !asked.has(one) && one !== 'retention_rejoined');
      expect(operands.length).toBeGreaterThan(0);
      for (const operand of operands)
        expect([operand, stateOf(code, { [operand]: null })]).toEqual([operand, 'notEvaluated']);
    },
  );

  test('leaves a rule passed only where no answer in its place could make it fail (seed 61)', () => {
    const asked = new Map(compiled.map(({ rule }) => [rule.code, askedFor(rule.formula)]));
    const operands = [...new Set(compiled.flatMap(({ indicators }) => indicators))].filter(
      (code) => typeof plausibleReport[code] === 'number',
    );
    const scale = fc.constantFrom(0, 0.001, 0.5, 0.999, 1.001, 2, 1000);
    fc.assert(
      fc.property(fc.constantFrom(...operands), scale, (operand, factor) => {
        const blank = check({ ...plausibleReport, [operand]: null }).rules;
        const filled = check({
          ...plausibleReport,
          [operand]: Math.round(value(operand) * factor),
        }).rules;
        for (const { rule } of compiled) {
          if (asked.get(rule.code)?.has(operand) || operand === 'retention_rejoined') continue;
          if (blank[rule.code] === 'passed')
            expect([rule.code, filled[rule.code]]).not.toEqual([rule.code, 'failed']);
          if (blank[rule.code] === 'failed')
            expect([rule.code, filled[rule.code]]).not.toEqual([rule.code, 'passed']);
        }
      }),
      { seed: 61, numRuns: 150 },
    );
  });

  test('in a whole report leaves every rule open or settled by what ISBLANK asks, and passes none that compares', () => {
    const { rules } = check({});
    for (const { rule } of compared)
      if (askedFor(rule.formula).size === 0)
        expect([rule.code, rules[rule.code]]).toEqual([rule.code, 'notEvaluated']);
  });

  test('is not what could not be read, and that is not passed either', () => {
    const readings = aReport(spCore, plausibleReport).map((reading) =>
      reading.indicator === 'outreach_borrowers'
        ? { ...reading, answer: { kind: 'unreadable', seen: 'n/a' } as const }
        : reading,
    );
    const { rules } = validate(spCore, readings, { language: 'en', today: '2025-06-30' });
    for (const { code, part, whole } of subsets)
      if (part === 'outreach_borrowers' || whole === 'outreach_borrowers')
        expect(rules[code]).toBe('notEvaluated');
  });
});
