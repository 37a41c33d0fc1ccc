// The disclosure policy of an association: the default, or a stricter one. Each change is kept as a version of its own, which
// releases name.
import { type DisclosurePolicy, defaultPolicy } from '@peerbook/shared';
import type { Store } from '../store/store.ts';

export interface StoredPolicy {
  /** Counted from 1; 0 is the default. */
  readonly number: number;
  readonly policy: DisclosurePolicy;
  readonly by: string | null;
  readonly at: string | null;
}

const policyPrefix = 'disclosure-policy:';
export const policyDocument = (body: StoredPolicy) => ({
  id: `${policyPrefix}${String(body.number).padStart(5, '0')}`,
  kind: 'disclosure-policy',
  body,
});

const unchanged: StoredPolicy = { number: 0, policy: defaultPolicy, by: null, at: null };

/** The policy that stands. */
export async function findPolicy(store: Store, association: string): Promise<StoredPolicy> {
  return (await listPolicies(store, association)).at(-1) as StoredPolicy;
}

/** The policy of a version, as releases name it; undefined where there is none such. */
export async function findPolicyOf(
  store: Store,
  association: string,
  version: string,
): Promise<StoredPolicy | undefined> {
  const policies = await listPolicies(store, association);
  return policies.find(({ policy }) => policy.version === version);
}

/** The default, and each change of it. */
async function listPolicies(store: Store, association: string): Promise<readonly StoredPolicy[]> {
  const query = { association, institution: '', idPrefix: policyPrefix };
  return [unchanged, ...(await store.list<StoredPolicy>(query)).map(({ body }) => body)];
}
