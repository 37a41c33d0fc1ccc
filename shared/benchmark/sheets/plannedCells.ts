// Cells of benchmark sheets: published figures with the digits that were published and no other, own values, texts.
import type { Figure } from '../../release/disclosure.ts';
import type { Language } from '../../template/words.ts';
import { wordsOf } from '../../words/words.ts';
import { figureText, middleOf } from '../benchmark.ts';
import type { PlannedCell, PlannedRow } from './plannedSheet.ts';
import type { SheetLook } from './sheetLook.ts';

export function textCell(value: string, look: SheetLook): PlannedCell {
  return { value, format: '@', look };
}

/** An own value: counts whole as they are, all else with the two decimals that answers are asked for with. Empty where it is not known. */
export function ownCell(value: number | null, unit: string): PlannedCell {
  if (value === null) return textCell('', 'own');
  const isCount = Number.isInteger(value) && !isPercent(unit);
  return { value, format: isCount ? '#,##0' : '#,##0.00', look: 'own' };
}

/** Whether a unit in words is one of percentages: in every language of the workbook it begins with the sign. */
export function isPercent(unit: string): boolean {
  return unit.startsWith('%');
}

/** A point as a number, a range as text, since it is no number; what is withheld in the one word for all that is not said. */
export function figureCell(figure: Figure | null | undefined, language: Language): PlannedCell {
  if (!figure) return textCell(wordsOf(language).withheld, 'muted');
  if (figure.kind === 'range') return textCell(figureText(figure, language), 'figure');
  return pointCell(figure.figure, 'figure');
}

/** A public figure, which is exact: as many decimals as its size makes worth reading. */
export function exactCell(figure: Figure | null): PlannedCell {
  const value = figure ? middleOf(figure) : 0;
  const size = Math.abs(value);
  const format = size < 100 ? '0.00' : size < 1000 ? '0.0' : '#,##0';
  return { value, format, look: 'figure' };
}

/** A figure with the digits it is written with. */
export function pointCell(figure: string, look: SheetLook): PlannedCell {
  const decimals = figure.split('.')[1]?.length ?? 0;
  const format = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  return { value: Number(figure), format, look };
}

/** A row with a text in its second column: the first is hidden. */
export function lineOf(text: string, look: SheetLook, height?: number): PlannedRow {
  return {
    cells: [undefined, textCell(text, look)],
    ...(height !== undefined && { height }),
  };
}
