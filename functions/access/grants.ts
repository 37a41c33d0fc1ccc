// Whoever gives or takes a role must still have the right when it is written: their own grant is checked in the same batch.
import { Problem } from '@peerbook/shared';
import type { Store, StoreOperation } from '../store/store.ts';
import { type Caller, type Grant, grantId, installation, type Membership } from './caller.ts';

/** Whether somebody with these roles manages an association. */
export function isManager(memberships: readonly Membership[], association: string): boolean {
  return memberships.some((one) => one.association === association && one.role === 'manager');
}

/**
 * The operation that makes a batch fail where the caller's roles changed meanwhile.
 * @throws Problem role_missing where the caller is neither a manager of the association any more nor an operator
 */
export async function findOwnGrant(
  store: Store,
  caller: Caller,
  association: string,
): Promise<StoreOperation> {
  const id = grantId(caller.issuer, caller.subject);
  const grant = await store.get<Grant>(installation, id);
  if (!caller.isOperator && !isManager(grant?.body.memberships ?? [], association))
    throw new Problem('role_missing');
  return { type: 'check', id, etag: grant?.etag ?? null };
}
