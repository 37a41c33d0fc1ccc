// What an add-in writes into cells, given as one value or as a grid.
import { forEachCell, type SheetArea } from '../address.ts';
import type { CellContent } from '../cellContent.ts';
import type { Batch } from './batch.ts';
import { invalidArgument } from './officeError.ts';
import { parseInput } from './parseInput.ts';

/** Writes values or formulas into cells; null leaves a cell as it is, and in cells of the text format all is text. */
export function writeCells(batch: Batch, area: SheetArea, value: unknown, location: string): void {
  const grid = toGrid(area, value, location);
  const formats = batch.host.read(area);
  const contents = grid.map((row, i) =>
    row.map((each, n): CellContent | undefined => {
      // null means "leave this cell as it is".
      if (each === null || each === undefined) return undefined;
      const present = formats[i]?.[n]?.numberFormat ?? 'General';
      // The apostrophe that marks a text is no part of it, in a cell of the text format either.
      if (present === '@' && each !== '') return { value: String(each).replace(/^'/, '') };
      const { format, ...content } = parseInput(each);
      // A format that is there stays.
      return format !== undefined && present === 'General' ? { ...content, format } : content;
    }),
  );
  batch.host.write(area, contents);
}

/** A single value stands for the whole range; a grid must have the range's own size, else it is an InvalidArgument. */
export function toGrid(
  area: SheetArea,
  value: unknown,
  location: string,
): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) {
    const grid: unknown[][] = [];
    forEachCell(area, (row) => {
      grid[row - area.row] ??= [];
      grid[row - area.row]!.push(value);
    });
    return grid;
  }
  const fits =
    value.length === area.rowCount &&
    value.every((row) => Array.isArray(row) && row.length === area.columnCount);
  if (!fits) throw invalidArgument(location);
  return value;
}
