// The profile by section: how far own values lie from the median, in steps to the quartiles, so that indicators of whatever unit
// stand on one scale.
import type { Language } from '../../template/words.ts';
import { sheetWordsOf } from '../../words/sheets/sheetWords.ts';
import { wordsOf } from '../../words/words.ts';
import { cutToWidth } from '../../workbook/textWidth.ts';
import { middleOf } from '../benchmark.ts';
import type { BenchmarkTableRow } from '../benchmarkTable.ts';
import { type Position, positionOf } from '../position.ts';
import { toneOf } from '../tone.ts';
import type { DrawnChart } from './drawnChart.ts';
import { textCell } from './plannedCells.ts';
import type { PlannedCell } from './plannedSheet.ts';
import { sheetColors } from './sheetLook.ts';

/** Bars end here: one that is far out would make all others too short to compare. */
const furthest = 3;
/** Lines of a chart that are still read at one look, and on one page. */
const mostLines = 30;
const labelWidth = 46;
/** Points. */
const [lineHeight, around] = [17, 64];

/** A line of the chart: the heading of a section, or an indicator under it. */
type Line =
  | { readonly kind: 'section'; readonly label: string }
  | { readonly kind: 'indicator'; readonly row: BenchmarkTableRow; readonly steps: number };

/** As many charts as it takes, each with no more lines than are read at one look; none where nothing can be drawn. */
export function profileCharts(
  table: readonly BenchmarkTableRow[],
  language: Language,
): readonly DrawnChart[] {
  const { profile, headings } = sheetWordsOf(language);
  const { lowerQuartile, upperQuartile } = wordsOf(language).headings;
  const titles = [headings.steps, profile.better, profile.worse, profile.neither];
  const colors = [sheetColors.better, sheetColors.worse, sheetColors.neither];
  const quoted = (text: string) => `"${text.replaceAll('"', '')}"`;
  return partsOf(linesOf(table)).map((lines, i) => ({
    title: i === 0 ? profile.chart : profile.chartFurther,
    cells: [
      titles.map((text, n) => textCell(text, n === 0 ? 'small' : 'smallRight')),
      // Bars are drawn from the bottom up, so what is read first comes last.
      ...[...lines].reverse().map((line) => lineCells(line, language)),
    ],
    series: colors.map((color) => ({ color, isOutlined: false })),
    isOverlaid: true,
    // The marks of the scale are the quartiles, one step from the median on either side.
    scale: {
      from: -furthest,
      to: furthest,
      step: 2,
      format: `[=-1]${quoted(lowerQuartile)};[=1]${quoted(upperQuartile)};""`,
    },
    hasLegend: false,
    height: around + lines.length * lineHeight,
  }));
}

/** On which side of the median alone an own value lies: around a quartile there is a better side, too. */
function sideOf({ own, median, code, nBand }: BenchmarkTableRow): Position {
  if (!median) return 'unknown';
  return positionOf(own, { indicator: code, group: '', nBand, status: 'published', median });
}

function linesOf(table: readonly BenchmarkTableRow[]): readonly Line[] {
  const lines: Line[] = [];
  let section = '';
  for (const row of table) {
    const steps = stepsOf(row);
    if (steps === undefined) continue;
    if (row.section !== section) lines.push({ kind: 'section', label: row.sectionLabel });
    section = row.section;
    lines.push({ kind: 'indicator', row, steps });
  }
  return lines;
}

/**
 * Steps from the median, down to two decimals; a range stands for its middle. Undefined without an own value, or without quartiles on
 * either side of the median.
 */
export function stepsOf({ own, lower, median, upper }: BenchmarkTableRow): number | undefined {
  if (own === null || !lower || !median || !upper) return undefined;
  const [from, middle, to] = [middleOf(lower), middleOf(median), middleOf(upper)];
  if (!(from < middle && middle < to)) return undefined;
  const steps = (own - middle) / (own < middle ? middle - from : to - middle);
  return Math.round(Math.max(-furthest, Math.min(furthest, steps)) * 100) / 100;
}

/** Parts of about the same length; one that begins within a section says its heading once more. */
function partsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const parts = Math.ceil(lines.length / mostLines);
  const length = Math.ceil(lines.length / parts);
  return Array.from({ length: parts }, (_, i) => {
    const part = lines.slice(i * length, (i + 1) * length);
    const heading = lines.slice(0, i * length).findLast((line) => line.kind === 'section');
    const begun = part[0]?.kind === 'section' || !heading ? part : [heading, ...part];
    // A heading with nothing below it belongs to the next part, which says it again.
    return begun.at(-1)?.kind === 'section' ? begun.slice(0, -1) : begun;
  });
}

function lineCells(line: Line, language: Language): readonly PlannedCell[] {
  const blank = textCell('', 'smallRight');
  if (line.kind === 'section')
    return [textCell(line.label.toLocaleUpperCase(language), 'small'), blank, blank, blank];
  const { row, steps } = line;
  const bar: PlannedCell = { value: steps, format: '0.00', look: 'smallRight' };
  const tone = toneOf({ better: row.better, position: sideOf(row) });
  return [
    textCell(cutToWidth(row.label, labelWidth), 'small'),
    ...(['better', 'worse', 'neutral'] as const).map((one) => (one === tone ? bar : blank)),
  ];
}
