// The rule set of a published template as an association has it now: rules switched off or made milder since. The
// template itself never changes; each change makes the next revision, and a verdict names the revision it was made under.
import { z } from 'zod';
import { type Rule, type Severity, severities } from '../template/rule.ts';

export const ruleChangeSchema = z.strictObject({
  /** How grave a failure is now; null where the rule is withdrawn. */
  severity: z.enum(severities).nullable(),
  reason: z.string().min(1).max(600),
  /** When it was changed, as an ISO time. */
  since: z.iso.datetime(),
});
export type RuleChange = z.output<typeof ruleChangeSchema>;

export const ruleSetSchema = z.strictObject({
  /** 0 as published; one more with each change. */
  revision: z.int().min(0),
  changes: z.record(z.string().max(60), ruleChangeSchema),
});
export type RuleSet = z.output<typeof ruleSetSchema>;

export const publishedRuleSet: RuleSet = { revision: 0, changes: {} };

const gravity: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** How grave a failure of the rule is under a rule set; undefined where it is withdrawn. A rule is never made graver. */
export function severityUnder(
  { changes }: RuleSet,
  { code, severity }: Pick<Rule, 'code' | 'severity'>,
): Severity | undefined {
  const change = Object.hasOwn(changes, code) ? changes[code] : undefined;
  if (!change) return severity;
  if (change.severity === null) return undefined;
  return isMilder(change.severity, severity) ? change.severity : severity;
}

/** Whether one severity is less grave than another. */
export function isMilder(one: Severity, other: Severity): boolean {
  return gravity[one] < gravity[other];
}
