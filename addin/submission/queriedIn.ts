// Which figures of a submission the association has asked about.
import type { Submission } from './useStanding.ts';

/** Indicators that are queried as the submission stands. */
export function queriedIn({ marks }: Pick<Submission, 'marks'>): readonly string[] {
  return Object.entries(marks)
    .filter(([, { mark }]) => mark === 'queried')
    .map(([indicator]) => indicator);
}
