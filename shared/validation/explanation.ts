// An explanation: why a warning is no mistake. Once an officer has accepted it, it answers the same warning in later
// periods too, as long as the value stays within the band that it was accepted for.
import { z } from 'zod';
import { indicatorCodeSchema, plainCodeSchema } from '../template/code.ts';
import type { Answer, AnswerData } from '../workbook/answer.ts';

/** Values an explanation holds for: between low and high, both included; or the very same answer, where it is no number. */
export const bandSchema = z.union([
  z.strictObject({ low: z.number(), high: z.number() }).refine(({ low, high }) => low <= high, {
    message: 'a band begins below its end',
  }),
  z.strictObject({ same: z.union([z.string().max(2000), z.boolean(), z.null()]) }),
]);
export type Band = z.output<typeof bandSchema>;

export const explanationSchema = z.strictObject({
  rule: plainCodeSchema,
  indicator: indicatorCodeSchema,
  band: bandSchema,
  comment: z.string().min(1).max(2000),
  /** The round it was accepted in. */
  round: plainCodeSchema,
});
export type Explanation = z.output<typeof explanationSchema>;

/** By how much a number may move, as a share of it, before an explanation lapses. */
const room = 0.2;
/** Percentages move in points: 5 either way. */
const points = 5;

/**
 * The band that an explanation of an answer holds for unless the officer says otherwise: a fifth either way, five points
 * of a percentage, the very same answer of anything else.
 */
export function bandAround(answer: AnswerData, kind: string): Band {
  if (typeof answer === 'object') return { same: answer === null ? null : listed(answer) };
  if (typeof answer !== 'number') return { same: answer };
  const width = kind === 'percent' ? points : Math.abs(answer) * room;
  return { low: rounded(answer - width), high: rounded(answer + width) };
}

/** The options of a multi-choice, whatever their order. */
function listed(options: readonly string[]): string {
  return [...options].sort().join(' ');
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/** Whether an answer is within the band; what could not be read is within none. */
export function isWithin(answer: Answer, band: Band): boolean {
  if ('low' in band)
    return answer.kind === 'number' && answer.value >= band.low && answer.value <= band.high;
  switch (answer.kind) {
    case 'blank':
      return band.same === null;
    case 'text':
    case 'logical':
      return answer.value === band.same;
    case 'choice':
      return answer.option === band.same;
    case 'choices':
      return listed(answer.options) === band.same;
    case 'date':
      return answer.date === band.same;
    default:
      return false;
  }
}
