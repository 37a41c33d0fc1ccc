// The facts on the cover: for whom, which period, until when, whom to ask, what is compared with, in which language.
import {
  addressOf,
  availableLanguages,
  fill,
  type PeerbookWords,
  quoteSheet,
  wordsOf,
} from '@peerbook/shared';
import type { Issue, PersonalCell, Placing, Writing } from './issue.ts';
import type { SheetWriter } from './sheet.ts';

/** Columns of the cover: a margin, what is said, and what it is. */
export const coverColumns = { label: 2, text: 3, figure: 4 } as const;
const associationRow = 2;
/** Row of the first fact. */
const firstFact = 5;
/** Facts of one institution, in the order of their rows; those of the template follow. */
const personal = ['for', 'period', 'deadline', 'contact', 'lastReport'] as const;
type Personal = (typeof personal)[number];

const factCell = (fact: Personal) =>
  addressOf(firstFact + personal.indexOf(fact), coverColumns.text);

/** The cell with the end of the period that is compared with, for formulas of other sheets. */
export function lastReportCell({ sheets }: PeerbookWords): string {
  const cell = factCell('lastReport').replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
  return `${quoteSheet(sheets.cover)}!${cell}`;
}

/** Writes what is the same for everybody, and gives the last row. */
export function writeFacts({ words, blank }: Writing, sheet: SheetWriter): number {
  const facts: readonly (readonly [key: string, value: string])[] = [
    ...personal.map((fact) => [fact, fact === 'lastReport' ? '–' : ''] as const),
    ['language', languagesOf(words, blank)],
    ['template', `${blank.template.code} ${blank.template.version}`],
  ];
  sheet.style(associationRow, coverColumns.label, 'subtitle');
  facts.forEach(([key, value], i) => {
    const row = firstFact + i;
    sheet.put(row, coverColumns.label, words.cover[key] ?? '', 'quiet');
    sheet.put(row, coverColumns.text, value, 'fact');
    sheet.style(row, coverColumns.figure, 'fact');
    sheet.height(row, 19);
  });
  return firstFact + facts.length - 1;
}

/** This language, and those that the association can send the same workbook in. */
function languagesOf({ cover }: PeerbookWords, { template, language }: Writing['blank']): string {
  const others = availableLanguages
    .filter((one) => one !== language && template.words[one] !== undefined)
    .map((one) => wordsOf(one).cover['languageName'] ?? one);
  const own = cover['languageName'] ?? language;
  if (others.length === 0) return own;
  return `${own}  (${fill(cover['alsoIn'] ?? '', { languages: others.join(', ') })})`;
}

/** What the cover says of one institution. */
export function coverCells(issue: Issue, { words }: Placing): readonly PersonalCell[] {
  const sheet = words.sheets.cover;
  const values: Readonly<Record<Personal, string | undefined>> = {
    for: issue.institutionName,
    period: `${issue.periodStart} – ${issue.periodEnd}`,
    deadline: issue.deadline.slice(0, 10),
    contact: issue.contact,
    lastReport: issue.priorPeriodEnd,
  };
  return [
    {
      sheet,
      cell: addressOf(associationRow, coverColumns.label),
      value: issue.associationName,
    },
    ...personal.flatMap((fact) => {
      const value = values[fact];
      return value === undefined ? [] : [{ sheet, cell: factCell(fact), value }];
    }),
  ];
}
