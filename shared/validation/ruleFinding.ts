// Failed checks as findings: how grave under the rule set in force, whose cells, and whether explained before.
import type { Template } from '../template/template.ts';
import type { Language } from '../template/words.ts';
import type { Reading } from '../workbook/answer.ts';
import type { CompiledInstance } from './compiled.ts';
import { type Explanation, isWithin } from './explanation.ts';
import { type Finding, labelOf } from './finding.ts';
import type { Reference } from './reference.ts';
import { severityUnder } from './ruleSet.ts';

/** The findings of checks that failed. */
export function ruleFindings(
  template: Template,
  language: Language,
  failed: readonly CompiledInstance[],
  readings: ReadonlyMap<string, Reading>,
  { ruleSet, explanations }: Reference,
): readonly Finding[] {
  return failed.flatMap((instance): readonly Finding[] => {
    const { rule, indicator, indicators } = instance;
    const severity = severityUnder(ruleSet, rule);
    if (!severity) return [];
    const message = template.words[language]?.rules[rule.code] ?? rule.code;
    // An error is corrected, not explained.
    const isExplained = severity !== 'error';
    const explained = isExplained ? explanationOf(instance, readings, explanations) : undefined;
    const answered = isExplained
      ? indicators.find((code) => readings.get(code)?.comment !== undefined)
      : undefined;
    return [
      {
        code: 'rule_failed',
        severity,
        rule: rule.code,
        indicators,
        places: indicators.flatMap((code) => readings.get(code)?.place ?? []),
        details: {},
        sentence:
          indicator === undefined
            ? message
            : `${labelOf(template, language, indicator)}: ${message}`,
        ...(answered !== undefined && { answered }),
        ...(explained && { explained: { comment: explained.comment, round: explained.round } }),
      },
    ];
  });
}

/** The explanation accepted earlier that still holds for a failed check. */
function explanationOf(
  { rule, indicators, indicator }: CompiledInstance,
  readings: ReadonlyMap<string, Reading>,
  explanations: readonly Explanation[],
): Explanation | undefined {
  return explanations.find((one) => {
    if (one.rule !== rule.code) return false;
    // A rule about each of many is explained for the one it failed for.
    if (indicator === undefined ? !indicators.includes(one.indicator) : one.indicator !== indicator)
      return false;
    return isWithin(readings.get(one.indicator)?.answer ?? { kind: 'blank' }, one.band);
  });
}
