// Rounds: a template version, a period, and when answers are taken.
import { Problem } from '@peerbook/shared';
import type { Handlers } from '../handlers.ts';
import type { Store, StoredDocument } from '../store/store.ts';
import { headId } from '../submission/documents.ts';
import { findTemplate } from '../template/documents.ts';
import {
  anewOnConflict,
  findRound,
  institutionsPartition,
  listRounds,
  putOver,
  type StoredRound,
} from './documents.ts';

export type RoundStatus = 'announced' | 'open' | 'closed';

/** Where a round stands at a moment. The closing instant itself is still open. */
export function roundStatus(round: StoredRound, now: Date): RoundStatus {
  // As numbers: an instant may come with or without fractions of a second, which as texts are in the wrong order.
  const moment = now.getTime();
  if (round.closedAt || moment > Date.parse(round.closes)) return 'closed';
  return moment < Date.parse(round.opens) ? 'announced' : 'open';
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
      if (Date.parse(body.opens) >= Date.parse(body.closes))
        throw new Problem('request_invalid', {
          reason: 'closes: the round must close after it opens',
        });
      await findTemplate(services.store, association, body.template, body.version);
      const round: StoredRound = { round: id, ...body };
      await anewOnConflict(async () => {
        const standing = await findChangeable(services.store, association, round);
        await putOver(
          services.store,
          institutionsPartition(association),
          { id: `round:${id}`, kind: 'round', body: round },
          standing?.etag,
        );
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
      const rounds = await listRounds(services.store, params['association'] as string);
      return { body: { rounds: rounds.map((one) => shown(one, services.now())) } };
    },

    postClosing({ services, params }) {
      const association = params['association'] as string;
      return anewOnConflict(async () => {
        const document = await findRound(services.store, association, params['round'] as string);
        if (document.body.closedAt) return { body: shown(document.body, services.now()) };
        const closed: StoredRound = {
          ...document.body,
          closedAt: services.now().toISOString(),
        };
        await services.store.replaceIf(institutionsPartition(association), {
          id: document.id,
          kind: 'round',
          body: closed,
          etag: document.etag,
        });
        return { body: shown(closed, services.now()) };
      });
    },
  };

/** The round as it stands, if it does. Throws round_closed or round_fixed where it may not become what is wanted. */
async function findChangeable(
  store: Store,
  association: string,
  wanted: StoredRound,
): Promise<StoredDocument<StoredRound> | undefined> {
  const standing = await store.get<StoredRound>(
    institutionsPartition(association),
    `round:${wanted.round}`,
  );
  if (!standing) return undefined;
  if (standing.body.closedAt) throw new Problem('round_closed', { closed: standing.body.closedAt });
  if (
    changesContent(standing.body, wanted) &&
    (await hasSubmissions(store, association, wanted.round))
  )
    throw new Problem('round_fixed');
  return standing;
}

function changesContent(standing: StoredRound, wanted: StoredRound): boolean {
  // A round stored before there were approvals asks for none.
  if ((standing.approval ?? false) !== wanted.approval) return true;
  return (['template', 'version', 'periodStart', 'periodEnd'] as const).some(
    (member) => standing[member] !== wanted[member],
  );
}

/** The prefix also finds rounds whose names go on after this one's. */
async function hasSubmissions(store: Store, association: string, round: string): Promise<boolean> {
  const idPrefix = headId(round);
  const found = await store.list({ association, kind: 'submission', idPrefix });
  return found.some((head) => head.id === idPrefix);
}
