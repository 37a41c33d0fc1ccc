// Dates and times as a person of the workbook's language reads them.
import type { Language } from '@peerbook/shared';

/** An instant, in the person's own time zone: "3 Feb 2026, 14:02". */
export function timeText(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(instant));
}

/** A date of the calendar, the same everywhere: "31 Dec 2025". */
export function dateText(date: string, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(date),
  );
}

/** English as the rest of the world writes dates: day before month. */
function locale(language: Language): string {
  return language === 'en' ? 'en-GB' : language;
}
