// Bodies about reports: values and what is found in them, submissions, marks and decisions.
import { z } from 'zod';
import { instant, written } from './apiText.ts';
import { changedParts } from './submission/changesBetween.ts';
import { indicatorCodeSchema, plainCodeSchema } from './template/code.ts';
import { severities } from './template/rule.ts';
import { languageSchema } from './template/words.ts';
import { bandSchema, explanationSchema } from './validation/explanation.ts';
import { referenceSchema } from './validation/reference.ts';
import { textLimit } from './workbook/answer.ts';
import { slugSchema } from './workbook/identity.ts';

const answerData = z.union([
  z.number(),
  z.string().max(textLimit * 2),
  z.boolean(),
  z.array(z.string().max(60)).max(60).readonly(),
  z.null(),
]);
export const values = z.record(z.string().max(60), answerData);
export const notes = z.record(
  z.string().max(60),
  z.strictObject({
    evidence: z.string().max(textLimit).optional(),
    comment: z.string().max(textLimit).optional(),
  }),
);
export const validationInput = z.strictObject({
  language: languageSchema.default('en'),
  values,
  notes: notes.default({}),
  /** Whose history is compared with; without it a first report is assumed. */
  institution: slugSchema.optional(),
});

export const referenceQuery = z.strictObject({ institution: slugSchema });
/** What rules read beside the report, and the round that the prior values are from: the one whose period ended just before. */
export const reference = z.strictObject({
  reference: referenceSchema,
  priorRound: slugSchema.nullable(),
});

export const place = z.strictObject({ sheet: z.string(), cell: z.string() });
export const finding = z.strictObject({
  code: z.string(),
  severity: z.enum(severities),
  rule: z.string().optional(),
  indicators: z.array(z.string()).readonly(),
  places: z.array(place).readonly(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  sentence: z.string(),
  /** The indicator whose comment answers a warning. */
  answered: z.string().optional(),
  /** The explanation accepted in an earlier round, where it still holds. */
  explained: z.strictObject({ comment: z.string(), round: z.string() }).optional(),
});
const ratios = z.record(z.string(), z.number().nullable());
export const validation = z.strictObject({
  findings: z.array(finding).readonly(),
  ratios,
  rules: z.record(z.string(), z.enum(['passed', 'failed', 'notEvaluated', 'withdrawn'])),
  ruleSet: z.int(),
  progress: z.strictObject({ required: z.int(), answered: z.int() }),
});

export const submissionInput = z.strictObject({
  /** The identity token that the workbook carries; it binds the values to institution, round and template version. */
  identity: z.string().max(4000),
  values,
  notes: notes.default({}),
});

/** Changes to single cells of the report that stands; null clears, and what is not named stays. */
export const submissionChanges = z.strictObject({
  identity: z.string().max(4000),
  /** The revision that the changes are to; it must be the current one. */
  base: z.int().min(1),
  values: values.default({}),
  notes: z
    .record(
      z.string().max(60),
      z.strictObject({
        evidence: z.string().max(textLimit).nullable().optional(),
        comment: z.string().max(textLimit).nullable().optional(),
      }),
    )
    .default({}),
});

/**
 * Where a submission stands. Awaiting approval and declined are of rounds that ask for the approval of an approver of the
 * institution; nobody decides on a report before it is submitted. Withdrawn ones were taken back by the institution before
 * anybody decided on them, and count for nothing.
 */
export const submissionStatus = z.enum([
  'awaiting_approval',
  'declined',
  'submitted',
  'accepted',
  'returned',
  'withdrawn',
]);
export const receipt = z.strictObject({
  association: slugSchema,
  institution: slugSchema,
  round: slugSchema,
  revision: z.int(),
  contentHash: z.string(),
  receivedAt: instant,
  /** Warnings that no accepted explanation answers. */
  warnings: z.int(),
  /** Revision of the rule set that the report was checked under. */
  ruleSet: z.int(),
  /** Until when an extension let it be sent; absent where it came while the round was open. */
  lateUntil: instant.optional(),
  /** The members above as a compact JWS, signed by the service. */
  token: z.string(),
});

export const mark = z.strictObject({
  mark: z.enum(['reported', 'queried', 'verified']),
  note: written(textLimit).optional(),
  /**
   * What was asked about the figure in an earlier decision and has been answered since, by another value, comment or
   * evidence; empty where it was queried without words. Sent back with a decision it is kept.
   */
  question: written(textLimit).optional(),
});
export const marks = z.record(z.string().max(60), mark);
export const decisionInput = z.strictObject({
  decision: z.enum(['accepted', 'returned']),
  /** The revision that was looked at; a newer one is not decided by mistake. */
  revision: z.int().min(1),
  marks: marks.default({}),
  note: written(textLimit).optional(),
  /**
   * Explanations that hold from now on: the comment that stands beside the indicator in this revision answers the rule as
   * long as the value stays within the band; without a band, one around the value as reported.
   */
  explanations: z
    .array(
      z.strictObject({
        rule: plainCodeSchema,
        indicator: indicatorCodeSchema,
        band: bandSchema.optional(),
      }),
    )
    .max(200)
    .default([]),
  /** Explanations that end. */
  ended: z
    .array(z.strictObject({ rule: plainCodeSchema, indicator: indicatorCodeSchema }))
    .max(200)
    .default([]),
});
/** An approver's word on a revision, before the association's. */
export const approvalInput = z.strictObject({
  /** The revision that was looked at; a newer one is not approved by mistake. */
  revision: z.int().min(1),
  approved: z.boolean(),
  note: written(textLimit).optional(),
});
export const approval = z.strictObject({
  approved: z.boolean(),
  by: z.string(),
  at: instant,
  note: z.string().optional(),
});
export const withdrawalInput = z.strictObject({
  /** The revision that is taken back; a newer one is not withdrawn by mistake. */
  revision: z.int().min(1),
  reason: written(textLimit).min(1),
});
export const withdrawal = z.strictObject({ by: z.string(), at: instant, reason: z.string() });
/** An opening balance that differs from the figure that the accepted report of the period before closed with. */
export const restatement = z.strictObject({
  indicator: indicatorCodeSchema,
  verified: z.number(),
  restated: z.number(),
  /** The round of that report. */
  round: slugSchema,
});
/** What a revision says otherwise than the one before; null stands for blank. */
export const change = z.strictObject({
  indicator: indicatorCodeSchema,
  what: z.enum(changedParts),
  from: answerData,
  to: answerData,
});
/** Without it the current one is shown. An older one is shown with where the current one stands: status, marks, ETag. */
export const submissionQuery = z.strictObject({
  revision: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'a revision is a whole number from 1')
    .optional(),
});
/** The association's word on a revision that was replaced since. */
export const earlierDecision = z.strictObject({
  decision: z.enum(['accepted', 'returned']),
  revision: z.int(),
  note: z.string().optional(),
});
export const submissionSummary = z.strictObject({
  institution: slugSchema,
  institutionName: z.string(),
  status: submissionStatus,
  revision: z.int(),
  receivedAt: instant,
  /** As in the receipt. */
  warnings: z.int(),
});
export const submission = submissionSummary.extend({
  round: slugSchema,
  submittedBy: z.string(),
  contentHash: z.string(),
  values,
  notes,
  /** Absent in the first revision, and only there. */
  changes: z.array(change).readonly().optional(),
  ratios,
  findings: z.array(finding).readonly(),
  /** Revision of the rule set behind the findings. */
  ruleSet: z.int(),
  /** What this report says anew about the period before; the report of that period stays as it was accepted. */
  restatements: z.array(restatement).readonly(),
  /** Accepted explanations of this institution that are in force. */
  explanations: z.array(explanationSchema).readonly(),
  /** As decided; of a revision that nobody has decided on, what stands of the last decision (see standingMarks). */
  marks,
  note: z.string().optional(),
  /** Of this revision, in a round that asks for it; absent as long as nobody has approved or declined it. */
  approval: approval.optional(),
  /** Who took it back, and why; only while it is withdrawn. */
  withdrawal: withdrawal.optional(),
  /** The last decision, where it was on an older revision than the current one. */
  earlierDecision: earlierDecision.optional(),
});
