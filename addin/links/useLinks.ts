// The links of a report: what each leads to now, which are to be taken, and how they get into the report's cells.
import { indicatorsOf, type Link, numericKinds, type Place } from '@peerbook/shared';
import { useCallback, useMemo, useState } from 'react';
import { useServices } from '../services.ts';
import type { Report } from '../validation/checkWorkbook.ts';
import { linkWordsOf } from '../words/links/linkWords.ts';
import { count } from '../words/words.ts';
import { inputsOfAnswer } from '../workbook/cellInputs.ts';
import type { CellEdits } from '../workbook/useCellEdits.ts';
import { loadLinks, saveLinks } from './linkStore.ts';
import { makeLink, withLink } from './makeLink.ts';
import type { Book } from './openBook.ts';
import { type LinkResult, refreshLink } from './refreshLink.ts';
import { allInputs, isTakeable, saysTheSame } from './taking.ts';
import type { Books } from './useBooks.ts';

export interface Links {
  readonly results: readonly LinkResult[];
  readonly isTicked: (result: LinkResult) => boolean;
  readonly tick: (indicator: string, isTicked: boolean) => void;
  readonly pick: (indicator: string, place: Place | undefined) => void;
  readonly take: () => void;
  /** Puts a figure of a book into the report and keeps where it stands. */
  readonly add: (book: Book, place: Place, figure: Figure) => Promise<boolean>;
  readonly remove: (indicator: string) => void;
  /** The links are kept nowhere. */
  readonly isLost: boolean;
}

export type Figure = Pick<Parameters<typeof makeLink>[2], 'indicator' | 'factor' | 'value'>;

export function useLinks(report: Report, books: Books, edits: CellEdits): Links {
  const { workbook, storage, today } = useServices();
  const [links, setLinks] = useState(() => loadLinks({ workbook, storage }, report.identity));
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [picks, setPicks] = useState<ReadonlyMap<string, Place>>(new Map());
  const [isLost, setIsLost] = useState(false);

  const keep = useCallback(
    async (next: readonly Link[]) => {
      setLinks(next);
      setIsLost(!(await saveLinks({ workbook, storage }, report.identity, next)));
    },
    [workbook, storage, report.identity],
  );

  const results = useMemo(
    () =>
      indicatorsOf(report.template).flatMap((indicator): readonly LinkResult[] => {
        const link = links.find((one) => one.indicator === indicator.code);
        if (!link || !numericKinds.has(indicator.kind)) return [];
        const pick = picks.get(link.indicator);
        const lookInto = (book: Book | undefined) =>
          refreshLink(report, indicator, link, book, pick);
        const file = books.files.get(link.book);
        if (link.book !== null || !books.own) return [lookInto(file)];
        // A sheet that was in last year's workbook may be in a file now.
        const here = lookInto(books.own);
        return [here.status === 'gone' && file ? lookInto(file) : here];
      }),
    [links, report, books, picks],
  );
  const isTicked = (result: LinkResult) =>
    isTakeable(result) && (ticks.get(result.link.indicator) ?? !saysTheSame(report, result));

  const write = async (taken: readonly { figure: Figure; book: Book; place: Place }[]) => {
    const inputs = allInputs(
      taken.map(({ figure: { indicator, value } }) =>
        inputsOfAnswer(report, indicator, { kind: 'number', value }),
      ),
    );
    const words = count(taken.length, linkWordsOf(report.language).taken);
    if (!(await edits.write(inputs, words))) return false;
    const followed = taken.flatMap(
      ({ figure, book, place }) => makeLink(book, place, { ...figure, today: today() }) ?? [],
    );
    await keep(followed.reduce(withLink, links));
    return true;
  };

  const take = async () => {
    const taken = results.filter(isTicked).flatMap(({ link, place, reading, book }) => {
      if (!book || !place || reading?.answer.kind !== 'number') return [];
      const { indicator, factor } = link;
      return [{ figure: { indicator, factor, value: reading.answer.value }, book, place }];
    });
    if (taken.length > 0 && (await write(taken))) setTicks(new Map());
  };

  return {
    results,
    isTicked,
    tick: (indicator, is) => setTicks((now) => new Map(now).set(indicator, is)),
    pick: (indicator, place) =>
      setPicks((now) => {
        const next = new Map(now);
        if (place) next.set(indicator, place);
        else next.delete(indicator);
        return next;
      }),
    take: () => void take(),
    add: (book, place, figure) => write([{ figure, book, place }]),
    remove: (indicator) => void keep(links.filter((link) => link.indicator !== indicator)),
    isLost,
  };
}
