// What keeps a template from being published: each fault with its path, and the whole built-in template without one.
import { describe, expect, test } from '@jest/globals';
import {
  checkTemplate,
  type IndicatorInput,
  type RatioInput,
  type RuleInput,
  spCore,
  type TemplateInput,
  templateSchema,
  templateShape,
} from '@peerbook/shared';
import { smallIndicators, templateInput } from '../../support/builders.ts';

type Words = NonNullable<TemplateInput['words']['en']>;

const whole = templateInput();
const english = whole.words.en as Words;
const [section] = whole.sections as [TemplateInput['sections'][number]];
const withIndicators = (
  change: (list: readonly IndicatorInput[]) => readonly IndicatorInput[],
) => ({
  sections: [{ ...section, indicators: [...change(smallIndicators)] }],
});
const changed = (code: string, change: Partial<IndicatorInput>) =>
  withIndicators((list) => list.map((one) => (one.code === code ? { ...one, ...change } : one)));
const withRule = (rule: Partial<RuleInput>) => ({
  rules: [
    ...whole.rules,
    { code: 'extra', severity: 'error', category: 'sum', ...rule } as RuleInput,
  ],
});
const withRatios = (...ratios: readonly Partial<RatioInput>[]) => ({
  ratios: [...whole.ratios, ...ratios.map((one) => ({ unit: 'percent', ...one }) as RatioInput)],
});
const withWords = (words: Partial<Words>) => ({ words: { en: { ...english, ...words } } });
const without = (dictionary: Readonly<Record<string, string>>, code: string) =>
  Object.fromEntries(Object.entries(dictionary).filter(([key]) => key !== code));

function faults(changes: Partial<TemplateInput>): readonly string[] {
  return checkTemplate(templateShape.parse(templateInput(changes))).map(
    ({ path, sentence }) => `${path.join('.')}: ${sentence}`,
  );
}

const nested = (depth: number) => {
  let formula = 'people_wages';
  for (let i = 0; i < depth; i += 1) formula = `people_wages/(1+${formula})`;
  return formula;
};

describe('checkTemplate', () => {
  test('finds no fault in the small template, nor in SP Core', () => {
    expect(faults({})).toEqual([]);
    expect(checkTemplate(spCore)).toEqual([]);
  });

  test.each<[string, Partial<TemplateInput>, string]>([
    [
      'an indicator twice',
      withIndicators((list) => [...list, list[0] as IndicatorInput]),
      'sections: the code people_name stands twice',
    ],
    [
      'a ratio with the code of an indicator',
      withRatios({ code: 'people_wages', formula: '1' }),
      'sections: the code people_wages stands twice',
    ],
    [
      'a rule twice',
      { rules: [...whole.rules, ...whole.rules.slice(0, 1)] },
      'rules: the code women_within stands twice',
    ],
    ['a sheet twice', { sheets: ['main', 'main'] }, 'sheets: the code main stands twice'],
    [
      'a rule with the code of an indicator',
      {
        ...withRule({ code: 'people_wages', formula: 'TRUE' }),
        ...withWords({ rules: { ...english.rules, people_wages: 'Wages.' } }),
      },
      'rules: the code people_wages stands twice',
    ],
    [
      'a sheet that is not listed',
      { sheets: ['other'] },
      'section people stands on a sheet main that is not listed',
    ],
    [
      'options of a number',
      changed('people_wages', { options: ['full', 'none'] }),
      'people_wages: options belong to choices, and to them only',
    ],
    [
      'a choice without options',
      changed('people_policy', { kind: 'choice', options: undefined as never }),
      'people_policy: options belong to choices',
    ],
    [
      'an option twice',
      changed('people_policy', { options: ['full', 'part', 'full'] }),
      'people_policy: the option full stands twice',
    ],
    [
      'a part of nothing',
      changed('people_women', { partOf: 'people_all' }),
      'people_women is part of people_all, which does not exist',
    ],
    [
      'bounds the wrong way round',
      changed('people_women', { bounds: { min: 5, max: 4 } }),
      'people_women: its least value is above its greatest',
    ],
    [
      'a rule with an unknown name',
      withRule({ formula: 'people_men<=people_total' }),
      'rules.3.formula: rule extra: there is no indicator "people_men"',
    ],
    [
      'a rule that is no condition',
      withRule({ formula: 'people_total+1' }),
      'rule extra: a logical is needed, this gives a number',
    ],
    [
      'a rule that is no formula',
      withRule({ formula: 'people_total<=' }),
      'rule extra: this is not a formula',
    ],
    [
      'a ratio that is no number',
      withRatios({ code: 'ratio_odd', formula: 'people_open' }),
      'ratios.2.formula: ratio_odd: a number is needed, this gives a logical',
    ],
    [
      'relevance that is no condition',
      changed('people_reason', { relevantIf: 'people_total' }),
      'sections.0.indicators.13.relevantIf: people_reason: a logical is needed',
    ],
    [
      'a ratio made from itself',
      withRatios({ code: 'ratio_self', formula: '1+ratio_self' }),
      'ratios: ratio_self is calculated from itself',
    ],
    [
      'ratios made from each other',
      withRatios(
        { code: 'ratio_one', formula: '1+ratio_two' },
        { code: 'ratio_two', formula: 'people_total*ratio_one' },
      ),
      'ratios: ratio_one is calculated from itself',
    ],
    [
      'a rule that outgrows a cell',
      withRule({ formula: `${nested(9)}>1` }),
      'rules.3.formula: rule extra: printed for a workbook, this is longer than a cell allows',
    ],
    [
      'a ratio that outgrows a cell',
      withRatios({ code: 'ratio_odd', formula: nested(9) }),
      'ratios.2.formula: ratio_odd: printed for a workbook, this is longer',
    ],
    ['no language', { words: {} }, 'words: a template has words in at least one language'],
    ['a sheet without a name', withWords({ sheets: {} }), 'words.en.sheets: no word for main'],
    [
      'an indicator without a label',
      withWords({ indicators: without(english.indicators, 'people_day') }),
      'words.en.indicators: no word for people_day',
    ],
    [
      'an option without a word',
      withWords({ options: without(english.options, 'growth') }),
      'words.en.options: no word for growth',
    ],
    ['a unit without a word', withWords({ units: {} }), 'words.en.units: no word for people'],
    [
      'a ratio without a label',
      withWords({ ratios: {} }),
      'words.en.ratios: no word for ratio_women',
    ],
    [
      'a rule without a message',
      withWords({ rules: without(english.rules, 'grown') }),
      'words.en.rules: no word for grown',
    ],
    [
      'two options that read alike',
      withWords({ options: { ...english.options, none: 'IN FULL' } }),
      'words.en.options: full and none of people_policy read alike',
    ],
    [
      'a word that is the code of another option',
      withWords({ options: { ...english.options, full: 'None' } }),
      'words.en.options: full and none of people_policy read alike',
    ],
    [
      'a sheet name of 32 characters',
      withWords({ sheets: { main: 'x'.repeat(32) } }),
      'words.en.sheets: Excel takes no sheet named',
    ],
    [
      'a sheet name with a slash',
      withWords({ sheets: { main: 'People/Staff' } }),
      'words.en.sheets: Excel takes no sheet named "People/Staff"',
    ],
    [
      'a sheet name in apostrophes',
      withWords({ sheets: { main: "'People'" } }),
      'words.en.sheets: Excel takes no sheet named',
    ],
    [
      'the name of one of our own sheets',
      withWords({ sheets: { main: 'CHECKS' } }),
      'words.en.sheets: the sheet name "CHECKS" is taken',
    ],
    [
      'the name of a hidden sheet',
      withWords({ sheets: { main: '_lists' } }),
      'words.en.sheets: the sheet name "_lists" is taken',
    ],
    [
      'two sheets of one name',
      {
        sheets: ['main', 'second'],
        ...withWords({ sheets: { main: 'People', second: 'people' } }),
      },
      'words.en.sheets: the sheet name "people" is taken',
    ],
  ])('tells of %s', (_what, changes, sentence) => {
    expect(faults(changes)).toContainEqual(expect.stringContaining(sentence));
  });

  test('does not take what every object has for a word', () => {
    const listed = faults({
      ...changed('people_policy', { options: ['constructor', 'none'] }),
    });
    expect(listed).toContain('words.en.options: no word for constructor');
  });
});

describe('templateSchema', () => {
  test('refuses a template with a fault, with the path to it', () => {
    const refused = templateSchema.safeParse(templateInput({ sheets: ['other'] }));
    expect(refused.success).toBe(false);
    expect(refused.error?.issues.map((issue) => issue.path)).toContainEqual(['sections', 0]);
  });

  test.each(['PAR30', 'par30', 'a__b', '_a_b', 'a_b_', 'á_b', 'a_b c', '__proto__'])(
    'refuses %s as the code of an indicator',
    (code) => {
      const changes = withIndicators((list) => [...list, { ...list[0], code } as IndicatorInput]);
      expect(templateShape.safeParse(templateInput(changes)).success).toBe(false);
    },
  );

  test.each([
    ['no formula', { formula: undefined }],
    ['a selection that selects by nothing', { forEach: { except: ['people_total'] } }],
    ['a share of nothing selected', { share: { below: 0.5, least: 2 } }],
  ])('refuses a rule with %s', (_what, rule) => {
    const changed = templateInput(withRule(rule as Partial<RuleInput>));
    expect(templateShape.safeParse(changed).success).toBe(false);
  });

  test('refuses members that it does not know', () => {
    expect(templateShape.safeParse({ ...templateInput(), colour: 'red' }).success).toBe(false);
  });
});
