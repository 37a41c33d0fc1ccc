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
  const query = { association, institution: '', idPrefix: policyPrefix };
  return (await store.list<StoredPolicy>(query)).at(-1)?.body ?? unchanged;
}
