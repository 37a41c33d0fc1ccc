// The layouts in which MIX Market's figures are published, by their headings: the extract in short names, the data sets of financial
// and of social performance in MIX's own field names, and the list of institutions that says where each of these is.
import { historyColumns } from './mixColumns.ts';
import { answerLevels, historyQuestions } from './mixQuestions.ts';

export type HistoryLayout = 'extract' | 'financial' | 'social' | 'institutions';

/** What is read of every row, by its short name, and the heading in the published data sets. */
const heads: Readonly<Record<string, string>> = {
  mfi_id: 'MFI ID',
  mfi_name: 'MFI Name',
  fiscal_year: 'Fiscal Year',
  as_of_date: 'As of Date',
  period_type: 'Period Type',
  country: 'Country',
  region: 'Region',
  legal_status: 'Legal Status',
};

const requiredIn: Readonly<Record<HistoryLayout, readonly string[]>> = {
  extract: ['mfi_id', 'mfi_name', 'region', 'fiscal_year', 'as_of_date'],
  financial: ['mfi_id', 'mfi_name', 'fiscal_year', 'as_of_date'],
  social: ['mfi_id', 'mfi_name', 'fiscal_year', 'as_of_date'],
  institutions: ['mfi_id', 'mfi_name', 'country', 'region'],
};

/** A file's layout, and where in it each thing stands. */
export interface HistoryHeadings {
  readonly layout: HistoryLayout;
  /** The heading of a short name or a field; undefined where the file has none. */
  readonly headingOf: (name: string) => string | undefined;
  /** Headings of which something is taken. */
  readonly taken: readonly string[];
}

const plain = (heading: string) => heading.trim().replace(/\s+/g, ' ').toLowerCase();

/** Fields with a column of their own in the published data sets: those of questions end in their answers. */
const fieldsOf = {
  financial: historyColumns.flatMap(({ field }) => field ?? []),
  social: historyQuestions.flatMap(({ field, kind }) =>
    kind === 'option' ? [field] : Object.keys(answerLevels).map((answer) => `${field} > ${answer}`),
  ),
};

/**
 * Reads a file's headings.
 * @returns the names of columns that it must have and has not, where it is in none of the layouts
 */
export function readHeadings(columns: readonly string[]): HistoryHeadings | readonly string[] {
  const standing = new Map(columns.map((column) => [plain(column), column]));
  const isExtract = standing.has('mfi_id') || !standing.has(plain('MFI ID'));
  const headingOf = (name: string) => standing.get(plain(isExtract ? name : (heads[name] ?? name)));
  const layout = isExtract ? 'extract' : publishedLayout(headingOf);
  const missing = requiredIn[layout].filter((name) => headingOf(name) === undefined);
  if (missing.length > 0) return missing.map((name) => (isExtract ? name : (heads[name] ?? name)));
  const names = isExtract
    ? [...historyColumns, ...historyQuestions].flatMap(({ column }) => column ?? [])
    : [...fieldsOf.financial, ...fieldsOf.social];
  const all = [...Object.keys(heads), 'country_iso3', ...names];
  return { layout, headingOf, taken: all.flatMap((name) => headingOf(name) ?? []) };
}

function publishedLayout(headingOf: (name: string) => string | undefined): HistoryLayout {
  const has = (fields: readonly string[]) => fields.some((field) => headingOf(field) !== undefined);
  if (has(fieldsOf.financial)) return 'financial';
  if (has(fieldsOf.social)) return 'social';
  return 'institutions';
}

/**
 * A date as MIX's files have it: 2013-12-31, 12/31/2013 as published, 31.12.13 as spreadsheets save it again. As an ISO date; undefined
 * for anything else.
 */
export function readMixDate(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[ T]00:00(?::00)?)?$/.exec(text);
  if (iso) return isoOf(iso[1], iso[2], iso[3]);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (slashed) return isoOf(slashed[3], slashed[1], slashed[2]);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(text);
  if (dotted) return isoOf(wholeYear(dotted[3] ?? ''), dotted[2], dotted[1]);
  return undefined;
}

const wholeYear = (year: string) =>
  year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`;

const isoOf = (year = '', month = '', day = '') =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
