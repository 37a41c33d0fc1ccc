// Registering an association.
import type { Handlers } from '../handlers.ts';
import { type Association, institutionsPartition, put } from './documents.ts';

export const associationHandlers: Pick<Handlers, 'putAssociation'> = {
  async putAssociation({ services, params, body, record }) {
    const association: Association = { association: params['association'] as string, ...body };
    await put(
      services.store,
      institutionsPartition(association.association),
      { id: 'association', kind: 'association', body: association },
      () => record('association_registered', {}),
    );
    return { body: association };
  },
};
