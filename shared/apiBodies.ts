// Bodies of the contract: what requests and answers hold. Strict objects: an unknown member is refused, not ignored.
import { z } from 'zod';
import { release } from './apiRelease.ts';
import { instant, isoDate, name, printed, written } from './apiText.ts';
import { benchmarkRowSchema, longestGroup } from './benchmark/benchmark.ts';
import { movementSchema } from './benchmark/movement.ts';
import { methodologies, profitStatuses } from './release/catalogue.ts';
import { plainCodeSchema } from './template/code.ts';
import { severities } from './template/rule.ts';
import { templateShape, templateVersionSchema } from './template/template.ts';
import { languageSchema } from './template/words.ts';
import { ruleSetSchema } from './validation/ruleSet.ts';
import { slugSchema } from './workbook/identity.ts';

export * from './apiEvent.ts';
export * from './apiFollowUp.ts';
export * from './apiLookup.ts';
export * from './apiMembership.ts';
export * from './apiRelease.ts';
export * from './apiSubmission.ts';

export const health = z.strictObject({ status: z.literal('ok') });
/** Keys of Ed25519 as a JSON Web Key Set (RFC 7517, RFC 8037): the one in use first, then earlier ones. */
export const keys = z.strictObject({
  keys: z.array(
    z.strictObject({
      kty: z.literal('OKP'),
      crv: z.literal('Ed25519'),
      x: z.string(),
      kid: z.string(),
      use: z.literal('sig'),
      alg: z.literal('EdDSA'),
    }),
  ),
});
export const openApiDocument = z.record(z.string(), z.unknown());

export const associationInput = z.strictObject({
  name,
  contact: printed,
  language: languageSchema,
});
export const association = associationInput.extend({ association: slugSchema });

/** Characteristics decide peer groups; size, loan portfolio and target market come from the report itself. */
export const institutionInput = z.strictObject({
  name,
  country: z
    .string()
    .regex(/^[a-z]{2}$/, 'a country is its ISO 3166-1 alpha-2 code in small letters'),
  currency: z.string().regex(/^[a-z]{3}$/, 'a currency is its ISO 4217 code in small letters'),
  region: plainCodeSchema.optional(),
  legalForm: plainCodeSchema.optional(),
  /** Year in which microfinance operations began; where it is not registered, the one that is reported. */
  foundedYear: z.int().min(1800).max(2100).optional(),
  /** Where it is not registered, the one that is reported. */
  profitStatus: z.enum(profitStatuses).optional(),
  /** How most of the loans are made. */
  methodology: z.enum(methodologies).optional(),
});
export const institution = institutionInput.extend({ institution: slugSchema });

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
  /** Older versions of the template whose workbooks are taken as well. */
  alsoAccepts: z.array(templateVersionSchema).max(20).default([]),
  /** Whether reports need the approval of an approver of the institution before they count as submitted. */
  approval: z.boolean().default(false),
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

/** A later closing time for one institution; null ends the one that it has. */
export const extensionInput = z.strictObject({
  until: instant.nullable(),
  reason: written(600).min(1),
});
export const extension = z.strictObject({
  institution: slugSchema,
  round: slugSchema,
  /** The last instant at which its reports are taken. */
  until: instant,
  reason: z.string(),
  grantedBy: z.string(),
  grantedAt: instant,
});

/** A workbook that is there keeps its language. */
export const ownWorkbookQuery = z.strictObject({ institution: slugSchema });
export const workbookQuery = z.strictObject({
  institution: slugSchema,
  language: languageSchema.optional(),
});

export const benchmarkQuery = z.strictObject({
  group: z.string().max(longestGroup).optional(),
  indicator: z.string().max(60).optional(),
});
export const benchmarks = z.strictObject({
  release,
  rows: z.array(benchmarkRowSchema),
  /** What moved them since the release before. */
  movements: z.array(movementSchema).default([]),
});
export const releaseWorkbookQuery = z.strictObject({
  institution: slugSchema,
  group: z.string().max(longestGroup).optional(),
  /**
   * Further peer groups, a sheet for each: their ids with semicolons between them (a pair has a comma of its own), or `published` for
   * all that anything is said about.
   */
  groups: z
    .string()
    .max(40 * (longestGroup + 1))
    .regex(/^[a-z0-9_:,]+(;[a-z0-9_:,]+)*$/, 'groups are ids with semicolons between them')
    .refine((text) => text.split(';').length <= 40, 'no more than 40 groups at once')
    .optional(),
  language: languageSchema.optional(),
});
