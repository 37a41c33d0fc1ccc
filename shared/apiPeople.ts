// Routes about people: who is asking, who has which role, how a role is given and taken away.
import { z } from 'zod';
import * as bodies from './apiMembership.ts';
import type { Route } from './apiRoute.ts';

const association = '/api/associations/{association}';

export const peopleRoutes = {
  getMe: {
    method: 'GET',
    path: '/api/me',
    summary: 'Who is asking, and in which roles.',
    access: 'signed_in',
    response: bodies.me,
    status: 200,
  },
  postInvitation: {
    method: 'POST',
    path: `${association}/invitations`,
    summary: 'Invite a person to a role; the code is shown once.',
    access: ['manager', 'operator'],
    request: bodies.invitationInput,
    response: bodies.invitation,
    status: 201,
    writes: true,
  },
  listInvitations: {
    method: 'GET',
    path: `${association}/invitations`,
    summary:
      'The invitations of an association, without their codes; to an operator those of managers.',
    access: ['manager', 'operator'],
    response: z.strictObject({ invitations: z.array(bodies.listedInvitation) }),
    status: 200,
  },
  deleteInvitation: {
    method: 'DELETE',
    path: `${association}/invitations/{invitation}`,
    summary: 'Withdraw an invitation that nobody has accepted.',
    access: ['manager', 'operator'],
    response: bodies.listedInvitation,
    status: 200,
    writes: true,
  },
  postAcceptance: {
    method: 'POST',
    path: '/api/invitations/{code}/acceptance',
    summary: 'Accept an invitation as the person signed in.',
    access: 'signed_in',
    response: bodies.membership,
    status: 201,
    repeated: 200,
    writes: true,
  },
  listMemberships: {
    method: 'GET',
    path: `${association}/memberships`,
    summary:
      'Who has which role: to a manager in the whole association, to preparers and approvers in their institution, to an operator the managers.',
    access: ['manager', 'preparer', 'approver', 'operator'],
    query: bodies.membershipQuery,
    response: z.strictObject({ memberships: z.array(bodies.standingMembership) }),
    status: 200,
  },
  deleteMembership: {
    method: 'DELETE',
    path: `${association}/memberships/{membership}`,
    summary: "Take a role away, from the person's next request on; an operator from managers only.",
    access: ['manager', 'operator'],
    response: bodies.standingMembership,
    status: 200,
    writes: true,
  },
} as const satisfies Record<string, Route>;
