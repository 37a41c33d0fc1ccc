// The usual range of each figure of an institution, from its earlier reports as far as they can be compared with this one.
import {
  type AnswerData,
  compileTemplate,
  type Indicator,
  type Measure,
  numericKinds,
  type Reference,
  type Template,
  usualRange,
} from '@peerbook/shared';
import type { StoredRound } from '../association/documents.ts';
import { type AcceptedReport, daysBetween } from './history.ts';

/** Answers and ratios by code. */
export type Figures = Readonly<Record<string, AnswerData>>;

/** Reports with those of their figures that are verified, oldest first. */
export type History = readonly { readonly report: AcceptedReport; readonly figures: Figures }[];

/** What past reports make usual of each stock, flow and ratio. */
export function usualRanges(
  template: Template,
  history: History,
  round: StoredRound,
): Reference['usual'] {
  const { indicators, ratios } = compileTemplate(template);
  const usual: Reference['usual'] = {};
  const add = (code: string, among: History, measure: Measure, least: number | undefined) => {
    const earlier = among
      .map(({ figures }) => figures[code])
      .filter((data): data is number => typeof data === 'number');
    const range = usualRange(earlier, measure, least);
    if (range) usual[code] = range;
  };
  for (const [code, indicator] of indicators) {
    if (!hasHistory(indicator)) continue;
    add(code, alike(history, indicator, round), measureOf(indicator.kind), indicator.bounds?.min);
  }
  for (const { ratio } of ratios) add(ratio.code, history, measureOf(ratio.unit), ratio.least);
  return usual;
}

function hasHistory({ kind, measures }: Indicator): boolean {
  return numericKinds.has(kind) && kind !== 'year' && measures !== 'nothing';
}

function measureOf(kindOrUnit: string): Measure {
  if (kindOrUnit === 'percent') return 'percentage';
  return kindOrUnit === 'integer' ? 'count' : 'amount';
}

/** The reports whose figure is of the same sort: amounts in the latest currency and scale, flows over a period as long. */
function alike(history: History, { kind, measures }: Indicator, round: StoredRound): History {
  const latest = history.at(-1)?.figures;
  const isStatedAlike = (figures: Figures) =>
    statedIn.every((code) => figures[code] === latest?.[code]);
  const length = daysBetween(round.periodStart, round.periodEnd);
  return history.filter(({ report, figures }) => {
    if (kind === 'currency' && !isStatedAlike(figures)) return false;
    if (measures !== 'flow') return true;
    const other = daysBetween(report.round.periodStart, report.round.periodEnd);
    return Math.abs(other - length) <= 0.1 * length;
  });
}

const statedIn = ['profile_currency', 'profile_scale_factor'] as const;
