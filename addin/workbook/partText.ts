// What a report says in one place, in words, and the cell where it says so.
import { type AnswerData, answerFromData, type ChangedPart, type Place } from '@peerbook/shared';
import type { Report } from '../validation/checkWorkbook.ts';
import { answerText } from './answerText.ts';
import { indicatorNamed } from './cellInputs.ts';

/** In words; undefined for blank. */
export function partText(
  report: Pick<Report, 'template' | 'language'>,
  code: string,
  what: ChangedPart,
  data: AnswerData,
): string | undefined {
  if (data === null) return undefined;
  const indicator = indicatorNamed(report.template, code);
  if (what !== 'value' || !indicator) return String(data);
  return answerText(report, indicator, answerFromData(indicator, data).answer);
}

/** The cell of it; undefined where it is no longer in the workbook. */
export function partPlace(
  { cells }: Pick<Report, 'cells'>,
  code: string,
  what: ChangedPart,
): Place | undefined {
  const answer = cells.findQuietly(code);
  return answer && (what === 'value' ? answer : cells.beside(answer)[what]);
}
