// The report in the order a person works: section by section, how far each one is, and what is doubtful in it by how grave
// it is. What was explained in an earlier round is no work and stands apart.
import {
  type Finding,
  type Indicator,
  indicatorsOf,
  type Section,
  type Severity,
} from '@peerbook/shared';
import type { Report } from './checkWorkbook.ts';
import { isBlank, isExplained } from './countFindings.ts';

/** Who usually knows an answer. */
export type Owner = Indicator['owner'];

export interface SectionFindings {
  /** Undefined for what concerns the workbook as a whole. */
  readonly section: Section | undefined;
  readonly required: number;
  readonly answered: number;
  /** Required answers that are blank. */
  readonly blanks: readonly Finding[];
  /** All others, errors first. */
  readonly others: readonly Finding[];
}

/** The owners that a template's indicators have, each once, in the order they first come. */
export function ownersIn({ template }: Pick<Report, 'template'>): readonly Owner[] {
  return [...new Set(indicatorsOf(template).map(({ owner }) => owner))];
}

/**
 * One entry for each section in which something is asked, or found, and one for the rest where there is any.
 * @param owner only answers of this owner, and findings that concern one of them; all without it
 */
export function sectionFindings(
  report: Pick<Report, 'template' | 'required'>,
  all: readonly Finding[],
  owner?: Owner,
): readonly SectionFindings[] {
  const { template, required } = report;
  const owners = new Map(indicatorsOf(template).map((one) => [one.code, one.owner]));
  const findings = all.filter(
    (finding) =>
      !isExplained(finding) &&
      (owner === undefined || finding.indicators.some((code) => owners.get(code) === owner)),
  );
  const asked = required.filter(
    ({ indicator }) => owner === undefined || indicator.owner === owner,
  );
  const sectionOf = new Map(
    template.sections.flatMap((section) =>
      section.indicators.map(({ code }) => [code, section] as const),
    ),
  );
  return [...template.sections, undefined]
    .map((section): SectionFindings => {
      const own = findings.filter(
        ({ indicators: [first = ''] }) => sectionOf.get(first) === section,
      );
      const answers = asked.filter(({ indicator }) => sectionOf.get(indicator.code) === section);
      return {
        section,
        required: answers.length,
        answered: answers.filter((one) => one.isAnswered).length,
        blanks: own.filter(isBlank),
        others: bySeverity(own.filter((finding) => !isBlank(finding))),
      };
    })
    .filter(({ required: n, blanks, others }) => n + blanks.length + others.length > 0);
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => rank[a.severity] - rank[b.severity]);
}
