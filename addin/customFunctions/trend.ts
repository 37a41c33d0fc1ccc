// =SP.TREND(indicator, statistic, [group]): a figure in every release, the oldest first. A release that has none has #N/A there.
import { functionWordsOf } from '../words/functions/functionWords.ts';
import { readGroup, readIndicator, readStatistic } from './arguments.ts';
import type { FigureSource } from './figureSource.ts';
import { mayPass, Refusal, refusalOf } from './refusal.ts';
import { askFigure, type CellAnswer, statisticHeading } from './released.ts';

export async function trend(
  source: FigureSource,
  given: readonly unknown[],
): Promise<readonly (readonly CellAnswer[])[]> {
  const indicator = readIndicator(given[0]);
  const statistic = readStatistic(given[1]);
  const group = readGroup(given[2]);
  const { association } = await source.standpoints.find();
  const releases = [...(await source.releases(association))].sort(
    (a, b) => Date.parse(a.periodEnd) - Date.parse(b.periodEnd) || a.release - b.release,
  );
  const question = { association, indicator, statistic, group };
  const figures = await Promise.all(
    releases.map((release) => askFigure(source, release, question).catch(refusalOf)),
  );
  const refusals = figures.filter((figure) => figure instanceof Refusal);
  // Where there is no figure at all the formula says why, first of all what can be helped.
  if (refusals.length === figures.length) throw refusals.find(mayPass) ?? refusals.at(-1);
  const language = source.language();
  const { headings } = functionWordsOf(language);
  return [
    [headings.period, statisticHeading(statistic, language), headings.release],
    ...releases.map(({ periodEnd, release }, i) => [
      periodShown(periodEnd),
      figures[i] as CellAnswer,
      release,
    ]),
  ];
}

/** A year where the period is one: it makes the axis of a chart, and serves as the period of another formula. */
function periodShown(periodEnd: string): number | string {
  return periodEnd.endsWith('-12-31') ? Number(periodEnd.slice(0, 4)) : periodEnd;
}
