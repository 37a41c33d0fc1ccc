// What findings come to: how many there are of each severity, which are blanks, which were explained and are no work.
import type { Finding, Severity } from '@peerbook/shared';

/** How many findings there are of each severity; blank answers count apart, what was explained earlier not at all. */
export function countFindings(
  findings: readonly Finding[],
): Readonly<Record<Severity | 'blank', number>> {
  const counts = { error: 0, warning: 0, info: 0, blank: 0 };
  for (const finding of findings) {
    if (isBlank(finding)) counts.blank += 1;
    else if (!isExplained(finding)) counts[finding.severity] += 1;
  }
  return counts;
}

export function isBlank(finding: Finding): boolean {
  return finding.code === 'required_blank';
}

/** Whether an explanation that was accepted in an earlier round still holds: nothing is asked again. */
export function isExplained(
  finding: Finding,
): finding is Finding & { explained: NonNullable<Finding['explained']> } {
  return finding.explained !== undefined;
}

/** What tells a finding from the others of a report, for lists. */
export function findingKey({ code, rule, indicators, places }: Finding): string {
  return [code, rule ?? '', indicators[0] ?? '', places[0]?.cell ?? ''].join(' ');
}
