// Verification: a mark per figure, a decision per submission. Nobody decides on what they sent or
// approved themselves.
import { compileTemplate, Problem } from '@peerbook/shared';
import { grantId } from '../access/caller.ts';
import { anewOnConflict } from '../association/documents.ts';
import type { Handlers } from '../handlers.ts';
import { StoreConflict } from '../store/store.ts';
import { changedMeanwhile } from '../submission/changedMeanwhile.ts';
import { findHead, headId, type SubmissionHead, statusInWords } from '../submission/documents.ts';
import { openSubmission } from '../submission/openSubmission.ts';
import { acceptExplanations, changeExplanations } from './explanations.ts';

export const decisionHandlers: Pick<Handlers, 'postDecision'> = {
  async postDecision({ services, caller, params, body, record }) {
    const { store } = services;
    const opened = await openSubmission(store, params);
    const { partition, template, head, revision } = opened;
    const { round } = opened.round;
    const own = grantId(caller.issuer, caller.subject);
    if (head.body.submitter === own || head.body.approver === own)
      throw new Problem('own_submission');
    if (head.body.revision !== body.revision) throw changedMeanwhile(head.body);
    if (head.body.status !== 'submitted')
      throw new Problem('decision_not_possible', { status: statusInWords(head.body.status) });
    const { indicators } = compileTemplate(template);
    const stranger = Object.keys(body.marks).find((code) => !indicators.has(code));
    if (stranger !== undefined)
      throw new Problem('request_invalid', {
        reason: `marks.${stranger}: the template has no such indicator`,
      });
    const { earlier: _replaced, ...undecided } = head.body;
    const decided: SubmissionHead = {
      ...undecided,
      status: body.decision,
      changed: { at: services.now().toISOString(), by: caller.name },
      marks: body.marks,
      ...(body.note !== undefined && { note: body.note }),
    };
    const event = body.decision === 'accepted' ? 'submission_accepted' : 'submission_returned';
    const changes = {
      accepted: acceptExplanations(template, revision, round, body.explanations),
      ended: body.ended,
    };
    // Anew where a decision on another round changed the explanations meanwhile.
    return anewOnConflict(async () => {
      const { explanations, operation } = await changeExplanations(
        store,
        partition,
        template.code,
        changes,
      );
      try {
        const [stored] = await store.batch(partition, [
          {
            type: 'replace',
            id: headId(round),
            kind: 'submission',
            body: decided,
            etag: head.etag,
          },
          ...(operation ? [operation] : []),
          record(event, { institution: head.body.institution, round, revision: body.revision }),
        ]);
        return {
          body: await opened.show({ head: decided, explanations }),
          etag: stored?.etag ?? '',
        };
      } catch (cause) {
        if (!(cause instanceof StoreConflict) || cause.id !== headId(round)) throw cause;
        const now = await findHead(store, partition, round);
        throw changedMeanwhile(now?.body, { cause });
      }
    });
  },
};
