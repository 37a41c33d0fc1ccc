// What is said of an opening balance that was filled in from the last accepted report: where it is from, and what becomes
// of a change.
import { columns, parseAddress, quoteSheet, quoteText } from '@peerbook/shared';
import { openings } from '../validation/openings.ts';
import { lastReportCell } from './coverFacts.ts';
import type { Writing } from './issue.ts';
import { sentenceFormula } from './sentenceFormula.ts';

/** The formula that says so as long as the figure stands unchanged; undefined for all other indicators. */
export function openingNote(writing: Writing, indicator: string): string | undefined {
  const { layout, words } = writing;
  const opening = openings.find((one) => one.opening === indicator);
  const place = opening && layout.places.get(opening.closing);
  const row = parseAddress(place?.cell ?? '')?.row;
  if (!place || row === undefined) return undefined;
  const beside = (column: number) =>
    `${quoteSheet(place.sheet)}!$${String.fromCharCode(64 + column)}$${row}`;
  const before = beside(columns.lastPeriod);
  // A queried figure is shown there, and filled in nowhere.
  const isAsReported = [
    `ISNUMBER(${before})`,
    `ISNUMBER(${indicator})`,
    `${before}=${indicator}`,
    `${beside(columns.mark)}<>${quoteText(words.cells['queried'] ?? '')}`,
  ];
  const sentence = sentenceFormula(words.cells['opening'] ?? '', { date: lastReportCell(words) });
  return `IFERROR(IF(AND(${isAsReported.join(',')}),${sentence},""),"")`;
}
