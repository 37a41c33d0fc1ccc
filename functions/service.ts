// The service itself: is it up, what is its contract, who is asking.
import { apiPage, openApiDocument } from '@peerbook/shared';
import { institutionsPartition } from './association/documents.ts';
import type { Handlers } from './handlers.ts';
import type { Store } from './store/store.ts';

export const serviceHandlers: Pick<
  Handlers,
  'getHealth' | 'getOpenApi' | 'getDocs' | 'getKeys' | 'getMe'
> = {
  getHealth: async () => ({ body: { status: 'ok' } }),
  getOpenApi: async () => ({ body: openApiDocument() }),
  getDocs: async () => ({ body: apiPage(openApiDocument()) }),
  getKeys: async ({ services }) => ({ body: { keys: [...services.signer.publicKeys] } }),
  async getMe({ services, caller }) {
    const memberships = await Promise.all(
      caller.memberships.map(async ({ association, role, institution }) => {
        const associationName = await nameOf(services.store, association, 'association');
        if (institution === undefined) return { association, role, associationName };
        const institutionName = await nameOf(
          services.store,
          association,
          `institution:${institution}`,
        );
        return { association, role, institution, associationName, institutionName };
      }),
    );
    return { body: { name: caller.name, isOperator: caller.isOperator, memberships } };
  },
};

async function nameOf(store: Store, association: string, id: string): Promise<string> {
  const document = await store.get<{ name: string }>(institutionsPartition(association), id);
  return document?.body.name ?? '';
}
