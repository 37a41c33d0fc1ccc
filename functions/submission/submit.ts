// Submitting: read, check by the server's own verdict, store in one batch, answer with a signed receipt.
// The same key with the same content gives the same receipt; nothing is stored unless all is.
import { blocks, Problem } from '@peerbook/shared';
import { grantId } from '../access/caller.ts';
import { findInstitution, findRound } from '../association/documents.ts';
import { checkOpen } from '../association/rounds.ts';
import { jsonBytes, storedLimit } from '../canonical.ts';
import type { Handlers } from '../handlers.ts';
import {
  type PartitionKey,
  StoreConflict,
  type StoredDocument,
  type StoreOperation,
} from '../store/store.ts';
import {
  headId,
  type KeyRecord,
  keyId,
  type Receipt,
  type Revision,
  revisionId,
  type SubmissionHead,
  workbookId,
} from './documents.ts';
import { type Report, readReport, type SubmitInput } from './readReport.ts';
import { reportHash } from './reportHash.ts';
import { restatementsIn } from './restatements.ts';

export const submitHandlers: Pick<Handlers, 'putSubmission'> = {
  async putSubmission(input) {
    const { services, params } = input;
    const {
      association,
      round: roundId,
      institution,
    } = params as { association: string; round: string; institution: string };
    const { body: round } = await findRound(services.store, association, roundId);
    const { body: registered } = await findInstitution(services.store, association, institution);
    const partition: PartitionKey = [association, institution];
    const report = await readReport(input, round, registered);
    const hash = reportHash(report, report.published.contentHash);
    // The head before the key: where the same request was quicker, either its key is found here or the batch below fails.
    const standing = await services.store.get<SubmissionHead>(partition, headId(roundId));
    const repeated = await services.store.get<KeyRecord>(
      partition,
      keyId(roundId, input.idempotencyKey),
    );
    if (repeated) return replay(repeated.body, hash);
    checkOpen(round, services.now());
    if (blocks(report.findings)) {
      const errors = report.findings.filter((finding) => finding.severity === 'error').length;
      throw new Problem(
        'submission_has_errors',
        { errors },
        { extra: { findings: report.findings } },
      );
    }
    if (standing) checkPrecondition(standing, input.ifMatch);
    return store(input, partition, report, hash, standing);
  },
};

function replay(record: KeyRecord, hash: string) {
  if (record.contentHash !== hash) throw new Problem('key_reused');
  return { body: record.receipt, status: 200 };
}

async function store(
  input: SubmitInput,
  partition: PartitionKey,
  report: Report,
  hash: string,
  standing: StoredDocument<SubmissionHead> | undefined,
) {
  const { services, caller, idempotencyKey } = input;
  const [association, institution] = partition;
  const round = input.params['round'] as string;
  const revision = (standing?.body.revision ?? 0) + 1;
  const receivedAt = services.now().toISOString();
  const { reference, prior } = report.found;
  const ruleSet = reference.ruleSet.revision;
  // A warning that an accepted explanation answers asks nobody for a second look.
  const warnings = report.findings.filter(
    (finding) => finding.severity === 'warning' && !finding.explained,
  ).length;
  const claims = {
    association,
    institution,
    round,
    revision,
    contentHash: hash,
    receivedAt,
    warnings,
    ruleSet,
  };
  const receipt: Receipt = { ...claims, token: await services.signer.sign('receipt', claims) };
  const workbook = keptWorkbook(report);
  const head: SubmissionHead = {
    institution,
    round,
    revision,
    status: 'submitted',
    receivedAt,
    submittedBy: caller.name,
    submitter: grantId(caller.issuer, caller.subject),
    warnings,
    marks: {},
  };
  const written: Revision = {
    revision,
    receivedAt,
    contentHash: hash,
    templateHash: report.published.contentHash,
    values: report.values,
    notes: report.notes,
    ratios: report.ratios,
    findings: report.findings as Revision['findings'],
    ruleSet,
    restatements: restatementsIn(report.values, report.found),
    prior: prior && { round: prior.round, revision: prior.revision },
    hasWorkbook: workbook !== undefined,
  };
  const operations: StoreOperation[] = [
    {
      type: 'create',
      id: keyId(round, idempotencyKey),
      kind: 'key',
      body: { contentHash: hash, receipt } satisfies KeyRecord,
    },
    { type: 'create', id: revisionId(round, revision), kind: 'revision', body: written },
    standing
      ? { type: 'replace', id: headId(round), kind: 'submission', body: head, etag: standing.etag }
      : { type: 'create', id: headId(round), kind: 'submission', body: head },
  ];
  if (workbook)
    operations.push({
      type: 'create',
      id: workbookId(round, revision),
      kind: 'workbook',
      body: workbook,
    });
  try {
    const documents = await services.store.batch(partition, operations);
    return {
      body: receipt,
      etag: documents.find((document) => document.id === headId(round))?.etag ?? '',
    };
  } catch (cause) {
    if (!(cause instanceof StoreConflict)) throw cause;
    return lostRace(input, partition, hash, cause);
  }
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

/** Another request was quicker: with the same key it was the same submission, else somebody else's. */
async function lostRace(
  input: SubmitInput,
  partition: PartitionKey,
  hash: string,
  cause: StoreConflict,
) {
  const round = input.params['round'] as string;
  const repeated = await input.services.store.get<KeyRecord>(
    partition,
    keyId(round, input.idempotencyKey),
  );
  if (repeated) return replay(repeated.body, hash);
  const head = await input.services.store.get<SubmissionHead>(partition, headId(round));
  throw new Problem(
    'precondition_failed',
    { changedAt: head?.body.receivedAt ?? '', changedBy: head?.body.submittedBy ?? '' },
    { cause },
  );
}

function checkPrecondition(
  standing: { etag: string; body: SubmissionHead },
  ifMatch: string | null,
): void {
  if (ifMatch === null) throw new Problem('precondition_missing');
  if (ifMatch.replaceAll('"', '').replace(/^W\//, '') !== standing.etag) {
    throw new Problem('precondition_failed', {
      changedAt: standing.body.receivedAt,
      changedBy: standing.body.submittedBy,
    });
  }
}
