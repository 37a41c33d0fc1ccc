// What a formula gives a function, brought to one form: texts trimmed and small, dates as people and cells have them.
import { apiBodies, characteristicKinds, dateOfSerial, type Statistic } from '@peerbook/shared';
import { Refusal } from './refusal.ts';

/** The code of an indicator. */
export function readIndicator(given: unknown): string {
  const code = textOf(given).toLowerCase();
  if (code === '') throw new Refusal('noIndicator');
  return code;
}

/** "Lower quartile" is lower_quartile. */
export function readStatistic(given: unknown): Statistic {
  const name = textOf(given)
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  const statistic = apiBodies.statistics.safeParse(name);
  if (!statistic.success) throw new Refusal('unknownStatistic', { statistic: textOf(given) });
  return statistic.data;
}

/** The id of a peer group; all members where none is given. A pair is one group in whichever order its halves are typed. */
export function readGroup(given: unknown): string {
  const halves = textOf(given)
    .toLowerCase()
    .replaceAll(/\s*([:,;+])\s*/g, '$1')
    .split(/[,;+]/)
    .filter((half) => half !== '');
  return halves.sort(byKind).join(',') || 'all';
}

/** Kinds in the order of release, as ids of pairs have them; what is no kind comes last, and is then not found. */
function byKind(first: string, second: string): number {
  const at = (half: string) => {
    const found = characteristicKinds.findIndex((kind) => half.startsWith(`${kind}:`));
    return found < 0 ? characteristicKinds.length : found;
  };
  return at(first) - at(second);
}

/** A year or an ISO date; a cell with a date gives its day number. Undefined where nothing is given. */
export function readPeriod(given: unknown): string | undefined {
  const text = textOf(given);
  if (text === '') return undefined;
  if (/^(19|20|21)\d\d$/.test(text) || isDay(text)) return text;
  const serial = Number(text);
  if (Number.isInteger(serial) && serial > firstSerial && serial < lastSerial)
    return dateOfSerial(serial);
  throw new Refusal('badPeriod', { period: text });
}

/** The number of a release; undefined where nothing is given. */
export function readRelease(given: unknown): number | undefined {
  const text = textOf(given);
  if (text === '') return undefined;
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new Refusal('badRelease', { release: text });
}

/** An edition by the number of its release or by its period: years are larger than any number of releases. */
export function readEdition(given: unknown): { release?: number; period?: string } {
  const text = textOf(given);
  if (text === '') throw new Refusal('noEditions');
  if (/^\d{1,3}$/.test(text)) return { release: readRelease(text) as number };
  return { period: readPeriod(text) as string };
}

/** A text without anything around it; what was left out, or an empty cell, is ''. */
export function textOf(given: unknown): string {
  // Of a range the first cell counts, as with Excel's own functions in the same row.
  const value = Array.isArray(given) ? (given as unknown[][])[0]?.[0] : given;
  // An argument that is left out between commas, and an empty cell, may come as 0; nothing here is called so.
  return value === null || value === undefined || value === 0 ? '' : String(value).trim();
}

/** Day numbers of 1950 and of 2200: whatever is outside was no date. */
const [firstSerial, lastSerial] = [18_264, 109_575];

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
