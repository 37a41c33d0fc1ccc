// Rounds: a template version, a period, and when answers are taken.
import { Problem } from '@peerbook/shared';
import type { Handlers } from '../handlers.ts';
import type { Store, StoredDocument } from '../store/store.ts';
import { headId } from '../submission/documents.ts';
import { changeGates } from '../submission/gate.ts';
import { findTemplate } from '../template/documents.ts';
import {
  anewOnConflict,
  findRound,
  institutionsPartition,
  listRounds,
  over,
  type StoredRound,
} from './documents.ts';
import { roundStatus } from './roundStatus.ts';

/** A round as the contract shows it. One stored before there was a choice of versions takes its own only. */
export function shownRound(stored: StoredRound, now: Date) {
  const { isClosing: _internal, ...round } = stored;
  return { ...round, alsoAccepts: round.alsoAccepts ?? [], status: roundStatus(round, now) };
}

export const roundHandlers: Pick<Handlers, 'putRound' | 'getRound' | 'listRounds'> = {
  async putRound({ services, params, body, record }) {
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
    for (const version of [body.version, ...body.alsoAccepts])
      await findTemplate(services.store, association, body.template, version);
    const round: StoredRound = { round: id, ...body };
    const isNew = await anewOnConflict(async () => {
      const standing = await findChangeable(services.store, association, round);
      const event = standing ? 'round_changed' : 'round_announced';
      await services.store.batch(institutionsPartition(association), [
        over({ id: `round:${id}`, kind: 'round', body: round }, standing?.etag),
        record(event, { round: id }),
      ]);
      return standing === undefined;
    });
    // What is being sent by the times before is decided once more.
    if (!isNew) await changeGates(services.store, association, id);
    return { body: shownRound(round, services.now()) };
  },

  async getRound({ services, params }) {
    const { body } = await findRound(
      services.store,
      params['association'] as string,
      params['round'] as string,
    );
    return { body: shownRound(body, services.now()) };
  },

  async listRounds({ services, params }) {
    const rounds = await listRounds(services.store, params['association'] as string);
    return { body: { rounds: rounds.map((one) => shownRound(one, services.now())) } };
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
