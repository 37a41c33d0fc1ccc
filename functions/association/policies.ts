// Routes of the disclosure policy: read by everybody, in numbers and in sentences, and made stricter by a manager. What was
// released stays as it is.
import {
  type DisclosurePolicy,
  defaultPolicy,
  disclosurePolicySchema,
  isSamePolicy,
  type Language,
  laxParameter,
  Problem,
  policySentences,
} from '@peerbook/shared';
import type { Handlers } from '../handlers.ts';
import { issueReason } from '../issueReason.ts';
import { findRelease } from '../release/documents.ts';
import { anewOnConflict, findAssociation, institutionsPartition } from './documents.ts';
import { findPolicy, findPolicyOf, policyDocument, type StoredPolicy } from './policyDocuments.ts';

export const policyHandlers: Pick<Handlers, 'putDisclosurePolicy' | 'getDisclosurePolicy'> = {
  async putDisclosurePolicy({ services, caller, params, body, query, record }) {
    const association = params['association'] as string;
    const { store, now } = services;
    await findAssociation(store, association);
    const policy = await anewOnConflict(async () => {
      const standing = await findPolicy(store, association);
      const number = standing.number + 1;
      const wanted = strictEnough({
        ...defaultPolicy,
        ...given(body),
        version: `${defaultPolicy.version}-${number}`,
      });
      // Said already: sent twice, it is one version.
      if (isSamePolicy(wanted, standing.policy)) return standing;
      const changed = { number, policy: wanted, by: caller.name, at: now().toISOString() };
      await store.batch(institutionsPartition(association), [
        { type: 'create', ...policyDocument(changed) },
        record('policy_changed', { version: wanted.version }),
      ]);
      return changed;
    });
    return { body: shown(policy, query.language) };
  },

  async getDisclosurePolicy({ services, params, query }) {
    const association = params['association'] as string;
    const { store } = services;
    if (query.release === undefined)
      return { body: shown(await findPolicy(store, association), query.language) };
    const { policyVersion } = await findRelease(store, association, query.release);
    const policy = await findPolicyOf(store, association, policyVersion);
    if (!policy) throw new Problem('not_found');
    return { body: shown(policy, query.language) };
  },
};

/** Numbers that are named; those that are not are the default's. */
function given<T extends object>(body: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const named = Object.entries(body).filter(([, value]) => value !== undefined);
  return Object.fromEntries(named) as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** @throws Problem request_invalid, or policy_too_lax naming the first number that would tell more than the default */
function strictEnough(policy: DisclosurePolicy): DisclosurePolicy {
  const parameter = laxParameter(policy, defaultPolicy);
  if (parameter !== undefined)
    throw new Problem('policy_too_lax', { parameter, limit: String(defaultPolicy[parameter]) });
  const parsed = disclosurePolicySchema.safeParse(policy);
  if (!parsed.success)
    throw new Problem('request_invalid', { reason: issueReason(parsed.error.issues, 'body') });
  return policy;
}

function shown({ policy, by, at }: StoredPolicy, language: Language = 'en') {
  const { version, bands, ...numbers } = policy;
  const sentences = [...policySentences(policy, language)];
  return { version, by, at, parameters: { ...numbers, bands: [...bands] }, sentences };
}
