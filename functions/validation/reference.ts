// What rules read beside a report, gathered for one institution and round: the period before, usual ranges, reference
// rates, the rule set in force, explanations. From the institution's own accepted reports only, never from anybody else's.
import {
  type AnswerData,
  answerFromData,
  compileTemplate,
  type Reference,
  type Template,
} from '@peerbook/shared';
import type { Institution, StoredRound } from '../association/documents.ts';
import type { PartitionKey, Store } from '../store/store.ts';
import { findRuleSet } from '../template/ruleSets.ts';
import { findExplanations } from '../verification/explanations.ts';
import { type AcceptedReport, acceptedBefore, daysBetween, type Mark } from './history.ts';
import { type Figures, usualRanges } from './usualRanges.ts';

export interface FoundReference {
  readonly reference: Reference;
  /** The report that the prior values are from. */
  readonly prior: {
    readonly round: string;
    readonly revision: number;
    readonly periodEnd: string;
    /** Of each of its figures whether it was verified, only reported, or queried. */
    readonly marks: Readonly<Record<string, Mark>>;
    /** Its queried figures, which are no prior values. */
    readonly queried: Figures;
  } | null;
}

/** Earlier reports that make a range; older ones say little about an institution as it is now. */
const mostReports = 8;
/** Days between two periods that still follow on each other: a closing balance is an opening balance only then. */
const longestGap = 31;

/** Gathers the reference in two rounds of reads: lists and rule set at once, then one revision for each earlier report. */
export async function referenceOf(
  store: Store,
  about: {
    readonly association: string;
    readonly round: StoredRound;
    readonly institution: Institution;
    readonly template: Template;
  },
): Promise<FoundReference> {
  const { association, round, institution, template } = about;
  const partition: PartitionKey = [association, institution.institution];
  const [reports, ruleSet, explanations] = await Promise.all([
    acceptedBefore(store, partition, round, mostReports),
    findRuleSet(store, association, template),
    findExplanations(store, partition, template.code),
  ]);
  const history = reports.map((report) => ({ report, figures: verifiedFigures(template, report) }));
  const before = history.findLast(({ report }) => follows(round, report.round));
  return {
    reference: {
      prior: before?.figures ?? {},
      usual: usualRanges(template, history, round),
      rates: ratesOf(round, institution.currency),
      ruleSet,
      explanations: [...explanations],
    },
    prior: before
      ? {
          round: before.report.round.round,
          revision: before.report.revision,
          periodEnd: before.report.round.periodEnd,
          ...markedFigures(template, before.report),
        }
      : null,
  };
}

/** The round's reference rates for a currency. */
export function ratesOf({ rates }: StoredRound, currency: string): Reference['rates'] {
  const rate = rates && Object.hasOwn(rates, currency) ? rates[currency] : undefined;
  if (!rate) return {};
  return { end: rate.end, ...(rate.average !== undefined && { average: rate.average }) };
}

/** Answers and ratios of a report that the template knows, can read and nobody doubts. */
function verifiedFigures(template: Template, report: AcceptedReport): Figures {
  const doubtful = withRatios(template, report.queried);
  return Object.fromEntries(
    Object.entries(figuresOf(template, report)).filter(([code]) => !doubtful.has(code)),
  );
}

/** The mark of each figure of a report. A ratio is verified where all that it is made of is, and queried where any of it is. */
function markedFigures(
  template: Template,
  report: AcceptedReport,
): { readonly marks: Readonly<Record<string, Mark>>; readonly queried: Figures } {
  const { indicators } = compileTemplate(template);
  const doubtful = withRatios(template, report.queried);
  const verified = new Set(report.verified);
  const unverified = withRatios(
    template,
    [...indicators.keys()].filter((code) => !verified.has(code)),
  );
  const figures = Object.entries(figuresOf(template, report));
  const markOf = (code: string): Mark => {
    if (doubtful.has(code)) return 'queried';
    return unverified.has(code) ? 'reported' : 'verified';
  };
  return {
    marks: Object.fromEntries(figures.map(([code]) => [code, markOf(code)])),
    queried: Object.fromEntries(figures.filter(([code]) => doubtful.has(code))),
  };
}

/** Indicators, and the ratios that any of them goes into. */
function withRatios(template: Template, codes: readonly string[]): ReadonlySet<string> {
  const { ratios, dependents } = compileTemplate(template);
  return new Set(
    codes.flatMap((code) => [
      code,
      ...(dependents.get(code)?.ratios ?? []).flatMap((i) => ratios[i]?.ratio.code ?? []),
    ]),
  );
}

/** Answers and ratios of a report that the template knows and can read. */
function figuresOf(template: Template, report: AcceptedReport): Figures {
  const { indicators, ratios } = compileTemplate(template);
  const figures: Record<string, AnswerData> = {};
  for (const [code, indicator] of indicators) {
    const data = ownMember(report.values, code);
    if (data === null || answerFromData(indicator, data).fault) continue;
    figures[code] = data;
  }
  for (const { ratio } of ratios) {
    const value = ownMember(report.ratios, ratio.code);
    if (value !== null) figures[ratio.code] = value;
  }
  return figures;
}

function ownMember<T>(record: Readonly<Record<string, T>>, code: string): T | null {
  return Object.hasOwn(record, code) ? (record[code] ?? null) : null;
}

/** Whether a period follows on another: it begins after the other's end, and not long after. */
function follows(round: StoredRound, earlier: StoredRound): boolean {
  const gap = daysBetween(earlier.periodEnd, round.periodStart);
  return gap > 0 && gap <= longestGap;
}
