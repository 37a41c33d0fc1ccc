// Every rule of SP Core that runs: passed by a plausible report, failed by one made to break it, silent about blanks.
import { describe, expect, test } from '@jest/globals';
import {
  type AnswerData,
  checkFormula,
  compileTemplate,
  nameTypesOf,
  noReference,
  type Reference,
  spCore,
  validate,
  visit,
} from '@peerbook/shared';
import fc from 'fast-check';
import { demoAnswers } from '../../../functions/local/demo/answers.ts';
import { demoInstitutions } from '../../../functions/local/demo/institutions.ts';
import { seededRandom } from '../../../functions/local/demo/random.ts';
import { aReport } from '../../support/builders.ts';
import { breaking } from './breakingAnswers.ts';
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
