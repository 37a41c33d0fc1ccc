// A report as it stands, with changes to single cells put into it.
import {
  type apiBodies,
  indicatorsOf,
  Problem,
  type ReportContent,
  type Template,
} from '@peerbook/shared';
import type { z } from 'zod';

type Changes = Pick<z.output<typeof apiBodies.submissionChanges>, 'values' | 'notes'>;

/**
 * The whole report that follows: null clears an answer, a comment or evidence, and what is not named stays.
 * @throws Problem request_invalid naming an indicator that the template does not have
 */
export function mergeChanges(
  template: Template,
  standing: ReportContent,
  { values, notes }: Changes,
): ReportContent {
  const known = new Set(indicatorsOf(template).map(({ code }) => code));
  for (const [member, changes] of Object.entries({ values, notes })) {
    const stranger = Object.keys(changes).find((code) => !known.has(code));
    if (stranger !== undefined)
      throw new Problem('request_invalid', {
        reason: `${member}.${stranger}: the template has no such indicator`,
      });
  }
  const merged = new Map(Object.entries(standing.notes));
  for (const [code, changes] of Object.entries(notes))
    merged.set(code, withoutNulls({ ...merged.get(code), ...changes }));
  return {
    values: withoutNulls({ ...standing.values, ...values }),
    notes: Object.fromEntries(merged),
  };
}

function withoutNulls<T>(record: Readonly<Record<string, T | null>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, T] => entry[1] !== null),
  );
}
