// Rows of the tables on benchmark sheets, under the headings of their sections.
import type { Language } from '../../template/words.ts';
import { sheetWordsOf } from '../../words/sheets/sheetWords.ts';
import { wordsOf } from '../../words/words.ts';
import type { BenchmarkTableRow } from '../benchmarkTable.ts';
import { ownCell, textCell } from './plannedCells.ts';
import type { PlannedCell, PlannedRow } from './plannedSheet.ts';

/** Widths of the columns that every table begins with; the first is hidden. */
export const ownWidths = [0, 46, 17, 12, 13, 36] as const;
export const figureWidth = 12;

/** @param columns of the table, from the first on */
export function tableRows(
  table: readonly BenchmarkTableRow[],
  columns: number,
  cellsOf: (row: BenchmarkTableRow) => readonly PlannedCell[],
): readonly PlannedRow[] {
  return table.flatMap((row, i): readonly PlannedRow[] => {
    const cells = [undefined, ...cellsOf(row)];
    const rows = [{ cells, isDetail: true }];
    if (row.section === table[i - 1]?.section) return rows;
    const band = Array.from({ length: columns - 2 }, () => textCell('', 'section'));
    const heading = [undefined, textCell(row.sectionLabel, 'section'), ...band];
    return [{ cells: heading, height: 21 }, ...rows];
  });
}

/** The indicator, its unit, which way is better where one is, own value and position. */
export function ownCells(row: BenchmarkTableRow, language: Language): readonly PlannedCell[] {
  const { better } = sheetWordsOf(language);
  return [
    textCell(row.label, 'label'),
    textCell(row.unit, 'quiet'),
    textCell(row.better === 'neutral' ? '' : better[row.better], 'quiet'),
    ownCell(row.own, row.unit),
    textCell(wordsOf(language).positions[row.position] ?? '', 'center'),
  ];
}

/** Headings of these. */
export function ownHeadings(language: Language): readonly PlannedCell[] {
  const { indicator, unit, own, position } = wordsOf(language).headings;
  return [
    textCell(indicator, 'heading'),
    textCell(unit, 'heading'),
    textCell(sheetWordsOf(language).headings.better, 'heading'),
    textCell(own, 'headingRight'),
    textCell(position, 'headingCenter'),
  ];
}
