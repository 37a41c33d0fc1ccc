// A report on its way: written down before it is first sent, kept on this machine until the service has said yes or no for
// certain, and sent under one key however often, so that it never counts twice.
import { apiBodies, identitySchema } from '@peerbook/shared';
import { z } from 'zod';

/** What a change of some answers is sent as, instead of the whole: null empties. */
export const patchSchema = z.strictObject({
  /** The revision that it changes. */
  base: z.int().min(1),
  values: apiBodies.values,
  notes: z.record(
    z.string().max(60),
    z.strictObject({
      evidence: z.string().nullable().optional(),
      comment: z.string().nullable().optional(),
    }),
  ),
});
export type ReportPatch = z.output<typeof patchSchema>;

export const waitingReportSchema = z.strictObject({
  /** The Idempotency-Key. */
  key: z.string().min(8).max(100),
  identity: identitySchema.pick({
    association: true,
    institution: true,
    round: true,
  }),
  identityToken: z.string(),
  /** The whole report, as it stood when the person sent it. */
  values: apiBodies.values,
  notes: apiBodies.notes,
  patch: patchSchema.optional(),
  /** ETag of the submission that it replaces. */
  ifMatch: z.string().optional(),
  /** The key of the report that must be answered before this one is sent. */
  after: z.string().optional(),
  since: z.iso.datetime(),
  attempts: z.int(),
  /** What the service said for certain; nothing as long as it has not. */
  receipt: apiBodies.receipt.optional(),
  refusal: z
    .strictObject({
      status: z.int(),
      answer: z.record(z.string(), z.unknown()),
    })
    .optional(),
});
export type WaitingReport = z.output<typeof waitingReportSchema>;

/** Whether the service has not answered for certain yet. */
export function isOpen({ receipt, refusal }: WaitingReport): boolean {
  return receipt === undefined && refusal === undefined;
}

/** What tells the reports of one institution and round from all others. */
export function isOfSameInstitutionAndRound(
  one: WaitingReport['identity'],
  other: WaitingReport['identity'],
): boolean {
  return (
    one.association === other.association &&
    one.institution === other.institution &&
    one.round === other.round
  );
}
