// Own values as outlined bars over the band between the quartiles: percentages, so that one scale fits them all.
import type { Language } from '../../template/words.ts';
import { sheetWordsOf } from '../../words/sheets/sheetWords.ts';
import { wordsOf } from '../../words/words.ts';
import { cutToWidth } from '../../workbook/textWidth.ts';
import { type BenchmarkTableRow, ratioSection } from '../benchmarkTable.ts';
import type { DrawnChart } from './drawnChart.ts';
import { isPercent, ownCell, pointCell, textCell } from './plannedCells.ts';
import type { PlannedCell, PlannedSeries } from './plannedSheet.ts';
import { sheetColors } from './sheetLook.ts';

/** More indicators than this can't be told apart in a chart. */
const most = 14;
const labelWidth = 46;
/** Points. */
const [lineHeight, around] = [24, 84];

type Point = { readonly row: BenchmarkTableRow; readonly own: number };

/** With quartiles where any are published, else with medians alone; undefined where there is nothing to draw. */
export function bandChart(
  table: readonly BenchmarkTableRow[],
  language: Language,
): DrawnChart | undefined {
  const points = pointsOf(table);
  const banded = points.filter(({ row }) => isBand(row)).slice(0, most);
  if (banded.length > 0) return bands(banded, language);
  return points.length > 0 ? pairs(points.slice(0, most), language) : undefined;
}

/** Percentages with an own value and a median that is a point; ratios first, since all know them. */
function pointsOf(table: readonly BenchmarkTableRow[]): readonly Point[] {
  const points = table.flatMap((row) =>
    row.own !== null && isPercent(row.unit) && row.median?.kind === 'point'
      ? [{ row, own: row.own }]
      : [],
  );
  const isRatio = ({ row }: Point) => row.section === ratioSection;
  return [...points.filter(isRatio), ...points.filter((point) => !isRatio(point))];
}

/** Bands are drawn as bars that cover each other from zero on, so none may begin below it. */
function isBand({ lower, median, upper }: BenchmarkTableRow): boolean {
  return [lower, median, upper].every((one) => one?.kind === 'point' && Number(one.figure) >= 0);
}

function bands(points: readonly Point[], language: Language): DrawnChart {
  const { profile } = sheetWordsOf(language);
  const { own, lowerQuartile, median, upperQuartile } = wordsOf(language).headings;
  const { pale, middle, paper } = sheetColors;
  const part = (color: string): PlannedSeries => ({ color, isOutlined: false });
  return {
    ...drawn(
      points,
      profile.band,
      ['upper', 'median', 'lower'],
      [upperQuartile, median, lowerQuartile, own],
    ),
    series: [
      part(pale),
      part(middle),
      // In the colour of the paper: what lies below the band.
      part(paper),
      { color: sheetColors.own, isOutlined: true },
    ],
    isOverlaid: true,
    hasLegend: false,
  };
}

function pairs(points: readonly Point[], language: Language): DrawnChart {
  const { own, median } = wordsOf(language).headings;
  return {
    ...drawn(points, sheetWordsOf(language).profile.pair, ['median'], [median, own]),
    series: [
      { color: sheetColors.middle, isOutlined: false },
      { color: sheetColors.own, isOutlined: false },
    ],
    isOverlaid: false,
    hasLegend: true,
  };
}

function drawn(
  points: readonly Point[],
  title: string,
  figures: readonly ('lower' | 'median' | 'upper')[],
  headings: readonly string[],
): Omit<DrawnChart, 'series' | 'isOverlaid' | 'hasLegend'> {
  const cells = points.map(({ row, own }): readonly PlannedCell[] => [
    textCell(cutToWidth(row.label, labelWidth), 'small'),
    ...figures.map((which): PlannedCell => {
      const figure = row[which];
      return figure?.kind === 'point'
        ? pointCell(figure.figure, 'smallRight')
        : textCell('', 'smallRight');
    }),
    { ...ownCell(own, row.unit), look: 'smallRight' },
  ]);
  const values = cells.flat().flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  return {
    title,
    cells: [
      ['', ...headings].map((text) => textCell(text, 'smallRight')),
      // Bars are drawn from the bottom up, so what is read first comes last.
      ...cells.reverse(),
    ],
    scale: { ...roundScale(Math.min(0, ...values), Math.max(0, ...values)), format: '0" %"' },
    height: around + points.length * lineHeight,
  };
}

/** A scale of about eight round steps that holds both ends. */
function roundScale(least: number, greatest: number) {
  const rough = Math.max(greatest - least, 1) / 8;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
  return { from: Math.floor(least / step) * step, to: Math.ceil(greatest / step) * step, step };
}
