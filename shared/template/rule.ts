// A rule: a check written once as an Excel formula over indicator names.
import { z } from 'zod';
import { plainCodeSchema } from './code.ts';

/** error blocks a submission, warning asks for a second look, info tells. */
export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** What a rule that can't run yet is waiting for. It is listed for everybody to see, never silently dropped. */
export const waitReasons = ['history', 'reference_rates', 'families'] as const;
export type WaitReason = (typeof waitReasons)[number];

export const ruleSchema = z
  .strictObject({
    code: plainCodeSchema,
    severity: z.enum(severities),
    category: plainCodeSchema,
    /** TRUE where the report is as it should be. */
    formula: z.string().min(1).max(2000).optional(),
    /** `skip`: not evaluated while an operand is blank. `zero`: a blank number counts as 0. */
    blanks: z.enum(['skip', 'zero']).default('skip'),
    waitsFor: z.enum(waitReasons).optional(),
  })
  .refine((rule) => (rule.formula === undefined) !== (rule.waitsFor === undefined), {
    message: 'a rule has either a formula or a reason to wait',
  });
export type Rule = z.output<typeof ruleSchema>;
export type RuleInput = z.input<typeof ruleSchema>;

/** A rule that runs. */
export type ActiveRule = Rule & { readonly formula: string };

export function isActive(rule: Rule): rule is ActiveRule {
  return rule.formula !== undefined;
}
