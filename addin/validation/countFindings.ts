// Findings in the order a person works: sheet by sheet, what is doubtful first, blank answers folded into one line. What
// was explained in an earlier round is no work and stands apart.
import type { Finding, Severity } from '@peerbook/shared';

export interface FindingGroup {
  /** The sheet; undefined for what has no cell. */
  readonly sheet: string | undefined;
  /** Required answers that are blank. */
  readonly blanks: readonly Finding[];
  readonly others: readonly Finding[];
}

/** Groups findings that are not explained by the sheet of their first cell, sheets in the given order; groups without findings are left out. */
export function groupFindings(
  all: readonly Finding[],
  sheets: readonly string[],
): readonly FindingGroup[] {
  const findings = all.filter((finding) => !isExplained(finding));
  const sheetOf = (finding: Finding) => finding.places[0]?.sheet;
  const elsewhere = [...new Set(findings.map(sheetOf))].filter(
    (sheet) => sheet === undefined || !sheets.includes(sheet),
  );
  return [...sheets, ...elsewhere]
    .map((sheet) => {
      const own = findings.filter((finding) => sheetOf(finding) === sheet);
      return {
        sheet,
        blanks: own.filter(isBlank),
        others: own.filter((finding) => !isBlank(finding)),
      };
    })
    .filter((group) => group.blanks.length + group.others.length > 0);
}

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
