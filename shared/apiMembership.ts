// Bodies of the contract about people: memberships, and the invitations by which they come about.
import { z } from 'zod';
import { roles } from './apiRoute.ts';
import { instant, printed } from './apiText.ts';
import { slugSchema } from './workbook/identity.ts';

const roleName = z.enum(roles);

export const membership = z.strictObject({
  association: slugSchema,
  role: roleName,
  institution: slugSchema.optional(),
});
export const me = z.strictObject({
  name: z.string(),
  isOperator: z.boolean(),
  memberships: z.array(
    membership.extend({ associationName: z.string(), institutionName: z.string().optional() }),
  ),
});
export const standingMembership = membership.extend({
  /** The id by which it is ended. */
  membership: z.string(),
  name: z.string(),
  since: instant,
});
export const membershipQuery = z.strictObject({ institution: slugSchema.optional() });

/** The one person who may accept an invitation: by the address or by the subject in their token. */
export const invitedPerson = z.union([
  z.strictObject({ email: z.email().max(200).toLowerCase() }),
  z.strictObject({ issuer: z.url().max(500), subject: z.string().min(1).max(255) }),
]);
export const invitationInput = z.strictObject({
  role: roleName,
  institution: slugSchema.optional(),
  validDays: z.int().min(1).max(90).default(30),
  /** Without it whoever has the code may accept: it is handed over, on paper for instance. */
  person: invitedPerson.optional(),
  /** Whom it is for, as the inviting person calls them; for the list alone. */
  note: printed.optional(),
});
export const invitation = z.strictObject({
  /** The id by which it is withdrawn. */
  invitation: z.string(),
  code: z.string(),
  role: roleName,
  institution: slugSchema.optional(),
  expires: instant,
});
/** An invitation as it is listed: without its code, of which only the hash is kept. */
export const listedInvitation = invitation.omit({ code: true }).extend({
  status: z.enum(['open', 'used', 'expired', 'withdrawn']),
  invitedAt: instant,
  invitedBy: z.string(),
  person: invitedPerson.optional(),
  note: z.string().optional(),
});
