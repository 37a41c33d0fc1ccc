// Where cells of an issued workbook are in a user's file: rows may have been inserted or sorted, columns inserted, sheets renamed.
import {
  addressOf,
  columns,
  findCells,
  type Grid,
  headingRow,
  type Place,
  parseAddress,
} from '@peerbook/shared';
import type { Issue, Placing } from '../issue.ts';

export interface MovedPlaces {
  /** Cells that were typed into: answers, evidence, comments. */
  readonly typed: readonly Place[];
  /** Cells that show the period before, and its marks. */
  readonly earlier: readonly Place[];
  /** Sheets of the file with questions. */
  readonly sheets: ReadonlySet<string>;
  /** Where a cell of the issued workbook is now; undefined where its row or sheet is gone. */
  now(place: Place): Place | undefined;
}

/** How far a row, or a whole sheet, has moved. */
interface Shift {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** @param present names of all sheets of the file; the grid has those that may hold answers */
export function movedPlaces(
  grid: Grid,
  present: ReadonlySet<string>,
  { template, language }: Issue,
  placing: Placing,
): MovedPlaces {
  const { layout } = placing;
  const finder = findCells(grid, template, language, () => {});
  const rows = new Map<string, Shift>();
  const sheets = new Map<string, Shift>();
  const typed: Place[] = [];
  const earlier: Place[] = [];
  for (const [name, issued] of layout.places) {
    const found = finder.findQuietly(name);
    const [from, to] = [parseAddress(issued.cell), found && parseAddress(found.cell)];
    if (!found || !from || !to) continue;
    const shift = { sheet: found.sheet, row: to.row, column: to.column - from.column };
    rows.set(`${issued.sheet}!${from.row}`, shift);
    // What stands above the questions moves with the first of them.
    if (!sheets.has(issued.sheet)) sheets.set(issued.sheet, { ...shift, row: to.row - from.row });
    const at = (column: number) => ({
      sheet: found.sheet,
      cell: addressOf(to.row, column + shift.column),
    });
    earlier.push(at(columns.lastPeriod), at(columns.mark));
    const isRatio = template.ratios.some((one) => one.code === name);
    if (!isRatio) {
      const { evidence, comment } = finder.beside(found);
      typed.push(found, evidence, comment);
    }
  }
  // The overview of ratios shows the period before too.
  for (const { row } of layout.ratios.rows)
    for (const column of [columns.lastPeriod, columns.mark])
      if (present.has(layout.ratios.name))
        earlier.push({ sheet: layout.ratios.name, cell: addressOf(row, column) });
  return {
    typed,
    earlier,
    sheets: new Set([...sheets.values()].map(({ sheet }) => sheet)),
    now({ sheet, cell }) {
      const from = parseAddress(cell);
      if (!from) return undefined;
      const row = rows.get(`${sheet}!${from.row}`);
      if (row) return { sheet: row.sheet, cell: addressOf(row.row, from.column + row.column) };
      const whole = sheets.get(sheet);
      // A row of a question that was not found is gone; one above them all has moved with its sheet.
      if (whole)
        return from.row <= headingRow
          ? {
              sheet: whole.sheet,
              cell: addressOf(from.row + whole.row, from.column + whole.column),
            }
          : undefined;
      return present.has(sheet) ? { sheet, cell } : undefined;
    },
  };
}
