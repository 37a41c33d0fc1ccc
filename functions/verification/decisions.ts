// Verification: a mark per figure, a decision per submission. Nobody decides on what they sent themselves.
import { compileTemplate, indicatorsOf, Problem } from '@peerbook/shared';
import { grantId } from '../access/caller.ts';
import { anewOnConflict, findInstitution, findRound } from '../association/documents.ts';
import type { Handlers } from '../handlers.ts';
import { StoreConflict } from '../store/store.ts';
import { changedMeanwhile } from '../submission/changedMeanwhile.ts';
import {
  findHead,
  findSubmission,
  headId,
  type SubmissionHead,
  shownSubmission,
} from '../submission/documents.ts';
import { findTemplate } from '../template/documents.ts';
import { acceptExplanations, changeExplanations } from './explanations.ts';

export const decisionHandlers: Pick<Handlers, 'postDecision'> = {
  async postDecision({ services, caller, params, body }) {
    const { association, round, institution } = params as {
      association: string;
      round: string;
      institution: string;
    };
    const { body: standing } = await findRound(services.store, association, round);
    const { body: named } = await findInstitution(services.store, association, institution);
    const partition = [association, institution] as const;
    const found = await findSubmission(services.store, partition, round);
    const { head, revision } = found;
    if (head.body.submitter === grantId(caller.issuer, caller.subject))
      throw new Problem('own_submission');
    if (head.body.revision !== body.revision) throw changedMeanwhile(head.body);
    if (head.body.status !== 'submitted')
      throw new Problem('decision_not_possible', { status: head.body.status });
    const { template } = await findTemplate(
      services.store,
      association,
      standing.template,
      standing.version,
    );
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
    const changes = {
      accepted: acceptExplanations(template, revision, round, body.explanations),
      ended: body.ended,
    };
    // Anew where a decision on another round changed the explanations meanwhile.
    return anewOnConflict(async () => {
      const { explanations, operation } = await changeExplanations(
        services.store,
        partition,
        template.code,
        changes,
      );
      try {
        const [stored] = await services.store.batch(partition, [
          {
            type: 'replace',
            id: headId(round),
            kind: 'submission',
            body: decided,
            etag: head.etag,
          },
          ...(operation ? [operation] : []),
        ]);
        return {
          body: shownSubmission(
            { ...found, head: decided },
            {
              institutionName: named.name,
              codes: indicatorsOf(template).map((one) => one.code),
              explanations,
            },
          ),
          etag: stored?.etag ?? '',
        };
      } catch (cause) {
        if (!(cause instanceof StoreConflict) || cause.id !== headId(round)) throw cause;
        const now = await findHead(services.store, partition, round);
        throw changedMeanwhile(now?.body, { cause });
      }
    });
  },
};
