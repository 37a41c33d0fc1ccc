// The institutions that report to an association, with the characteristics that decide their peer groups.
import type { Handlers } from '../handlers.ts';
import {
  findAssociation,
  type Institution,
  institutionsPartition,
  listInstitutions,
  put,
} from './documents.ts';

export const institutionHandlers: Pick<Handlers, 'putInstitution' | 'listInstitutions'> = {
  async putInstitution({ services, params, body, record }) {
    const association = params['association'] as string;
    await findAssociation(services.store, association);
    const institution: Institution = { institution: params['institution'] as string, ...body };
    await put(
      services.store,
      institutionsPartition(association),
      { id: `institution:${institution.institution}`, kind: 'institution', body: institution },
      () => record('institution_registered', { institution: institution.institution }),
    );
    return { body: institution };
  },
  async listInstitutions({ services, params }) {
    return {
      body: {
        institutions: [
          ...(await listInstitutions(services.store, params['association'] as string)),
        ],
      },
    };
  },
};
