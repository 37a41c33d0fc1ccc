// Bodies of the contract around published and past figures: looking them up, and taking them in.
import { z } from 'zod';
import { benchmarkRowSchema } from './benchmark/benchmark.ts';
import { slugSchema } from './workbook/identity.ts';

export const statistics = z.enum(['median', 'lower_quartile', 'upper_quartile', 'answers']);
export const lookupInput = z.strictObject({
  association: slugSchema,
  requests: z
    .array(
      z.strictObject({
        indicator: z.string().max(60),
        statistic: statistics,
        group: z.string().max(80).default('all'),
        release: z.int().min(1).optional(),
        period: z.string().max(10).optional(),
      }),
    )
    .min(1)
    .max(500),
});
export const lookup = z.strictObject({
  results: z.array(
    z.strictObject({
      value: z.string().nullable(),
      status: z.enum(['published', 'withheld', 'unknown']),
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

export const historyReport = z.strictObject({
  rows: z.int(),
  imported: z.int(),
  values: z.int(),
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
