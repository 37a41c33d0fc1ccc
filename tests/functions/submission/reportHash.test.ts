// The content hash and the comparison say the same: one hash where nothing differs, two where anything does.
import { describe, expect, test } from '@jest/globals';
import {
  compareReports,
  indicatorsOf,
  type ReportContent,
  readWorkbook,
  reportContent,
} from '@peerbook/shared';
import fc from 'fast-check';
import { reportHash } from '../../../functions/submission/reportHash.ts';
import { aTemplate, gridOf, gridPlan, number, text } from '../../support/builders.ts';

const template = aTemplate();
const codes = indicatorsOf(template).map((indicator) => indicator.code);
const templateHash = 'a'.repeat(64);
const seed = 20_263;

const note = fc.record(
  { evidence: fc.constantFrom('Page 3', 'Page 4'), comment: fc.constantFrom('Why', 'Because') },
  { requiredKeys: [] },
);
/** Few possible answers, so that equal reports come up as often as different ones. */
const report: fc.Arbitrary<ReportContent> = fc.record({
  values: fc.dictionary(
    fc.constantFrom('people_total', 'people_name'),
    fc.constantFrom(0, 1, '1', ''),
    {
      maxKeys: 2,
    },
  ),
  notes: fc.dictionary(fc.constantFrom('people_total', 'people_name'), note, { maxKeys: 1 }),
});
/** An empty note is no note; readings never make one. */
const withoutEmpty = ({ values, notes }: ReportContent): ReportContent => ({
  values,
  notes: Object.fromEntries(Object.entries(notes).filter(([, one]) => Object.keys(one).length > 0)),
});

describe('the content hash', () => {
  test('is the same exactly where no answer and no note differs', () => {
    let same = 0;
    fc.assert(
      fc.property(report.map(withoutEmpty), report.map(withoutEmpty), (one, other) => {
        const isSame = compareReports(codes, one, other).length === 0;
        same += isSame ? 1 : 0;
        expect(reportHash(one, templateHash) === reportHash(other, templateHash)).toBe(isSame);
      }),
      { seed, numRuns: 2000 },
    );
    expect(same).toBeGreaterThan(20);
  });

  test('is another for another template', () => {
    const content = { values: { people_total: 1 }, notes: {} };
    expect(reportHash(content, 'b'.repeat(64))).not.toBe(reportHash(content, templateHash));
  });

  test('of a workbook is the same with its sheets and cells in another order', () => {
    const plan = gridPlan(template, { people_name: text('Alba'), people_total: number(40) });
    const reordered = {
      names: new Map([...plan.names].reverse()),
      cells: new Map(
        [...plan.cells].reverse().map(([name, cells]) => [name, new Map([...cells].reverse())]),
      ),
    };
    const [one, other] = [plan, reordered].map((each) => {
      const { readings, findings } = readWorkbook(gridOf(each), template, 'en');
      expect(findings).toEqual([]);
      return reportHash(reportContent(readings), templateHash);
    });
    expect(one).toBe(other);
  });
});
