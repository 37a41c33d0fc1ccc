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
import { type AcceptedReport, acceptedBefore, daysBetween } from './history.ts';
import { type Figures, usualRanges } from './usualRanges.ts';

export interface FoundReference {
  readonly reference: Reference;
  /** The report that the prior values are from. */
  readonly prior: {
    readonly round: string;
    readonly revision: number;
    readonly periodEnd: string;
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
          revision: before.report.revision.revision,
          periodEnd: before.report.round.periodEnd,
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

/** Answers and ratios of a report that the template knows and nobody doubts; a ratio over a queried figure is doubtful too. */
function verifiedFigures(template: Template, { revision, queried }: AcceptedReport): Figures {
  const { indicators, ratios, dependents } = compileTemplate(template);
  const doubtful = new Set(
    queried.flatMap((code) => [
      code,
      ...(dependents.get(code)?.ratios ?? []).map((i) => ratios[i]?.ratio.code),
    ]),
  );
  const figures: Record<string, AnswerData> = {};
  for (const [code, indicator] of indicators) {
    const data = ownMember(revision.values, code);
    if (data === null || doubtful.has(code) || answerFromData(indicator, data).fault) continue;
    figures[code] = data;
  }
  for (const { ratio } of ratios) {
    const value = ownMember(revision.ratios, ratio.code);
    if (value !== null && !doubtful.has(ratio.code)) figures[ratio.code] = value;
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
