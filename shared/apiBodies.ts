// Bodies of the contract: what requests and answers hold. Strict objects: an unknown member is refused, not ignored.
import { z } from 'zod';
import { benchmarkRowSchema } from './benchmark/benchmark.ts';
import { changedParts } from './submission/changesBetween.ts';
import { indicatorCodeSchema, plainCodeSchema } from './template/code.ts';
import { canonicalText, isStorableText } from './template/plainText.ts';
import { severities } from './template/rule.ts';
import { templateShape, templateVersionSchema } from './template/template.ts';
import { languageSchema } from './template/words.ts';
import { bandSchema, explanationSchema } from './validation/explanation.ts';
import { referenceSchema } from './validation/reference.ts';
import { ruleSetSchema } from './validation/ruleSet.ts';
import { textLimit } from './workbook/answer.ts';
import { slugSchema } from './workbook/identity.ts';

export * from './apiLookup.ts';

/** Written by people and shown in workbooks and panes: in one form, and of letters that a workbook can hold. */
const written = (longest: number) =>
  z
    .string()
    .overwrite(canonicalText)
    .max(longest)
    .refine(isStorableText, 'it has a character that no workbook can hold');
const printed = written(200);
const name = printed.min(1);
const isoDate = z.iso.date();
const instant = z.iso.datetime();
const roleName = z.enum(['preparer', 'approver', 'officer', 'manager', 'observer', 'operator']);

export const health = z.strictObject({ status: z.literal('ok') });
export const openApiDocument = z.record(z.string(), z.unknown());

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

export const associationInput = z.strictObject({
  name,
  contact: printed,
  language: languageSchema,
});
export const association = associationInput.extend({ association: slugSchema });

/** Characteristics decide peer groups; size and target market come from the report itself. */
export const institutionInput = z.strictObject({
  name,
  country: z
    .string()
    .regex(/^[a-z]{2}$/, 'a country is its ISO 3166-1 alpha-2 code in small letters'),
  currency: z.string().regex(/^[a-z]{3}$/, 'a currency is its ISO 4217 code in small letters'),
  region: plainCodeSchema.optional(),
  legalForm: plainCodeSchema.optional(),
});
export const institution = institutionInput.extend({ institution: slugSchema });

export const invitationInput = z.strictObject({
  role: roleName,
  institution: slugSchema.optional(),
  validDays: z.int().min(1).max(90).default(30),
});
export const invitation = z.strictObject({
  code: z.string(),
  role: roleName,
  institution: slugSchema.optional(),
  expires: instant,
});

export const templateInput = templateShape;
export const templateVersion = z.strictObject({
  template: templateShape,
  contentHash: z.string(),
  published: instant,
});

/** Rule set of a published version; what may be changed about a rule without a new version. */
export const ruleSet = ruleSetSchema;
export const ruleInput = z.strictObject({
  /** How grave a failure is from now on; null withdraws the rule; as published: the change is taken back. Never graver. */
  severity: z.enum(severities).nullable(),
  reason: written(600).min(1),
});

/** Exchange rates that the association compares reports with: local units for one US dollar. */
export const rate = z.strictObject({
  end: z.number().positive(),
  average: z.number().positive().optional(),
});

export const roundInput = z.strictObject({
  template: plainCodeSchema,
  version: templateVersionSchema,
  periodStart: isoDate,
  periodEnd: isoDate,
  opens: instant,
  closes: instant,
  /** Reference rates by currency. */
  rates: z
    .record(
      z.string().regex(/^[a-z]{3}$/, 'a currency is its ISO 4217 code in small letters'),
      rate,
    )
    .optional(),
});
export const round = roundInput.extend({
  round: slugSchema,
  closedAt: instant.optional(),
  status: z.enum(['announced', 'open', 'closed']),
});

/** A workbook that is there keeps its language. */
export const ownWorkbookQuery = z.strictObject({ institution: slugSchema });
export const workbookQuery = z.strictObject({
  institution: slugSchema,
  language: languageSchema.optional(),
});

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

export const submissionStatus = z.enum(['submitted', 'accepted', 'returned']);
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
  /** The last decision, where it was on an older revision than the current one. */
  earlierDecision: earlierDecision.optional(),
});

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
export const benchmarkQuery = z.strictObject({
  group: z.string().max(80).optional(),
  indicator: z.string().max(60).optional(),
});
export const benchmarks = z.strictObject({ release, rows: z.array(benchmarkRowSchema) });
export const releaseWorkbookQuery = z.strictObject({
  institution: slugSchema,
  group: z.string().max(80).optional(),
  language: languageSchema.optional(),
});
