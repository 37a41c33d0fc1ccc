// An institution's own figures of the last rounds, for its own people: what SP.OWN shows and SP.POSITION compares.
import { findInstitution, listRounds } from '../association/documents.ts';
import type { Handlers } from '../handlers.ts';
import { figuresOf } from '../release/frozenMembers.ts';
import { findRevision, headId, type SubmissionHead } from '../submission/documents.ts';

/** Rounds that are answered with, the latest: the years that a person looks back upon. */
const mostReports = 12;

export const figureHandlers: Pick<Handlers, 'getFigures'> = {
  async getFigures({ services, params }) {
    const { store } = services;
    const association = params['association'] as string;
    const institution = params['institution'] as string;
    await findInstitution(store, association, institution);
    const [rounds, heads] = await Promise.all([
      listRounds(store, association),
      store.list<SubmissionHead>({ association, institution, idPrefix: headId('') }),
    ]);
    const ends = new Map(rounds.map(({ round, periodEnd }) => [round, periodEnd]));
    const standing = heads
      .flatMap(({ body: { round, revision, status } }) => {
        const periodEnd = ends.get(round);
        // What was returned or taken back is being changed: no figure of it stands.
        const stands = status === 'submitted' || status === 'accepted';
        return periodEnd !== undefined && stands ? [{ round, periodEnd, revision, status }] : [];
      })
      .sort((a, b) => (`${a.periodEnd} ${a.round}` < `${b.periodEnd} ${b.round}` ? -1 : 1))
      .slice(-mostReports);
    const reports = await Promise.all(
      standing.map(async (report) => {
        const found = await findRevision(
          store,
          [association, institution],
          report.round,
          report.revision,
        );
        if (!found) throw new Error('the revision of a submission is missing');
        return { ...report, figures: Object.fromEntries(figuresOf(found)) };
      }),
    );
    return { body: { reports } };
  },
};
