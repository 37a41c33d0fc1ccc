// What is to be seen beside answers: questions about a returned report first, then what the service alone found.
import type { AnswerMark, Finding } from '@peerbook/shared';
import { queriedIn } from './queriedIn.ts';
import type { Submission } from './useStanding.ts';

/**
 * @param unsaid what stands beside a figure that was queried without words
 * @param own findings that the workbook's own checks know of, and mark
 */
export function answerMarks(
  submission: Pick<Submission, 'status' | 'marks'> | undefined,
  findings: readonly Finding[],
  own: readonly Finding[],
  unsaid: string,
): readonly AnswerMark[] {
  const questions =
    submission?.status === 'returned'
      ? queriedIn(submission).map((indicator) => ({
          indicator,
          text: submission.marks[indicator]?.note ?? unsaid,
        }))
      : [];
  const known = new Set(own);
  const found = findings
    .filter((finding) => !known.has(finding))
    .flatMap(({ indicators: [indicator], sentence }) =>
      indicator === undefined ? [] : [{ indicator, text: sentence }],
    );
  return [...questions, ...found];
}

export function isSameMarks(one: readonly AnswerMark[], other: readonly AnswerMark[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
