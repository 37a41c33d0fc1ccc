// The table that a member reads: own values beside the published figures of one peer group. The pane, the workbook's sheet and the
// custom functions show these rows.
import { type ClassShare, type Figure, withheldBand } from '../release/disclosure.ts';
import type { Indicator } from '../template/indicator.ts';
import type { Ratio } from '../template/ratio.ts';
import type { Template } from '../template/template.ts';
import type { Language } from '../template/words.ts';
import { labelOf } from '../validation/finding.ts';
import { wordsOf } from '../words/words.ts';
import type { BenchmarkRow } from './benchmark.ts';
import { type Position, positionOf } from './position.ts';

/** The code of the part that ratios stand in, after all sections. */
export const ratioSection = 'ratios';

export interface BenchmarkTableRow {
  readonly code: string;
  readonly label: string;
  /** In words; empty where the indicator has no unit. */
  readonly unit: string;
  readonly better: 'higher' | 'lower' | 'neutral';
  readonly own: number | null;
  readonly status: BenchmarkRow['status'];
  readonly lower: Figure | null;
  readonly median: Figure | null;
  readonly upper: Figure | null;
  /** Empty unless the indicator has few possible answers. */
  readonly shares: readonly ClassShare[];
  readonly nBand: string;
  readonly position: Position;
  /** Code and heading of the section; ratios have their own. */
  readonly section: string;
  readonly sectionLabel: string;
}

export interface BenchmarkTableInput {
  readonly template: Template;
  readonly language: Language;
  /** Own values by code; one that is absent counts as not known. */
  readonly own: Readonly<Record<string, number | null>>;
  /** Rows of a release; those of other groups are passed over. */
  readonly rows: readonly BenchmarkRow[];
  readonly group: string;
  /** Only this section; `ratios` for the ratios. */
  readonly section?: string | undefined;
}

/**
 * A row for each indicator and ratio of the template that is compared among peers, in the order of the template, ratios last.
 * What the release does not hold for the group looks as if it were withheld.
 */
export function benchmarkTable(input: BenchmarkTableInput): readonly BenchmarkTableRow[] {
  const { template, language, own, group } = input;
  const words = template.words[language];
  const published = new Map(
    input.rows.filter((row) => row.group === group).map((row) => [row.indicator, row]),
  );
  return placesOf(template, language)
    .filter(({ section }) => input.section === undefined || section === input.section)
    .flatMap(({ subject, section, sectionLabel }): readonly BenchmarkTableRow[] => {
      if (!subject.benchmark) return [];
      const { code, unit } = subject;
      const row = published.get(code);
      const value = own[code] ?? null;
      return [
        {
          code,
          label: labelOf(template, language, code),
          unit: unit === undefined ? '' : (words?.units[unit] ?? unit),
          better: subject.benchmark.better,
          own: value,
          status: row?.status ?? 'withheld',
          lower: row?.lower ?? null,
          median: row?.median ?? null,
          upper: row?.upper ?? null,
          shares: row?.shares ?? [],
          nBand: row?.nBand ?? withheldBand,
          position: positionOf(value, row),
          section,
          sectionLabel,
        },
      ];
    });
}

interface Subject {
  readonly subject: Indicator | Ratio;
  readonly section: string;
  readonly sectionLabel: string;
}

function placesOf(template: Template, language: Language): readonly Subject[] {
  const labels = template.words[language]?.sections;
  const indicators = template.sections.flatMap((section) =>
    section.indicators.map((subject) => ({
      subject,
      section: section.code,
      sectionLabel: labels?.[section.code]?.label ?? section.code,
    })),
  );
  const heading = wordsOf(language).sheets.ratios;
  const ratios = template.ratios.map((subject) => ({
    subject,
    section: ratioSection,
    sectionLabel: heading,
  }));
  return [...indicators, ...ratios];
}
