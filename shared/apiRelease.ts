// Bodies of the contract about releases, and about what decides who and what is in them.
import { z } from 'zod';
import { instant, isoDate } from './apiText.ts';
import { catalogueSchema } from './release/catalogue.ts';
import { disclosurePolicySchema } from './release/policy.ts';
import { plainCodeSchema } from './template/code.ts';
import { sensitivities } from './template/indicator.ts';
import { languageSchema } from './template/words.ts';
import { slugSchema } from './workbook/identity.ts';

/** All members are a group whatever is listed. Kinds and pairs that are not named are not compared by. */
export const peerGroupsInput = catalogueSchema;
const { kinds, pairs } = catalogueSchema.shape;
/** A catalogue of peer groups as a release was made with it: what its groups are follows from this alone. */
export const namedCatalogue = z.strictObject({
  /** Releases that were made with it name it. */
  version: z.string(),
  kinds,
  pairs,
});
export const peerGroups = namedCatalogue.extend({
  /** Who set it, and when; null for the default. */
  by: z.string().nullable(),
  at: instant.nullable(),
});
/** A catalogue to try, or the one that stands; indicators to look at, or all. */
export const peerGroupPreviewInput = z.strictObject({
  catalogue: catalogueSchema.optional(),
  indicators: z.array(plainCodeSchema).min(1).max(300).optional(),
});
/** What a release of a round would tell, in numbers of indicators: no figure of anybody. */
export const peerGroupPreview = z.strictObject({
  round: slugSchema,
  /** Version of the catalogue that stands; null where another one was tried. */
  version: z.string().nullable(),
  /** Accepted reports. */
  members: z.int(),
  indicators: z.strictObject({
    looked: z.int(),
    /** Codes of those that there was no time to look at; they can be asked for by name. */
    left: z.array(z.string()),
  }),
  /** In the order of release. */
  groups: z.array(
    z.strictObject({
      group: z.string(),
      members: z.int(),
      /** Indicators with a median and quartiles, one at least. */
      quartiles: z.int(),
      /** With a median alone. */
      median: z.int(),
      /** With shares of answers. */
      shares: z.int(),
      nothing: z.int(),
    }),
  ),
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
  /** By what members were grouped; absent in releases made before associations could choose. */
  catalogue: namedCatalogue.optional(),
  /** By which all rows together are shown to be this release, without the service; absent in releases made before there was one. */
  signature: z
    .strictObject({ association: slugSchema, rowsHash: z.string(), token: z.string() })
    .optional(),
});
/** A release that was begun: indicators whose figures are there, of all that are compared. Nobody reads these yet. */
export const releaseUnderWay = z.strictObject({
  release: z.int(),
  round: slugSchema,
  status: z.literal('computing'),
  progress: z.strictObject({ done: z.int(), total: z.int() }),
});
export const releaseOrProgress = z.union([release, releaseUnderWay]);

const { version: _, ...parameters } = disclosurePolicySchema.shape;
/** Numbers of the disclosure policy that are to be stricter than the default; those that are not named are the default's. */
export const disclosurePolicyInput = z.strictObject(parameters).partial();
export const disclosurePolicy = z.strictObject({
  /** Releases that were made under it name it. */
  version: z.string(),
  /** Who made it stricter, and when; null for the default. */
  by: z.string().nullable(),
  at: instant.nullable(),
  parameters: z.strictObject(parameters),
  /** What it promises to members, in the language that was asked for. */
  sentences: z.array(z.string()),
});
/** @param release the policy that it was made under; without one the policy of the next */
export const disclosurePolicyQuery = z.strictObject({
  language: languageSchema.optional(),
  release: z.string().max(6).optional(),
});
export const languageQuery = z.strictObject({ language: languageSchema.optional() });

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
