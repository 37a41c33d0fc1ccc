// Reading submissions: an institution its own, the association's staff all of a round.
import { findRound, listInstitutions } from '../association/documents.ts';
import type { Handlers } from '../handlers.ts';
import { headId, type SubmissionHead } from './documents.ts';
import { openSubmission } from './openSubmission.ts';

export const submissionHandlers: Pick<Handlers, 'getSubmission' | 'listSubmissions'> = {
  async getSubmission({ services: { store }, params, query }) {
    const wanted = query.revision === undefined ? undefined : Number(query.revision);
    const opened = await openSubmission(store, params, wanted);
    return { body: await opened.show(), etag: opened.head.etag };
  },

  async listSubmissions({ services, params }) {
    const association = params['association'] as string;
    const round = params['round'] as string;
    await findRound(services.store, association, round);
    const names = new Map(
      (await listInstitutions(services.store, association)).map((one) => [
        one.institution,
        one.name,
      ]),
    );
    const heads = await services.store.list<SubmissionHead>({
      association,
      kind: 'submission',
      idPrefix: headId(round),
    });
    const submissions = heads
      .filter((head) => head.body.round === round)
      .map(({ body: { institution, status, revision, receivedAt, warnings } }) => ({
        institution,
        institutionName: names.get(institution) ?? institution,
        status,
        revision,
        receivedAt,
        warnings,
      }));
    return { body: { submissions } };
  },
};
