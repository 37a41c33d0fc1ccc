// Invitations: how a role is offered. Single use, expiring, for one person or for whoever has the code; listed and withdrawn.
import { Problem } from '@peerbook/shared';
import { grantId, installation, type Membership } from '../access/caller.ts';
import { findOwnGrant, isManager } from '../access/grants.ts';
import { invitationIdOf } from '../access/invitationCode.ts';
import type { Handlers, Input } from '../handlers.ts';
import { anewOnConflict, findAssociation, findInstitution } from './documents.ts';
import {
  findInvitation,
  type Invitation,
  invitationStatus,
  listInvitations,
  newInvitation,
  shownInvitation,
} from './invitationDocuments.ts';

const millisecondsOfDay = 86_400_000;

export const invitationHandlers: Pick<
  Handlers,
  'postInvitation' | 'listInvitations' | 'deleteInvitation'
> = {
  async postInvitation(input) {
    const { services, caller, params, body, record } = input;
    const association = params['association'] as string;
    await findAssociation(services.store, association);
    const isByManager = isManager(caller.memberships, association);
    checkRole(body, isByManager);
    if (body.institution) await findInstitution(services.store, association, body.institution);
    const code = services.newCode();
    const id = invitationIdOf(code);
    const now = services.now();
    const membership: Membership = {
      association,
      role: body.role,
      ...(body.institution && { institution: body.institution }),
    };
    const invitation: Invitation = {
      membership,
      invitedAt: now.toISOString(),
      expires: new Date(now.getTime() + body.validDays * millisecondsOfDay).toISOString(),
      invitedBy: grantId(caller.issuer, caller.subject),
      inviterName: caller.name,
      invitedAs: isByManager ? 'manager' : 'operator',
      ...(body.person && { person: body.person }),
      ...(body.note !== undefined && { note: body.note }),
    };
    await anewOnConflict(async () =>
      services.store.batch(installation, [
        await findOwnGrant(services.store, caller, association),
        ...newInvitation(id, invitation),
        record('invitation_sent', { invitation: id, ...roleOf(membership) }, { association }),
      ]),
    );
    const { role, institution } = membership;
    return {
      body: {
        invitation: id,
        code,
        role,
        ...(institution !== undefined && { institution }),
        expires: invitation.expires,
      },
    };
  },

  async listInvitations({ services, caller, params }) {
    const association = params['association'] as string;
    const now = services.now();
    const found = await listInvitations(services.store, association);
    const seen = found.filter(({ body }) => isSeenBy(caller, body));
    return { body: { invitations: seen.map((one) => shownInvitation(one, now)) } };
  },

  deleteInvitation({ services, caller, params, record }) {
    const association = params['association'] as string;
    const id = params['invitation'] as string;
    return anewOnConflict(async () => {
      const standing = await findInvitation(services.store, id, association);
      if (!isSeenBy(caller, standing.body)) throw new Problem('not_found');
      const now = services.now();
      if (standing.body.usedAt !== undefined) throw new Problem('invitation_used');
      // Once more is a retry: it is withdrawn already.
      if (standing.body.withdrawnAt !== undefined) return { body: shownInvitation(standing, now) };
      const body: Invitation = { ...standing.body, withdrawnAt: now.toISOString() };
      await services.store.batch(installation, [
        await findOwnGrant(services.store, caller, association),
        { type: 'replace', id: standing.id, kind: 'invitation', body, etag: standing.etag },
        record(
          'invitation_withdrawn',
          { invitation: id, ...roleOf(body.membership) },
          { association },
        ),
      ]);
      return { body: shownInvitation({ id: standing.id, body }, now) };
    });
  },
};

/** A manager does not make operators, and an operator who is no manager invites managers only. */
function checkRole(body: Input<'postInvitation'>['body'], isByManager: boolean): void {
  const ofInstitution = body.role === 'preparer' || body.role === 'approver';
  if (ofInstitution !== (body.institution !== undefined)) {
    throw new Problem('request_invalid', {
      reason: 'preparers and approvers belong to an institution, others to none',
    });
  }
  if (body.role === 'operator' || (!isByManager && body.role !== 'manager'))
    throw new Problem('role_missing');
}

/** An operator who is no manager has to do with managers only. */
function isSeenBy(caller: Input<'listInvitations'>['caller'], { membership }: Invitation): boolean {
  return isManager(caller.memberships, membership.association) || membership.role === 'manager';
}

export function roleOf({ role, institution }: Membership) {
  return { role, ...(institution !== undefined && { institution }) };
}

/** Throws the problem of an invitation that can't be accepted any more. */
export function checkAcceptable(invitation: Invitation, now: Date): void {
  const status = invitationStatus(invitation, now);
  if (status === 'used') throw new Problem('invitation_used');
  if (status === 'withdrawn') throw new Problem('invitation_withdrawn');
  if (status === 'expired') throw new Problem('invitation_expired');
}
