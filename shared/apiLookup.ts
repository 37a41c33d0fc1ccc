// Bodies of the contract around published and past figures: looking them up, an institution's own beside them, and taking
// past ones in.
import { z } from 'zod';
import { isoDate } from './apiText.ts';
import { benchmarkRowSchema, longestGroup } from './benchmark/benchmark.ts';
import { slugSchema } from './workbook/identity.ts';

export const statistics = z.enum(['median', 'lower_quartile', 'upper_quartile', 'answers']);
export type Statistic = z.output<typeof statistics>;
/** Questions that one lookup may ask. */
export const mostLookups = 500;
export const lookupInput = z.strictObject({
  association: slugSchema,
  requests: z
    .array(
      z.strictObject({
        indicator: z.string().max(60),
        statistic: statistics,
        group: z.string().max(longestGroup).default('all'),
        release: z.int().min(1).optional(),
        period: z.string().max(10).optional(),
      }),
    )
    .min(1)
    .max(mostLookups),
});
export const lookup = z.strictObject({
  results: z.array(
    z.strictObject({
      /** With the published digits and no other; a range as text. */
      value: z.string().nullable(),
      /** The ends of a range, where a point would tell too much. */
      range: z.strictObject({ from: z.string(), to: z.string() }).optional(),
      /** shares: the indicator has few possible answers, whose shares the release gives in place of figures. */
      status: z.enum(['published', 'shares', 'withheld', 'unknown']),
      /** What of an unknown figure there is not: it says nothing about what peers answered. */
      missing: z.enum(['release', 'indicator', 'group']).optional(),
      release: z.int().nullable(),
    }),
  ),
});

/** Of one year of the past figures that the association has imported; without a year, of the latest one. */
export const publicFigureQuery = z.strictObject({
  year: z
    .string()
    .regex(/^(19|20)\d\d$/, 'a year has four digits')
    .optional(),
});
/** Public, so exact; `nBand` is the number of institutions. */
export const publicFigures = z.strictObject({
  /** Null where nothing was imported. */
  year: z.int().nullable(),
  /** Those that there are, the latest first. */
  years: z.array(z.int()),
  groups: z.array(z.string()),
  rows: z.array(benchmarkRowSchema),
});

/** What an institution reported itself, as it stands, a period at a time, the oldest first. */
export const ownFigures = z.strictObject({
  reports: z.array(
    z.strictObject({
      round: slugSchema,
      periodEnd: isoDate,
      status: z.enum(['submitted', 'accepted']),
      revision: z.int(),
      /** Answers in figures, and ratios, by code. */
      figures: z.record(z.string(), z.number()),
    }),
  ),
});

export const historyReport = z.strictObject({
  /** Which of the published files it was recognised as. */
  layout: z.enum(['extract', 'financial', 'social', 'institutions']),
  rows: z.int(),
  imported: z.int(),
  values: z.int(),
  /** Rows of quarters and other parts of a year, which are left out. */
  partsOfYears: z.int(),
  faults: z.array(
    z.strictObject({
      line: z.int(),
      column: z.string(),
      seen: z.string(),
      reason: z.string(),
      kept: z.boolean(),
    }),
  ),
});
