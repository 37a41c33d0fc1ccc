// =SP.OWN(indicator, [period]): the figure that the own institution reported, as it was submitted or accepted.
import { isOfPeriod } from '@peerbook/shared';
import { readIndicator, readPeriod } from './arguments.ts';
import type { FigureSource, OwnReport } from './figureSource.ts';
import { Refusal } from './refusal.ts';

export async function own(source: FigureSource, given: readonly unknown[]): Promise<number> {
  const indicator = readIndicator(given[0]);
  const period = readPeriod(given[1]);
  const reports = await source.ownReports();
  const report = reports.findLast(
    ({ periodEnd }) => period === undefined || isOfPeriod(periodEnd, period),
  );
  return ownFigure(report, indicator);
}

/** Throws a Refusal where the report, or the figure in it, is not there. */
export function ownFigure(report: OwnReport | undefined, indicator: string): number {
  if (!report) throw new Refusal('noOwnReport');
  const figure = Object.hasOwn(report.figures, indicator) ? report.figures[indicator] : undefined;
  if (figure === undefined)
    throw new Refusal('noOwnFigure', { period: report.periodEnd, indicator });
  return figure;
}
