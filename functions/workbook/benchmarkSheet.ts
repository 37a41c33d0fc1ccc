// Writes the benchmark sheet into a copy of the institution's own workbook: values, not live functions, and one native chart.
import {
  addressOf,
  type BenchmarkTableRow,
  bandLabel,
  type Figure,
  figureText,
  groupLabel,
  type Language,
  type PeerbookWords,
  quoteSheet,
  type Template,
  wordsOf,
} from '@peerbook/shared';
import { checked, openSpreadsheet, type Spreadsheet, saveSpreadsheet } from './excelize.ts';
import {
  freezeBelow,
  heightFor,
  preparePrint,
  type SheetWriter,
  setWidths,
  sheetWriter,
} from './sheet.ts';
import { stylesOf } from './styles.ts';

export interface BenchmarkSheet {
  readonly table: readonly BenchmarkTableRow[];
  readonly language: Language;
  readonly group: string;
  readonly release: {
    readonly release: number;
    readonly periodEnd: string;
    readonly releasedAt: string;
  };
  readonly template: Template;
}

/** Marks a sheet as ours, so that a newer one replaces it and a user's own sheet of that name is left alone. */
export const benchmarkMarker = 'peerbook:benchmarks';

const columns = {
  marker: 1,
  label: 2,
  unit: 3,
  own: 4,
  lower: 5,
  median: 6,
  upper: 7,
  answers: 8,
  position: 9,
  chart: 11,
} as const;
const widths = [0, 50, 18, 15, 15, 15, 15, 12, 34, 3, 34, 12, 12, 12, 12];
const headingRow = 6;
const chartRowLimit = 12;
/** excelize's number for clustered bars (its ChartType enumeration is declared, but not there at run time). */
const clusteredBars = 6;

/** The workbook with the sheet in it. Everything else in the file stays as it was. */
export async function writeBenchmarkSheet(
  workbook: Uint8Array,
  sheet: BenchmarkSheet,
): Promise<Uint8Array> {
  const file = await openSpreadsheet(workbook);
  const words = wordsOf(sheet.language);
  const name = freeName(file, words.sheets.benchmarks);
  checked(file.NewSheet(name));
  const writer = sheetWriter(file, name, stylesOf(file));
  setWidths(file, name, widths);
  checked(file.SetSheetView(name, 0, { ShowGridLines: false, View: 'normal', TopLeftCell: 'A1' }));
  writeHead(writer, sheet, words);
  writeTable(writer, sheet, words);
  writeChart(file, writer, sheet, words);
  freezeBelow(file, name, headingRow);
  preparePrint(file, name, `${words.benchmarks['release']} ${sheet.release.release}`, headingRow);
  checked(file.SetActiveSheet(checked(file.GetSheetIndex(name)).index));
  return saveSpreadsheet(file);
}

/** Removes an older sheet of ours; where the user has a sheet of that name, ours gets a number. */
function freeName(file: Spreadsheet, wanted: string): string {
  const taken = new Set<string>();
  for (const name of file.GetSheetList().list) {
    if (checked(file.GetCellValue(name, 'A1')).value === benchmarkMarker)
      checked(file.DeleteSheet(name));
    else taken.add(name.toLowerCase());
  }
  for (let i = 1; ; i += 1) {
    const name = i === 1 ? wanted : `${wanted} (${i})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

function writeHead(writer: SheetWriter, sheet: BenchmarkSheet, words: PeerbookWords): void {
  const { release } = sheet;
  writer.put(1, columns.marker, benchmarkMarker, 'quiet');
  writer.put(1, columns.label, words.benchmarks['title'] ?? '', 'title');
  writer.height(1, 30);
  writer.put(
    2,
    columns.label,
    `${words.benchmarks['group']}: ${groupLabel(sheet.template, sheet.language, sheet.group)}`,
    'subtitle',
  );
  const edition = `${words.benchmarks['release']} ${release.release}  ·  ${words.benchmarks['asOf']} ${release.periodEnd}  ·  ${release.releasedAt.slice(0, 10)}`;
  writer.put(3, columns.label, edition, 'subtitle');
  const basis = words.benchmarks['basis'] ?? '';
  writer.put(4, columns.label, basis, 'subtitle');
  const { headings } = words;
  const texts = [
    headings.indicator,
    headings.unit,
    headings.own,
    headings.lowerQuartile,
    headings.median,
    headings.upperQuartile,
    headings.answers,
    headings.position,
  ];
  texts.forEach((text, i) => {
    writer.put(headingRow, columns.label + i, text, i >= 2 && i <= 6 ? 'headingRight' : 'heading');
  });
  writer.height(headingRow, 24);
}

function writeTable(writer: SheetWriter, sheet: BenchmarkSheet, words: PeerbookWords): void {
  let row = headingRow;
  let section = '';
  for (const line of sheet.table) {
    if (line.section !== section) {
      section = line.section;
      row += 1;
      writer.put(row, columns.label, line.sectionLabel, 'section');
      writer.style(row, columns.unit, 'section', columns.position);
    }
    row += 1;
    writer.put(row, columns.label, line.label, 'label');
    writer.height(row, heightFor(line.label, widths[1] as number));
    writer.put(row, columns.unit, line.unit, 'quiet');
    if (line.own === null) writer.put(row, columns.own, '', 'figure');
    else writer.put(row, columns.own, line.own, 'ratio');
    writeFigure(writer, row, columns.lower, line.lower, sheet.language, words);
    writeFigure(writer, row, columns.median, line.median, sheet.language, words);
    writeFigure(writer, row, columns.upper, line.upper, sheet.language, words);
    writer.put(row, columns.answers, bandLabel(sheet.language, line.nBand), 'figure');
    writer.put(row, columns.position, words.positions[line.position] ?? '', 'label');
  }
}

/** A figure with the digits that were published and no other: a point as a number, a range or "not shown" as text. */
function writeFigure(
  writer: SheetWriter,
  row: number,
  column: number,
  figure: Figure | null,
  language: Language,
  words: PeerbookWords,
): void {
  if (figure?.kind !== 'point') {
    writer.put(row, column, figure ? figureText(figure, language) : words.withheld, 'figure');
    return;
  }
  const decimals = (figure.figure.split('.')[1] ?? '').length;
  writer.put(
    row,
    column,
    Number(figure.figure),
    decimals === 0
      ? 'figure0'
      : decimals === 1
        ? 'figure1'
        : decimals === 2
          ? 'figure2'
          : 'figure3',
  );
}

/** The chart and, beside it, the figures that it is drawn from: percentages with all three published, own value included. */
function writeChart(
  file: Spreadsheet,
  writer: SheetWriter,
  sheet: BenchmarkSheet,
  words: PeerbookWords,
): void {
  const points = sheet.table
    .filter(
      (line) => line.unit.startsWith('%') && line.own !== null && line.median?.kind === 'point',
    )
    .slice(0, chartRowLimit);
  if (points.length === 0) return;
  const { headings } = words;
  const series = [
    { title: headings.own, color: 'B4532A', of: (line: BenchmarkTableRow) => line.own },
    {
      title: headings.lowerQuartile,
      color: 'B9CBD3',
      of: (line: BenchmarkTableRow) => numberOf(line.lower),
    },
    {
      title: headings.median,
      color: '1F4E5F',
      of: (line: BenchmarkTableRow) => numberOf(line.median),
    },
    {
      title: headings.upperQuartile,
      color: '7FA3B1',
      of: (line: BenchmarkTableRow) => numberOf(line.upper),
    },
  ];
  writer.put(headingRow, columns.chart, words.benchmarks['chart'] ?? '', 'heading');
  series.forEach(({ title }, i) => {
    writer.put(headingRow, columns.chart + 1 + i, title, 'headingRight');
  });
  points.forEach((line, i) => {
    const row = headingRow + 1 + i;
    writer.put(row, columns.chart, line.label, 'quiet');
    series.forEach(({ of }, j) => {
      const value = of(line);
      if (value !== null) writer.put(row, columns.chart + 1 + j, value, 'figure1');
    });
  });
  const first = headingRow + 1;
  const last = headingRow + points.length;
  const range = (column: number) =>
    `${quoteSheet(writer.name)}!${absolute(first, column)}:${absolute(last, column)}`;
  checked(
    file.AddChart(writer.name, addressOf(last + 2, columns.chart), {
      Type: clusteredBars,
      Series: series.map(({ color }, i) => ({
        Name: `${quoteSheet(writer.name)}!${absolute(headingRow, columns.chart + 1 + i)}`,
        Categories: range(columns.chart),
        Values: range(columns.chart + 1 + i),
        Fill: { Type: 'pattern', Pattern: 1, Color: [color] },
      })),
      Dimension: { Width: 640, Height: 120 + points.length * 52 },
      Legend: { Position: 'bottom' },
      Title: { Paragraph: [{ Text: words.benchmarks['chart'] ?? '' }] },
      XAxis: { ReverseOrder: true },
      YAxis: { MajorGridLines: true },
      GapWidth: 60,
    } as Parameters<Spreadsheet['AddChart']>[2]),
  );
}

function numberOf(figure: Figure | null): number | null {
  return figure?.kind === 'point' ? Number(figure.figure) : null;
}

function absolute(row: number, column: number): string {
  return addressOf(row, column).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
}
