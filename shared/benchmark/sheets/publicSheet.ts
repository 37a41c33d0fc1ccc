// Public figures of the past beside own values: the world and the groups that an institution belongs to. For associations too small
// to publish anything, the comparison that there is from the first day.
import { sheetWordsOf } from '../../words/sheets/sheetWords.ts';
import { fill, wordsOf } from '../../words/words.ts';
import { benchmarkTable } from '../benchmarkTable.ts';
import { groupLabel } from '../groupLabel.ts';
import type { ComparedPublicFigures, Comparison } from './comparison.ts';
import { measuredRows } from './measuredRows.ts';
import { exactCell, lineOf, pointCell, textCell } from './plannedCells.ts';
import type { PlannedCell, PlannedRow, PlannedSheet } from './plannedSheet.ts';
import { sheetMarker } from './sheetName.ts';
import { figureWidth, ownCells, ownHeadings, ownWidths, tableRows } from './tableRows.ts';

/** Groups beside each other; with more, a page could not be read. */
const mostGroups = 2;
const headingRow = 7;
const institutionsWidth = 14;

/** Positions are told against the first group. */
export function publicSheet(
  comparison: Comparison,
  { year, rows, groups: all }: ComparedPublicFigures,
): PlannedSheet {
  const { template, language, own, association } = comparison;
  const words = sheetWordsOf(language);
  const groups = all.slice(0, mostGroups);
  const tables = groups.map((group) => benchmarkTable({ template, language, own, rows, group }));
  const byCode = tables.map((table) => new Map(table.map((row) => [row.code, row])));
  const first = tables[0] ?? [];
  const shown = first.filter(({ code }) =>
    byCode.some((table) => table.get(code)?.status === 'published'),
  );
  const widths = [
    ...ownWidths,
    ...groups.flatMap(() => [...Array<number>(3).fill(figureWidth), institutionsWidth]),
  ];
  const cells = tableRows(shown, widths.length, (row) => [
    ...ownCells(row, language),
    ...byCode.flatMap((table): readonly PlannedCell[] => {
      const { lower, median, upper, nBand, status } = table.get(row.code) ?? row;
      // Too few institutions published it: nothing is kept back here, so nothing is said to be.
      if (status !== 'published') return Array(4).fill(textCell('–', 'muted'));
      const figures = [lower, median, upper].map(exactCell);
      return [...figures, pointCell(nBand, 'muted')];
    }),
  ]);
  const planned = [...head(comparison, year), ...headings(comparison, groups), ...cells];
  return {
    name: words.names.publicData,
    marker: sheetMarker('public'),
    widths,
    rows: measuredRows(planned, widths),
    frozenRows: headingRow,
    charts: [],
    print: {
      orientation: 'landscape',
      titleRows: [headingRow - 1, headingRow],
      header: [association, words.publicData.title, String(year)].join('  ·  '),
    },
  };
}

function head({ language, round, release }: Comparison, year: number): readonly PlannedRow[] {
  const { title, about, years, noRelease } = sheetWordsOf(language).publicData;
  return [
    lineOf(title, 'title', 30),
    lineOf(fill(about, { year }), 'subtitle'),
    lineOf(fill(years, { own: round, year }), 'subtitle'),
    lineOf(release ? '' : noRelease, 'subtitle', release ? 6 : 18),
    { cells: [], height: 10 },
  ];
}

/** The names of the groups over their figures, and the headings of these. */
function headings(
  { template, language }: Comparison,
  groups: readonly string[],
): readonly PlannedRow[] {
  const { lowerQuartile, median, upperQuartile } = wordsOf(language).headings;
  const said = [lowerQuartile, median, upperQuartile, sheetWordsOf(language).headings.institutions];
  const blank = (count: number) => Array<PlannedCell>(count).fill(textCell('', 'headingName'));
  // Over the position: what it is told against.
  const [first = ''] = groups;
  const comparedWith = textCell(groupLabel(template, language, first), 'headingCenter');
  const names = groups.flatMap((group) => [
    textCell(groupLabel(template, language, group), 'headingName'),
    ...blank(3),
  ]);
  return [
    { cells: [undefined, ...blank(ownWidths.length - 2), comparedWith, ...names], height: 21 },
    {
      cells: [
        undefined,
        ...ownHeadings(language),
        ...groups.flatMap(() => said.map((text) => textCell(text, 'headingRight'))),
      ],
    },
  ];
}
