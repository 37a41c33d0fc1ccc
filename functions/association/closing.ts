// Closing a round: from then on whoever reads it finds it closed, then the gate of each institution is changed, and only then
// is the closing instant settled and told. A report is thus either stored before that instant or not at all, whatever was
// under way; a closing that broke off is taken up by closing once more.
import type { Handlers } from '../handlers.ts';
import { changeGates } from '../submission/gate.ts';
import { anewOnConflict, findRound, institutionsPartition, type StoredRound } from './documents.ts';
import { shownRound } from './rounds.ts';

export const closingHandlers: Pick<Handlers, 'postClosing'> = {
  async postClosing({ services, params, record }) {
    const { store, now } = services;
    const [association, id] = [params['association'] as string, params['round'] as string];
    const partition = institutionsPartition(association);
    const begun = await anewOnConflict(async () => {
      const { body, etag } = await findRound(store, association, id);
      if (body.closedAt !== undefined) return body;
      const closing: StoredRound = { ...body, closedAt: now().toISOString(), isClosing: true };
      const document = { id: `round:${id}`, kind: 'round', body: closing };
      await store.replaceIf(partition, { ...document, etag });
      return closing;
    });
    if (!begun.isClosing) return { body: shownRound(begun, now()) };
    await changeGates(store, association, id);
    return anewOnConflict(async () => {
      const { body, etag } = await findRound(store, association, id);
      if (!body.isClosing) return { body: shownRound(body, now()) };
      const { isClosing: _done, ...rest } = body;
      const closed: StoredRound = { ...rest, closedAt: now().toISOString() };
      const document = { id: `round:${id}`, kind: 'round', body: closed };
      await store.batch(partition, [
        { type: 'replace', ...document, etag },
        record('round_closed', { round: id }),
      ]);
      return { body: shownRound(closed, now()) };
    });
  },
};
