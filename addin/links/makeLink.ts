// A link to a cell of a book, with what was taken from it; and the one that a link becomes once it was followed.
import { type Link, neighbourhoodOf, type Place } from '@peerbook/shared';
import type { Book } from './openBook.ts';

/** Undefined where the sheet is not there. */
export function makeLink(
  book: Book,
  place: Place,
  given: { indicator: string; factor: number; value: number; today: string },
): Link | undefined {
  const neighbourhood = neighbourhoodOf(book.sheets, place);
  if (!neighbourhood) return undefined;
  const { indicator, factor, value, today } = given;
  return {
    ...neighbourhood,
    indicator,
    book: book.name,
    factor,
    taken: { value, on: today },
  };
}

/** The links with one in place of that of the same indicator. */
export function withLink(links: readonly Link[], link: Link): readonly Link[] {
  return [...links.filter(({ indicator }) => indicator !== link.indicator), link];
}
