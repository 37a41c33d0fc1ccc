// Reading notices, and what operators may know of follow-ups and ask of them.
import { Problem } from '@peerbook/shared';
import type { Handlers } from '../handlers.ts';
import type { Store } from '../store/store.ts';
import { isUpToDate, startAnew } from './follow.ts';
import { followUps } from './followUp.ts';
import { listNotices } from './notices.ts';
import { listSetAside } from './setAside.ts';

export const followUpHandlers: Pick<
  Handlers,
  'listNotices' | 'getFollowUp' | 'postFollowUpRestart'
> = {
  async listNotices({ services, caller, params, query }) {
    const association = params['association'] as string;
    const { institution, after, limit } = query;
    const isStaff = caller.memberships.some(
      (one) =>
        one.association === association && (one.role === 'officer' || one.role === 'manager'),
    );
    if (institution === undefined && !isStaff) throw new Problem('role_missing');
    const page = { limit: Number(limit), after };
    const { notices, next } = await listNotices(services.store, association, institution, page);
    return { body: { notices: [...notices], ...(next !== undefined && { next }) } };
  },

  async getFollowUp({ services }) {
    return { body: await stateOf(services.store) };
  },

  async postFollowUpRestart({ services, record }) {
    await startAnew(services.store, followUps, record('follow_up_restarted', {}));
    return { body: await stateOf(services.store) };
  },
};

async function stateOf(store: Store) {
  const aside = await listSetAside(store);
  return {
    isUpToDate: await isUpToDate(store),
    setAside: [...aside.values()].map(({ body }) => {
      const { partition, ...rest } = body;
      const [association, institution] = partition;
      return { ...rest, association, institution };
    }),
  };
}
