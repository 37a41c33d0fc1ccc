// What a report that was taken becomes in the store: a revision, its workbook, the head and the record of the key, all in
// one batch; and the receipt that says so.
import { Problem, standingMarks } from '@peerbook/shared';
import { grantId } from '../access/caller.ts';
import { jsonBytes, storedLimit } from '../canonical.ts';
import type { StoredDocument, StoreOperation } from '../store/store.ts';
import { isApprover } from './approvals.ts';
import {
  type Approval,
  approvalId,
  findRevision,
  headId,
  type KeyRecord,
  keyId,
  lastDecision,
  type Receipt,
  type Revision,
  revisionId,
  type SubmissionHead,
  unexplainedWarnings,
  workbookId,
} from './documents.ts';
import type { Report } from './readReport.ts';
import { restatementsIn } from './restatements.ts';
import type { Sending } from './sending.ts';

/** When a report was received, and what it says. */
interface Received {
  readonly at: string;
  /** The end of the extension, where the round itself is closed. */
  readonly lateUntil: string | undefined;
  readonly contentHash: string;
}

export async function writeRevision(
  sending: Sending,
  report: Report,
  { at: receivedAt, lateUntil, contentHash }: Received,
  standing: StoredDocument<SubmissionHead> | undefined,
): Promise<{ receipt: Receipt; operations: readonly StoreOperation[] }> {
  const { services, caller, wanted, idempotencyKey, record } = sending;
  const { round, institution } = wanted;
  const revision = (standing?.body.revision ?? 0) + 1;
  const { reference, prior } = report.found;
  const ruleSet = reference.ruleSet.revision;
  const warnings = unexplainedWarnings(report.findings);
  const claims = {
    ...wanted,
    revision,
    contentHash,
    receivedAt,
    warnings,
    ruleSet,
    ...(lateUntil !== undefined && { lateUntil }),
  };
  const receipt: Receipt = { ...claims, token: await services.signer.sign('receipt', claims) };
  const workbook = keptWorkbook(report);
  const needsApproval = sending.round.approval;
  const approves = isApprover(caller, sending.partition);
  const head: SubmissionHead = {
    institution,
    round,
    revision,
    status: needsApproval && !approves ? 'awaiting_approval' : 'submitted',
    receivedAt,
    submittedBy: caller.name,
    submitter: grantId(caller.issuer, caller.subject),
    warnings,
    ...(await whatStands(sending, standing?.body, report)),
  };
  const written: Revision = {
    revision,
    receivedAt,
    submittedBy: caller.name,
    contentHash,
    templateHash: report.published.contentHash,
    templateVersion: report.published.template.version,
    values: report.values,
    notes: report.notes,
    ratios: report.ratios,
    findings: report.findings as Revision['findings'],
    ruleSet,
    restatements: restatementsIn(report.values, report.found),
    prior: prior && { round: prior.round, revision: prior.revision },
    hasWorkbook: workbook !== undefined,
  };
  const key: KeyRecord = { contentHash, receipt };
  const operations: StoreOperation[] = [
    { type: 'create', id: keyId(round, idempotencyKey), kind: 'key', body: key },
    { type: 'create', id: revisionId(round, revision), kind: 'revision', body: written },
    standing
      ? { type: 'replace', id: headId(round), kind: 'submission', body: head, etag: standing.etag }
      : { type: 'create', id: headId(round), kind: 'submission', body: head },
    record('submission_sent', { institution, round, revision }),
  ];
  if (needsApproval && approves) {
    const approval: Approval = { approved: true, by: caller.name, at: receivedAt };
    const id = approvalId(round, revision);
    operations.push({ type: 'create', id, kind: 'approval', body: approval });
  }
  if (workbook) {
    const id = workbookId(round, revision);
    operations.push({ type: 'create', id, kind: 'workbook', body: workbook });
  }
  return { receipt, operations };
}

/** The last decision, and what it said of figures that are still the same. */
async function whatStands(
  { services, partition, wanted }: Sending,
  standing: SubmissionHead | undefined,
  report: Report,
): Promise<Pick<SubmissionHead, 'marks' | 'earlier'>> {
  const earlier = standing && lastDecision(standing);
  if (!earlier) return { marks: {} };
  const { revision } = earlier;
  const decidedOn = await findRevision(services.store, partition, wanted.round, revision);
  if (!decidedOn) throw new Error(`revision ${revision} was decided on and is missing`);
  return { marks: standingMarks(earlier.marks, decidedOn, report), earlier };
}

/**
 * The workbook to keep beside the report; undefined where there is none, or no room: the benchmark sheet then goes into
 * a fresh one.
 * @throws Problem too_large where the report itself does not fit
 */
function keptWorkbook({ workbook, values, notes, ratios, findings }: Report) {
  const bytes = jsonBytes({ values, notes, ratios, findings });
  if (bytes > storedLimit) throw new Problem('too_large', { limit: storedLimit });
  if (!workbook) return undefined;
  const base64 = Buffer.from(workbook).toString('base64');
  return bytes + base64.length <= storedLimit ? { base64 } : undefined;
}
