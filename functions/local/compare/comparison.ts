// What came of comparing a workbook with something else, and how differences get their names and cells.
import {
  blocks,
  compareReports,
  type Difference,
  type Grid,
  indicatorsOf,
  type Language,
  labelOf,
  type Place,
  placeDifferences,
  type ReportContent,
} from '@peerbook/shared';
import type { FileReport } from './fileReport.ts';

export interface NamedDifference extends Difference {
  readonly label: string;
  readonly place: Place | undefined;
  /** Its cell in the other workbook. */
  readonly otherPlace?: Place | undefined;
}

export interface Submitted {
  readonly revision: number;
  readonly receivedAt: string;
  readonly contentHash: string;
}

export interface Comparison {
  readonly identical: boolean;
  /** What it was compared with, to follow "identical to" and "different from". */
  readonly against: string;
  readonly submitted: Submitted | null;
  readonly differences: readonly NamedDifference[];
  /** What else must be known, in sentences. */
  readonly remarks: readonly string[];
}

/** "what was submitted on 2025-02-03 10:00 UTC as revision 1" */
export function submittedAs({ receivedAt, revision }: Submitted): string {
  return `what was submitted on ${receivedAt.slice(0, 16).replace('T', ' ')} UTC as revision ${revision}`;
}

/** The same report, of which every cell could be read: an unread cell is never shown as identical. */
export function isProven(report: FileReport, contentHash: string): boolean {
  return report.contentHash === contentHash && !blocks(report.findings);
}

/** Where the other report is a workbook too, differences bear its cells as well. */
export function nameDifferences(
  report: FileReport,
  there: ReportContent,
  other?: { readonly grid: Grid; readonly language: Language },
): readonly NamedDifference[] {
  const { template, grid, identity } = report;
  const codes = indicatorsOf(template).map((indicator) => indicator.code);
  const differences = compareReports(codes, report.content, there);
  const places = placeDifferences(grid, template, identity.language, differences);
  const others = other && placeDifferences(other.grid, template, other.language, differences);
  return differences.map((difference, i) => ({
    ...difference,
    label: labelOf(template, identity.language, difference.indicator),
    place: places[i],
    ...(others && { otherPlace: others[i] }),
  }));
}
