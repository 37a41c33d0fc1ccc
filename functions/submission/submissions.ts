// Reading submissions: an institution its own, the association's staff all of a round.
import { findInstitution, findRound, listInstitutions } from '../association/documents.ts';
import type { Handlers } from '../handlers.ts';
import { findExplanations } from '../verification/explanations.ts';
import { findSubmission, headId, type SubmissionHead, shownSubmission } from './documents.ts';

export const submissionHandlers: Pick<Handlers, 'getSubmission' | 'listSubmissions'> = {
  async getSubmission({ services, params }) {
    const { association, round, institution } = params as {
      association: string;
      round: string;
      institution: string;
    };
    const { body } = await findInstitution(services.store, association, institution);
    const partition = [association, institution] as const;
    const { head, revision } = await findSubmission(services.store, partition, round);
    const { body: asked } = await findRound(services.store, association, round);
    const explanations = await findExplanations(services.store, partition, asked.template);
    return {
      body: shownSubmission(body.name, head.body, revision, explanations),
      etag: head.etag,
    };
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
