// Takes a report that was read, whichever way it came: check by the server's own verdict, store in one batch, answer with a
// signed receipt. The same key with the same content gives the same receipt; nothing is stored unless all is.
import { blocks, Problem } from '@peerbook/shared';
import { checkOpen } from '../association/rounds.ts';
import type { Reply } from '../handlers.ts';
import { StoreConflict, type StoredDocument } from '../store/store.ts';
import { changedMeanwhile } from './changedMeanwhile.ts';
import {
  findHead,
  findRevision,
  headId,
  type KeyRecord,
  keyId,
  type Receipt,
  type Revision,
  type SubmissionHead,
} from './documents.ts';
import type { Report } from './readReport.ts';
import { reportHash } from './reportHash.ts';
import type { Sending } from './sending.ts';
import { writeRevision } from './writeRevision.ts';

/** @param base the revision that the report was made of by changing single cells; it must still be the current one */
export async function takeReport(
  sending: Sending,
  report: Report,
  base?: Revision,
): Promise<Reply<Receipt>> {
  const { services, partition, round } = sending;
  const hash = reportHash(report, report.published.contentHash);
  // The head before the key: where the same request was quicker, either its key is found here or the batch below fails.
  const standing = await findHead(services.store, partition, round.round);
  const repeated = await findKey(sending);
  if (repeated) return replay(repeated, hash);
  checkOpen(round, services.now());
  // What is wrong in a report that was made of an older one is of no use to anybody.
  if (base) await checkCurrent(sending, standing, base);
  checkFindings(report);
  if (!base) await checkCurrent(sending, standing);
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
    const head = await findHead(services.store, partition, round.round);
    throw await stale(sending, head?.body, base, cause);
  }
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

function checkFindings({ findings }: Report): void {
  if (!blocks(findings)) return;
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  throw new Problem('submission_has_errors', { errors }, { extra: { findings } });
}

/** Where something stands, the caller must have seen it just so. */
async function checkCurrent(
  sending: Sending,
  standing: StoredDocument<SubmissionHead> | undefined,
  base?: Revision,
): Promise<void> {
  if (!standing) return;
  if (sending.ifMatch === null) throw new Problem('precondition_missing');
  const isSeen = sending.ifMatch.replaceAll('"', '').replace(/^W\//, '') === standing.etag;
  const isOnTop = base === undefined || base.revision === standing.body.revision;
  if (!isSeen || !isOnTop) throw await stale(sending, standing.body, base);
}

async function stale(
  { services, partition, round }: Sending,
  head: SubmissionHead | undefined,
  base: Revision | undefined,
  cause?: unknown,
): Promise<Problem> {
  const current =
    base && head && (await findRevision(services.store, partition, round.round, head.revision));
  return changedMeanwhile(head, { cause, between: base && current && [base, current] });
}
