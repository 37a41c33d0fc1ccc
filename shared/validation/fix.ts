// A fix: one edit that would clear failed checks at once, with the slip that would explain it. Offered, never made.
import type { Answer } from '../workbook/answer.ts';
import type { Place } from '../workbook/cellValue.ts';

/**
 * Slips that explain a wrong figure, from the smallest one of typing to a figure worked out from others:
 *
 * | cause          | what was done, or what speaks for the edit                     |
 * | -------------- | -------------------------------------------------------------- |
 * | `fraction`     | a percentage typed as a fraction, 0.35 for 35                  |
 * | `sign`         | typed with the wrong sign                                      |
 * | `digits`       | two neighbouring digits exchanged                              |
 * | `factor`       | 10, 100 or 1000 times as much or as little; 1,000,000 of money |
 * | `digit_twice`  | a digit typed once too often                                   |
 * | `digit_once`   | one of two equal digits left out                               |
 * | `exchanged`    | the figures of two cells exchanged                             |
 * | `prior_pasted` | not the verified figure of last period, where that is asked    |
 * | `part_missing` | a part left blank or 0: the rest of the sum                    |
 * | `total`        | not the sum of its parts                                       |
 * | `adds_up`      | the only figure in this place with which an equality holds     |
 */
export const fixCauses = [
  'fraction',
  'sign',
  'digits',
  'factor',
  'digit_twice',
  'digit_once',
  'exchanged',
  'prior_pasted',
  'part_missing',
  'total',
  'adds_up',
] as const;
export type FixCause = (typeof fixCauses)[number];

/** One cell of a fix: what is there, and what would be there. */
export interface FixedCell {
  readonly indicator: string;
  readonly place?: Place;
  readonly from: Answer;
  readonly to: Answer;
}

/** An edit that is proposed. */
export interface Fix extends FixedCell {
  readonly cause: FixCause;
  /** The other cell, where two are exchanged. */
  readonly other?: FixedCell;
  /** Keys of checks that fail now and would pass, then faults of the answer itself as `above_maximum:indicator`. */
  readonly clears: readonly string[];
  readonly sentence: string;
}

/** An answer to be tried in the place of another. */
export interface Edit {
  readonly indicator: string;
  readonly to: Answer;
}

/** Edits to be tried together, and what would explain them. */
export interface FixCandidate {
  readonly cause: FixCause;
  readonly edits: readonly [Edit] | readonly [Edit, Edit];
  /** How many times as much, or as little, where the cause is a factor. */
  readonly factor?: number;
}

/** The number that an answer is. */
export function numberIn(answer: Answer | undefined): number | undefined {
  return answer?.kind === 'number' ? answer.value : undefined;
}
