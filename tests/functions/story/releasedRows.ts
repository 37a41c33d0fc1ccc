// What a story left in its store: the released rows, and for each the answers that it must stand on, gathered anew from
// the submitted reports.
import { join } from 'node:path';
import type { BenchmarkRow } from '@peerbook/shared';
import type { Institution } from '../../../functions/association/documents.ts';
import { openSqliteStore } from '../../../functions/store/sqliteStore.ts';
import {
  type Revision,
  revisionId,
  type SubmissionHead,
} from '../../../functions/submission/documents.ts';

/** An accepted report: who sent it, and all its numbers, typed and calculated. */
export interface Report {
  readonly institution: string;
  readonly registered: Institution | undefined;
  readonly figures: ReadonlyMap<string, number>;
}

export interface Left {
  readonly rows: readonly BenchmarkRow[];
  readonly reports: readonly Report[];
}

/** Reads the store of a story that has ended, for one round of one association. */
export async function readStory(folder: string, association: string, round: string): Promise<Left> {
  const store = await openSqliteStore({ file: join(folder, 'store.sqlite') });
  const own = { association, institution: '' };
  const registered = await store.list<Institution>({ ...own, kind: 'institution' });
  const byId = new Map(registered.map(({ body }) => [body.institution, body]));
  const heads = await store.list<SubmissionHead>({ association, kind: 'submission' });
  const revisions = await store.list<Revision>({ association, kind: 'revision' });
  const benchmarks = await store.list<{ rows: readonly BenchmarkRow[] }>({
    ...own,
    kind: 'benchmark',
  });
  await store.close();
  const reports = heads
    .filter(({ body }) => body.round === round && body.status === 'accepted')
    .map(({ body, partition }): Report => {
      const id = revisionId(round, body.revision);
      const current = revisions.find((one) => one.partition[1] === partition[1] && one.id === id);
      const numbers = Object.entries({ ...current?.body.values, ...current?.body.ratios });
      return {
        institution: body.institution,
        registered: byId.get(body.institution),
        figures: new Map(
          numbers.filter((one): one is [string, number] => typeof one[1] === 'number'),
        ),
      };
    });
  return { rows: benchmarks.flatMap(({ body }) => body.rows), reports };
}
