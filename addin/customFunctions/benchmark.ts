// =SP.BENCHMARK(indicator, statistic, [period], [group], [release]): one released figure.
import { readGroup, readIndicator, readPeriod, readRelease, readStatistic } from './arguments.ts';
import type { FigureSource } from './figureSource.ts';
import { askFigure, findRelease } from './released.ts';

export async function benchmark(source: FigureSource, given: readonly unknown[]) {
  const indicator = readIndicator(given[0]);
  const statistic = readStatistic(given[1]);
  const wanted = { period: readPeriod(given[2]), release: readRelease(given[4]) };
  const group = readGroup(given[3]);
  const { association } = await source.standpoints.find();
  const release = findRelease(await source.releases(association), wanted);
  return askFigure(source, release, { association, indicator, statistic, group });
}
