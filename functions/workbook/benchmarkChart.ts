// The chart of the benchmark sheet, and beside it the figures that it is drawn from.
import {
  addressOf,
  type BenchmarkTableRow,
  type Figure,
  quoteSheet,
  wordsOf,
} from '@peerbook/shared';
import { writeFigure } from './benchmarkFigures.ts';
import type { BenchmarkSheet } from './benchmarkSheet.ts';
import { checked, type Spreadsheet } from './excelize.ts';
import type { SheetWriter } from './sheet.ts';
import { palette } from './styles.ts';

const rowLimit = 12;
/** excelize's number for clustered bars (its ChartType enumeration is declared, but not there at run time). */
const clusteredBars = 6;

type Point = BenchmarkTableRow & { readonly own: number };

/** Percentages with an own value and a published median: one scale fits them all. */
function pointsOf(table: readonly BenchmarkTableRow[]): readonly Point[] {
  return table
    .filter((line): line is Point => line.own !== null)
    .filter((line) => line.unit.startsWith('%') && line.median?.kind === 'point')
    .slice(0, rowLimit);
}

const published: readonly {
  readonly color: string;
  readonly of: (line: Point) => Figure | null;
}[] = [
  { color: 'B9CBD3', of: (line) => line.lower },
  { color: palette.deep, of: (line) => line.median },
  { color: '7FA3B1', of: (line) => line.upper },
];
const ownColor = 'B4532A';

/** Writes the figures from `at` on and puts the chart below them; nothing where there is nothing to compare. */
export function writeBenchmarkChart(
  file: Spreadsheet,
  writer: SheetWriter,
  sheet: BenchmarkSheet,
  at: { row: number; column: number },
): void {
  const points = pointsOf(sheet.table);
  if (points.length === 0) return;
  const words = wordsOf(sheet.language);
  const { headings } = words;
  const title = words.benchmarks['chart'] ?? '';
  writer.put(at.row, at.column, title, 'heading');
  [headings.own, headings.lowerQuartile, headings.median, headings.upperQuartile].forEach(
    (heading, i) => {
      writer.put(at.row, at.column + 1 + i, heading, 'headingRight');
    },
  );
  points.forEach((line, i) => {
    const row = at.row + 1 + i;
    writer.put(row, at.column, line.label, 'quiet');
    writer.put(row, at.column + 1, line.own, 'own');
    published.forEach(({ of }, j) => {
      const figure = of(line);
      // A cell without a point stays empty: the chart would draw a text as zero.
      if (figure?.kind === 'point')
        writeFigure(writer, { row, column: at.column + 2 + j }, figure, sheet.language);
    });
  });
  addChart(file, writer.name, { ...at, count: points.length, title });
}

function addChart(
  file: Spreadsheet,
  name: string,
  at: { row: number; column: number; count: number; title: string },
): void {
  const [first, last] = [at.row + 1, at.row + at.count];
  const cell = (row: number, column: number) =>
    addressOf(row, column).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
  const range = (column: number) =>
    `${quoteSheet(name)}!${cell(first, column)}:${cell(last, column)}`;
  const ink = { Color: palette.ink, Size: 9 };
  const chart = {
    Type: clusteredBars,
    Series: [ownColor, ...published.map(({ color }) => color)].map((color, i) => ({
      Name: `${quoteSheet(name)}!${cell(at.row, at.column + 1 + i)}`,
      Categories: range(at.column),
      Values: range(at.column + 1 + i),
      Fill: { Type: 'pattern', Pattern: 1, Color: [color] },
    })),
    Dimension: { Width: 700, Height: 120 + at.count * 52 },
    Legend: { Position: 'top', Font: ink },
    Title: { Paragraph: [{ Text: at.title, Font: { ...ink, Size: 12, Bold: true } }] },
    XAxis: { ReverseOrder: true, Font: ink },
    YAxis: { MajorGridLines: true, Font: ink },
    GapWidth: 60,
  };
  checked(
    file.AddChart(
      name,
      addressOf(last + 2, at.column),
      chart as Parameters<Spreadsheet['AddChart']>[2],
    ),
  );
}
