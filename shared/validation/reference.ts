// What rules read beside the report itself: the period before, what is usual of this institution, reference rates, the
// rule set in force, explanations accepted earlier. The server gives it; a workbook carries what was known when it was
// issued, and the pane brings it up to date.
import { z } from 'zod';
import { explanationSchema } from './explanation.ts';
import { publishedRuleSet, ruleSetSchema } from './ruleSet.ts';

const answerSchema = z.union([
  z.number(),
  z.string().max(2000),
  z.boolean(),
  z.array(z.string().max(60)).max(60).readonly(),
  z.null(),
]);

/** Both ends are usual values. */
export const usualRangeSchema = z.strictObject({ low: z.number(), high: z.number() });
export type UsualRange = z.output<typeof usualRangeSchema>;

export const referenceSchema = z.strictObject({
  /** Verified answers of the period before by indicator, and ratios by code; in the units they were reported in. */
  prior: z.record(z.string().max(140), answerSchema),
  /** The range that past reports make usual, by indicator or ratio. */
  usual: z.record(z.string().max(140), usualRangeSchema),
  /** Exchange rates to compare with: local units for one US dollar. */
  rates: z.strictObject({
    end: z.number().positive().optional(),
    average: z.number().positive().optional(),
  }),
  ruleSet: ruleSetSchema,
  explanations: z.array(explanationSchema).max(2000),
});
export type Reference = z.output<typeof referenceSchema>;

/** A first report: nothing to compare with, all rules as published. */
export const noReference: Reference = {
  prior: {},
  usual: {},
  rates: {},
  ruleSet: publishedRuleSet,
  explanations: [],
};
