// Approval: in rounds that ask for it, an approver of the institution lets a report go to the association, or gives it back
// to who prepared it. What an approver sends needs nobody else's approval.
import { Problem } from '@peerbook/shared';
import { type Caller, grantId } from '../access/caller.ts';
import { anewOnConflict } from '../association/documents.ts';
import type { Handlers, Input } from '../handlers.ts';
import { StoreConflict } from '../store/store.ts';
import { changedMeanwhile } from './changedMeanwhile.ts';
import {
  type Approval,
  approvalId,
  findHead,
  headId,
  type SubmissionHead,
  statusInWords,
} from './documents.ts';
import { checkOpen, findGate, gateCheck, gateId } from './gate.ts';
import { openSubmission } from './openSubmission.ts';

/** Whether a caller is an approver of an institution, whatever else they are there. */
export function isApprover(
  { memberships }: Caller,
  [association, institution]: readonly [string, string],
): boolean {
  return memberships.some(
    (one) =>
      one.association === association && one.institution === institution && one.role === 'approver',
  );
}

export const approvalHandlers: Pick<Handlers, 'postApproval'> = {
  // Anew where the round was changed meanwhile.
  postApproval: (input) => anewOnConflict(() => approve(input)),
};

async function approve({ services, caller, params, body, record }: Input<'postApproval'>) {
  const { store } = services;
  const {
    association,
    institution,
    round: id,
  } = params as Readonly<Record<string, string>> & {
    association: string;
    institution: string;
    round: string;
  };
  const gate = await findGate(store, [association, institution], id);
  const opened = await openSubmission(store, params);
  const { partition, round, head } = opened;
  const { status, revision, submitter } = head.body;
  const approver = grantId(caller.issuer, caller.subject);
  if (revision !== body.revision) throw changedMeanwhile(head.body);
  if (submitter === approver) throw new Problem('own_approval');
  if (status !== 'awaiting_approval')
    throw new Problem('approval_not_possible', { status: statusInWords(status) });
  const now = services.now();
  checkOpen(round, gate, now);
  const at = now.toISOString();
  const { approved, note } = body;
  const approval: Approval = {
    approved,
    by: caller.name,
    at,
    ...(note !== undefined && { note }),
  };
  const decided: SubmissionHead = {
    ...head.body,
    status: approved ? 'submitted' : 'declined',
    ...(approved && { approver }),
    changed: { at, by: caller.name },
  };
  const event = approved ? 'submission_approved' : 'submission_declined';
  const shown = await opened.show({ head: decided, approval });
  try {
    const documents = await store.batch(partition, [
      gateCheck(id, gate),
      { type: 'replace', id: head.id, kind: 'submission', body: decided, etag: head.etag },
      { type: 'create', id: approvalId(id, revision), kind: 'approval', body: approval },
      record(event, { institution, round: id, revision }),
    ]);
    const stored = documents.find((one) => one.id === headId(id));
    return { body: shown, etag: stored?.etag ?? '' };
  } catch (cause) {
    if (!(cause instanceof StoreConflict) || cause.id === gateId(id)) throw cause;
    throw changedMeanwhile((await findHead(store, partition, id))?.body, { cause });
  }
}
