// The accepted report of each institution and round, as later reports are held against it: figures and marks without findings,
// notes and workbook, so that years of history are one short list.
import {
  type PartitionKey,
  type Store,
  StoreConflict,
  type StoredDocument,
} from '../store/store.ts';
import {
  findHead,
  findRevision,
  type Revision,
  type SubmissionHead,
} from '../submission/documents.ts';
import type { FollowUp } from './followUp.ts';

export interface StoredReport extends Pick<Revision, 'revision' | 'values' | 'ratios'> {
  readonly round: string;
  /** The head that it was made of: where that has changed since, this is out of date. */
  readonly headEtag: string;
}

const kind = 'accepted-report';
export const acceptedReportId = (round: string) => `accepted-report:${round}`;

export const acceptedReports: FollowUp = {
  name: 'accepted-reports',
  follows: ['submission'],
  makes: [kind],
  async apply(store, { partition, body }: StoredDocument) {
    const { round } = body as SubmissionHead;
    // Somebody else may be doing the same: whoever comes second looks again.
    for (;;) {
      try {
        return await bringUpToDate(store, partition, round);
      } catch (error) {
        if (!(error instanceof StoreConflict)) throw error;
      }
    }
  },
};

async function bringUpToDate(store: Store, partition: PartitionKey, round: string): Promise<void> {
  const id = acceptedReportId(round);
  // In this order: a head that is read first may be older than the report that is found, which would be put back.
  const standing = await store.get<StoredReport>(partition, id);
  const head = await findHead(store, partition, round);
  if (head?.body.status !== 'accepted') {
    if (standing) await store.batch(partition, [{ type: 'delete', id, etag: standing.etag }]);
    return;
  }
  if (standing?.body.headEtag === head.etag) return;
  const { revision: number } = head.body;
  const revision = await findRevision(store, partition, round, number);
  if (!revision) throw new Error('the revision of an accepted submission is missing');
  const { values, ratios } = revision;
  const made: StoredReport = {
    round,
    headEtag: head.etag,
    revision: number,
    values,
    ratios,
  };
  if (standing) await store.replaceIf(partition, { id, kind, body: made, etag: standing.etag });
  else await store.create(partition, { id, kind, body: made });
}

/** Of one institution, by round; some may be out of date or not there yet, see `headEtag`. */
export async function listAcceptedReports(
  store: Store,
  [association, institution]: PartitionKey,
): Promise<ReadonlyMap<string, StoredReport>> {
  const idPrefix = acceptedReportId('');
  const documents = await store.list<StoredReport>({ association, institution, idPrefix });
  return new Map(documents.map(({ body }) => [body.round, body]));
}
