// Extensions: one institution may send its report until a later instant than the others. Given and ended by a manager, told in
// the trail of events, and named in the receipt of what was sent by it.
import { Problem } from '@peerbook/shared';
import type { Handlers } from '../handlers.ts';
import { changedGate, type Extension, findGate, gateId } from '../submission/gate.ts';
import { anewOnConflict, findInstitution, findRound } from './documents.ts';

export const extensionHandlers: Pick<Handlers, 'putExtension' | 'getExtension'> = {
  async putExtension({ services, caller, params, body, record }) {
    const { store } = services;
    const { association, round, institution } = params as unknown as Address;
    await findInstitution(store, association, institution);
    const { closes } = (await findRound(store, association, round)).body;
    const now = services.now();
    if (
      body.until !== null &&
      Date.parse(body.until) <= Math.max(Date.parse(closes), now.getTime())
    )
      throw new Problem('request_invalid', {
        reason: `until: an extension ends after the round closes, on ${closes}, and after now`,
      });
    // One that is ended has no time left; that it was there is kept.
    const until = body.until ?? now.toISOString();
    const extension: Extension = {
      until,
      reason: body.reason,
      grantedBy: caller.name,
      grantedAt: now.toISOString(),
    };
    await anewOnConflict(async () => {
      const gate = await findGate(store, [association, institution], round);
      if (body.until === null && !gate?.body.extension) throw new Problem('not_found');
      const event = body.until === null ? 'extension_ended' : 'extension_granted';
      await store.batch(
        [association, institution],
        [changedGate(round, gate, extension), record(event, { institution, round, until })],
      );
    });
    return { body: { institution, round, ...extension } };
  },

  async getExtension({ services, params }) {
    const { association, round, institution } = params as unknown as Address;
    await findRound(services.store, association, round);
    const gate = await services.store.get<{ extension?: Extension }>(
      [association, institution],
      gateId(round),
    );
    const extension = gate?.body.extension;
    if (!extension) throw new Problem('not_found');
    return { body: { institution, round, ...extension } };
  },
};

interface Address {
  readonly association: string;
  readonly round: string;
  readonly institution: string;
}
