// Takes a report that was read, whichever way it came: check by the server's own verdict, store in one batch, answer with a
// signed receipt. The same key with the same content gives the same receipt; nothing is stored unless all is.
import { blocks, Problem } from '@peerbook/shared';
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
import { checkOpen, gateCheck, gateId } from './gate.ts';
import { checkTaken, type Report } from './readReport.ts';
import { reportHash } from './reportHash.ts';
import { lookAgain, type Sending } from './sending.ts';
import { writeRevision } from './writeRevision.ts';

/** How often a round may be changed while one report is being stored. */
const mostAttempts = 5;

/** @param base the revision that the report was made of by changing single cells; it must still be the current one */
export async function takeReport(
  sending: Sending,
  report: Report,
  base?: Revision,
  attempt = 1,
): Promise<Reply<Receipt>> {
  const { services, partition, round, gate } = sending;
  const hash = reportHash(report, report.published.contentHash);
  // The head before the key: where the same request was quicker, either its key is found here or the batch below fails.
  const standing = await findHead(services.store, partition, round.round);
  const repeated = await findKey(sending);
  if (repeated) return replay(repeated, hash);
  // One instant decides whether the report is in time, and is the one that its receipt tells.
  const receivedAt = services.now();
  const lateUntil = checkOpen(round, gate, receivedAt);
  checkTaken(round, report.published.template);
  // What is wrong in a report that was made of an older one is of no use to anybody.
  if (base) await checkCurrent(sending, standing, base);
  checkFindings(report);
  if (!base) await checkCurrent(sending, standing);
  const received = { at: receivedAt.toISOString(), lateUntil, contentHash: hash };
  const { receipt, operations } = await writeRevision(sending, report, received, standing);
  try {
    const documents = await services.store.batch(partition, [
      gateCheck(round.round, gate),
      ...operations,
    ]);
    const head = documents.find((document) => document.id === headId(round.round));
    return { body: receipt, etag: head?.etag ?? '' };
  } catch (cause) {
    if (!(cause instanceof StoreConflict)) throw cause;
    // The round was changed meanwhile: whether the report is taken is decided by what it is now.
    if (cause.id === gateId(round.round) && attempt < mostAttempts)
      return takeReport(await lookAgain(sending), report, base, attempt + 1);
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
