// A submission with all that it is shown with: for reading it, approving it and deciding on it.
import { type Explanation, indicatorsOf, type Template } from '@peerbook/shared';
import { findInstitution, findRound, type StoredRound } from '../association/documents.ts';
import type { PartitionKey, Store } from '../store/store.ts';
import { findTemplate } from '../template/documents.ts';
import { findExplanations } from '../verification/explanations.ts';
import {
  type FoundSubmission,
  findSubmission,
  type Shown,
  type SubmissionHead,
  shownSubmission,
} from './documents.ts';

export interface OpenSubmission extends FoundSubmission {
  readonly partition: PartitionKey;
  readonly round: StoredRound;
  readonly template: Template;
  /** As the contract shows it; with what has just become of it, where that is given. */
  show(now?: {
    readonly head?: SubmissionHead;
    readonly approval?: FoundSubmission['approval'];
    readonly explanations?: readonly Explanation[];
  }): Promise<Shown>;
}

/**
 * @param params ids of the path
 * @param revision the current one unless told
 * @throws Problem not_found
 */
export async function openSubmission(
  store: Store,
  params: Readonly<Record<string, string>>,
  revision?: number,
): Promise<OpenSubmission> {
  const { association, institution, round } = params as {
    association: string;
    institution: string;
    round: string;
  };
  const { body: asked } = await findRound(store, association, round);
  const { body: named } = await findInstitution(store, association, institution);
  const partition = [association, institution] as const;
  const found = await findSubmission(store, partition, round, revision);
  // Of the version that the revision was filled by, which may be an older one that the round takes too.
  const version = found.revision.templateVersion ?? asked.version;
  const { template } = await findTemplate(store, association, asked.template, version);
  return {
    ...found,
    partition,
    round: asked,
    template,
    async show({ head = found.head.body, approval = found.approval, explanations } = {}) {
      return shownSubmission(
        { ...found, head, approval },
        {
          institutionName: named.name,
          codes: indicatorsOf(template).map((one) => one.code),
          explanations: explanations ?? (await findExplanations(store, partition, template.code)),
        },
      );
    },
  };
}
