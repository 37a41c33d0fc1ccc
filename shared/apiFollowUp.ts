// The contract about what follows from stored changes: notices for those whom something concerns, and for operators whether all of
// it was done.
import { z } from 'zod';
import { event } from './apiEvent.ts';
import type { Route } from './apiRoute.ts';
import { instant } from './apiText.ts';
import { slugSchema } from './workbook/identity.ts';

/** What happened, without who did it: that is for those who may read the trail. */
export const notice = event.pick({ event: true, at: true, about: true });

export const noticeQuery = z.strictObject({
  /** Whose notices: those of an institution's people, or without it those of the association's staff. */
  institution: slugSchema.optional(),
  /** `next` of the page before. */
  after: z
    .string()
    .regex(/^notice:\d{13}:[A-Za-z0-9_.-]{1,120}$/, 'after is what a page gave as next')
    .optional(),
  limit: z
    .string()
    .regex(/^([1-9]|[1-9]\d|100)$/, 'limit is a whole number from 1 to 100')
    .default('20'),
});
/** The newest first. One that has just happened may be missing for some seconds. */
export const notices = z.strictObject({
  notices: z.array(notice),
  /** Where the next page begins; absent on the last one. */
  next: z.string().optional(),
});

/** A document that could not be followed; it is tried again by itself. */
const setAside = z.strictObject({
  followUp: z.string(),
  association: z.string(),
  institution: z.string(),
  id: z.string(),
  /** The kind of the error. */
  reason: z.string(),
  since: instant,
  attempts: z.int(),
  retryAt: instant,
});

export const followUpState = z.strictObject({
  /** Whether every change was looked at. */
  isUpToDate: z.boolean(),
  setAside: z.array(setAside),
});

export const followUpRoutes = {
  listNotices: {
    method: 'GET',
    path: '/api/associations/{association}/notices',
    summary: 'What happened lately, for the people of an institution or for the staff.',
    access: ['preparer', 'approver', 'officer', 'manager'],
    query: noticeQuery,
    response: notices,
    status: 200,
  },
  getFollowUp: {
    method: 'GET',
    path: '/api/follow-up',
    summary: 'Whether what follows from stored changes was done, and what could not be.',
    access: ['operator'],
    response: followUpState,
    status: 200,
  },
  postFollowUpRestart: {
    method: 'POST',
    path: '/api/follow-up/restarts',
    summary:
      'Remove all that was made of stored changes (notices, accepted reports as later ones are held against them), and make it anew.',
    access: ['operator'],
    response: followUpState,
    status: 201,
    writes: true,
  },
} as const satisfies Record<string, Route>;
