// Merged cells: which range hides a cell. Excel shows and keeps the first cell of a range only.
import { parseAddress } from './address.ts';
import type { Grid, Place } from './cellValue.ts';

/** The range, as it is written, that hides a cell; undefined where the cell can be seen, the first of its range included. */
export type CoverOf = (place: Place) => string | undefined;

interface Range {
  readonly text: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What hides cells in a workbook; the ranges of a sheet are parsed when it is first asked about. */
export function coverOf(grid: Grid): CoverOf {
  const merged = new Map(grid.sheets.map((sheet) => [sheet.name, sheet.merged ?? []]));
  const known = new Map<string, readonly Range[]>();
  return ({ sheet, cell }) => {
    const texts = merged.get(sheet) ?? [];
    if (texts.length === 0) return undefined;
    const ranges = known.get(sheet) ?? texts.flatMap(rangeOf);
    known.set(sheet, ranges);
    const at = parseAddress(cell);
    if (!at) return undefined;
    const { row, column } = at;
    return ranges.find(
      ({ top, left, bottom, right }) =>
        row >= top &&
        row <= bottom &&
        column >= left &&
        column <= right &&
        !(row === top && column === left),
    )?.text;
  };
}

/** A range of several cells; nothing where the text is none, since Excel drops such a merge when it opens the file. */
function rangeOf(text: string): readonly Range[] {
  const [first, last] = text.split(':').map(parseAddress);
  if (!first || !last) return [];
  const top = Math.min(first.row, last.row);
  const left = Math.min(first.column, last.column);
  const bottom = Math.max(first.row, last.row);
  const right = Math.max(first.column, last.column);
  return [{ text, top, left, bottom, right }];
}
