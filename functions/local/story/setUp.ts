// The story's beginning: an association with its people and institutions, each role taken up by invitation.
import type { apiBodies } from '@peerbook/shared';
import type { z } from 'zod';
import { type LocalPerson, manager, officer, operator, preparerOf } from '../people.ts';
import type { ClientOf } from './people.ts';
import type { Terminal } from './terminal.ts';

export interface Member {
  readonly institution: string;
  readonly registration: z.input<typeof apiBodies.institutionInput>;
}

export interface AssociationPlan {
  readonly association: string;
  readonly registration: z.input<typeof apiBodies.associationInput>;
  readonly members: readonly Member[];
}

/** Registers the association, its people and institutions. */
export async function setUpAssociation(
  clientOf: ClientOf,
  plan: AssociationPlan,
  terminal: Terminal,
): Promise<void> {
  const { association, members } = plan;
  const params = { association };
  await clientOf(operator.id)('putAssociation', { params, body: plan.registration });
  await join(clientOf, association, operator, manager, { role: 'manager' });
  await join(clientOf, association, manager, officer, { role: 'officer' });
  let done = 0;
  for (const { institution, registration } of members) {
    await clientOf(manager.id)('putInstitution', {
      params: { association, institution },
      body: registration,
    });
    await join(
      clientOf,
      association,
      manager,
      preparerOf({ institution, name: registration.name }),
      { role: 'preparer', institution },
    );
    done += 1;
    terminal.progress(done, members.length);
  }
}

/** An invitation sent by one person and accepted by another. */
async function join(
  clientOf: ClientOf,
  association: string,
  from: LocalPerson,
  to: LocalPerson,
  body: z.input<typeof apiBodies.invitationInput>,
): Promise<void> {
  const invitation = await clientOf(from.id)('postInvitation', { params: { association }, body });
  await clientOf(to.id)('postAcceptance', { params: { code: invitation.body.code } });
}
