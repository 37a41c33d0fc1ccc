// What a report says, as it is sent, stored and hashed: the answers and what was written beside them, without cells.
import { type AnswerData, answerToData, type Reading } from '../workbook/answer.ts';

/** Evidence and comment beside one answer. */
export interface WrittenBeside {
  readonly evidence?: string | undefined;
  readonly comment?: string | undefined;
}

/** Answers and what was written beside them, each by the code of its indicator. */
export interface ReportContent {
  readonly values: Readonly<Record<string, AnswerData>>;
  readonly notes: Readonly<Record<string, WrittenBeside>>;
}

/**
 * The content of readings; the same answers are the same content, wherever they stood and whichever way they came.
 *
 * | answer | in `values` |
 * |---|---|
 * | blank | absent |
 * | not readable | null, so that it is never taken for blank; such a report can't be submitted |
 * | anything else | as `answerToData` gives it |
 */
export function reportContent(readings: readonly Reading[]): ReportContent {
  const answered = readings.filter((reading) => reading.answer.kind !== 'blank');
  const noted = readings.filter(
    (reading) => reading.evidence !== undefined || reading.comment !== undefined,
  );
  return {
    values: Object.fromEntries(
      answered.map(({ indicator, answer }) => [indicator, answerToData(answer)]),
    ),
    notes: Object.fromEntries(
      noted.map(({ indicator, evidence, comment }) => [
        indicator,
        { ...(evidence !== undefined && { evidence }), ...(comment !== undefined && { comment }) },
      ]),
    ),
  };
}
