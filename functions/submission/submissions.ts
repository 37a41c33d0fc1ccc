// Reading submissions: an institution its own, the association's staff all of a round.
import { indicatorsOf } from '@peerbook/shared';
import { findInstitution, findRound, listInstitutions } from '../association/documents.ts';
import type { Handlers } from '../handlers.ts';
import { findTemplate } from '../template/documents.ts';
import { findExplanations } from '../verification/explanations.ts';
import { findSubmission, headId, type SubmissionHead, shownSubmission } from './documents.ts';

export const submissionHandlers: Pick<Handlers, 'getSubmission' | 'listSubmissions'> = {
  async getSubmission({ services: { store }, params, query }) {
    const { association, round, institution } = params as {
      association: string;
      round: string;
      institution: string;
    };
    const { body } = await findInstitution(store, association, institution);
    const partition = [association, institution] as const;
    const wanted = query.revision === undefined ? undefined : Number(query.revision);
    const found = await findSubmission(store, partition, round, wanted);
    const { body: asked } = await findRound(store, association, round);
    const { template } = await findTemplate(store, association, asked.template, asked.version);
    const explanations = await findExplanations(store, partition, asked.template);
    return {
      body: shownSubmission(
        { ...found, head: found.head.body },
        {
          institutionName: body.name,
          codes: indicatorsOf(template).map((one) => one.code),
          explanations,
        },
      ),
      etag: found.head.etag,
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
