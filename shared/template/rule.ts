// A rule: a check written once as an Excel formula over indicator names.
import { z } from 'zod';
import { indicatorCodeSchema, plainCodeSchema } from './code.ts';
import { kinds } from './indicator.ts';

/** error blocks a submission, warning asks for a second look, info tells. */
export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** Which indicators a rule is about, where it says the same of many. All that is given must be met. */
export const selectionSchema = z
  .strictObject({
    indicators: z.array(indicatorCodeSchema).min(1).max(200).optional(),
    kinds: z.array(z.enum(kinds)).min(1).optional(),
    measures: z
      .array(z.enum(['stock', 'flow', 'nothing']))
      .min(1)
      .optional(),
    /** Those answered on the scale of practices. */
    options: z.literal('practice').optional(),
    /** Those with this option among their own. */
    hasOption: plainCodeSchema.optional(),
    /** Those that ask for evidence. */
    evidence: z.literal(true).optional(),
    except: z.array(indicatorCodeSchema).max(200).optional(),
  })
  .refine(({ except: _, ...asked }) => Object.values(asked).some((one) => one !== undefined), {
    message: 'a selection says which indicators it takes',
  });
export type Selection = z.output<typeof selectionSchema>;

export const ruleSchema = z
  .strictObject({
    code: plainCodeSchema,
    severity: z.enum(severities),
    category: plainCodeSchema,
    /**
     * TRUE where the report is as it should be. With `forEach` it is about `each_indicator` (see family.ts) and stands for
     * one check of each selected indicator.
     */
    formula: z.string().min(1).max(2000),
    /** `skip`: not evaluated while an operand is blank. `zero`: a blank number counts as 0. */
    blanks: z.enum(['skip', 'zero']).default('skip'),
    forEach: selectionSchema.optional(),
    /**
     * With `forEach`: one check of all together, that the share of indicators for which the formula is TRUE stays below a
     * limit; not evaluated where it is known of fewer than `least` indicators.
     */
    share: z.strictObject({ below: z.number().gt(0).max(1), least: z.int().min(1) }).optional(),
  })
  .refine((rule) => rule.share === undefined || rule.forEach !== undefined, {
    message: 'a share is one of the indicators that forEach selects',
  });
export type Rule = z.output<typeof ruleSchema>;
export type RuleInput = z.input<typeof ruleSchema>;
