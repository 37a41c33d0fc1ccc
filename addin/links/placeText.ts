// Places and cells of books as a person reads them.
import type { CellValue, Language, Place } from '@peerbook/shared';
import { numberText } from '../workbook/answerText.ts';

/** Sheet and cell, with the file in front where it is another one. */
export function placeText({ sheet, cell }: Place, book: string | null): string {
  return book === null ? `${sheet}!${cell}` : `[${book}] ${sheet}!${cell}`;
}

/** What a cell of a book shows; empty for a blank one. */
export function cellText(cell: CellValue, language: Language): string {
  switch (cell.kind) {
    case 'number':
      return cell.percent
        ? `${numberText(Number((cell.value * 100).toPrecision(15)), language)} %`
        : numberText(cell.value, language);
    case 'text':
      return cell.value;
    case 'logical':
      return String(cell.value).toUpperCase();
    case 'error':
      return cell.error;
    default:
      return '';
  }
}
