// Two reports side by side: which answers, evidence and comments differ. By indicator, so that neither the language of a
// workbook nor the place of a row matters.
import type { AnswerData } from '../workbook/answer.ts';
import type { ReportContent } from './reportContent.ts';

/** What stands in the row of an indicator. */
export const reportParts = ['answer', 'evidence', 'comment'] as const;
export type ReportPart = (typeof reportParts)[number];

/** One thing that two reports do not say alike. */
export interface Difference {
  readonly indicator: string;
  readonly part: ReportPart;
  /** What the first report says; null for blank and for what could not be read. */
  readonly here: AnswerData;
  readonly there: AnswerData;
  /** The sides that could not be read; absent where both could. */
  readonly unread?: readonly ('here' | 'there')[];
}

/**
 * What differs between two reports, in the order of `codes`; indicators that are not among them come last.
 * Blank equals blank only, never 0 or an empty text; what could not be read equals nothing, not even itself.
 */
export function compareReports(
  codes: readonly string[],
  here: ReportContent,
  there: ReportContent,
): readonly Difference[] {
  return indicatorsIn(codes, here, there).flatMap((indicator) =>
    reportParts.flatMap((part) => differenceOf(indicator, part, here, there) ?? []),
  );
}

/** All indicators that reports speak of: those of `codes` in their order, then any others. */
export function indicatorsIn(
  codes: readonly string[],
  ...reports: readonly ReportContent[]
): readonly string[] {
  const spoken = reports.flatMap(({ values, notes }) => [values, notes]).flatMap(Object.keys);
  return [...new Set([...codes, ...spoken])];
}

function differenceOf(
  indicator: string,
  part: ReportPart,
  here: ReportContent,
  there: ReportContent,
): Difference | undefined {
  const [one, other] = [said(here, indicator, part), said(there, indicator, part)];
  const unread = [
    ...(one === null ? (['here'] as const) : []),
    ...(other === null ? (['there'] as const) : []),
  ];
  if (unread.length === 0 && isSameSaid(one, other)) return undefined;
  const difference = { indicator, part, here: one ?? null, there: other ?? null };
  return unread.length === 0 ? difference : { ...difference, unread };
}

/** What a report says in one place: undefined for blank, null for what could not be read. */
export function said(
  report: ReportContent,
  indicator: string,
  part: ReportPart,
): AnswerData | undefined {
  const own = <T>(record: Readonly<Record<string, T>>) =>
    Object.hasOwn(record, indicator) ? record[indicator] : undefined;
  return part === 'answer' ? own(report.values) : own(report.notes)?.[part];
}

/** Whether two reports say the same in a place. */
export function isSameSaid(one: AnswerData | undefined, other: AnswerData | undefined): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((option, i) => option === other[i]);
}
