// The books that are open to links: the sheets beside the report, read again after edits, and the files that were chosen.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useServices } from '../services.ts';
import type { Report } from '../validation/checkWorkbook.ts';
import { aBook, type Book, type ChosenFile, openFile, type Refusal } from './openBook.ts';
import { ourSheets } from './ourSheets.ts';

/** A book by the name that links know it by; null for the workbook of the report. */
export type BookName = string | null;

export interface Books {
  /** The workbook of the report; undefined until it was read. */
  readonly own: Book | undefined;
  /** Excel did not hand the sheets over. */
  readonly isUnread: boolean;
  /** Files by the name of the book that they stand for. */
  readonly files: ReadonlyMap<BookName, Book>;
  readonly refused: { readonly name: string; readonly reason: Refusal } | undefined;
  readonly readOwn: () => void;
  /** Opens a file in place of the book of a name, its own where nothing is said; undefined where it was refused. */
  readonly open: (file: ChosenFile, instead?: BookName) => Promise<Book | undefined>;
}

/** Milliseconds after an edit before the sheets are read again. */
const quiet = 800;

export function useBooks(report: Report): Books {
  const { workbook } = useServices();
  const [own, setOwn] = useState<Book>();
  const [isUnread, setIsUnread] = useState(false);
  const [files, setFiles] = useState<Books['files']>(new Map());
  const [refused, setRefused] = useState<Books['refused']>();
  const names = JSON.stringify([...new Set(report.readings.map(({ place }) => place?.sheet))]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the names of sheets matter
  const isOurs = useMemo(() => ourSheets(report), [names]);
  const asked = useRef(0);

  const readOwn = useCallback(() => {
    asked.current += 1;
    const turn = asked.current;
    workbook.readOwnSheets(isOurs).then(
      ({ sheets, tooLarge }) => {
        // A reading that was overtaken by another is out of date.
        if (turn !== asked.current) return;
        setOwn(aBook(null, sheets, tooLarge));
        setIsUnread(false);
      },
      () => setIsUnread(turn === asked.current),
    );
  }, [workbook, isOurs]);

  useEffect(() => {
    let handle: ReturnType<typeof setTimeout> | undefined;
    readOwn();
    const end = workbook.onEdited(() => {
      clearTimeout(handle);
      handle = setTimeout(readOwn, quiet);
    });
    return () => {
      clearTimeout(handle);
      end();
    };
  }, [workbook, readOwn]);

  const open = useCallback(async (file: ChosenFile, instead: BookName = file.name) => {
    const opened = await openFile(file);
    setRefused(opened.kind === 'refused' ? opened : undefined);
    if (opened.kind === 'refused') return undefined;
    const book = aBook(opened.name, opened.content.grid.sheets);
    // What is taken from it is linked to it by its own name.
    setFiles((now) => new Map(now).set(instead, book).set(book.name, book));
    return book;
  }, []);

  return useMemo(
    () => ({ own, isUnread, files, refused, readOwn, open }),
    [own, isUnread, files, refused, readOwn, open],
  );
}
