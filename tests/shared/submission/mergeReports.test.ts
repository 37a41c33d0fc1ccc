import { describe, expect, test } from '@jest/globals';
import { compareReports, mergeReports, type ReportContent, reportContent } from '@peerbook/shared';
import fc from 'fast-check';

const codes = ['outreach_borrowers', 'outreach_women', 'credit_types'];
const report = (
  values: ReportContent['values'],
  notes: ReportContent['notes'] = {},
): ReportContent => ({ values, notes });

const someReport = fc.record({
  values: fc.dictionary(
    fc.constantFrom(...codes, 'zz_own'),
    fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('a', 'b'), fc.constant(['a', 'b'])),
    { noNullPrototype: true },
  ),
  notes: fc.dictionary(
    fc.constantFrom(...codes),
    fc.record({ comment: fc.constantFrom('x', 'y') }, { requiredKeys: [], noNullPrototype: true }),
    { noNullPrototype: true },
  ),
}) as fc.Arbitrary<ReportContent>;

describe('mergeReports', () => {
  test('tells who changed what since the revision that both began with', () => {
    const base = report({ outreach_borrowers: 10, outreach_women: 4, credit_types: ['a'] });
    const mine = report({ outreach_borrowers: 11, outreach_women: 4, credit_types: ['a', 'b'] });
    const theirs = report(
      { outreach_borrowers: 12, outreach_women: 5, credit_types: ['a'] },
      { outreach_women: { comment: 'Counted again.' } },
    );
    expect(mergeReports(codes, base, mine, theirs)).toEqual([
      {
        indicator: 'outreach_borrowers',
        part: 'answer',
        side: 'both',
        base: 10,
        mine: 11,
        theirs: 12,
      },
      { indicator: 'outreach_women', part: 'answer', side: 'theirs', base: 4, mine: 4, theirs: 5 },
      {
        indicator: 'outreach_women',
        part: 'comment',
        side: 'theirs',
        base: null,
        mine: null,
        theirs: 'Counted again.',
      },
      {
        indicator: 'credit_types',
        part: 'answer',
        side: 'mine',
        base: ['a'],
        mine: ['a', 'b'],
        theirs: ['a'],
      },
    ]);
  });

  test('what both changed alike is no difference', () => {
    const both = report({ outreach_borrowers: 11 });
    expect(mergeReports(codes, report({ outreach_borrowers: 10 }), both, both)).toEqual([]);
  });

  test('a blank is told from 0, also where one side emptied the cell', () => {
    const base = report({ outreach_borrowers: 0 });
    expect(mergeReports(codes, base, report({}), base)).toEqual([
      {
        indicator: 'outreach_borrowers',
        part: 'answer',
        side: 'mine',
        base: 0,
        mine: null,
        theirs: 0,
      },
    ]);
  });

  test('what cannot be read in one is no blank that the other may fill unasked', () => {
    const mine = reportContent([
      { indicator: 'outreach_women', answer: { kind: 'unreadable', seen: '1,5' } },
    ]);
    const [place] = mergeReports(codes, report({}), mine, report({ outreach_women: 7 }));
    expect(place).toMatchObject({ indicator: 'outreach_women', side: 'both', theirs: 7 });
    expect(mergeReports(codes, report({}), mine, report({}))).toMatchObject([{ side: 'mine' }]);
  });

  test('without a common base nobody can be said to have changed anything', () => {
    const [place] = mergeReports(codes, undefined, report({ outreach_women: 1 }), report({}));
    expect(place).toEqual({
      indicator: 'outreach_women',
      part: 'answer',
      side: 'both',
      mine: 1,
      theirs: null,
    });
  });

  test('differs just where the two reports do, and mine are the others’ theirs (seed 62)', () => {
    fc.assert(
      fc.property(someReport, someReport, someReport, (base, mine, theirs) => {
        const merged = mergeReports(codes, base, mine, theirs);
        const key = ({ indicator, part }: { indicator: string; part: string }) =>
          `${indicator} ${part}`;
        expect(merged.map(key)).toEqual(compareReports(codes, mine, theirs).map(key));
        const swapped = { mine: 'theirs', theirs: 'mine', both: 'both' } as const;
        const other = mergeReports(codes, base, theirs, mine);
        expect(new Map(other.map((one) => [key(one), one.side]))).toEqual(
          new Map(merged.map((one) => [key(one), swapped[one.side]])),
        );
        expect(mergeReports(codes, base, base, theirs).every((one) => one.side === 'theirs')).toBe(
          true,
        );
      }),
      { seed: 62 },
    );
  });
});
