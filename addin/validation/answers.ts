// Warnings and the comments that answer them: a comment beside any of the figures concerned does.
import {
  addressOf,
  columns,
  type Explanation,
  type Finding,
  fill,
  labelOf,
  type Place,
  parseAddress,
  type Reading,
} from '@peerbook/shared';
import type { Report } from './checkWorkbook.ts';
import { isExplained } from './countFindings.ts';

/** The indicator whose comment answers a warning; undefined for what asks for no comment. */
export function answeredBy(finding: Finding, readings: readonly Reading[]): string | undefined {
  if (finding.severity !== 'warning') return undefined;
  if (finding.answered !== undefined) return finding.answered;
  // Rules say so themselves; a figure outside its usual bounds is answered just the same.
  return readings.find(
    (reading) => reading.comment !== undefined && finding.indicators.includes(reading.indicator),
  )?.indicator;
}

/** The sentence that says which comment answers a warning; undefined where none does. */
export function commentAnswering(
  finding: Finding,
  { template, language, readings }: Pick<Report, 'template' | 'language' | 'readings'>,
  sentence: string,
): string | undefined {
  const indicator = answeredBy(finding, readings);
  return indicator && fill(sentence, { label: labelOf(template, language, indicator) });
}

/** Warnings that neither a comment nor an earlier explanation answers. They do not keep a report back. */
export function unanswered(
  findings: readonly Finding[],
  readings: readonly Reading[],
): readonly Finding[] {
  return findings.filter(
    (finding) =>
      finding.severity === 'warning' &&
      !isExplained(finding) &&
      answeredBy(finding, readings) === undefined,
  );
}

/** The explanation of the same warning that was accepted for another value: it no longer holds, but may be written again. */
export function lapsedExplanation(
  { rule: code, indicators }: Finding,
  { template, reference }: Pick<Report, 'template' | 'reference'>,
): Explanation | undefined {
  const rule = template.rules.find((one) => one.code === code);
  if (!rule) return undefined;
  // A rule about each of many is explained for the one it failed for, which comes first.
  const isAboutEach = rule.forEach !== undefined && rule.share === undefined;
  const concerned = isAboutEach ? indicators.slice(0, 1) : indicators;
  return reference.explanations.find(
    (one) => one.rule === code && concerned.includes(one.indicator),
  );
}

/** The cell for the comment beside an answer. */
export function commentPlace({ sheet, cell }: Place): Place {
  const row = parseAddress(cell)?.row;
  return row === undefined ? { sheet, cell } : { sheet, cell: addressOf(row, columns.comment) };
}
