// What stands under the names of a formula, and the calendar of Excel's serial numbers.

/** A known value, or unknown: something is there that can't be read, or it can't be calculated. */
export type Value =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'logical'; readonly value: boolean }
  | { readonly kind: 'unknown' };

/** What stands under a name: a value, or blank. */
export type NamedValue = Value | { readonly kind: 'blank' };

export const unknown: Value = { kind: 'unknown' };
export const blank: NamedValue = { kind: 'blank' };

/** A number; unknown where the calculation left the numbers. */
export function numberValue(value: number): Value {
  return Number.isFinite(value) ? { kind: 'number', value } : unknown;
}

/**
 * Room for binary floating point, so that 0.1+0.2=0.3 holds: finer than any figure that is asked for. Absolute, since
 * compared figures are of like size; and no finer, since some spreadsheet engines misread literals below 0.000001.
 */
export const slack = 1e-6;

/** Powers are known below this and above its inverse; no report holds such figures, and spreadsheet programs differ on what is too large or too small. */
export const powerLimit = 1e15;

/** Days from 1899-12-30 to 1970-01-01: Excel's serial number of a date in the 1900 system is days since then, from March 1900 on. */
const serialOfEpoch = 25569;
const millisecondsOfDay = 86_400_000;
/** Serial numbers of 1900-03-01 and of the day after 9999-12-31: between them Excel and the calendar agree. */
export const firstSerial = 61;
export const serialLimit = 2_958_466;

/** Excel's serial number of an ISO date (1900 date system). */
export function serialOfDate(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / millisecondsOfDay + serialOfEpoch;
}

/** The ISO date of a serial number; undefined outside 1900-03-01 to 9999-12-31, where Excel and the calendar agree. */
export function dateOfSerial(serial: number): string | undefined {
  if (!Number.isFinite(serial) || serial < firstSerial || serial >= serialLimit) return undefined;
  return new Date((Math.floor(serial) - serialOfEpoch) * millisecondsOfDay)
    .toISOString()
    .slice(0, 10);
}

/** The date `months` later; the 31st becomes the last day of a shorter month, as Excel's EDATE has it. NaN where either is out of range. */
export function shiftMonths(serial: number, months: number): number {
  const date = dateOfSerial(serial);
  if (!date) return Number.NaN;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + Math.trunc(months), 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const shifted = first.getTime() / millisecondsOfDay + serialOfEpoch + Math.min(day, last) - 1;
  return shifted >= firstSerial && shifted < serialLimit ? shifted : Number.NaN;
}
