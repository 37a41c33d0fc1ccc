// The sheet of charts: the profile by section, own values before the band of the quartiles, and the figures they are drawn from.
import { sheetWordsOf } from '../../words/sheets/sheetWords.ts';
import { fill, wordsOf } from '../../words/words.ts';
import { addressOf } from '../../workbook/address.ts';
import { type BenchmarkTableRow, benchmarkTable } from '../benchmarkTable.ts';
import { groupLabel } from '../groupLabel.ts';
import { bandChart } from './bandChart.ts';
import type { Comparison } from './comparison.ts';
import type { DrawnChart } from './drawnChart.ts';
import { editionText } from './groupSheet.ts';
import { lineOf, textCell } from './plannedCells.ts';
import type { PlannedCell, PlannedChart, PlannedRow, PlannedSheet } from './plannedSheet.ts';
import { profileCharts } from './profileChart.ts';
import type { SheetLook } from './sheetLook.ts';
import { sheetMarker } from './sheetName.ts';

/** Points: a row's height and a column's width; charts stand on a grid of them. */
const [rowHeight, columnWidth] = [15, 66];
/** Columns that the charts take, from the second on; the figures stand at their right, and are not printed. */
const chartColumns = 12;
const blockColumn = 16;
const firstRow = 8;

/** Undefined where nothing can be drawn. */
export function profileSheet(comparison: Comparison): PlannedSheet | undefined {
  const { language, association } = comparison;
  const { names, profile } = sheetWordsOf(language);
  const { table, about } = comparedTable(comparison);
  const band = bandChart(table, language);
  const profiles = profileCharts(table, language);
  const placed = placeCharts(profiles, band, keyRow(bandKeys(comparison)));
  if (placed.charts.length === 0) return undefined;
  const last = placed.lastRow;
  return {
    name: names.profile,
    marker: sheetMarker('profile'),
    widths: [0, ...Array<number>(chartColumns).fill(11.86), 3, 3, 44, 16, 16, 16, 16],
    rows: [
      lineOf(profile.title, 'title', 30),
      lineOf(about, 'subtitle'),
      // The note and the key tell of profiles, of which there may be none beside a chart of medians.
      lineOf(profiles.length > 0 ? profile.note : '', 'subtitle'),
      { cells: [] },
      profiles.length > 0
        ? { cells: keyRow(profileKeys(comparison)), height: rowHeight }
        : { cells: [] },
      { cells: [] },
      { cells: [...blanks(blockColumn - 1), textCell(profile.figures, 'small')] },
      ...placed.rows,
    ],
    frozenRows: 0,
    charts: placed.charts,
    print: {
      orientation: 'portrait',
      pagesTall: 1,
      area: `B1:${addressOf(last, chartColumns + 1)}`,
      header: [association, about].join('  ·  '),
    },
  };
}

/** What the charts show: the first group of the release; before there is one, the first of the public figures. */
function comparedTable(comparison: Comparison): {
  readonly table: readonly BenchmarkTableRow[];
  readonly about: string;
} {
  const { template, language, own, release, groups, publicFigures } = comparison;
  const [source, edition] = release
    ? [{ rows: release.rows, group: groups[0] ?? 'all' }, editionText(release, comparison)]
    : [
        { rows: publicFigures?.rows ?? [], group: publicFigures?.groups[0] ?? 'world' },
        `${sheetWordsOf(language).publicData.title} ${publicFigures?.year ?? ''}`,
      ];
  const name = groupLabel(template, language, source.group);
  return {
    table: benchmarkTable({ template, language, own, ...source }),
    about: `${fill(sheetWordsOf(language).peerGroup, { group: name })}  ·  ${edition}`,
  };
}

const blanks = (count: number) => Array<undefined>(count).fill(undefined);

type Key = readonly [text: string, look: SheetLook];

/** What the colours mean, over the charts: a third of their width each, with room between them. */
function keyRow(keys: readonly Key[]): readonly (PlannedCell | undefined)[] {
  const cells = keys.flatMap(([text, look]) => {
    const further = Array<PlannedCell>(chartColumns / keys.length - 2).fill(textCell('', look));
    return [textCell(text, look), ...further, undefined];
  });
  return [undefined, ...cells];
}

function profileKeys({ language }: Comparison): readonly Key[] {
  const { better, worse, neither } = sheetWordsOf(language).profile;
  return [
    [`■ ${better}`, 'better'],
    [`■ ${worse}`, 'worse'],
    [`■ ${neither}`, 'neither'],
  ];
}

function bandKeys({ language }: Comparison): readonly Key[] {
  const { lowerToMedian, medianToUpper } = sheetWordsOf(language).profile;
  return [
    [lowerToMedian, 'middle'],
    [medianToUpper, 'pale'],
    [`□ ${wordsOf(language).headings.own}`, 'ownKey'],
  ];
}

/** One below the other, the bands last; the figures of all at their right. */
function placeCharts(
  profiles: readonly DrawnChart[],
  band: DrawnChart | undefined,
  bandKey: readonly (PlannedCell | undefined)[],
) {
  const charts: PlannedChart[] = [];
  const figures: (readonly PlannedCell[])[] = [];
  /** Puts a chart at a row; answers the row below it. */
  const put = (row: number, { cells, height, ...chart }: DrawnChart) => {
    const block = {
      row: firstRow + figures.length,
      column: blockColumn,
      rows: cells.length,
      columns: cells[0]?.length ?? 0,
    };
    figures.push(...cells, []);
    const place = { row, column: 2, width: chartColumns * columnWidth - 8, height };
    charts.push({ ...chart, block, place });
    return row + Math.ceil(height / rowHeight) + 1;
  };
  let row = profiles.reduce(put, firstRow);
  // A chart with a legend of its own needs no key.
  const keyAt = band && !band.hasLegend ? row : 0;
  if (band) row = put(keyAt ? row + 1 : row, band);
  const count = Math.max(row - firstRow, figures.length);
  const rows = Array.from({ length: count }, (_, i): PlannedRow => {
    const left = firstRow + i === keyAt ? bandKey : [];
    const cells = [...left, ...blanks(blockColumn - 1 - left.length), ...(figures[i] ?? [])];
    return { cells, height: rowHeight };
  });
  return { charts, rows, lastRow: row - 1 };
}
