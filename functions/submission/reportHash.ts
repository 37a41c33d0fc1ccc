// The content hash of a report: what a receipt signs, and what shows any copy of a workbook to be the same report or another.
import type { ReportContent } from '@peerbook/shared';
import { contentHash } from '../canonical.ts';

/**
 * The same answers, evidence and comments to the same template give the same 64 digits, whether they came as a workbook or
 * as JSON, in whatever language and order.
 */
export function reportHash({ values, notes }: ReportContent, templateHash: string): string {
  return contentHash({ values, notes, template: templateHash });
}
