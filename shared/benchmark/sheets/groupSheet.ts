// The sheet of one peer group: own values beside the published figures, section by section, and medians of earlier releases.
import { sheetWordsOf } from '../../words/sheets/sheetWords.ts';
import { fill, wordsOf } from '../../words/words.ts';
import { sharesText } from '../benchmark.ts';
import { type BenchmarkTableRow, benchmarkTable } from '../benchmarkTable.ts';
import { bandLabel, groupLabel } from '../groupLabel.ts';
import type { ComparedRelease, Comparison } from './comparison.ts';
import { periodText } from './earlierEditions.ts';
import { measuredRows } from './measuredRows.ts';
import { figureCell, lineOf, ownCell, textCell } from './plannedCells.ts';
import type { PlannedCell, PlannedRow, PlannedSheet } from './plannedSheet.ts';
import { groupSheetName, sheetMarker } from './sheetName.ts';
import { figureWidth, ownCells, ownHeadings, ownWidths, tableRows } from './tableRows.ts';

const headingRow = 6;

/** What is neither answered nor published is left out: nobody can say anything about it. */
export function groupSheet(
  comparison: Comparison,
  release: ComparedRelease,
  group: string,
): PlannedSheet {
  const { template, language, association, own } = comparison;
  const editions = editionsOf(comparison, release, group);
  const table = benchmarkTable({ template, language, own, rows: release.rows, group }).filter(
    (row) => row.own !== null || row.status !== 'withheld',
  );
  const edition = editionText(release, comparison);
  const name = groupLabel(template, language, group);
  const figures = Array<number>(4 + (editions.length > 0 ? 1 + editions.length : 0));
  const widths = [...ownWidths, ...figures.fill(figureWidth)];
  const isSilent = table.every(({ status }) => status === 'withheld');
  const rows = [
    ...head(comparison, release, name),
    { cells: [undefined, ...headings(comparison, editions)] },
    ...tableRows(table, widths.length, (row) => tableCells(row, comparison, editions)),
    ...(isSilent ? [lineOf(sheetWordsOf(language).nothing, 'subtitle', 30)] : []),
  ];
  return {
    name: groupSheetName(template, language, group),
    marker: sheetMarker(group),
    widths,
    rows: measuredRows(rows, widths),
    frozenRows: headingRow,
    charts: [],
    print: {
      orientation: 'landscape',
      titleRows: [headingRow, headingRow],
      header: [association, edition, name].join('  ·  '),
    },
  };
}

/** "Release 3 of 2025-05-01 · figures as of 2024-12-31". */
export function editionText(
  { release, releasedAt, periodEnd }: ComparedRelease,
  { language }: Pick<Comparison, 'language'>,
): string {
  const day = releasedAt.slice(0, 10);
  return fill(sheetWordsOf(language).edition, { release, day, asOf: periodEnd });
}

interface Edition {
  readonly periodEnd: string;
  readonly table: ReadonlyMap<string, BenchmarkTableRow>;
}

/** The earlier ones and, last, this one; none where there is no earlier one, and so no way to go. */
function editionsOf(
  { template, language, earlier, own: ownNow }: Comparison,
  release: ComparedRelease,
  group: string,
): readonly Edition[] {
  if (earlier.length === 0) return [];
  return [...earlier, { ...release, own: ownNow }].map(({ periodEnd, rows, own }) => {
    const table = benchmarkTable({ template, language, own, rows, group });
    return { periodEnd, table: new Map(table.map((row) => [row.code, row])) };
  });
}

function head(comparison: Comparison, release: ComparedRelease, name: string) {
  const { language, round } = comparison;
  const { benchmarks } = wordsOf(language);
  const { names, peerGroup, seeMethod } = sheetWordsOf(language);
  const other = fill(benchmarks.otherRound, { own: round, release: release.round });
  const edition = editionText(release, comparison);
  return [
    lineOf(benchmarks.title, 'title', 30),
    lineOf(fill(peerGroup, { group: name }), 'subtitle'),
    lineOf(round === release.round ? edition : `${edition}  ·  ${other}`, 'subtitle'),
    lineOf(fill(seeMethod, { sheet: names.method }), 'subtitle'),
    { cells: [] },
  ] satisfies PlannedRow[];
}

function headings({ language }: Comparison, editions: readonly Edition[]): readonly PlannedCell[] {
  const { lowerQuartile, median, upperQuartile, answers } = wordsOf(language).headings;
  const { ownThen, medianThen } = sheetWordsOf(language).headings;
  const then = (words: string, { periodEnd }: Edition) =>
    textCell(fill(words, { period: periodText(periodEnd) }), 'headingRight');
  return [
    ...ownHeadings(language),
    ...[lowerQuartile, median, upperQuartile].map((text) => textCell(text, 'headingRight')),
    textCell(answers, 'headingCenter'),
    ...editions.slice(-2, -1).map((last) => then(ownThen, last)),
    ...editions.map((edition) => then(medianThen, edition)),
  ];
}

function tableCells(
  row: BenchmarkTableRow,
  { language }: Comparison,
  editions: readonly Edition[],
): readonly PlannedCell[] {
  return [
    ...ownCells(row, language),
    ...(row.status === 'shares'
      ? [sharesText(row.shares), '', ''].map((text) => textCell(text, 'text'))
      : [row.lower, row.median, row.upper].map((figure) => figureCell(figure, language))),
    textCell(bandLabel(language, row.nBand), row.status === 'withheld' ? 'mutedCenter' : 'center'),
    ...editions
      .slice(-2, -1)
      .map(({ table }) => ownCell(table.get(row.code)?.own ?? null, row.unit)),
    ...editions.map(({ table }) => {
      const then = table.get(row.code);
      return then?.status === 'shares' ? textCell('', 'text') : figureCell(then?.median, language);
    }),
  ];
}
