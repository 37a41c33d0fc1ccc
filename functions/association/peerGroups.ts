// Routes of the catalogue of peer groups: read by everybody, and set by a manager for the next releases. What was released stays
// as it is.
import {
  type Catalogue,
  countGroups,
  groupLimit,
  inOrderOfRelease,
  isSameCatalogue,
  Problem,
} from '@peerbook/shared';
import type { Handlers } from '../handlers.ts';
import type { Store } from '../store/store.ts';
import {
  anewOnConflict,
  findAssociation,
  institutionsPartition,
  listInstitutions,
} from './documents.ts';
import {
  catalogueDocument,
  findCatalogue,
  named,
  type StoredCatalogue,
} from './peerGroupDocuments.ts';

export const peerGroupHandlers: Pick<Handlers, 'putPeerGroups' | 'getPeerGroups'> = {
  async putPeerGroups({ services, caller, params, body, record }) {
    const association = params['association'] as string;
    const { store, now } = services;
    await findAssociation(store, association);
    const wanted = inOrderOfRelease(body);
    await refuseTooMany(store, association, wanted);
    const catalogue = await anewOnConflict(async () => {
      const standing = await findCatalogue(store, association);
      // Said already: sent twice, it is one version.
      if (isSameCatalogue(wanted, standing.catalogue)) return standing;
      const number = standing.number + 1;
      const changed: StoredCatalogue = {
        number,
        catalogue: named(wanted, number),
        by: caller.name,
        at: now().toISOString(),
      };
      await store.batch(institutionsPartition(association), [
        { type: 'create', ...catalogueDocument(changed) },
        record('peer_groups_changed', { version: changed.catalogue.version }),
      ]);
      return changed;
    });
    return { body: shown(catalogue) };
  },

  async getPeerGroups({ services, params }) {
    return { body: shown(await findCatalogue(services.store, params['association'] as string)) };
  },
};

/** @throws Problem peer_groups_too_many where the gate could not look through all that may come to be told */
export async function refuseTooMany(
  store: Store,
  association: string,
  catalogue: Catalogue,
): Promise<void> {
  const institutions = await listInstitutions(store, association);
  const groups = countGroups(catalogue, institutions);
  const limit = groupLimit(institutions);
  if (groups > limit)
    throw new Problem('peer_groups_too_many', {
      groups,
      institutions: institutions.length,
      limit,
    });
}

function shown({ catalogue, by, at }: StoredCatalogue) {
  return { ...catalogue, by, at };
}
