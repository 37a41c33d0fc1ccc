// What is wrong with one answer taken by itself: missing though required, or out of its bounds.
import type { Indicator } from '../template/indicator.ts';
import type { Answer } from '../workbook/answer.ts';

/** A fault of an answer: the code of a finding and its details. */
export interface RaisedFault {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
  /** Whether a report with it can't be submitted. */
  readonly blocks: boolean;
}

/** Faults of an answer; `applies` is false where the indicator's relevantIf says so. */
export function checkAnswer(
  indicator: Indicator,
  answer: Answer | undefined,
  applies: boolean,
): readonly RaisedFault[] {
  if (answer === undefined || answer.kind === 'blank')
    return indicator.tier === 'core' && applies
      ? [{ code: 'required_blank', details: {}, blocks: true }]
      : none;
  return answer.kind === 'number' && indicator.bounds
    ? checkBounds(indicator.bounds, answer.value)
    : none;
}

const none: readonly RaisedFault[] = [];

function checkBounds(
  { min, max, softMin, softMax }: NonNullable<Indicator['bounds']>,
  seen: number,
): readonly RaisedFault[] {
  const found: RaisedFault[] = [];
  const say = (code: string, limit: number, blocks: boolean) =>
    found.push({ code, details: { seen, limit }, blocks });
  if (min !== undefined && seen < min) say('below_minimum', min, true);
  else if (softMin !== undefined && seen < softMin) say('below_usual', softMin, false);
  if (max !== undefined && seen > max) say('above_maximum', max, true);
  else if (softMax !== undefined && seen > softMax) say('above_usual', softMax, false);
  return found;
}
