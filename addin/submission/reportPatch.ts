// What changes of a submission that is there already: shown before it is sent, and sent instead of the whole.
import {
  type Change,
  changesBetween,
  indicatorsOf,
  type ReportContent,
  type Template,
  type WrittenBeside,
} from '@peerbook/shared';
import type { Submission } from './useStanding.ts';
import type { ReportPatch } from './waitingReport.ts';

/** The changes from a submission to the report of the open workbook, in the template's order. */
export function changesTo(
  template: Template,
  submission: Pick<Submission, 'values' | 'notes'>,
  report: ReportContent,
): readonly Change[] {
  const codes = indicatorsOf(template).map(({ code }) => code);
  return changesBetween(codes, submission, report);
}

/** The changes as they are sent. */
export function patchOf(base: number, changes: readonly Change[]): ReportPatch {
  const values: ReportPatch['values'] = {};
  const notes: ReportPatch['notes'] = {};
  for (const { indicator, what, to } of changes) {
    if (what === 'value') values[indicator] = to;
    else notes[indicator] = { ...notes[indicator], [what]: to === null ? null : String(to) };
  }
  return { base, values, notes };
}

/** The report that comes of a submission by some changes: what the service stores, and what a copy is told apart by. */
export function patched(
  submission: Pick<Submission, 'values' | 'notes'>,
  changes: readonly Change[],
): ReportContent {
  const values = { ...submission.values };
  const notes: Record<string, WrittenBeside> = {};
  for (const [code, note] of Object.entries(submission.notes))
    notes[code] = withoutBlank(note.evidence, note.comment);
  for (const { indicator, what, to } of changes) {
    if (what === 'value') {
      if (to === null) delete values[indicator];
      else values[indicator] = to;
      continue;
    }
    const text = to === null ? undefined : String(to);
    const note = { ...notes[indicator], [what]: text };
    notes[indicator] = withoutBlank(note.evidence, note.comment);
    if (Object.keys(notes[indicator]).length === 0) delete notes[indicator];
  }
  return { values, notes };
}

function withoutBlank(evidence: string | undefined, comment: string | undefined) {
  return {
    ...(evidence !== undefined && { evidence }),
    ...(comment !== undefined && { comment }),
  };
}
