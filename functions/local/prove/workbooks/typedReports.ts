// What is typed by the spreadsheet writer into an issued workbook is read back exactly, or is a finding at its cell.
import { indicatorsOf, readPackage, readWorkbook, spCore } from '@peerbook/shared';
import { issueWorkbook } from '../../../workbook/issueWorkbook.ts';
import type { Random } from '../../demo/random.ts';
import { demoIssue } from '../../issueForTest.ts';
import { fillWorkbook } from '../../story/fillWorkbook.ts';
import { randomReport } from '../randomReport.ts';
import { expectedAnswer } from './filledReport.ts';
import { judge } from './judge.ts';
import { outcomeOf } from './outcome.ts';

/** Fills and reads as many reports; gives how many answers there were and how many reports failed. */
export async function typedReports(
  random: Random,
  count: number,
  say: (line: string) => void,
): Promise<{ readonly answers: number; readonly failed: number }> {
  const issue = demoIssue('demo-alba');
  const issued = await issueWorkbook(issue);
  const indicators = indicatorsOf(spCore);
  let failed = 0;
  for (let i = 0; i < count; i += 1) {
    const { answers } = randomReport(random);
    const filled = await fillWorkbook(issued, spCore, 'en', answers);
    const outcome = await outcomeOf(filled, 'en', {
      read: async (bytes) => readPackage(bytes),
      answers: readWorkbook,
    });
    const expected = {
      answers: new Map(
        indicators.map((one) => [one.code, expectedAnswer(one, answers[one.code] ?? null)]),
      ),
      notes: new Map(),
      token: issue.identityToken,
    };
    const verdict = judge({ expected, must: 'read' }, outcome);
    if (verdict.state !== 'wrong') continue;
    failed += 1;
    say(`report ${i}: ${verdict.why}`);
  }
  return { answers: count * indicators.length, failed };
}
