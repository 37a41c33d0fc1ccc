// Looks up a link in its book: where the figure stands now, what it says, and whether it may be taken.
import {
  type Answer,
  blankCell,
  type CellValue,
  findLinked,
  type Indicator,
  type Link,
  makeFinding,
  numberLocaleOf,
  type Place,
  parseAddress,
  readLinked,
} from '@peerbook/shared';
import type { Report } from '../validation/checkWorkbook.ts';
import type { Book } from './openBook.ts';

export interface LinkResult {
  readonly link: Link;
  readonly indicator: Indicator;
  /** `closed`: its book is a file that was not chosen yet. */
  readonly status: 'same' | 'moved' | 'ambiguous' | 'gone' | 'closed';
  /** Where the figure stands; of an ambiguous one only once the person has said where. */
  readonly place?: Place;
  /** Places to choose from. */
  readonly offers: readonly Place[];
  readonly reading?: LinkedReading;
  /** The book that was looked into. */
  readonly book?: Book;
}

/** What a cell of a book says. */
export interface LinkedReading {
  readonly answer: Answer;
  /** Why it can't be taken, where something is there. */
  readonly sentence?: string;
}

type Asked = Pick<Report, 'template' | 'identity' | 'language'>;

/** @param pick where the person said that an ambiguous one stands */
export function refreshLink(
  report: Asked,
  indicator: Indicator,
  link: Link,
  book: Book | undefined,
  pick?: Place,
): LinkResult {
  if (!book) return { link, indicator, status: 'closed', offers: [] };
  const found = findLinked(book.sheets, link);
  const offers = found.status === 'ambiguous' ? found.places : [];
  const isOffered = offers.some((one) => one.sheet === pick?.sheet && one.cell === pick.cell);
  const place = 'place' in found ? found.place : isOffered ? pick : undefined;
  return {
    link,
    indicator,
    status: found.status,
    offers,
    book,
    ...(place && { place, reading: readPlace(report, indicator, book, place, link.factor) }),
  };
}

/** Reads a cell of a book as the answer to an indicator. */
export function readPlace(
  { template, identity, language }: Asked,
  indicator: Indicator,
  book: Book,
  place: Place,
  factor: number,
): LinkedReading {
  const { answer, fault } = readLinked(indicator, cellIn(book, place), factor, {
    template,
    language: identity.language,
    locale: identity.locale ?? numberLocaleOf(identity.language),
    date1904: false,
  });
  if (!fault) return { answer };
  const { code, details } = fault;
  const finding = { code, details, indicator: indicator.code, places: [place] };
  return { answer, sentence: makeFinding(template, language, finding).sentence };
}

export function cellIn({ sheets }: Book, { sheet: name, cell }: Place): CellValue {
  const at = parseAddress(cell);
  const sheet = sheets.find((one) => one.name === name);
  return (at && sheet?.cellAt(at.row, at.column)) ?? blankCell;
}
