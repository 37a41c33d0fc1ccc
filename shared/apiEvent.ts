// Bodies of the contract about the trail of events: who did what, and when. Codes, ids and times; never a reported value.
import { z } from 'zod';
import { instant } from './apiText.ts';
import { slugSchema } from './workbook/identity.ts';

/** What can happen. Codes are for ever. */
export const eventCodes = [
  'association_registered',
  'institution_registered',
  'invitation_sent',
  'invitation_withdrawn',
  'invitation_accepted',
  'membership_ended',
  'template_published',
  'rule_changed',
  'round_announced',
  'round_changed',
  'round_closed',
  'extension_granted',
  'extension_ended',
  'submission_sent',
  'submission_approved',
  'submission_declined',
  'submission_withdrawn',
  'submission_accepted',
  'submission_returned',
  'release_made',
  'history_imported',
  'follow_up_restarted',
  'consent_changed',
  'policy_changed',
  'peer_groups_changed',
] as const;
export type EventCode = (typeof eventCodes)[number];

/** Ids and numbers of what an event is about, by their names in the contract. */
export const eventSubject = z.strictObject({
  institution: slugSchema.optional(),
  round: slugSchema.optional(),
  revision: z.int().optional(),
  release: z.int().optional(),
  template: z.string().optional(),
  version: z.string().optional(),
  rule: z.string().optional(),
  role: z.string().optional(),
  invitation: z.string().optional(),
  membership: z.string().optional(),
  /** Version of a consent. */
  consent: z.int().optional(),
  until: instant.optional(),
});
export type EventSubject = z.output<typeof eventSubject>;

export const event = z.strictObject({
  event: z.enum(eventCodes),
  at: instant,
  /** Who did it: a permanent id of the person, and the name they had then. */
  by: z.strictObject({ person: z.string(), name: z.string() }),
  about: eventSubject,
  /** Id of the request, as its answer and the log have it. */
  request: z.string(),
});

/**
 * Events of one institution's reports, or with no institution of the whole association; of one round or of all. People's
 * invitations and memberships are a trail of their own.
 */
export const eventQuery = z.strictObject({
  trail: z.enum(['work', 'people']).default('work'),
  institution: slugSchema.optional(),
  round: slugSchema.optional(),
  /** `next` of the page before. */
  after: z
    .string()
    .regex(/^[A-Za-z0-9:_./-]{1,300}$/, 'after is what a page gave as next')
    .optional(),
  limit: z
    .string()
    .regex(/^([1-9]\d?|1\d\d|200)$/, 'limit is a whole number from 1 to 200')
    .default('100'),
});
/** Ordered by institution (the association's own first), round and time. */
export const events = z.strictObject({
  events: z.array(event),
  /** Where the next page begins; absent on the last one. */
  next: z.string().optional(),
});
