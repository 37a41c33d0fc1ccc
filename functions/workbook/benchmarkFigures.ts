// Published figures in cells: the digits that were published and no other.
import { type Figure, figureText, type Language, wordsOf } from '@peerbook/shared';
import type { SheetWriter } from './sheet.ts';
import type { StyleName } from './styles.ts';

const styleOfDecimals: readonly StyleName[] = ['figure0', 'figure1', 'figure2', 'figure3'];

/** A point as a number, a range or "not shown" as text. */
export function writeFigure(
  writer: SheetWriter,
  at: { row: number; column: number },
  figure: Figure | null,
  language: Language,
): void {
  if (figure?.kind === 'point') {
    const decimals = (figure.figure.split('.')[1] ?? '').length;
    writer.put(at.row, at.column, Number(figure.figure), styleOfDecimals[decimals] ?? 'figure3');
  } else if (figure) writer.put(at.row, at.column, figureText(figure, language), 'figure');
  else writer.put(at.row, at.column, wordsOf(language).withheld, 'muted');
}
