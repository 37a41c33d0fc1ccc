// Invitations: how a person comes to a role. Single use, expiring; only the hash of the code is stored.
import { Problem } from '@peerbook/shared';
import { type Grant, grantId, installation, type Membership } from '../access/caller.ts';
import { contentHash } from '../canonical.ts';
import type { Handlers } from '../handlers.ts';
import { anewOnConflict, findAssociation, findInstitution } from './documents.ts';

interface Invitation {
  readonly membership: Membership;
  readonly expires: string;
  readonly invitedBy: string;
  readonly usedAt?: string;
}

const millisecondsOfDay = 86_400_000;
const invitationId = (code: string) => `invitation:${contentHash(code)}`;

export const invitationHandlers: Pick<Handlers, 'postInvitation' | 'postAcceptance'> = {
  async postInvitation({ services, caller, params, body }) {
    const association = params['association'] as string;
    await findAssociation(services.store, association);
    const ofInstitution = body.role === 'preparer' || body.role === 'approver';
    if (ofInstitution !== (body.institution !== undefined)) {
      throw new Problem('request_invalid', {
        reason: 'preparers and approvers belong to an institution, others to none',
      });
    }
    // A manager does not make operators, and an operator who is no manager invites managers only.
    const isManager = caller.memberships.some(
      (one) => one.association === association && one.role === 'manager',
    );
    if (body.role === 'operator' || (!isManager && body.role !== 'manager'))
      throw new Problem('role_missing');
    if (body.institution) await findInstitution(services.store, association, body.institution);
    const code = services.newCode();
    const expires = new Date(
      services.now().getTime() + body.validDays * millisecondsOfDay,
    ).toISOString();
    const membership: Membership = {
      association,
      role: body.role,
      ...(body.institution && { institution: body.institution }),
    };
    const invitation: Invitation = {
      membership,
      expires,
      invitedBy: grantId(caller.issuer, caller.subject),
    };
    await services.store.create(installation, {
      id: invitationId(code),
      kind: 'invitation',
      body: invitation,
    });
    return {
      body: {
        code,
        role: body.role,
        ...(body.institution && { institution: body.institution }),
        expires,
      },
    };
  },

  postAcceptance({ services, caller, params }) {
    const id = invitationId(params['code'] as string);
    const personId = grantId(caller.issuer, caller.subject);
    // Anew where the person's other roles changed meanwhile; a used invitation is then seen as used.
    return anewOnConflict(async () => {
      const invitation = await services.store.get<Invitation>(installation, id);
      if (!invitation) throw new Problem('not_found');
      if (invitation.body.usedAt) throw new Problem('invitation_used');
      const now = services.now().toISOString();
      if (invitation.body.expires < now) throw new Problem('invitation_expired');
      const { membership } = invitation.body;
      const standing = await services.store.get<Grant>(installation, personId);
      const grant: Grant = {
        issuer: caller.issuer,
        subject: caller.subject,
        name: caller.name,
        memberships: [
          ...(standing?.body.memberships ?? []).filter((one) => !isSame(one, membership)),
          membership,
        ],
      };
      await services.store.batch(installation, [
        {
          type: 'replace',
          id,
          kind: 'invitation',
          body: { ...invitation.body, usedAt: now },
          etag: invitation.etag,
        },
        standing
          ? { type: 'replace', id: personId, kind: 'grant', body: grant, etag: standing.etag }
          : { type: 'create', id: personId, kind: 'grant', body: grant },
      ]);
      return { body: { ...membership } };
    });
  },
};

function isSame(a: Membership, b: Membership): boolean {
  return a.association === b.association && a.role === b.role && a.institution === b.institution;
}
