// Cells of a sheet to write: a value and how it is shown.
import { type Figure, figureText, type Language } from '@peerbook/shared';

/** Texts have the format `@`, so that one which begins with = + - or @ stays a text. */
export interface SheetCell {
  readonly value: string | number;
  readonly format: string;
}

export function textCell(value: string): SheetCell {
  return { value, format: '@' };
}

/** An own value: whole as it is, else with the two decimals that answers are asked for with. */
export function numberCell(value: number): SheetCell {
  return { value, format: Number.isInteger(value) ? '#,##0' : '#,##0.00' };
}

/** A point as a number that shows the digits published and no other; a range as text, since it is no number. */
export function figureCell(figure: Figure, language: Language): SheetCell {
  if (figure.kind === 'range') return textCell(figureText(figure, language));
  const decimals = figure.figure.split('.')[1]?.length ?? 0;
  return {
    value: Number(figure.figure),
    format: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`,
  };
}

/** In a chart's block what is no point leaves a gap: a text would be drawn as zero. */
export function chartCell(figure: Figure | null, language: Language): SheetCell {
  return figure?.kind === 'point' ? figureCell(figure, language) : { value: '', format: 'General' };
}
