// The making of one link: where is looked, which cell was chosen, and what it would put into the report.
import {
  type Indicator,
  type Language,
  labelOf,
  languages,
  type Neighbourhood,
  neighbourhoodOf,
  type Place,
  type Suggestion,
  suggestCells,
  type Template,
} from '@peerbook/shared';
import { useEffect, useMemo, useState } from 'react';
import type { Report } from '../validation/checkWorkbook.ts';
import type { Book } from './openBook.ts';
import { type LinkedReading, readPlace } from './refreshLink.ts';
import type { BookName, Books } from './useBooks.ts';

export interface LinkMaker {
  readonly book: Book | undefined;
  readonly lookIn: (name: BookName) => void;
  readonly query: string;
  readonly search: (query: string) => void;
  readonly suggestions: readonly Suggestion[];
  readonly choose: (place: Place) => void;
  readonly factor: number;
  readonly multiplyBy: (factor: number) => void;
  /** The chosen cell; undefined until there is one. */
  readonly chosen:
    | { readonly place: Place; readonly around: Neighbourhood; readonly reading: LinkedReading }
    | undefined;
}

const suggestionLimit = 12;

/** @param selected the cell that the person has come to in Excel */
export function useLinkMaker(
  report: Report,
  indicator: Indicator,
  books: Books,
  selected: Place | undefined,
): LinkMaker {
  const [name, setName] = useState<BookName>(null);
  const [query, setQuery] = useState('');
  const [place, setPlace] = useState<Place>();
  const [factor, setFactor] = useState(1);
  const book = name === null ? books.own : books.files.get(name);

  // A click into a sheet of one's own chooses the cell; one into the report does not.
  const isOwn = books.own?.sheets.some((sheet) => sheet.name === selected?.sheet) ?? false;
  useEffect(() => {
    if (!isOwn || !selected) return;
    setName(null);
    setPlace(selected);
  }, [isOwn, selected]);

  const wordings = useMemo(
    () => (query.trim() === '' ? wordingsOf(report.template, indicator.code) : [query]),
    [query, report.template, indicator.code],
  );
  const suggestions = useMemo(
    () => (book ? suggestCells(book.sheets, wordings, suggestionLimit) : []),
    [book, wordings],
  );
  const chosen = useMemo(() => {
    const around = book && place && neighbourhoodOf(book.sheets, place);
    if (!book || !place || !around) return undefined;
    return { place, around, reading: readPlace(report, indicator, book, place, factor) };
  }, [book, place, report, indicator, factor]);

  return {
    book,
    lookIn: (next) => {
      setName(next);
      setPlace(undefined);
    },
    query,
    search: setQuery,
    suggestions,
    choose: setPlace,
    factor,
    multiplyBy: setFactor,
    chosen,
  };
}

/** What an indicator is called in each language: books need not be kept in that of the report. */
function wordingsOf(template: Template, code: string): readonly string[] {
  const spoken = languages.filter((language: Language) => template.words[language] !== undefined);
  return spoken.map((language) => labelOf(template, language, code));
}
