// What an institution reported before, as far as it was accepted: the history that its next report is held against.
import type { apiBodies } from '@peerbook/shared';
import type { z } from 'zod';
import { listRounds, type StoredRound } from '../association/documents.ts';
import type { PartitionKey, Store } from '../store/store.ts';
import { headId, type Revision, revisionId, type SubmissionHead } from '../submission/documents.ts';

/** What the officer said of a figure; of a figure that nothing was said of it is only known that it was reported. */
export type Mark = z.output<typeof apiBodies.mark>['mark'];

export interface AcceptedReport {
  readonly round: StoredRound;
  readonly revision: Revision;
  /** Indicators that the officer queried and accepted all the same: their figures are not verified. */
  readonly queried: readonly string[];
  /** Indicators that the officer verified. */
  readonly verified: readonly string[];
}

/** The latest accepted reports of periods that ended before this round's, at most so many, oldest first. */
export async function acceptedBefore(
  store: Store,
  partition: PartitionKey,
  { periodEnd }: Pick<StoredRound, 'periodEnd'>,
  most: number,
): Promise<readonly AcceptedReport[]> {
  const [association, institution] = partition;
  const [rounds, documents] = await Promise.all([
    listRounds(store, association),
    store.list<SubmissionHead>({ association, institution, idPrefix: headId('') }),
  ]);
  const heads = new Map(documents.map(({ body }) => [body.round, body]));
  const earlier = rounds
    .filter((one) => one.periodEnd < periodEnd && heads.get(one.round)?.status === 'accepted')
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
    .slice(-most);
  return Promise.all(
    earlier.map(async (round): Promise<AcceptedReport> => {
      const head = heads.get(round.round) as SubmissionHead;
      const id = revisionId(round.round, head.revision);
      const document = await store.get<Revision>(partition, id);
      if (!document) throw new Error(`${id} of an accepted submission is missing`);
      const marked = (wanted: Mark) =>
        Object.entries(head.marks).flatMap(([code, { mark }]) => (mark === wanted ? [code] : []));
      return {
        round,
        revision: document.body,
        queried: marked('queried'),
        verified: marked('verified'),
      };
    }),
  );
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
