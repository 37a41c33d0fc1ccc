// Rules about many indicators: what they select, what they stand for, and what is wrong with some of them.
import { describe, expect, test } from '@jest/globals';
import {
  checkTemplate,
  compileTemplate,
  instancesOf,
  namesIn,
  parseTemplate,
  type RuleInput,
  selected,
  templateShape,
  validate,
} from '@peerbook/shared';
import { aReport, aTemplate, templateInput } from '../../support/builders.ts';

const family = (rule: Partial<RuleInput>) => ({
  rules: [
    {
      code: 'grown',
      severity: 'warning',
      category: 'history',
      formula: 'each_indicator>=0',
      ...rule,
    } as RuleInput,
  ],
});

describe('a selection', () => {
  const template = aTemplate();
  const codes = (selection: Parameters<typeof selected>[1]) =>
    selected(template, selection).map((one) => one.code);

  test('takes what meets all that it asks', () => {
    expect(codes({ kinds: ['integer', 'percent'] })).toEqual([
      'people_total',
      'people_women',
      'people_share',
    ]);
    expect(codes({ kinds: ['choice'], hasOption: 'other' })).toEqual(['people_reason']);
    expect(codes({ kinds: ['integer'], except: ['people_total'] })).toEqual(['people_women']);
    expect(codes({ measures: ['flow'] })).toEqual([]);
  });
});

describe('a rule about many', () => {
  test('stands for one check of each, with every prefix a code may have', () => {
    const template = aTemplate(
      family({
        forEach: { indicators: ['people_total', 'people_women'] },
        formula: 'OR(each_indicator=prior_each_indicator,NOT(ISBLANK(comment_each_indicator)))',
      }),
    );
    const instances = template.rules.flatMap((rule) => instancesOf(template, rule));
    expect(instances.map((one) => [one.key, one.parts.flatMap(namesIn)])).toEqual([
      ['grown:people_total', ['people_total', 'prior_people_total', 'comment_people_total']],
      ['grown:people_women', ['people_women', 'prior_people_women', 'comment_people_women']],
    ]);
  });

  test('gives a finding for each that fails, which names it and stands at its cell', () => {
    const template = aTemplate(
      family({ forEach: { kinds: ['integer'] }, formula: 'each_indicator<100' }),
    );
    const report = aReport(template, { people_total: 120, people_women: 60 });
    const { findings } = validate(template, report, { language: 'en', today: '2025-06-30' });
    const found = findings.filter((one) => one.rule === 'grown');
    expect(found).toMatchObject([
      { indicators: ['people_total'], places: [{ sheet: 'Main sheet' }] },
    ]);
    expect(found[0]?.sentence).toBe('The people total: There are fewer people than last year.');
  });

  test('sees the other options of a list as operands', () => {
    const template = aTemplate(
      family({
        forEach: { kinds: ['multichoice'], hasOption: 'other' },
        formula: 'OR(NOT(each_indicator__other),NOT(OR(each_indicator__each_option)))',
      }),
    );
    const [instance] = compileTemplate(template).instances;
    expect(instance?.key).toBe('grown:people_goals');
    const state = (goals: readonly string[] | null) =>
      validate(template, aReport(template, { people_goals: goals }), {
        language: 'en',
        today: '2025-06-30',
      }).rules['grown:people_goals'];
    expect(state(['other'])).toBe('passed');
    expect(state(['growth', 'health'])).toBe('passed');
    expect(state(['other', 'health'])).toBe('failed');
    expect(state(null)).toBe('notEvaluated');
  });

  test('with a share is one check, known where enough of them are', () => {
    const template = aTemplate(
      family({
        forEach: { kinds: ['integer', 'currency'] },
        formula: 'each_indicator>10',
        share: { below: 0.67, least: 2 },
      }),
    );
    const state = (answers: Parameters<typeof aReport>[1]) =>
      validate(template, aReport(template, answers), { language: 'en', today: '2025-06-30' }).rules;
    expect(state({ people_total: 20 })).toEqual({ grown: 'notEvaluated' });
    expect(state({ people_total: 20, people_women: 5 })).toEqual({ grown: 'passed' });
    expect(state({ people_total: 20, people_women: 15 })).toEqual({ grown: 'failed' });
    expect(state({ people_total: 20, people_women: 15, people_wages: 1 })).toEqual({
      grown: 'passed',
    });
  });

  test.each<[string, Partial<RuleInput>, string]>([
    [
      'selects nothing',
      { forEach: { kinds: ['decimal'], measures: ['flow'] } },
      'takes no indicator',
    ],
    [
      'compares what is no number',
      { forEach: { kinds: ['text'] } },
      'a text is compared with a number',
    ],
    ['speaks of each where it selects none', {}, 'there is no indicator "each_indicator"'],
    [
      'selects a stranger',
      { forEach: { indicators: ['people_total', 'people_men'] } },
      'there is no indicator people_men',
    ],
    [
      'reads an option that some of them lack',
      { forEach: { kinds: ['multichoice'] }, formula: 'each_indicator__tea' },
      'there is no indicator "people_goals__tea"',
    ],
  ])('is refused where it %s', (_what, rule, sentence) => {
    const faults = checkTemplate(templateShape.parse(templateInput(family(rule))));
    expect(faults.map((one) => one.sentence)).toContainEqual(expect.stringContaining(sentence));
    expect(() => parseTemplate(templateInput(family(rule)))).toThrow();
  });
});

describe('names that formulas keep for themselves', () => {
  test.each([
    'prior_total',
    'usual_low_total',
    'comment_total',
    'state_total',
    'each_indicator',
    'reference_rate_end',
  ])('can not be the code of an indicator: %s', (code) => {
    const input = templateInput();
    const [section] = input.sections as [(typeof input.sections)[number]];
    const indicators = [...section.indicators, { ...section.indicators[1], code } as never];
    const faults = checkTemplate(
      templateShape.parse({ ...input, sections: [{ ...section, indicators }] }),
    );
    expect(faults.map((one) => one.sentence)).toContain(
      `${code} begins like a name that Peerbook keeps for itself`,
    );
  });
});
