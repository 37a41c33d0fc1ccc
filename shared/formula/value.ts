// What a formula calculates with. A number stands for an interval: value plus or minus radius, half a unit of its last
// known decimal (the reading of reported figures in EBA's and Arelle's interval arithmetic).

/** A known value, or unknown: an operand was blank or unreadable, or a divisor may be zero. */
export type Value =
  | { readonly kind: 'number'; readonly value: number; readonly radius: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'logical'; readonly value: boolean }
  | { readonly kind: 'unknown' };

/** What stands under a name: a value, blank, or something there that can't be read. */
export type NamedValue = Value | { readonly kind: 'blank' };

export const unknown: Value = { kind: 'unknown' };
export const blank: NamedValue = { kind: 'blank' };

/** A number known to plus or minus `radius`; unknown where the calculation left the numbers. */
export function numberValue(value: number, radius = 0): Value {
  return Number.isFinite(value) && Number.isFinite(radius)
    ? { kind: 'number', value, radius }
    : unknown;
}

export function logicalValue(value: boolean): Value {
  return { kind: 'logical', value };
}

/**
 * Room for binary floating point, so that 0.1+0.2=0.3 holds: finer than any figure that is asked for. Absolute, since
 * compared figures are of like size; and no finer, since some spreadsheet engines misread literals below 0.000001.
 */
export const slack = 1e-6;

/** Days from 1899-12-30 to 1970-01-01: Excel's serial number of a date in the 1900 system is days since then, from March 1900 on. */
const serialOfEpoch = 25569;
const millisecondsOfDay = 86_400_000;

/** Excel's serial number of an ISO date (1900 date system). */
export function serialOfDate(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / millisecondsOfDay + serialOfEpoch;
}

/** The ISO date of a serial number; undefined outside 1900-03-01 to 9999-12-31, where Excel and the calendar agree. */
export function dateOfSerial(serial: number): string | undefined {
  if (!Number.isFinite(serial) || serial < 61 || serial >= 2958466) return undefined;
  return new Date((Math.floor(serial) - serialOfEpoch) * millisecondsOfDay)
    .toISOString()
    .slice(0, 10);
}

/** The date `months` later; the 31st becomes the last day of a shorter month, as Excel's EDATE has it. */
export function shiftMonths(serial: number, months: number): number {
  const date = dateOfSerial(serial);
  if (!date) return Number.NaN;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + Math.trunc(months), 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return first.getTime() / millisecondsOfDay + serialOfEpoch + Math.min(day, last) - 1;
}
