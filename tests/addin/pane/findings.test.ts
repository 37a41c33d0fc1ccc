// Findings as a person works through them: by section, blanks folded, the service's beside the pane's own.
import { describe, expect, test } from '@jest/globals';
import { answeredBy, commentPlace, unanswered } from '../../../addin/validation/answers.ts';
import { countFindings, findingKey } from '../../../addin/validation/countFindings.ts';
import { mergeFindings } from '../../../addin/validation/mergeFindings.ts';
import { ownersIn, sectionFindings } from '../../../addin/validation/sectionFindings.ts';
import { aFinding, aReport, template } from './reports.ts';

const at = (sheet: string, cell: string) => [{ sheet, cell }];

describe('sectionFindings', () => {
  const error = aFinding({ places: at('Finance', 'C5') });
  const blank = aFinding({
    code: 'required_blank',
    indicators: ['outreach_women'],
    places: at('Clients', 'C7'),
  });
  const lost = aFinding({ code: 'cell_missing', indicators: [] });
  const report = aReport(
    [],
    [
      ['outreach_borrowers', true],
      ['outreach_women', false],
    ],
  );
  const [section] = template.sections;

  test('puts a finding into the section of its first indicator, and what has none at the end', () => {
    const warning = aFinding({ severity: 'warning' });
    expect(sectionFindings(report, [lost, blank, warning, error])).toEqual([
      { section, required: 2, answered: 1, blanks: [blank], others: [error, warning] },
      { section: undefined, required: 0, answered: 0, blanks: [], others: [lost] },
    ]);
  });

  test('loses no finding', () => {
    const copy = aFinding({ code: 'code_twice', indicators: ['unknown_code'] });
    const groups = sectionFindings(report, [copy, error, blank, lost]);
    const told = groups.flatMap(({ blanks, others }) => [...blanks, ...others]);
    expect(new Set(told)).toEqual(new Set([copy, error, blank, lost]));
  });

  test('shows one owner what they are asked for, and each finding that concerns one of their figures', () => {
    expect(ownersIn(report)).toEqual(['finance']);
    expect(sectionFindings(report, [error, blank], 'finance')).toEqual(
      sectionFindings(report, [error, blank]),
    );
    expect(sectionFindings(report, [error, blank], 'hr')).toEqual([]);
  });

  test('counts blank answers apart from errors', () => {
    const warning = aFinding({ severity: 'warning' });
    expect(countFindings([error, blank, blank, warning])).toEqual({
      error: 1,
      warning: 1,
      info: 0,
      blank: 2,
    });
  });

  test('what was explained in an earlier round is neither shown as work nor counted', () => {
    const explained = aFinding({
      severity: 'warning',
      explained: { comment: 'Seasonal.', round: '2024' },
    });
    expect(sectionFindings(report, [explained])[0]).toMatchObject({ blanks: [], others: [] });
    expect(countFindings([explained])).toEqual({ error: 0, warning: 0, info: 0, blank: 0 });
  });

  test('tells two findings of one indicator apart', () => {
    expect(findingKey(error)).not.toBe(
      findingKey(aFinding({ rule: 'women_of_all', places: at('Finance', 'C5') })),
    );
  });
});

describe('answers to warnings', () => {
  const answer = { kind: 'number', value: 1 } as const;
  const readings = [
    { indicator: 'outreach_borrowers', answer, comment: 'Counted twice a year.' },
    { indicator: 'outreach_women', answer },
  ];
  const rule = aFinding({ severity: 'warning', answered: 'outreach_share' });
  const usual = aFinding({ severity: 'warning', code: 'above_usual' });
  const open = aFinding({ severity: 'warning', indicators: ['outreach_women'] });
  const explained = { ...open, explained: { comment: 'Seasonal.', round: '2024' } };

  test('are what the check says, or a comment beside the figure', () => {
    expect([rule, usual, open].map((one) => answeredBy(one, readings))).toEqual([
      'outreach_share',
      'outreach_borrowers',
      undefined,
    ]);
  });

  test('an error is never answered by a comment', () => {
    expect(answeredBy(aFinding(), readings)).toBeUndefined();
  });

  test('what is left to explain are warnings without a comment and without an explanation', () => {
    expect(unanswered([aFinding(), rule, usual, open, explained], readings)).toEqual([open]);
  });

  test('the comment stands in the row of the answer', () => {
    expect(commentPlace({ sheet: 'Clients', cell: 'C17' })).toEqual({
      sheet: 'Clients',
      cell: 'H17',
    });
  });
});

describe('mergeFindings', () => {
  const own = aFinding({ rule: 'women_of_all', places: at('Clients', 'C6') });
  const readings = [
    {
      indicator: 'outreach_borrowers',
      answer: { kind: 'number', value: 1 },
      place: { sheet: 'Clients', cell: 'C6' },
    },
  ] as const;

  test('shows the same finding once, as the pane has it', () => {
    expect(
      mergeFindings(
        [own],
        [aFinding({ rule: 'women_of_all', sentence: 'Other words.' })],
        readings,
      ),
    ).toEqual([own]);
  });

  test('adds what only the service found, with the cells of its indicators', () => {
    const merged = mergeFindings([own], [{ ...aFinding(), code: 'a_later_code' }], readings);
    expect(merged.map(({ code, places }) => [code, places])).toEqual([
      ['rule_failed', at('Clients', 'C6')],
      ['a_later_code', at('Clients', 'C6')],
    ]);
  });
});
