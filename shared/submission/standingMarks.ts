// What an officer said of single figures, as far as it holds for a newer revision of the report.
import type { z } from 'zod';
import type { mark } from '../apiBodies.ts';
import { compareReports } from './compareReports.ts';
import type { ReportContent } from './reportContent.ts';

export type Mark = z.output<typeof mark>;
export type Marks = Readonly<Record<string, Mark>>;

/**
 * The marks of a revision that nobody has decided on yet, from those of the last decision.
 *
 * | as decided | value, comment and evidence since then | as it stands |
 * |---|---|---|
 * | verified or reported | all the same | as it was |
 * | verified or reported | any of them another | none: it is a figure like any other again |
 * | queried | all the same | queried, as it was: nobody answered |
 * | queried | any of them another | reported, with what was asked as `question`: it was answered, and what changed says how |
 *
 * Held against the revision that was decided on, not the one just before: of several revisions sent meanwhile none makes a
 * question forgotten, and a change that is taken back counts for nothing.
 */
export function standingMarks(marks: Marks, decidedOn: ReportContent, now: ReportContent): Marks {
  const changed = new Set(compareReports([], decidedOn, now).map(({ indicator }) => indicator));
  return Object.fromEntries(
    Object.entries(marks).flatMap(([code, mark]): [string, Mark][] => {
      if (!changed.has(code)) return [[code, mark]];
      if (mark.mark !== 'queried') return [];
      return [[code, { mark: 'reported', question: mark.note ?? mark.question ?? '' }]];
    }),
  );
}
