// SP Core's whole validation as a programmer would write it in plain TypeScript, without templates and formulas: the peer
// that Peerbook's engine is measured against. Only the making and sorting of findings is shared.
import {
  noReference,
  type Reading,
  type RuleState,
  sortFindings,
  spCore,
  type Validation,
  type ValidationOptions,
} from '@peerbook/shared';
import { answerFindings, progressOf } from './answers.ts';
import { checkArithmetic } from './arithmeticRules.ts';
import { checkConditions } from './conditionalRules.ts';
import { failureFindings } from './failures.ts';
import { checkHistory } from './historyRules.ts';
import { checkPlausibility } from './plausibilityRules.ts';
import { type Ratios, ratiosOf } from './ratios.ts';
import { makeReport } from './report.ts';
import type { RuleHead, Say } from './ruleHead.ts';
import { checkSubsets } from './subsetRules.ts';

/** Gives what `validate` gives for SP Core. */
export function validateByHand(
  readings: readonly Reading[],
  { today, reference = noReference, earlier = [] }: ValidationOptions,
): Validation {
  const report = makeReport(readings, reference, today);
  const ratios = ratiosOf(report);
  const rules: Record<string, RuleState> = {};
  const failed: RuleHead[] = [];
  const { ruleSet } = reference;
  const withdrawn = new Set(
    Object.entries(ruleSet.changes).flatMap(([code, { severity }]) => (severity ? [] : [code])),
  );
  const say: Say = (rule, truth) => {
    if (withdrawn.has(rule.code)) {
      rules[rule.key] = 'withdrawn';
      return;
    }
    rules[rule.key] = truth === 1 ? 'passed' : truth === 0 ? 'failed' : 'notEvaluated';
    if (truth === 0) failed.push(rule);
  };
  checkSubsets(report, say);
  checkArithmetic(report, ratios, say);
  checkConditions(report, ratios, say);
  checkHistory(report, ratios, say);
  checkPlausibility(report, ratios, say);
  return {
    findings: sortFindings(spCore, [
      ...earlier,
      ...answerFindings(report, 'en'),
      ...failureFindings(report, failed, 'en'),
    ]),
    ratios: shown(ratios),
    rules,
    ruleSet: ruleSet.revision,
    progress: progressOf(report),
  };
}

function shown(ratios: Ratios): Validation['ratios'] {
  const rounded: Record<string, number | null> = {};
  for (const [code, value] of Object.entries(ratios))
    rounded[code] = Number.isFinite(value) ? Number(value.toPrecision(10)) : null;
  return rounded;
}
