// Looking benchmarks up. Only rows of a frozen release are read here, never an answer of a peer.
import type { Handlers } from '../handlers.ts';
import { findRelease, listStored } from '../release/documents.ts';

export const benchmarkHandlers: Pick<Handlers, 'getBenchmarks'> = {
  async getBenchmarks({ services, params, query }) {
    const association = params['association'] as string;
    const release = await findRelease(services.store, association, params['release'] as string);
    const { store } = services;
    const stored = await listStored(store, association, release.release, query.indicator);
    const isAsked = ({ group }: { readonly group: string }) =>
      query.group === undefined || group === query.group;
    return {
      body: {
        release,
        rows: stored.flatMap(({ rows }) => rows).filter(isAsked),
        movements: stored.flatMap(({ movements = [] }) => movements).filter(isAsked),
      },
    };
  },
};
