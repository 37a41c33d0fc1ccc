// Two people changed the same report: what each of them changed since the revision that both began with, and where they
// disagree. Nothing is decided here.
import type { AnswerData } from '../workbook/answer.ts';
import { indicatorsIn, isSameSaid, type ReportPart, reportParts, said } from './compareReports.ts';
import type { ReportContent } from './reportContent.ts';

/**
 * How one place came to differ:
 *
 * | side | base → mine | base → theirs |
 * |---|---|---|
 * | `mine` | changed | as it was |
 * | `theirs` | as it was | changed |
 * | `both` | changed | changed, to something else; or there is no common base to tell by |
 */
export type MergeSide = 'mine' | 'theirs' | 'both';

export interface MergePlace {
  readonly indicator: string;
  readonly part: ReportPart;
  readonly side: MergeSide;
  /** Null for blank; absent where there is no common base. */
  readonly base?: AnswerData;
  readonly mine: AnswerData;
  readonly theirs: AnswerData;
}

/**
 * The places in which two reports differ, in the order of `codes`, each with who changed it.
 * @param base the revision that both began with; undefined where it is not known
 */
export function mergeReports(
  codes: readonly string[],
  base: ReportContent | undefined,
  mine: ReportContent,
  theirs: ReportContent,
): readonly MergePlace[] {
  const reports = base ? [base, mine, theirs] : [mine, theirs];
  return indicatorsIn(codes, ...reports).flatMap((indicator) =>
    reportParts.flatMap((part): readonly MergePlace[] => {
      const [own, other] = [said(mine, indicator, part), said(theirs, indicator, part)];
      if (isSameSaid(own, other)) return [];
      const place = { indicator, part, mine: own ?? null, theirs: other ?? null };
      if (!base) return [{ ...place, side: 'both' }];
      const before = said(base, indicator, part);
      const side = isSameSaid(before, own) ? 'theirs' : isSameSaid(before, other) ? 'mine' : 'both';
      return [{ ...place, side, base: before ?? null }];
    }),
  );
}
