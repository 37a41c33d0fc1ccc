// From typing to reading: what is typed into an issued workbook comes back through the guard as it was meant, or as a finding.
import { describe, expect, test } from '@jest/globals';
import { spCore } from '@peerbook/shared';
import { seededRandom } from '../../../functions/local/demo/random.ts';
import { randomReport } from '../../../functions/local/prove/randomReport.ts';
import { typedReports } from '../../../functions/local/prove/workbooks/typedReports.ts';

describe('an issued workbook that is filled', () => {
  test('is read back answer for answer, for random reports with mistakes in them (seed 51)', async () => {
    const said: string[] = [];
    const outcome = await typedReports(seededRandom(51), 6, (line) => said.push(line));
    expect(said).toEqual([]);
    const indicators = spCore.sections.flatMap((section) => section.indicators).length;
    expect(outcome).toEqual({ answers: 6 * indicators, failed: 0 });
  });

  test('is tried with answers of every kind, and with texts where numbers belong (seed 51)', () => {
    const random = seededRandom(51);
    const reports = Array.from({ length: 6 }, () => Object.values(randomReport(random).answers));
    const kinds = new Set(
      reports.flat().map((data) => (Array.isArray(data) ? 'list' : typeof data)),
    );
    expect([...kinds].toSorted()).toEqual(['boolean', 'list', 'number', 'string']);
    expect(reports.flat()).toEqual(
      expect.arrayContaining([expect.stringMatching(/n\/a|about 300|^-$/)]),
    );
  });
});
