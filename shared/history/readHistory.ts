// A CSV of past, public figures to history records. Every faulty row is reported with its reason; the rest is taken.
import { isIsoDate } from '../workbook/answer.ts';
import { type HistoryColumn, historyColumns, historyOrders } from './mixColumns.ts';
import {
  type HistoryHeadings,
  type HistoryLayout,
  readHeadings,
  readMixDate,
} from './mixLayout.ts';
import { countryCodeNamed, countryCodeOf, legalFormOf, regionOf } from './mixPlaces.ts';
import { answerLevels, type HistoryQuestion, historyQuestions } from './mixQuestions.ts';

/** A row of the file: cells by column name, and the line it stands on (from 1, the heading is line 1). */
export interface HistoryRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Where an institution is and what it is, in our codes. */
export interface HistoryPlace {
  readonly institution: string;
  readonly name: string;
  readonly country?: string;
  readonly region?: string;
  readonly legalForm?: string;
}

/** Figures of one institution and year, as published. Not confidential. */
export interface HistoryRecord extends HistoryPlace {
  readonly source: 'mix_market';
  readonly year: number;
  readonly periodEnd: string;
  readonly values: Readonly<Record<string, number>>;
}

/** What is wrong in a row. `kept`: the figure was taken as published, and is doubtful; else it (or the row) was left out. */
export interface HistoryFault {
  readonly line: number;
  readonly column: string;
  readonly seen: string;
  readonly reason: string;
  readonly kept: boolean;
}

export interface HistoryReading {
  readonly layout: HistoryLayout;
  readonly records: readonly HistoryRecord[];
  /** Of a list of institutions. */
  readonly places: readonly HistoryPlace[];
  /** Rows of quarters and other parts of a year: figures of whole years alone are compared. */
  readonly partsOfYears: number;
  readonly faults: readonly HistoryFault[];
}

/** Columns that the file must have; empty where all are there. */
export function missingColumns(columns: readonly string[]): readonly string[] {
  const headings = readHeadings(columns);
  return 'layout' in headings ? [] : headings;
}

/** Nothing is read from rows whose columns are in none of the layouts: missingColumns tells which are missing. */
export function readHistory(rows: readonly HistoryRow[]): HistoryReading {
  const headings = readHeadings(Object.keys(rows[0]?.cells ?? {}));
  if (!('layout' in headings))
    return { layout: 'extract', records: [], places: [], partsOfYears: 0, faults: [] };
  const { layout } = headings;
  const faults: HistoryFault[] = [];
  const found: (HistoryRecord | HistoryPlace)[] = [];
  const seen = new Set<string>();
  let partsOfYears = 0;
  for (const row of rows) {
    const reader = rowReader(headings, row, (fault) => faults.push({ line: row.line, ...fault }));
    const period = reader.cell('period_type');
    if (period !== '' && period !== 'ANN') {
      partsOfYears += 1;
      continue;
    }
    const one = layout === 'institutions' ? readPlace(reader) : readRow(reader, layout);
    if (!one) continue;
    const key = 'periodEnd' in one ? `${one.institution} ${one.periodEnd}` : one.institution;
    if (seen.has(key)) {
      faults.push({
        line: row.line,
        column: reader.heading('mfi_id'),
        seen: key,
        reason:
          'periodEnd' in one
            ? 'the same institution and period stand twice; the first one counts'
            : 'the same institution stands twice; the first one counts',
        kept: false,
      });
      continue;
    }
    seen.add(key);
    found.push(one);
  }
  return {
    layout,
    records: found.filter((one): one is HistoryRecord => 'periodEnd' in one),
    places: found.filter((one) => !('periodEnd' in one)),
    partsOfYears,
    faults,
  };
}

/** Traces of letters that went through a wrong code page: a question mark or sign where a letter was, or two for one. */
const brokenLetters = /[?\uFFFD]|Ã\S|\p{L}[¢£¤¥¦§¨°]\p{L}/u;

type Report = (fault: Omit<HistoryFault, 'line'>) => void;

/** A row by the names of this project, whatever its file calls them. */
interface RowReader {
  readonly heading: (name: string) => string;
  readonly cell: (name: string) => string;
  /** Leaves the row out. */
  readonly drop: (name: string, reason: string) => undefined;
  /** Takes what there is, and says that it is doubtful. */
  readonly doubt: (name: string, reason: string) => void;
  readonly report: Report;
}

function rowReader({ headingOf }: HistoryHeadings, row: HistoryRow, report: Report): RowReader {
  const heading = (name: string) => headingOf(name) ?? name;
  const cell = (name: string) => (row.cells[heading(name)] ?? '').trim();
  const tell = (name: string, reason: string, kept: boolean) =>
    report({ column: heading(name), seen: cell(name).slice(0, 60), reason, kept });
  return {
    heading,
    cell,
    drop: (name, reason) => void tell(name, reason, false),
    doubt: (name, reason) => tell(name, reason, true),
    report,
  };
}

/** Number and name; undefined where the row has none, which is reported. */
function readHead({ cell, drop, doubt }: RowReader): HistoryPlace | undefined {
  if (!/^\d{1,12}$/.test(cell('mfi_id'))) return drop('mfi_id', 'the institution has no number');
  const name = cell('mfi_name');
  if (name === '') return drop('mfi_name', 'the institution has no name');
  if (brokenLetters.test(name)) doubt('mfi_name', 'the name has broken letters');
  return { institution: `mix-${cell('mfi_id')}`, name };
}

function readPlace(reader: RowReader): HistoryPlace | undefined {
  const { cell, drop, doubt } = reader;
  const head = readHead(reader);
  if (!head) return undefined;
  const region = regionOf(cell('region'));
  if (!region) return drop('region', 'this is none of the six regions of MIX Market');
  const country = countryCodeNamed(cell('country'));
  if (!country) doubt('country', 'the country is not known; its peer group is left open');
  const legalForm = legalFormOf(cell('legal_status'));
  return { ...head, region, ...(country && { country }), ...(legalForm && { legalForm }) };
}

function readRow(reader: RowReader, layout: HistoryLayout): HistoryRecord | undefined {
  const { cell, drop, doubt, report } = reader;
  const isExtract = layout === 'extract';
  if (!/^\d{1,12}$/.test(cell('mfi_id'))) return drop('mfi_id', 'the institution has no number');
  if (cell('mfi_name') === '') return drop('mfi_name', 'the institution has no name');
  const year = Number(cell('fiscal_year'));
  if (!Number.isInteger(year) || year < 1980 || year > 2100)
    return drop('fiscal_year', 'this is no year');
  const region = regionOf(cell('region'));
  if (!region && isExtract) return drop('region', 'this is none of the six regions of MIX Market');
  const periodEnd = readMixDate(cell('as_of_date')) ?? '';
  if (!isIsoDate(periodEnd)) return drop('as_of_date', 'this is no date (2013-12-31)');
  const head = readHead(reader);
  if (!head) return undefined;
  if (!periodEnd.startsWith(String(year)))
    doubt('as_of_date', 'the date lies outside the fiscal year');
  const country = countryCodeOf(cell('country_iso3'));
  if (!country && isExtract)
    doubt('country_iso3', 'the country is not known; its peer group is left open');
  const nameOf = (one: HistoryColumn | undefined) => (isExtract ? one?.column : one?.field) ?? '';
  const values: Record<string, number> = {};
  for (const column of historyColumns) {
    const name = nameOf(column);
    const value =
      name === '' ? undefined : readFigure(column, cell(name), reader.heading(name), report);
    if (value !== undefined) values[column.code] = value;
  }
  for (const question of historyQuestions) {
    const value = isExtract
      ? readOption(question.column ?? '', reader)
      : readAnswer(question, reader);
    if (value !== undefined) values[question.code] = value;
  }
  for (const { smaller, larger, reason } of historyOrders) {
    const [low, high] = [smaller, larger].map((short) => nameOf(columnNamed(short)));
    const [a, b] = [low, high].map((name) => cell(name ?? '')) as [string, string];
    if (a !== '' && b !== '' && Number(a) > Number(b))
      report({ column: reader.heading(low ?? ''), seen: `${a} > ${b}`, reason, kept: true });
  }
  const legalForm = legalFormOf(cell('legal_status'));
  return {
    source: 'mix_market',
    ...head,
    ...(country && { country }),
    ...(region && { region }),
    ...(legalForm && { legalForm }),
    year,
    periodEnd,
    values,
  };
}

const columnNamed = (short: string): HistoryColumn | undefined =>
  historyColumns.find(({ column }) => column === short);

/** An empty cell means not reported, never 0. Text is left out and reported; an impossible number is kept and reported. */
function readFigure(
  { factor, least, most }: HistoryColumn,
  text: string,
  heading: string,
  report: Report,
): number | undefined {
  if (text === '') return undefined;
  const tell = (reason: string, kept: boolean) =>
    report({ column: heading, seen: text.slice(0, 60), reason, kept });
  const value = /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value * factor)) {
    tell('this is no number', false);
    return undefined;
  }
  if (least !== undefined && value < least) tell(`less than ${least} is not possible`, true);
  if (most !== undefined && value > most) tell(`more than ${most} is not possible`, true);
  // Twelve digits are more than MIX gives, and free of the last bit that multiplying by 100 leaves.
  return Number((value * factor).toPrecision(12));
}

/** A column that is 1 where an option was chosen: as a level. */
function readOption(name: string, { cell, drop }: RowReader): number | undefined {
  const text = name === '' ? '' : cell(name);
  if (text === '') return undefined;
  if (!/^[01](\.0+)?$/.test(text)) return drop(name, 'this is neither 1 nor 0');
  return 100 * Number(text);
}

/** The level of the one answer that was chosen; of two answers none is taken. */
function readAnswer({ field, kind }: HistoryQuestion, reader: RowReader): number | undefined {
  if (kind === 'option') return readOption(field, reader);
  const chosen = Object.keys(answerLevels).filter(
    (answer) => readOption(`${field} > ${answer}`, reader) === 100,
  );
  if (chosen.length > 1)
    return reader.drop(`${field} > ${chosen[0]}`, `two answers: ${chosen.join(', ')}`);
  return answerLevels[chosen[0] ?? 'Unknown'];
}
