// Reads a cell of a person's own books as the figure for an indicator. Nothing is guessed: a text that is no number as the
// workbook's locale writes them, or may be two numbers, is told of and not taken.
import type { Indicator } from '../../template/indicator.ts';
import { type Answer, type AnswerFault, numberAnswer } from '../answer.ts';
import type { CellValue } from '../cellValue.ts';
import { type ReadingContext, readAnswer } from '../readAnswer.ts';

/** @param factor what the figure is multiplied by: 1000 where the books are kept in thousands */
export function readLinked(
  indicator: Indicator,
  cell: CellValue,
  factor: number,
  context: ReadingContext,
): { readonly answer: Answer; readonly fault?: AnswerFault } {
  if (factor === 1) return readAnswer(indicator, cell, context);
  // Whole numbers in thousands have decimals: 12.5 thousand borrowers are 12500.
  const kind = indicator.kind === 'percent' ? 'percent' : 'decimal';
  const read = readAnswer({ ...indicator, kind }, cell, context);
  if (read.answer.kind !== 'number') return read;
  return numberAnswer(indicator, Number((read.answer.value * factor).toPrecision(15)));
}
