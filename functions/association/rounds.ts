// Rounds: a template version, a period, and when answers are taken.
import { Problem } from '@peerbook/shared';
import type { Handlers } from '../handlers.ts';
import { findTemplate } from '../template/documents.ts';
import { findRound, institutionsPartition, put, type StoredRound } from './documents.ts';

export type RoundStatus = 'announced' | 'open' | 'closed';

/** Where a round stands at a moment. The closing instant itself is still open. */
export function roundStatus(round: StoredRound, now: Date): RoundStatus {
  const moment = now.toISOString();
  if (round.closedAt || moment > round.closes) return 'closed';
  return moment < round.opens ? 'announced' : 'open';
}

/** Throws round_not_open or round_closed where no answers are taken. */
export function checkOpen(round: StoredRound, now: Date): void {
  const status = roundStatus(round, now);
  if (status === 'announced') throw new Problem('round_not_open', { opens: round.opens });
  if (status === 'closed')
    throw new Problem('round_closed', { closed: round.closedAt ?? round.closes });
}

function shown(round: StoredRound, now: Date) {
  return { ...round, status: roundStatus(round, now) };
}

export const roundHandlers: Pick<Handlers, 'putRound' | 'getRound' | 'listRounds' | 'postClosing'> =
  {
    async putRound({ services, params, body }) {
      const association = params['association'] as string;
      const id = params['round'] as string;
      if (body.periodStart >= body.periodEnd)
        throw new Problem('request_invalid', {
          reason: 'periodEnd: the period must end after it starts',
        });
      if (body.opens >= body.closes)
        throw new Problem('request_invalid', {
          reason: 'closes: the round must close after it opens',
        });
      await findTemplate(services.store, association, body.template, body.version);
      const standing = await services.store.get<StoredRound>(
        institutionsPartition(association),
        `round:${id}`,
      );
      if (standing?.body.closedAt)
        throw new Problem('round_closed', { closed: standing.body.closedAt });
      if (
        standing &&
        changesContent(standing.body, body) &&
        (await hasSubmissions(services.store, association, id))
      )
        throw new Problem('round_fixed');
      const round: StoredRound = { round: id, ...body };
      await put(services.store, institutionsPartition(association), {
        id: `round:${id}`,
        kind: 'round',
        body: round,
      });
      return { body: shown(round, services.now()) };
    },

    async getRound({ services, params }) {
      const { body } = await findRound(
        services.store,
        params['association'] as string,
        params['round'] as string,
      );
      return { body: shown(body, services.now()) };
    },

    async listRounds({ services, params }) {
      const rounds = await services.store.list<StoredRound>({
        association: params['association'] as string,
        institution: '',
        idPrefix: 'round:',
      });
      return { body: { rounds: rounds.map((one) => shown(one.body, services.now())) } };
    },

    async postClosing({ services, params }) {
      const association = params['association'] as string;
      const document = await findRound(services.store, association, params['round'] as string);
      if (document.body.closedAt) return { body: shown(document.body, services.now()) };
      const closed: StoredRound = { ...document.body, closedAt: services.now().toISOString() };
      await services.store.replaceIf(institutionsPartition(association), {
        id: document.id,
        kind: 'round',
        body: closed,
        etag: document.etag,
      });
      return { body: shown(closed, services.now()) };
    },
  };

function changesContent(standing: StoredRound, wanted: Omit<StoredRound, 'round'>): boolean {
  return (['template', 'version', 'periodStart', 'periodEnd'] as const).some(
    (member) => standing[member] !== wanted[member],
  );
}

async function hasSubmissions(
  store: Parameters<typeof findRound>[0],
  association: string,
  round: string,
): Promise<boolean> {
  const found = await store.list({
    association,
    kind: 'submission',
    idPrefix: `submission:${round}`,
    limit: 1,
  });
  return found.length > 0;
}
