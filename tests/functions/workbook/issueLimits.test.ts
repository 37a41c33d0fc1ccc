// Workbooks issued for names and templates that go to the limits: text stays text, and Excel would take every formula.
import { describe, expect, test } from '@jest/globals';
import { readPackage, readWorkbook, rulesSheet, wordsOf } from '@peerbook/shared';
import { demoIssue } from '../../../functions/local/issueForTest.ts';
import type { Issue } from '../../../functions/workbook/issue.ts';
import { issueWorkbook } from '../../../functions/workbook/issueWorkbook.ts';
import { planRules, truthCells } from '../../../functions/workbook/rulesPlan.ts';
import { aTemplate, templateInput } from '../../support/builders.ts';
import { formulasOf, longestLiteral, sheetsOf, unescapeXml } from './inspect.ts';

const words = wordsOf('en');
const smallIssue = (changes: Partial<Issue> = {}): Issue => ({
  ...demoIssue('demo-alba'),
  template: aTemplate(),
  ...changes,
});

describe('a name that is more than a name', () => {
  test.each([
    ['a formula', '=HYPERLINK("http://127.0.0.1/","Alba")'],
    ['a formula with a plus', '+1+1'],
    ['a formula with an at', '@SUM(1)'],
    ['XML', '</t></si><si><t>&amp;<!-- "\''],
    ['codes of a page footer', '&A&B&"Arial"&D && 100 %'],
    ['an escape of Excel', 'a_x0041_b'],
    ['200 characters that a footer doubles', '&'.repeat(200)],
    ['200 characters of two units each', '😀'.repeat(100)],
  ])('stays text wherever it is printed: %s', async (_what, name) => {
    const bytes = await issueWorkbook(
      smallIssue({
        institutionName: name,
        associationName: name,
        contact: name,
        prefill: { people_name: name },
      }),
    );
    const { grid } = readPackage(bytes);
    const { readings } = readWorkbook(grid, aTemplate(), 'en');
    expect(readings[0]?.answer).toEqual({ kind: 'text', value: name });
    const cover = grid.sheets.find((one) => one.name === words.sheets.cover);
    expect([...(cover?.cells.values() ?? [])]).toContainEqual({ kind: 'text', value: name });
    for (const { xml } of sheetsOf(bytes)) {
      for (const formula of formulasOf(xml).values()) expect(formula).not.toContain(name);
      for (const [, footer = ''] of xml.matchAll(/<oddFooter>([^<]*)</g))
        expect(unescapeXml(footer).length).toBeLessThanOrEqual(255);
    }
  });
});

describe('a template that goes to its limits', () => {
  test('is issued within those of Excel: long messages, labels and option words', async () => {
    const { words: wordsOfTemplate } = templateInput();
    const english = wordsOfTemplate.en as NonNullable<typeof wordsOfTemplate.en>;
    const long = (start: string) => `${start} "${'é'.repeat(590 - start.length)}"`;
    const template = aTemplate({
      words: {
        en: {
          ...english,
          indicators: { ...english.indicators, people_total: long('Total') },
          options: { ...english.options, full: 'x'.repeat(255) },
          rules: { ...english.rules, women_within: long('Women') },
        },
      },
      rules: templateInput().rules.map((rule) =>
        rule.code === 'share_agrees' ? { ...rule, formula: 'people_policy="full"' } : rule,
      ),
    });
    const bytes = await issueWorkbook(smallIssue({ template }));
    for (const { xml } of sheetsOf(bytes))
      for (const formula of formulasOf(xml).values())
        expect(longestLiteral(formula)).toBeLessThanOrEqual(255);
    expect(readWorkbook(readPackage(bytes).grid, template, 'en').findings).toEqual([]);
  });

  test('asks whether a multi-choice is blank by all of its cells', async () => {
    const rules = [
      {
        code: 'goals_given',
        severity: 'error',
        category: 'a',
        formula: 'NOT(ISBLANK(people_goals))',
      },
      {
        code: 'goal_asked',
        severity: 'error',
        category: 'a',
        formula: 'NOT(ISBLANK(people_goals__growth))',
      },
    ] as const;
    const { words: wordsOfTemplate } = templateInput();
    const english = wordsOfTemplate.en as NonNullable<typeof wordsOfTemplate.en>;
    const template = aTemplate({
      rules: [...rules],
      words: { en: { ...english, rules: { goals_given: 'Goals.', goal_asked: 'Growth.' } } },
    });
    const { xml = '' } =
      sheetsOf(await issueWorkbook(smallIssue({ template }))).find(
        (one) => one.name === rulesSheet,
      ) ?? {};
    const formulas = formulasOf(xml);
    const states = planRules(template).states.filter(
      ({ indicator }) => indicator.code === 'people_goals',
    );
    expect(states.map(({ kind }) => kind)).toEqual(['option', 'option', 'option', 'choices']);
    const rows = states.map(({ row }) => row);
    const range = `$B$${rows[0]}:$B$${rows[2]}`;
    expect(formulas.get(`B${rows[3]}`)).toContain(`COUNTIF(${range},0)=3`);
    for (const cell of truthCells(template).values())
      expect(formulas.get(cell)).toContain('state_people_goals=0');
  });
});
