// What is stored of an invitation: itself among those of its association, and where to find it by its code, of which only
// the hash is kept. Both stand with the grants, so that accepting is one batch.
import { type apiBodies, Problem } from '@peerbook/shared';
import type { z } from 'zod';
import { installation, type Membership } from '../access/caller.ts';
import type { Store, StoredDocument, StoreOperation } from '../store/store.ts';

export interface Invitation {
  readonly membership: Membership;
  readonly invitedAt: string;
  readonly expires: string;
  /** Who invited, as a grant id, and as what: an operator is named in the settings, a manager by a grant. */
  readonly invitedBy: string;
  readonly inviterName: string;
  readonly invitedAs: 'manager' | 'operator';
  readonly person?: z.output<typeof apiBodies.invitedPerson>;
  readonly note?: string;
  readonly usedAt?: string;
  /** Who used it, as a grant id; absent in those used before it was recorded here. */
  readonly usedBy?: string;
  readonly withdrawnAt?: string;
}

const prefix = (association: string) => `invitation:${association}:`;
const pointerId = (id: string) => `invitation-code:${id}`;

/** The operations that store a new invitation. */
export function newInvitation(id: string, invitation: Invitation): readonly StoreOperation[] {
  const { association } = invitation.membership;
  return [
    { type: 'create', id: pointerId(id), kind: 'invitation-code', body: { association } },
    { type: 'create', id: `${prefix(association)}${id}`, kind: 'invitation', body: invitation },
  ];
}

/** The invitation of an id; of an association where that is known. Throws not_found. */
export async function findInvitation(
  store: Store,
  id: string,
  association?: string,
): Promise<StoredDocument<Invitation>> {
  const of =
    association ??
    (await store.get<{ association: string }>(installation, pointerId(id)))?.body.association;
  const found =
    of === undefined || !/^[0-9a-f]{32}$/.test(id)
      ? undefined
      : await store.get<Invitation>(installation, `${prefix(of)}${id}`);
  if (!found) throw new Problem('not_found');
  return found;
}

/** All invitations of an association. */
export async function listInvitations(
  store: Store,
  association: string,
): Promise<readonly StoredDocument<Invitation>[]> {
  const [at, institution] = installation;
  return store.list<Invitation>({ association: at, institution, idPrefix: prefix(association) });
}

/** Where an invitation stands at a moment; its last moment is still good. */
export function invitationStatus(
  { usedAt, withdrawnAt, expires }: Invitation,
  now: Date,
): 'open' | 'used' | 'expired' | 'withdrawn' {
  if (usedAt !== undefined) return 'used';
  if (withdrawnAt !== undefined) return 'withdrawn';
  return expires < now.toISOString() ? 'expired' : 'open';
}

/** An invitation as the contract lists it. */
export function shownInvitation(
  { id, body }: Pick<StoredDocument<Invitation>, 'id' | 'body'>,
  now: Date,
) {
  const { membership, expires, invitedAt, inviterName, person, note } = body;
  const { role, institution } = membership;
  return {
    invitation: id.slice(prefix(membership.association).length),
    role,
    ...(institution !== undefined && { institution }),
    status: invitationStatus(body, now),
    invitedAt,
    invitedBy: inviterName,
    expires,
    ...(person && { person }),
    ...(note !== undefined && { note }),
  };
}
