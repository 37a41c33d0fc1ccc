// Findings as a person works through them: by sheet, blanks folded, the service's beside the pane's own.
import { describe, expect, test } from '@jest/globals';
import { answeredBy, commentPlace, unanswered } from '../../../addin/validation/answers.ts';
import {
  countFindings,
  findingKey,
  groupFindings,
} from '../../../addin/validation/groupFindings.ts';
import { mergeFindings } from '../../../addin/validation/mergeFindings.ts';
import { aFinding } from './reports.ts';

const at = (sheet: string, cell: string) => [{ sheet, cell }];

describe('groupFindings', () => {
  const error = aFinding({ places: at('Finance', 'C5') });
  const blank = aFinding({
    code: 'required_blank',
    indicators: ['outreach_women'],
    places: at('Clients', 'C7'),
  });
  const lost = aFinding({ code: 'cell_missing' });

  test('follows the order of the sheets and folds blank answers', () => {
    expect(groupFindings([error, blank, lost], ['Clients', 'Staff', 'Finance'])).toEqual([
      { sheet: 'Clients', blanks: [blank], others: [] },
      { sheet: 'Finance', blanks: [], others: [error] },
      { sheet: undefined, blanks: [], others: [lost] },
    ]);
  });

  test('loses no finding, also on a sheet that is not of the template', () => {
    const copy = aFinding({ code: 'code_twice', places: at('Clients (2)', 'A6') });
    const groups = groupFindings([copy, error], ['Finance']);
    expect(groups.flatMap((group) => [...group.blanks, ...group.others])).toEqual([error, copy]);
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

  test('what was explained in an earlier round is neither grouped nor counted', () => {
    const explained = aFinding({
      severity: 'warning',
      explained: { comment: 'Seasonal.', round: '2024' },
    });
    expect(groupFindings([explained], ['Finance'])).toEqual([]);
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
