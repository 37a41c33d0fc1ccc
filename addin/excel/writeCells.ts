// Writes into cells of the person's own: all of them or, where one is locked, none; and puts back what stood there.
import { type Place, showsPercent } from '@peerbook/shared';

/** The number format of cells in which all is text. */
const textFormat = '@';

/** What is put into a cell. A number as it is meant: a cell that shows percentages gets 35 as 0.35. Null empties it. */
export interface CellInput {
  readonly place: Place;
  readonly value: number | string | null;
}

/** A cell that was written: what stood in it and what stands there now, as Excel takes them. */
export interface WrittenCell {
  readonly place: Place;
  readonly before: unknown;
  readonly after: unknown;
}

/** A cell is locked on a protected sheet; nothing was written. */
export class CellLocked extends Error {
  readonly place: Place;

  constructor(place: Place) {
    super(`${place.sheet}!${place.cell} is locked.`);
    this.name = 'CellLocked';
    this.place = place;
  }
}

/**
 * Writes cells, in two round trips.
 * @throws CellLocked before anything is written
 */
export async function writeCells(
  context: Excel.RequestContext,
  inputs: readonly CellInput[],
): Promise<readonly WrittenCell[]> {
  const cells = await loadCells(
    context,
    inputs.map(({ place }) => place),
  );
  const written = cells.map(({ place, range }, i): WrittenCell => {
    const { value } = inputs[i] as CellInput;
    const format = String(range.numberFormat[0]?.[0] ?? '');
    return { place, before: contentOf(range), after: asTyped(value, format) };
  });
  written.forEach(({ after }, i) => {
    const range = cells[i]?.range;
    if (range) range.formulas = [[after]];
  });
  await context.sync();
  return written;
}

/**
 * Puts back what stood in cells that still hold what was written; answers how many were changed meanwhile and left alone.
 * @throws CellLocked before anything is written
 */
export async function restoreCells(
  context: Excel.RequestContext,
  written: readonly WrittenCell[],
): Promise<number> {
  const cells = await loadCells(
    context,
    written.map(({ place }) => place),
  );
  let left = 0;
  written.forEach(({ before, after }, i) => {
    const range = cells[i]?.range;
    if (!range) return;
    if (contentOf(range) === after) range.formulas = [[before]];
    else left += 1;
  });
  await context.sync();
  return left;
}

async function loadCells(context: Excel.RequestContext, places: readonly Place[]) {
  const sheets = new Map<string, Excel.Worksheet>();
  const sheetOf = (name: string) => {
    const sheet = sheets.get(name) ?? context.workbook.worksheets.getItem(name);
    sheets.set(name, sheet);
    return sheet;
  };
  const cells = places.map((place) => {
    const sheet = sheetOf(place.sheet);
    const range = sheet.getRange(place.cell);
    range.load('values,valueTypes,formulas,numberFormat');
    const { protection } = range.format;
    protection.load('locked');
    return { place, range, protection, sheet };
  });
  for (const sheet of sheets.values()) sheet.protection.load('protected');
  await context.sync();
  for (const { place, protection, sheet } of cells)
    if (sheet.protection.protected && protection.locked) throw new CellLocked(place);
  return cells;
}

/** As it would have to be typed: Excel takes a text for a number or a date where it looks like one, unless it is marked. */
function contentOf(range: Excel.Range): unknown {
  const formula: unknown = range.formulas[0]?.[0];
  // An error that was pasted in is typed as it is; marked, it would be a text that only looks like one.
  if (range.valueTypes[0]?.[0] === 'Error') return formula;
  const isText = typeof formula === 'string' && formula !== '' && formula === range.values[0]?.[0];
  return isText ? `'${formula}` : formula;
}

function asTyped(value: CellInput['value'], numberFormat: string): unknown {
  if (value === null || value === '') return '';
  // In a cell of the text format a number becomes a text; said so here, it is known again when it is undone.
  if (typeof value === 'string' || numberFormat === textFormat) return `'${value}`;
  return showsPercent(numberFormat) ? Number((value / 100).toPrecision(15)) : value;
}
