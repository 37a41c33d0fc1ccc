// Submitting: read, check by the server's own verdict, store in one batch, answer with a signed receipt.
// The same key with the same content gives the same receipt; nothing is stored unless all is.
import { blocks, type Finding, type Identity, Problem, validate } from '@peerbook/shared';
import { grantId } from '../access/caller.ts';
import { findInstitution, findRound } from '../association/documents.ts';
import { checkOpen } from '../association/rounds.ts';
import { contentHash, jsonBytes, storedLimit } from '../canonical.ts';
import type { Handlers, Input } from '../handlers.ts';
import {
  type PartitionKey,
  StoreConflict,
  type StoredDocument,
  type StoreOperation,
} from '../store/store.ts';
import { findTemplate, type PublishedTemplate } from '../template/documents.ts';
import { type Notes, type Values, validateValues } from '../validation/validateValues.ts';
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
import { checkIdentity, notesOf, readUpload, valuesOf, verifyIdentity } from './readUpload.ts';

type SubmitInput = Input<'putSubmission'>;

interface Report {
  readonly published: PublishedTemplate;
  readonly values: Values;
  readonly notes: Notes;
  readonly ratios: Readonly<Record<string, number | null>>;
  readonly findings: readonly Finding[];
  readonly workbook?: Uint8Array;
}

export const submitHandlers: Pick<Handlers, 'putSubmission'> = {
  async putSubmission(input) {
    const { services, params } = input;
    const {
      association,
      round: roundId,
      institution,
    } = params as { association: string; round: string; institution: string };
    const { body: round } = await findRound(services.store, association, roundId);
    await findInstitution(services.store, association, institution);
    const partition: PartitionKey = [association, institution];
    const report = await readReport(input, async (identity) => {
      const published = await findTemplate(
        services.store,
        association,
        identity.template,
        identity.version,
      );
      // The same version with other content is not the one that this service published.
      const isOurs = identity.contentHash === published.contentHash;
      if (identity.template !== round.template || !isOurs)
        throw new Problem('template_version_unknown', {
          template: identity.template,
          version: identity.version,
        });
      return published;
    });
    const hash = contentHash({
      values: report.values,
      notes: report.notes,
      template: report.published.contentHash,
    });
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

async function readReport(
  input: SubmitInput,
  find: (identity: Identity) => Promise<PublishedTemplate>,
): Promise<Report> {
  const { services, params, body } = input;
  const wanted = params as { association: string; institution: string; round: string };
  const today = services.now();
  if ('workbook' in body) {
    let published: PublishedTemplate | undefined;
    const upload = await readUpload(body.workbook, services.signer, wanted, async (identity) => {
      published = await find(identity);
      return published.template;
    });
    if (!published) throw new Error('an upload was read without its template');
    const { findings, ratios } = validate(published.template, upload.readings, {
      language: upload.identity.language,
      today: today.toISOString().slice(0, 10),
      earlier: upload.findings,
    });
    return {
      published,
      values: upload.values,
      notes: upload.notes,
      ratios,
      findings,
      workbook: body.workbook,
    };
  }
  const identity = await verifyIdentity(services.signer, body.identity);
  checkIdentity(identity, wanted);
  const published = await find(identity);
  const { readings, validation } = validateValues(published.template, body.values, body.notes, {
    language: identity.language,
    today,
  });
  // As they were read, not as they were sent: the same answers are the same content, whichever way they come.
  return {
    published,
    values: valuesOf(readings),
    notes: notesOf(readings),
    ratios: validation.ratios,
    findings: validation.findings,
  };
}

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
  const warnings = report.findings.filter((finding) => finding.severity === 'warning').length;
  const claims = {
    association,
    institution,
    round,
    revision,
    contentHash: hash,
    receivedAt,
    warnings,
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
