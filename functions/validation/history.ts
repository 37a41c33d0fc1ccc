// What an institution reported before, as far as it was accepted: the history that its next report is held against.
import type { apiBodies, Marks } from '@peerbook/shared';
import type { z } from 'zod';
import { listRounds, type StoredRound } from '../association/documents.ts';
import { listAcceptedReports } from '../followUp/acceptedReports.ts';
import type { PartitionKey, Store, StoredDocument } from '../store/store.ts';
import {
  findRevision,
  headId,
  type Revision,
  type SubmissionHead,
} from '../submission/documents.ts';

/** What the officer said of a figure; of a figure that nothing was said of it is only known that it was reported. */
export type Mark = z.output<typeof apiBodies.mark>['mark'];

export interface AcceptedReport extends Pick<Revision, 'revision' | 'values' | 'ratios'> {
  readonly round: StoredRound;
  /** Indicators that the officer queried and accepted all the same: their figures are not verified. */
  readonly queried: readonly string[];
  /** Indicators that the officer verified. */
  readonly verified: readonly string[];
}

/**
 * The latest accepted reports of periods that ended before this round's, at most so many, oldest first. What was put together
 * of them before is taken where it is of the submission as it stands; what is not is read from its revision, so that a report
 * counts from the moment it is accepted.
 */
export async function acceptedBefore(
  store: Store,
  partition: PartitionKey,
  { periodEnd }: Pick<StoredRound, 'periodEnd'>,
  most: number,
): Promise<readonly AcceptedReport[]> {
  const [association, institution] = partition;
  const [rounds, documents, ready] = await Promise.all([
    listRounds(store, association),
    store.list<SubmissionHead>({ association, institution, idPrefix: headId('') }),
    listAcceptedReports(store, partition),
  ]);
  const heads = new Map(documents.map((document) => [document.body.round, document]));
  const earlier = rounds
    .filter((one) => one.periodEnd < periodEnd && heads.get(one.round)?.body.status === 'accepted')
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
    .slice(-most);
  return Promise.all(
    earlier.map(async (round): Promise<AcceptedReport> => {
      const head = heads.get(round.round) as StoredDocument<SubmissionHead>;
      const { revision: number, marks } = head.body;
      const known = ready.get(round.round);
      const report =
        known?.headEtag === head.etag
          ? known
          : await findRevision(store, partition, round.round, number);
      if (!report) throw new Error('the revision of an accepted submission is missing');
      const { revision, values, ratios } = report;
      return { round, revision, values, ratios, ...markedIn(marks) };
    }),
  );
}

function markedIn(marks: Marks): Pick<AcceptedReport, 'queried' | 'verified'> {
  const marked = (wanted: Mark) =>
    Object.entries(marks).flatMap(([code, { mark }]) => (mark === wanted ? [code] : []));
  return { queried: marked('queried'), verified: marked('verified') };
}

/** By period; of two rounds for one period the name decides, so that the order is always the same. */
function sortKey({ periodEnd, round }: StoredRound): string {
  return `${periodEnd} ${round}`;
}

const millisecondsOfDay = 86_400_000;

/** Days from one ISO date to another. */
export function daysBetween(start: string, end: string): number {
  return (Date.parse(end) - Date.parse(start)) / millisecondsOfDay;
}
