// The figures that the chart of the benchmark sheet is drawn from: percentages, so that one scale fits them all.
import { type BenchmarkTableRow, type Language, wordsOf } from '@peerbook/shared';
import { isPercent } from './figures.ts';
import { chartCell, numberCell, type SheetCell, textCell } from './sheetCell.ts';

/** More indicators than this can't be told apart in a chart. */
const limit = 12;

/** Headings and a row for each indicator with an own value and a published median; empty where there is none. */
export function chartBlock(
  table: readonly BenchmarkTableRow[],
  language: Language,
): readonly (readonly SheetCell[])[] {
  const { headings, benchmarks } = wordsOf(language);
  const charted = table
    .filter((row) => row.own !== null && isPercent(row.unit) && row.median?.kind === 'point')
    .slice(0, limit);
  if (charted.length === 0) return [];
  const titles = [
    benchmarks['chart'] ?? '',
    headings.own,
    headings.lowerQuartile,
    headings.median,
    headings.upperQuartile,
  ];
  // Excel draws bars from the bottom up, so the first indicator comes last.
  const rows = [...charted]
    .reverse()
    .map((row) => [
      textCell(row.label),
      numberCell(row.own ?? 0),
      ...[row.lower, row.median, row.upper].map((figure) => chartCell(figure, language)),
    ]);
  return [titles.map(textCell), ...rows];
}
