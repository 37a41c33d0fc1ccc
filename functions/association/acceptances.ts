// Accepting an invitation: the person signed in gets the role, in one batch with the invitation's being used up.
import { Problem } from '@peerbook/shared';
import {
  type Caller,
  type Grant,
  grantId,
  installation,
  type Membership,
} from '../access/caller.ts';
import { isManager } from '../access/grants.ts';
import { invitationIdOf } from '../access/invitationCode.ts';
import { listMember, membershipId } from '../access/memberships.ts';
import type { Handlers } from '../handlers.ts';
import type { Store, StoreOperation } from '../store/store.ts';
import { anewOnConflict } from './documents.ts';
import { findInvitation, type Invitation } from './invitationDocuments.ts';
import { checkAcceptable, roleOf } from './invitations.ts';

export const acceptanceHandlers: Pick<Handlers, 'postAcceptance'> = {
  postAcceptance({ services, caller, params, record }) {
    const { store } = services;
    const id = invitationIdOf(params['code'] as string);
    const person = grantId(caller.issuer, caller.subject);
    // Anew where the person's other roles changed meanwhile; a used invitation is then seen as used.
    return anewOnConflict(async () => {
      const invitation = await findInvitation(store, id);
      const now = services.now();
      const { membership } = invitation.body;
      const standing = await store.get<Grant>(installation, person);
      // The same person once more is a retry, as long as they have what it gave them: the answer got lost on its way.
      if (invitation.body.usedBy === person && has(standing?.body, membership))
        return { body: { ...membership }, status: 200 };
      checkAcceptable(invitation.body, now);
      if (!isFor(invitation.body, caller)) throw new Problem('invitation_of_other');
      const grant: Grant = {
        issuer: caller.issuer,
        subject: caller.subject,
        name: caller.name,
        memberships: [
          ...(standing?.body.memberships ?? []).filter((one) => !isSame(one, membership)),
          membership,
        ],
      };
      const since = now.toISOString();
      const used: Invitation = { ...invitation.body, usedAt: since, usedBy: person };
      await store.batch(installation, [
        ...(await stillInvited(store, invitation.body, person)),
        {
          type: 'replace',
          id: invitation.id,
          kind: 'invitation',
          body: used,
          etag: invitation.etag,
        },
        standing
          ? { type: 'replace', id: person, kind: 'grant', body: grant, etag: standing.etag }
          : { type: 'create', id: person, kind: 'grant', body: grant },
        await listMember(store, { person, name: caller.name, since, membership }),
        record(
          'invitation_accepted',
          { invitation: id, membership: membershipId(person, membership), ...roleOf(membership) },
          { association: membership.association },
        ),
      ]);
      return { body: { ...membership } };
    });
  },
};

function isFor({ person }: Invitation, { issuer, subject, email }: Caller): boolean {
  if (person === undefined) return true;
  if ('email' in person) return email === person.email;
  return issuer === person.issuer && subject === person.subject;
}

/** Who has lost the right to invite takes their open invitations along. Throws invitation_withdrawn. */
async function stillInvited(
  store: Store,
  { invitedBy, invitedAs, membership }: Invitation,
  person: string,
): Promise<readonly StoreOperation[]> {
  if (invitedAs === 'operator') return [];
  const inviter = await store.get<Grant>(installation, invitedBy);
  if (!inviter || !isManager(inviter.body.memberships, membership.association))
    throw new Problem('invitation_withdrawn');
  // One's own grant is replaced below, by its etag.
  return invitedBy === person ? [] : [{ type: 'check', id: inviter.id, etag: inviter.etag }];
}

function has(grant: Grant | undefined, membership: Membership): boolean {
  return grant?.memberships.some((one) => isSame(one, membership)) ?? false;
}

function isSame(a: Membership, b: Membership): boolean {
  return a.association === b.association && a.role === b.role && a.institution === b.institution;
}
