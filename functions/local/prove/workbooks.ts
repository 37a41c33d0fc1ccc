// Proof: what is typed into an issued workbook is read back through the guard exactly, or is a finding at its cell.
import {
  type AnswerData,
  answerFromData,
  indicatorsOf,
  readPackage,
  readWorkbook,
  spCore,
} from '@peerbook/shared';
import { issueWorkbook } from '../../workbook/issueWorkbook.ts';
import { seededRandom } from '../demo/random.ts';
import { demoIssue } from '../issueForTest.ts';
import { fillWorkbook } from '../story/fillWorkbook.ts';
import { randomReport } from './randomReport.ts';
import type { Proof } from './suites.ts';

export const workbooks: Proof = async ({ seed, size = 40, say }) => {
  const random = seededRandom(seed);
  const issued = await issueWorkbook(demoIssue('demo-alba'));
  let cases = 0;
  let failed = 0;
  for (let i = 0; i < size; i += 1) {
    const { answers } = randomReport(random);
    const filled = await fillWorkbook(issued, spCore, 'en', answers);
    const { readings, findings } = readWorkbook(readPackage(filled).grid, spCore, 'en');
    const read = new Map(readings.map((reading) => [reading.indicator, reading]));
    for (const indicator of indicatorsOf(spCore)) {
      cases += 1;
      const typed: AnswerData = answers[indicator.code] ?? null;
      const expected = answerFromData(indicator, typed).answer;
      const reading = read.get(indicator.code);
      const isTold = findings.some(
        (finding) =>
          finding.indicators[0] === indicator.code &&
          finding.places[0]?.cell === reading?.place?.cell,
      );
      const isRight =
        expected.kind === 'unreadable'
          ? reading?.answer.kind === 'unreadable' && isTold
          : JSON.stringify(reading?.answer) === JSON.stringify(expected);
      if (isRight) continue;
      failed += 1;
      say(
        `report ${i}: ${indicator.code} typed ${JSON.stringify(typed)}, read ${JSON.stringify(reading?.answer)}`,
      );
    }
  }
  return { cases, failed, figures: { reports: size } };
};
