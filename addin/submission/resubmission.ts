// What goes out when a report is sent again: only what changed; and of a returned report only what was asked about, unless the
// person wants the rest sent too.
import { type Change, type ReportContent, reportContent } from '@peerbook/shared';
import type { Report } from '../validation/checkWorkbook.ts';
import { queriedIn } from './queriedIn.ts';
import { changesTo, patched, patchOf } from './reportPatch.ts';
import type { Submission } from './useStanding.ts';
import type { ReportPatch } from './waitingReport.ts';

export interface Resubmission {
  /** What is sent. */
  readonly changes: readonly Change[];
  /** Of a returned report with questions: what nobody asked about, and whether it is among the changes. */
  readonly unasked: { readonly changes: readonly Change[]; readonly areSent: boolean } | undefined;
  readonly patch: ReportPatch;
  /** The report as it will stand. */
  readonly whole: ReportContent;
}

/** @param sendsUnasked whether changes go out too that nobody asked about */
export function resubmission(
  { template, readings }: Pick<Report, 'template' | 'readings'>,
  submission: Pick<Submission, 'revision' | 'status' | 'values' | 'notes' | 'marks'>,
  sendsUnasked: boolean,
): Resubmission {
  const all = changesTo(template, submission, reportContent(readings));
  const asked = new Set(submission.status === 'returned' ? queriedIn(submission) : []);
  const isAsked = ({ indicator }: Change) => asked.size === 0 || asked.has(indicator);
  const changes = sendsUnasked ? all : all.filter(isAsked);
  return {
    changes,
    unasked:
      asked.size === 0
        ? undefined
        : { changes: all.filter((one) => !isAsked(one)), areSent: sendsUnasked },
    patch: patchOf(submission.revision, changes),
    whole: patched(submission, changes),
  };
}
