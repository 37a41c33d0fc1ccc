// What is put beside answers, and which proposals stand below a finding.
import { describe, expect, test } from '@jest/globals';
import type { Fix } from '@peerbook/shared';
import { answerMarks, isSameMarks } from '../../../addin/submission/answerMarks.ts';
import { fixesFor } from '../../../addin/validation/fixesFor.ts';
import { aFinding } from './reports.ts';

type Submission = NonNullable<Parameters<typeof answerMarks>[0]>;

describe('answerMarks', () => {
  const returned: Submission = {
    status: 'returned',
    marks: {
      outreach_women: { mark: 'queried', note: 'Since when?' },
      outreach_share: { mark: 'verified', note: 'Thank you.' },
      outreach_borrowers: { mark: 'queried' },
    },
  };
  const own = aFinding({ sentence: 'Known to the workbook.' });
  const served = aFinding({ indicators: ['outreach_women', 'outreach_share'], sentence: 'New.' });

  test('are questions first, those without words in ours, then what the service alone found', () => {
    expect(answerMarks(returned, [own, served], [own], 'Look again.')).toEqual([
      { indicator: 'outreach_women', text: 'Since when?' },
      { indicator: 'outreach_borrowers', text: 'Look again.' },
      { indicator: 'outreach_women', text: 'New.' },
    ]);
  });

  test.each(['submitted', 'accepted', 'awaiting_approval', 'declined'] as const)(
    'ask nothing of a report that is %s',
    (status) => {
      expect(answerMarks({ ...returned, status }, [], [], '')).toEqual([]);
    },
  );

  test('leave out what concerns no answer, and all where nothing was sent', () => {
    const lost = aFinding({ indicators: [] });
    expect(answerMarks(undefined, [lost, own], [own], '')).toEqual([]);
  });

  test('are the same where they say the same in the same order', () => {
    const marks = answerMarks(returned, [served], [], 'x');
    expect(isSameMarks(marks, structuredClone(marks))).toBe(true);
    expect(isSameMarks(marks, [...marks].reverse())).toBe(false);
    expect(isSameMarks(marks, marks.slice(1))).toBe(false);
  });
});

describe('fixesFor', () => {
  const fix = (sentence: string, ...clears: string[]): Fix => ({
    indicator: 'outreach_women',
    cause: 'digits',
    from: { kind: 'number', value: 21 },
    to: { kind: 'number', value: 12 },
    clears,
    sentence,
  });
  const offered = (finding: Parameters<typeof fixesFor>[0], ...fixes: Fix[]) =>
    fixesFor(finding, fixes).map(({ sentence }) => sentence);
  const rule = aFinding({ rule: 'women_of_all', indicators: ['outreach_women'] });

  test('offers what clears the check, best first and two at most', () => {
    const fixes = ['first', 'second', 'third'].map((name) => fix(name, 'women_of_all'));
    expect(offered(rule, fix('other', 'steady'), ...fixes)).toEqual(['first', 'second']);
  });

  test('tells checks about each of many apart by the one they failed for', () => {
    expect(offered(rule, fix('own', 'women_of_all:outreach_women'))).toEqual(['own']);
    expect(offered(rule, fix('other', 'women_of_all:outreach_share'))).toEqual([]);
  });

  test('tells faults of an answer by their own code, for that answer only', () => {
    const above = aFinding({ code: 'above_maximum', indicators: ['outreach_women'] });
    expect(offered(above, fix('own', 'above_maximum:outreach_women'))).toEqual(['own']);
    expect(offered(above, fix('any', 'above_maximum'))).toEqual([]);
    expect(offered(above, fix('other', 'above_maximum:outreach_share'))).toEqual([]);
  });
});
