// Failed rules as findings. Part of the peer written by hand.
import {
  type Explanation,
  type Finding,
  isWithin,
  labelOf,
  severityUnder,
  spCore,
} from '@peerbook/shared';
import type { Report } from './report.ts';
import type { RuleHead } from './ruleHead.ts';

export function failureFindings(
  report: Report,
  failed: readonly RuleHead[],
  language: 'en',
): readonly Finding[] {
  const messages = spCore.words[language]?.rules ?? {};
  const findings: Finding[] = [];
  for (const rule of failed) {
    const severity = severityUnder(report.reference.ruleSet, rule);
    if (!severity) continue;
    const message = messages[rule.code] ?? rule.code;
    const common = {
      code: 'rule_failed',
      severity,
      rule: rule.code,
      indicators: rule.indicators,
      places: placesOf(report, rule),
      details: {},
      sentence:
        rule.about === undefined ? message : `${labelOf(spCore, language, rule.about)}: ${message}`,
    } as const;
    if (severity === 'error') {
      findings.push(common);
      continue;
    }
    const answered = rule.indicators.find(
      (code) => report.readings.get(code)?.comment !== undefined,
    );
    const explained = explanationOf(report, rule);
    findings.push({
      ...common,
      ...(answered !== undefined && { answered }),
      ...(explained && { explained: { comment: explained.comment, round: explained.round } }),
    });
  }
  return findings;
}

function placesOf({ readings }: Report, { indicators }: RuleHead): Finding['places'] {
  return indicators.flatMap((code) => readings.get(code)?.place ?? []);
}

function explanationOf(
  { readings, reference }: Report,
  { code, about, indicators }: RuleHead,
): Explanation | undefined {
  return reference.explanations.find(
    ({ rule, indicator, band }) =>
      rule === code &&
      (about === undefined ? indicators.includes(indicator) : indicator === about) &&
      isWithin(readings.get(indicator)?.answer ?? { kind: 'blank' }, band),
  );
}
