// Takes a report that was read, whichever way it came: check by the server's own verdict, store in one batch, answer with a
// signed receipt. The same key with the same content gives the same receipt; nothing is stored unless all is.
import { blocks, Problem } from '@peerbook/shared';
import { checkOpen } from '../association/rounds.ts';
import type { Reply } from '../handlers.ts';
import { StoreConflict, type StoredDocument } from '../store/store.ts';
import { headId, type KeyRecord, keyId, type Receipt, type SubmissionHead } from './documents.ts';
import type { Report } from './readReport.ts';
import { reportHash } from './reportHash.ts';
import type { Sending } from './sending.ts';
import { writeRevision } from './writeRevision.ts';

export async function takeReport(sending: Sending, report: Report): Promise<Reply<Receipt>> {
  const { services, partition, round, ifMatch } = sending;
  const hash = reportHash(report, report.published.contentHash);
  // The head before the key: where the same request was quicker, either its key is found here or the batch below fails.
  const standing = await findHead(sending);
  const repeated = await findKey(sending);
  if (repeated) return replay(repeated, hash);
  checkOpen(round, services.now());
  if (blocks(report.findings)) {
    const errors = report.findings.filter((finding) => finding.severity === 'error').length;
    throw new Problem(
      'submission_has_errors',
      { errors },
      { extra: { findings: report.findings } },
    );
  }
  if (standing) checkPrecondition(standing, ifMatch);
  const { receipt, operations } = await writeRevision(sending, report, hash, standing);
  try {
    const documents = await services.store.batch(partition, operations);
    const head = documents.find((document) => document.id === headId(round.round));
    return { body: receipt, etag: head?.etag ?? '' };
  } catch (cause) {
    if (!(cause instanceof StoreConflict)) throw cause;
    // Another request was quicker: with the same key it was the same submission, else somebody else's.
    const quicker = await findKey(sending);
    if (quicker) return replay(quicker, hash);
    throw stale((await findHead(sending))?.body, cause);
  }
}

function findHead({ services, partition, round }: Sending) {
  return services.store.get<SubmissionHead>(partition, headId(round.round));
}

async function findKey({
  services,
  partition,
  round,
  idempotencyKey,
}: Sending): Promise<KeyRecord | undefined> {
  const id = keyId(round.round, idempotencyKey);
  return (await services.store.get<KeyRecord>(partition, id))?.body;
}

function replay(record: KeyRecord, hash: string): Reply<Receipt> {
  if (record.contentHash !== hash) throw new Problem('key_reused');
  return { body: record.receipt, status: 200 };
}

function checkPrecondition(standing: StoredDocument<SubmissionHead>, ifMatch: string | null): void {
  if (ifMatch === null) throw new Problem('precondition_missing');
  if (ifMatch.replaceAll('"', '').replace(/^W\//, '') !== standing.etag) throw stale(standing.body);
}

function stale(head: SubmissionHead | undefined, cause?: unknown): Problem {
  return new Problem(
    'precondition_failed',
    { changedAt: head?.receivedAt ?? '', changedBy: head?.submittedBy ?? '' },
    { cause },
  );
}
