// Which cells of a person's books may hold the figure for an indicator: those with words of its label around them.
import { addressOf } from '../address.ts';
import type { CellValue, Place } from '../cellValue.ts';
import { type BookSheet, isFigure } from './book.ts';

export interface Suggestion {
  readonly place: Place;
  readonly value: CellValue;
  /** Texts left of the cell and above it, nearest first. */
  readonly label: readonly string[];
  readonly heading: readonly string[];
}

/** What a heading's words count beside a label's: headings name periods and units. */
const headingShare = 0.25;
/** Letters that are compared: endings differ within a language, beginnings between related ones seldom. */
const stemLength = 5;

/**
 * Cells with figures, best first by the words they have in common with any of the wordings; what has none in common is left
 * out. Among equals the order is that of the book.
 * @param wordings the indicator's label in each language, or what a person typed
 */
export function suggestCells(
  sheets: readonly BookSheet[],
  wordings: readonly string[],
  limit: number,
): readonly Suggestion[] {
  const wanted = wordings.map(stemsOf).filter((stems) => stems.size > 0);
  const found = sheets.flatMap((sheet) =>
    sheet.cells.flatMap(({ row, column, value }) => {
      if (!isFigure(value)) return [];
      const label = sheet.labelOf(row, column);
      if (label.length === 0) return [];
      const heading = sheet.headingOf(row, column);
      const [near, above] = [stemsOf(label.join(' ')), stemsOf(heading.join(' '))];
      const score = Math.max(
        0,
        ...wanted.map((stems) => likeness(stems, near) + headingShare * likeness(stems, above)),
      );
      const place = { sheet: sheet.name, cell: addressOf(row, column) };
      return score > 0 ? [{ score, suggestion: { place, value, label, heading } }] : [];
    }),
  );
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ suggestion }) => suggestion);
}

/** Beginnings of words, without accents. */
function stemsOf(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
  return new Set(words.map((word) => word.slice(0, stemLength)));
}

/** Twice what two have in common over what both have (Dice 1945): 1 where they are the same. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((stem) => b.has(stem)).length;
  return common === 0 ? 0 : (2 * common) / (a.size + b.size);
}
