// What rules read beside an institution's report, for the pane to check with the same as the server.
import { findInstitution, findRound } from '../association/documents.ts';
import type { Handlers } from '../handlers.ts';
import { findTemplate } from '../template/documents.ts';
import { referenceOf } from './reference.ts';

export const referenceHandlers: Pick<Handlers, 'getReference'> = {
  async getReference({ services: { store }, params, query }) {
    const { association, round: id } = params as { association: string; round: string };
    const { body: round } = await findRound(store, association, id);
    const { body: institution } = await findInstitution(store, association, query.institution);
    const { template } = await findTemplate(store, association, round.template, round.version);
    const { reference, prior } = await referenceOf(store, {
      association,
      round,
      institution,
      template,
    });
    return { body: { reference, priorRound: prior?.round ?? null } };
  },
};
