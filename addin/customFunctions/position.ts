// =SP.POSITION(indicator, [period], [group]): where the own figure lies among the released ones, in words. Told from
// published figures alone, beside the report of the same round.
import {
  type BenchmarkRow,
  type Figure,
  positionOf,
  type Statistic,
  wordsOf,
} from '@peerbook/shared';
import { readGroup, readIndicator, readPeriod } from './arguments.ts';
import type { FigureSource } from './figureSource.ts';
import type { LookupAnswer } from './lookups.ts';
import { ownFigure } from './own.ts';
import { findRelease, refusalIn } from './released.ts';

const asked: readonly Statistic[] = ['median', 'lower_quartile', 'upper_quartile'];

export async function position(source: FigureSource, given: readonly unknown[]): Promise<string> {
  const indicator = readIndicator(given[0]);
  const period = readPeriod(given[1]);
  const group = readGroup(given[2]);
  const { association } = await source.standpoints.find();
  const release = findRelease(await source.releases(association), { period });
  const question = { association, release: release.release, indicator, group };
  const [median, lower, upper] = (await Promise.all(
    asked.map((statistic) => source.ask({ ...question, statistic })),
  )) as [LookupAnswer, LookupAnswer, LookupAnswer];
  const refusal = refusalIn(median, release, question);
  if (refusal) throw refusal;
  const reports = await source.ownReports();
  const report = reports.find(({ round }) => round === release.round);
  const row: BenchmarkRow = {
    indicator,
    group,
    nBand: '',
    status: 'published',
    median: figureIn(median) as Figure,
    lower: figureIn(lower),
    upper: figureIn(upper),
  };
  const place = positionOf(ownFigure(report, indicator), row);
  return wordsOf(source.language()).positions[place] ?? '';
}

function figureIn({ value, range }: LookupAnswer): Figure | undefined {
  if (range) return { kind: 'range', ...range };
  return value === null ? undefined : { kind: 'point', figure: value };
}
