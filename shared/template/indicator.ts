// One indicator: a question of a template, with all that decides what counts as an answer.
import { z } from 'zod';
import { indicatorCodeSchema, plainCodeSchema } from './code.ts';

/** What kind of answer an indicator takes. */
export const kinds = [
  'text',
  'choice',
  'multichoice',
  'boolean',
  'year',
  'date',
  'integer',
  'decimal',
  'percent',
  'currency',
] as const;
export type Kind = (typeof kinds)[number];

/** Kinds whose answer is a number in the workbook. */
export const numericKinds: ReadonlySet<Kind> = new Set([
  'year',
  'integer',
  'decimal',
  'percent',
  'currency',
]);

/** An id of the indicator in another standard. `secondary`: seen in a secondary source only. */
export const mappingSchema = z.strictObject({
  scheme: z.enum(['IRIS+', 'MIX-SP', 'MIX-XBRL', 'USSEPM-2022']),
  id: z.string().min(1).max(120),
  status: z.enum(['confirmed', 'secondary', 'unconfirmed']).default('confirmed'),
});

/** Outside min/max is an error, outside softMin/softMax a warning; both ends are allowed values. */
export const boundsSchema = z.strictObject({
  min: z.number().optional(),
  max: z.number().optional(),
  softMin: z.number().optional(),
  softMax: z.number().optional(),
});

/**
 * How much peers' figures of an indicator could do harm. A: facts that members make public anyway. B: the usual. C: prices and
 * salaries, by which competitors could agree; released for large groups only. Members consent to each class on its own.
 */
export const sensitivities = ['A', 'B', 'C'] as const;
export type Sensitivity = (typeof sensitivities)[number];

/** Which way is better; `neutral` indicators are never coloured. */
export const benchmarkPolicySchema = z.strictObject({
  better: z.enum(['higher', 'lower', 'neutral']),
  /** Absent: B. */
  sensitivity: z.enum(sensitivities).optional(),
});

export const indicatorSchema = z.strictObject({
  code: indicatorCodeSchema,
  kind: z.enum(kinds),
  unit: plainCodeSchema.optional(),
  /** Decimals to which a figure is known; it stands for plus or minus half a unit of the last one. Absent: exact. */
  decimals: z.int().min(0).max(6).optional(),
  /** A balance at period end, a flow over the period, or nothing of the kind. */
  measures: z.enum(['stock', 'flow', 'nothing']),
  /** Core indicators are required; extended ones never block a submission. */
  tier: z.enum(['core', 'extended']),
  /** The department that usually knows. */
  owner: z.enum(['finance', 'operations', 'management', 'hr', 'credit', 'it']),
  bounds: boundsSchema.optional(),
  /** A list of codes, or the name of a list shared by many indicators. */
  options: z
    .union([z.array(plainCodeSchema).min(2), z.enum(['practice', 'iso3166', 'iso4217'])])
    .optional(),
  /** A formula; where it is FALSE the indicator does not apply and is not required. */
  relevantIf: z.string().max(2000).optional(),
  evidence: z.boolean().default(false),
  partOf: indicatorCodeSchema.optional(),
  benchmark: benchmarkPolicySchema.optional(),
  mappings: z.array(mappingSchema).default([]),
});
export type Indicator = z.output<typeof indicatorSchema>;
export type IndicatorInput = z.input<typeof indicatorSchema>;
