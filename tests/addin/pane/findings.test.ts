// Findings as a person works through them: by sheet, blanks folded, the service's beside the pane's own.
import { describe, expect, test } from '@jest/globals';
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

  test('tells two findings of one indicator apart', () => {
    expect(findingKey(error)).not.toBe(
      findingKey(aFinding({ rule: 'women_of_all', places: at('Finance', 'C5') })),
    );
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
