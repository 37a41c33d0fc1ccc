// The problem of who works on what is no longer current: who changed the submission, when, and which indicators.
import { compareReports, Problem, type ReportContent } from '@peerbook/shared';
import type { SubmissionHead } from './documents.ts';

/**
 * @param between the revision that the caller had and the current one, where both are known; codes of the indicators that
 * differ are told, never values
 */
export function changedMeanwhile(
  head: SubmissionHead | undefined,
  given: {
    readonly between?: readonly [ReportContent, ReportContent] | undefined;
    readonly cause?: unknown;
  } = {},
): Problem {
  const { at, by } = head?.changed ?? { at: head?.receivedAt ?? '', by: head?.submittedBy ?? '' };
  const changed = given.between && [
    ...new Set(compareReports([], ...given.between).map(({ indicator }) => indicator)),
  ];
  return new Problem(
    'precondition_failed',
    { changedAt: at, changedBy: by },
    { cause: given.cause, ...(changed && { extra: { changed } }) },
  );
}
