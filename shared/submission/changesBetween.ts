// What a revision of a report says otherwise than the one before, so that who looks at it again need not look at all of it.
import type { AnswerData } from '../workbook/answer.ts';
import { compareReports, type ReportPart } from './compareReports.ts';
import type { ReportContent } from './reportContent.ts';

/** What may change about an indicator. */
export const changedParts = ['value', 'comment', 'evidence'] as const;
export type ChangedPart = (typeof changedParts)[number];

/** One thing that changed; null stands for blank. */
export interface Change {
  readonly indicator: string;
  readonly what: ChangedPart;
  readonly from: AnswerData;
  readonly to: AnswerData;
}

const partOf: Readonly<Record<ReportPart, ChangedPart>> = {
  answer: 'value',
  comment: 'comment',
  evidence: 'evidence',
};

/** Changes from one report to another, in the order of `codes`; of indicators that are not among them last. */
export function changesBetween(
  codes: readonly string[],
  before: ReportContent,
  after: ReportContent,
): readonly Change[] {
  return compareReports(codes, before, after).map(({ indicator, part, here, there }) => ({
    indicator,
    what: partOf[part],
    from: here,
    to: there,
  }));
}
