// What a fix may clear: the problems of a report, each with its key and how grave it is.
import type { Severity } from '../template/rule.ts';
import type { CompiledTemplate } from './compiled.ts';
import { isWithin } from './explanation.ts';
import type { OpenReport } from './openReport.ts';
import type { Reference } from './reference.ts';

export interface FixProblems {
  /** Checks that fail and faults of answers by key, in the order of the template; none that was explained and accepted. */
  readonly severities: ReadonlyMap<string, Severity>;
  /** Keys that alone justify an edit: an info asks for nothing, and a share of many answers is no matter of one cell. */
  readonly reasons: ReadonlySet<string>;
  /** Indicators that a reason is about, in the order of the template, except those whose figure was explained and accepted. */
  readonly doubtful: readonly string[];
}

/** Takes stock of the problems of a report. */
export function fixProblems(
  { indicators, instances }: CompiledTemplate,
  report: OpenReport,
  { explanations }: Reference,
): FixProblems {
  const severities = new Map<string, Severity>();
  const reasons = new Set<string>();
  const concerned = new Set<string>();
  const accepted = new Set<string>();
  const shares = new Set(instances.flatMap(({ rule }) => (rule.share ? [rule.code] : [])));
  const keys = new Set(instances.map(({ key }) => key));
  for (const finding of report.validation().findings) {
    const { rule, code, severity, indicators: reads } = finding;
    if (rule !== undefined && finding.explained) {
      for (const { indicator, band, ...one } of explanations)
        if (one.rule === rule && reads.includes(indicator)) {
          const answer = report.reading(indicator)?.answer;
          if (answer && isWithin(answer, band)) accepted.add(indicator);
        }
      continue;
    }
    // A check of a rule about each of many has the one it is about first.
    const key = rule !== undefined && keys.has(rule) ? rule : `${rule ?? code}:${reads[0]}`;
    severities.set(key, severity);
    if (severity === 'info' || code === 'required_blank') continue;
    if (rule !== undefined && shares.has(rule)) continue;
    reasons.add(key);
    for (const one of reads) concerned.add(one);
  }
  const doubtful = [...indicators.keys()].filter(
    (code) => concerned.has(code) && !accepted.has(code),
  );
  return { severities, reasons, doubtful };
}
