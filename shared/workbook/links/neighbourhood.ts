// What is kept of a cell when a link to it is made: the texts around it, and whether it alone bears them.
import { parseAddress } from '../address.ts';
import type { Place } from '../cellValue.ts';
import type { BookSheet } from './book.ts';
import { matchesIn, rowsWith } from './findLinked.ts';
import { type Link, neighbourLimits } from './link.ts';
import { yearsForward } from './yearsForward.ts';

export type Neighbourhood = Pick<Link, 'sheet' | 'cell' | 'label' | 'heading' | 'alone'>;

/** The neighbourhood of a cell; undefined where the sheet is not there. */
export function neighbourhoodOf(
  sheets: readonly BookSheet[],
  { sheet: name, cell }: Place,
): Neighbourhood | undefined {
  const sheet = sheets.find((one) => one.name === name);
  const at = parseAddress(cell);
  if (!sheet || !at) return undefined;
  const label = [...sheet.labelOf(at.row, at.column)];
  const heading = [...sheet.headingOf(at.row, at.column)];
  return { sheet: name, cell, label, heading, alone: aloneIn(sheets, sheet, cell, label, heading) };
}

/**
 * A cell is alone where no other row bears its label, nor that of a later year, and no other column of its row has, in
 * whatever rows, all the texts of its heading: so sorting can never make another cell look like it. Where more headings
 * stand above it than are kept, nobody can tell.
 */
function aloneIn(
  sheets: readonly BookSheet[],
  sheet: BookSheet,
  cell: string,
  label: string[],
  heading: string[],
): Link['alone'] {
  const [match, another] = matchesIn([sheet], { label, heading });
  const isAlone = match?.place.cell === cell && !another && rowsWith([sheet], label) === 1;
  const column = parseAddress(cell)?.column;
  const hasTwin = [...sheet.textsOfColumns].some(
    ([other, texts]) => other !== column && mayBear(texts, heading),
  );
  const isAllKept = heading.length < neighbourLimits.headings;
  if (label.length === 0 || !isAllKept || !isAlone || hasTwin) return 'nowhere';
  return rowsWith(sheets, label) === 1 ? 'book' : 'sheet';
}

/** Whether texts have all of a heading among them, of the same year or of a later one. */
function mayBear(texts: ReadonlySet<string>, heading: readonly string[]): boolean {
  if (heading.length === 0) return false;
  const years = heading.map(
    (text) => new Set([...texts].map((one) => yearsForward([text], [one])).filter(isYears)),
  );
  if (years.some((one) => one.size === 0)) return false;
  const named = years.filter((one) => !one.has(null));
  const [first] = named;
  return !first || [...first].some((by) => named.every((one) => one.has(by)));
}

function isYears(years: number | null | undefined): years is number | null {
  return years !== undefined;
}
