// The answer of the period before, as it is shown.
import { type AnswerData, answerFromData, type Indicator } from '@peerbook/shared';
import type { Report } from '../validation/checkWorkbook.ts';
import { answerText } from './answerText.ts';

/** Undefined where there was none. */
export function priorText(
  report: Pick<Report, 'template' | 'language'>,
  indicator: Indicator,
  data: AnswerData | undefined,
): string | undefined {
  if (data === undefined || data === null) return undefined;
  const { answer } = answerFromData(indicator, data);
  return answer.kind === 'blank' || answer.kind === 'unreadable'
    ? undefined
    : answerText(report, indicator, answer);
}
