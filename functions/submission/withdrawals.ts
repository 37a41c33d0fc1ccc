// Withdrawal: an institution takes back a report that nobody has decided on. What was sent stays as a revision; it counts for
// nothing until another one is sent.
import { Problem } from '@peerbook/shared';
import type { Handlers } from '../handlers.ts';
import { StoreConflict } from '../store/store.ts';
import { changedMeanwhile } from './changedMeanwhile.ts';
import { findHead, headId, type SubmissionHead, statusInWords } from './documents.ts';
import { openSubmission } from './openSubmission.ts';

const undecided: readonly SubmissionHead['status'][] = [
  'awaiting_approval',
  'declined',
  'submitted',
];

export const withdrawalHandlers: Pick<Handlers, 'postWithdrawal'> = {
  async postWithdrawal({ services, caller, params, body, record }) {
    const { store } = services;
    const opened = await openSubmission(store, params);
    const { partition, head } = opened;
    const { round } = opened.round;
    const { status, revision, institution } = head.body;
    if (revision !== body.revision) throw changedMeanwhile(head.body);
    if (!undecided.includes(status))
      throw new Problem('withdrawal_not_possible', { status: statusInWords(status) });
    const at = services.now().toISOString();
    const withdrawn: SubmissionHead = {
      ...head.body,
      status: 'withdrawn',
      changed: { at, by: caller.name },
      withdrawal: { at, by: caller.name, reason: body.reason },
    };
    const shown = await opened.show({ head: withdrawn });
    const replaced = { id: headId(round), kind: 'submission', body: withdrawn, etag: head.etag };
    try {
      const [stored] = await store.batch(partition, [
        { type: 'replace', ...replaced },
        record('submission_withdrawn', { institution, round, revision }),
      ]);
      return { body: shown, etag: stored?.etag ?? '' };
    } catch (cause) {
      if (!(cause instanceof StoreConflict)) throw cause;
      throw changedMeanwhile((await findHead(store, partition, round))?.body, { cause });
    }
  },
};
