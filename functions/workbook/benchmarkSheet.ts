// Writes the benchmark sheet into a copy of the institution's own workbook: values, not live functions, and one native chart.
import {
  type BenchmarkTableRow,
  bandLabel,
  groupLabel,
  type Language,
  type PeerbookWords,
  readPackage,
  sharesText,
  type Template,
  wordsOf,
} from '@peerbook/shared';
import { writeBenchmarkChart } from './benchmarkChart.ts';
import { writeFigure } from './benchmarkFigures.ts';
import { checked, newSpreadsheet, saveSpreadsheet } from './excelize.ts';
import { machineUnpacker } from './machineUnpacker.ts';
import { nameForOurs } from './ownFile/nameForOurs.ts';
import { openFile } from './ownFile/openFile.ts';
import { putSheet } from './ownFile/putSheet.ts';
import { freezeBelow, preparePrint, type SheetWriter, setWidths, sheetWriter } from './sheet.ts';
import { stylesOf } from './styles.ts';
import { heightFor } from './textWidth.ts';

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
const widths = [0, 50, 18, 15, 15, 15, 15, 12, 34, 3, 66, 15, 15, 15, 15];
const headingRow = 6;

/** The workbook with the sheet in it. Everything else in the file keeps its bytes. */
export async function writeBenchmarkSheet(
  workbook: Uint8Array,
  sheet: BenchmarkSheet,
): Promise<Uint8Array> {
  const words = wordsOf(sheet.language);
  const { grid } = readPackage(workbook, { unpacker: machineUnpacker });
  const name = nameForOurs(grid, words.sheets.benchmarks, benchmarkMarker);
  const made = await newSpreadsheet(name);
  const writer = sheetWriter(made, name, stylesOf(made));
  setWidths(made, name, widths);
  checked(made.SetSheetView(name, 0, { ShowGridLines: false, View: 'normal', TopLeftCell: 'A1' }));
  writeHead(writer, sheet, words);
  writeTable(writer, sheet, words);
  writeBenchmarkChart(made, writer, sheet, { row: headingRow, column: columns.chart });
  freezeBelow(made, name, headingRow);
  preparePrint(made, name, `${words.benchmarks['release']} ${sheet.release.release}`, headingRow);
  const file = openFile(workbook);
  const titles = `$${headingRow}:$${headingRow}`;
  putSheet(file, { made: openFile(saveSpreadsheet(made)), name, titles });
  return file.bytes();
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
    const isNumber = i >= 2 && i <= 6;
    const style = i === 7 ? 'headingIndented' : isNumber ? 'headingRight' : 'heading';
    writer.put(headingRow, columns.label + i, text, style);
  });
  writer.height(headingRow, 24);
}

function writeTable(writer: SheetWriter, sheet: BenchmarkSheet, words: PeerbookWords): void {
  let row = headingRow;
  let section = '';
  // What nobody can say anything about is left out: neither an own value nor a published one.
  for (const line of sheet.table) {
    if (line.own === null && line.status === 'withheld') continue;
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
    else writer.put(row, columns.own, line.own, Number.isInteger(line.own) ? 'ownWhole' : 'own');
    writePublished(writer, row, line, sheet.language);
    const isWithheld = line.status === 'withheld';
    const answers = bandLabel(sheet.language, line.nBand);
    writer.put(row, columns.answers, answers, isWithheld ? 'muted' : 'figure');
    writer.put(row, columns.position, words.positions[line.position] ?? '', 'indented');
  }
}

/** Quartiles and median, or the class shares in their place. */
function writePublished(
  writer: SheetWriter,
  row: number,
  line: BenchmarkTableRow,
  language: Language,
): void {
  if (line.status === 'shares') {
    writer.style(row, columns.lower, 'label', columns.upper);
    writer.put(row, columns.lower, sharesText(line.shares), 'label');
    return;
  }
  writeFigure(writer, { row, column: columns.lower }, line.lower, language);
  writeFigure(writer, { row, column: columns.median }, line.median, language);
  writeFigure(writer, { row, column: columns.upper }, line.upper, language);
}
