// A ratio: an indicator that is calculated from others and never typed.
import { z } from 'zod';
import { indicatorCodeSchema, plainCodeSchema } from './code.ts';
import { benchmarkPolicySchema, mappingSchema } from './indicator.ts';

export const ratioSchema = z.strictObject({
  code: indicatorCodeSchema,
  unit: plainCodeSchema,
  formula: z.string().min(1).max(2000),
  /** No value can be smaller, such as 0 for shares; absent where values may be negative. */
  least: z.number().optional(),
  /** No value can be larger, such as 100 for shares of a whole. */
  most: z.number().optional(),
  /** How many different values there can be, where these are few: such a ratio is released as class shares. */
  levels: z.int().min(2).optional(),
  /** Values outside are possible but unusual. */
  plausible: z.strictObject({ min: z.number(), max: z.number() }).optional(),
  benchmark: benchmarkPolicySchema.optional(),
  mappings: z.array(mappingSchema).default([]),
});
export type Ratio = z.output<typeof ratioSchema>;
export type RatioInput = z.input<typeof ratioSchema>;
