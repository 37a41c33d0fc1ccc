// A release as a formula means it, and a figure of it as a cell shows it.
import {
  bandLabel,
  chooseRelease,
  figureText,
  type Language,
  type Statistic,
  wordsOf,
} from '@peerbook/shared';
import type { FigureSource, Release } from './figureSource.ts';
import type { LookupAnswer, Question } from './lookups.ts';
import { Refusal } from './refusal.ts';

/** What a cell holds. A Refusal within rows becomes an error of its own. */
export type CellAnswer = number | string | Refusal;

/** The release that is meant; throws a Refusal where there is none such. */
export function findRelease(
  releases: readonly Release[],
  wanted: { readonly release?: number | undefined; readonly period?: string | undefined },
): Release {
  const found = chooseRelease(releases, wanted);
  if (found) return found;
  if (wanted.release !== undefined) {
    const newest = chooseRelease(releases, {})?.release ?? 0;
    throw new Refusal('unknownRelease', { release: wanted.release, newest });
  }
  const periods = [...new Set(releases.map(({ periodEnd }) => periodEnd))].sort().join(', ');
  throw new Refusal('unknownPeriod', { period: wanted.period ?? '', periods });
}

/** A figure of a release for a cell. */
export async function askFigure(
  source: FigureSource,
  release: Release,
  question: Omit<Question, 'release'>,
): Promise<number | string> {
  const answer = await source.ask({ ...question, release: release.release });
  const refusal = refusalIn(answer, release, question);
  if (refusal) throw refusal;
  return cellOf(answer, question.statistic, source.language());
}

/** Why a lookup has no figure; undefined where it has one. */
export function refusalIn(
  { status, missing }: LookupAnswer,
  { release, groups }: Pick<Release, 'release' | 'groups'>,
  { indicator, group }: Pick<Question, 'indicator' | 'group'>,
): Refusal | undefined {
  switch (status) {
    case 'published':
      return undefined;
    case 'withheld':
      return new Refusal('withheld');
    case 'shares':
      return new Refusal('shares', { indicator });
    case 'unknown':
      if (missing === 'group')
        return new Refusal('unknownGroup', { release, group, groups: groups.join('; ') });
      return missing === 'release'
        ? new Refusal('unknownRelease', { release, newest: release })
        : new Refusal('unknownIndicator', { release, indicator });
  }
}

/** A point as a number with the published digits, a range and a band of answers as text. */
function cellOf({ value, range }: LookupAnswer, statistic: Statistic, language: Language) {
  if (range) return figureText({ kind: 'range', ...range }, language);
  return statistic === 'answers' ? bandLabel(language, value ?? '') : Number(value);
}

/** The heading of a column of such figures. */
export function statisticHeading(statistic: Statistic, language: Language): string {
  const { median, lowerQuartile, upperQuartile, answers } = wordsOf(language).headings;
  return { median, lower_quartile: lowerQuartile, upper_quartile: upperQuartile, answers }[
    statistic
  ];
}
