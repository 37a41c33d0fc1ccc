// The benchmark sheet as plain data: what stands in which cell. Values, no formulas, so that a mailed file keeps them.
// Laid out as the service lays it out for a person without the add-in.
import {
  type BenchmarkTableRow,
  bandLabel,
  type Figure,
  figureText,
  type Language,
  sharesText,
  wordsOf,
} from '@peerbook/shared';
import { chartBlock } from './chartBlock.ts';
import { figureCell, numberCell, type SheetCell, textCell } from './sheetCell.ts';

export interface BenchmarkSheet {
  readonly name: string;
  /** Rows from the first on, all as long as `widths`. The first cell of the first row is the marker. */
  readonly rows: readonly (readonly SheetCell[])[];
  /** Row numbers, from 1. */
  readonly headingRow: number;
  readonly sectionRows: readonly number[];
  /** Widths of the columns in points; the first is hidden. */
  readonly widths: readonly number[];
  /** Columns of figures, from 1: aligned to the right. The column of n bands after them is centred. */
  readonly figureColumns: { readonly from: number; readonly to: number };
  /** The figures of the chart: a block of cells with headings, at the right of the table. */
  readonly chart:
    | {
        readonly title: string;
        readonly column: number;
        readonly from: number;
        readonly to: number;
      }
    | undefined;
}

export interface BenchmarkSheetInput {
  readonly table: readonly BenchmarkTableRow[];
  readonly language: Language;
  readonly release: number;
  readonly groupName: string;
  /** The release's end of period, an ISO date. */
  readonly asOf: string;
  /** Says that own values and published figures are of different rounds; undefined where they are of one. */
  readonly otherRound: string | undefined;
}

/** In the first cell of a sheet that Peerbook wrote; the service writes the same. */
export const benchmarkMarker = 'peerbook:benchmarks';

const headingRow = 6;
const chartColumn = 11;
const widths = [0, 340, 90, 80, 85, 80, 85, 70, 190, 16, 220, 80, 85, 80, 85];

/** What is neither answered nor published is left out: nobody can say anything about it. */
export function benchmarkSheet(input: BenchmarkSheetInput): BenchmarkSheet {
  const { table, language } = input;
  const { sheets, benchmarks } = wordsOf(language);
  const rows: SheetCell[][] = head(input);
  const sectionRows: number[] = [];
  let section = '';
  for (const row of table) {
    if (row.own === null && row.status === 'withheld') continue;
    if (row.section !== section)
      sectionRows.push(rows.push([textCell(''), textCell(row.sectionLabel)]));
    section = row.section;
    rows.push(tableRow(row, language));
  }
  const block = chartBlock(table, language);
  const title = benchmarks['chart'] ?? '';
  const full = place(rows, block);
  return {
    name: sheets.benchmarks,
    rows: full,
    headingRow,
    sectionRows,
    widths,
    figureColumns: { from: 4, to: 7 },
    chart:
      block.length === 0
        ? undefined
        : { title, column: chartColumn, from: headingRow, to: headingRow + block.length - 1 },
  };
}

function head(input: BenchmarkSheetInput): SheetCell[][] {
  const { language, release, groupName, asOf, otherRound } = input;
  const { headings, benchmarks } = wordsOf(language);
  const edition = `${benchmarks['release']} ${release}  ·  ${benchmarks['asOf']} ${asOf}`;
  const line = (text: string) => [textCell(''), textCell(text)];
  return [
    [textCell(benchmarkMarker), textCell(benchmarks['title'] ?? '')],
    line(`${benchmarks['group']}: ${groupName}`),
    line(otherRound === undefined ? edition : `${edition}  ·  ${otherRound}`),
    line(benchmarks['basis'] ?? ''),
    line(''),
    [
      '',
      headings.indicator,
      headings.unit,
      headings.own,
      headings.lowerQuartile,
      headings.median,
      headings.upperQuartile,
      headings.answers,
      headings.position,
    ].map(textCell),
  ];
}

function tableRow(row: BenchmarkTableRow, language: Language): SheetCell[] {
  const { withheld, positions } = wordsOf(language);
  const figure = (given: Figure | null) =>
    given ? figureCell(given, language) : textCell(withheld);
  const figures =
    row.status === 'shares'
      ? [textCell(sharesText(row.shares)), textCell(''), textCell('')]
      : [figure(row.lower), figure(row.median), figure(row.upper)];
  return [
    textCell(''),
    textCell(row.label),
    textCell(row.unit),
    row.own === null ? textCell('') : numberCell(row.own),
    ...figures,
    textCell(bandLabel(language, row.nBand)),
    textCell(positions[row.position] ?? ''),
  ];
}

/** Table and block beside each other, every row filled up to the same length. */
function place(
  rows: readonly SheetCell[][],
  block: readonly (readonly SheetCell[])[],
): SheetCell[][] {
  const count = Math.max(rows.length, headingRow - 1 + block.length);
  return Array.from({ length: count }, (_, i) => {
    const left = rows[i] ?? [];
    const right = block[i - (headingRow - 1)] ?? [];
    return widths.map(
      (_width, n) => (n < chartColumn - 1 ? left[n] : right[n - chartColumn + 1]) ?? textCell(''),
    );
  });
}

/** A range is shown in words beside its figures in the pane as on the sheet. */
export function figureOrWithheld(figure: Figure | null, language: Language): string {
  return figure ? figureText(figure, language) : wordsOf(language).withheld;
}
