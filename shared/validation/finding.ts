// A finding: what a check says about a report. Data first; the sentence is put together last, from the words of a language.
import type { Severity } from '../template/rule.ts';
import { indicatorsOf, type Template } from '../template/template.ts';
import type { Language } from '../template/words.ts';
import { fill, wordsOf } from '../words/words.ts';
import type { Place } from '../workbook/cellValue.ts';

/** Codes of findings; permanent. `rule_failed` names its rule. */
export const findingSeverities = {
  required_blank: 'error',
  not_a_number: 'error',
  ambiguous_number: 'error',
  foreign_number: 'error',
  too_many_digits: 'error',
  unclear_sign: 'error',
  percent_sign: 'error',
  foreign_digits: 'error',
  misplaced_mark: 'error',
  with_unit: 'error',
  not_whole: 'error',
  not_a_year: 'error',
  not_a_date: 'error',
  ambiguous_date: 'error',
  short_year: 'error',
  not_an_option: 'error',
  ambiguous_option: 'error',
  not_text: 'error',
  text_too_long: 'error',
  forbidden_character: 'error',
  excel_error: 'error',
  uncalculated: 'error',
  below_minimum: 'error',
  above_maximum: 'error',
  below_usual: 'warning',
  above_usual: 'warning',
  cell_missing: 'error',
  cell_merged: 'error',
  moved_cell: 'error',
  moved_row: 'warning',
  code_twice: 'error',
  rule_failed: 'error',
} as const satisfies Record<string, Severity>;
export type FindingCode = keyof typeof findingSeverities;

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The rule that failed, where the code is `rule_failed`. */
  readonly rule?: string;
  /** Indicators concerned, the first one to look at first. */
  readonly indicators: readonly string[];
  /** Their cells, where the report came from a workbook. */
  readonly places: readonly Place[];
  readonly details: Readonly<Record<string, string | number>>;
  readonly sentence: string;
  /** The indicator whose comment answers a warning. */
  readonly answered?: string;
  /** The explanation accepted in an earlier round, where it still holds: not asked for again. */
  readonly explained?: { readonly comment: string; readonly round: string };
}

/** A finding about one indicator. */
export function makeFinding(
  template: Template,
  language: Language,
  what: {
    code: string;
    indicator: string;
    places: readonly Place[];
    details?: Readonly<Record<string, string | number>>;
  },
): Finding {
  const code = what.code as FindingCode;
  const details = what.details ?? {};
  const label = labelOf(template, language, what.indicator);
  return {
    code,
    severity: findingSeverities[code],
    indicators: [what.indicator],
    places: what.places,
    details,
    sentence: fill(wordsOf(language).findings[code] ?? code, { label, ...details }),
  };
}

/** The label of an indicator or ratio; its code where the language has none. */
export function labelOf(template: Template, language: Language, code: string): string {
  const words = template.words[language];
  return words?.indicators[code] ?? words?.ratios[code] ?? code;
}

/** Whether findings keep a report from being submitted. */
export function blocks(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

const orders = new WeakMap<Template, ReadonlyMap<string, number>>();

/** The place of each indicator in the template. */
function orderOf(template: Template): ReadonlyMap<string, number> {
  const known = orders.get(template);
  if (known) return known;
  const order = new Map(indicatorsOf(template).map((indicator, i) => [indicator.code, i]));
  orders.set(template, order);
  return order;
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings in the order of the template, errors first. */
export function sortFindings(template: Template, findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const order = orderOf(template);
  const last = order.size;
  // Each place is looked up once, not with each comparison.
  return findings
    .map((finding) => ({
      finding,
      place: rank[finding.severity] * (last + 1) + (order.get(finding.indicators[0] ?? '') ?? last),
    }))
    .sort((a, b) => a.place - b.place)
    .map(({ finding }) => finding);
}
