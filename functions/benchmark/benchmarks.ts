// Looking benchmarks up. Only rows of a frozen release are read here, never an answer of a peer.
import type { Handlers } from '../handlers.ts';
import { findRelease, listRows } from '../release/documents.ts';

export const benchmarkHandlers: Pick<Handlers, 'getBenchmarks'> = {
  async getBenchmarks({ services, params, query }) {
    const association = params['association'] as string;
    const release = await findRelease(services.store, association, params['release'] as string);
    const rows = await listRows(services.store, association, release.release, query.indicator);
    return {
      body: {
        release,
        rows: rows.filter((row) => query.group === undefined || row.group === query.group),
      },
    };
  },
};
