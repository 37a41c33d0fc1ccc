// A text to a date, where it says one day and no other.
import { isIsoDate } from './answer.ts';

/** What a text says. Faults are codes of findings. */
export type DateReading =
  | { readonly kind: 'date'; readonly date: string }
  /** Two days, the one with the day in front first. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly [string, string] }
  | { readonly kind: 'none'; readonly fault: 'not_a_date' | 'short_year' };

/**
 * Reads a text that is not blank: an ISO date (a time of day behind it is dropped, as that of a serial number is), or day,
 * month and a year of four digits parted by one kind of mark, where the calendar leaves one order of day and month.
 *
 * | text       | reading                  |
 * |------------|--------------------------|
 * | 2025-12-31 | 2025-12-31               |
 * | 31/12/2025 | 2025-12-31               |
 * | 12/31/2025 | 2025-12-31               |
 * | 05.05.2025 | 2025-05-05               |
 * | 03/04/2025 | ambiguous                |
 * | 31/12/25   | short_year               |
 */
export function readDateText(text: string): DateReading {
  const typed = text.trim();
  const day = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/.exec(typed)?.[1];
  if (day !== undefined && isIsoDate(day)) return { kind: 'date', date: day };
  const [, first = '', , second = '', year = ''] =
    /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(typed) ?? [];
  const dates = [isoDate(year, second, first), isoDate(year, first, second)].filter(isIsoDate);
  const [one, other] = [...new Set(dates)];
  if (one === undefined) return { kind: 'none', fault: faultOf(typed) };
  return other === undefined
    ? { kind: 'date', date: one }
    : { kind: 'ambiguous', readings: [one, other] };
}

function isoDate(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Three groups of digits without one of four: the century would be a guess. */
function faultOf(typed: string): 'not_a_date' | 'short_year' {
  return /^\d{1,2}([/.-])\d{1,2}\1\d{1,2}$/.test(typed) ? 'short_year' : 'not_a_date';
}
