// Bodies of the contract about releases, and about what decides who and what is in them.
import { z } from 'zod';
import { instant, isoDate } from './apiText.ts';
import { sensitivities } from './template/indicator.ts';
import { slugSchema } from './workbook/identity.ts';

export const releaseInput = z.strictObject({ round: slugSchema });
export const release = z.strictObject({
  release: z.int(),
  round: slugSchema,
  periodEnd: isoDate,
  releasedAt: instant,
  policyVersion: z.string(),
  published: z.int(),
  withheld: z.int(),
  groups: z.array(z.string()),
});
/** A release that was begun: indicators whose figures are there, of all that are compared. Nobody reads these yet. */
export const releaseUnderWay = z.strictObject({
  release: z.int(),
  round: slugSchema,
  status: z.literal('computing'),
  progress: z.strictObject({ done: z.int(), total: z.int() }),
});
export const releaseOrProgress = z.union([release, releaseUnderWay]);

/** Classes of indicators that an institution lets be compared. A class that is not named is not, from the next release on. */
export const consentInput = z.strictObject({
  classes: z.array(z.enum(sensitivities)).max(sensitivities.length),
});
export const consent = z.strictObject({
  institution: slugSchema,
  /** Counted from 1; 0 where the institution has not said anything, and is compared in all classes. */
  version: z.int(),
  classes: z.array(z.enum(sensitivities)),
  /** Who said it, and when. */
  by: z.string().nullable(),
  at: instant.nullable(),
});
