// A CSV of past, public figures to history records. Every faulty row is reported with its reason; the rest is taken.
import { isIsoDate } from '../workbook/answer.ts';
import { type HistoryColumn, historyColumns, historyOrders } from './mixColumns.ts';
import { countryCodeOf, legalFormOf, regionOf } from './mixPlaces.ts';

/** A row of the file: cells by column name, and the line it stands on (from 1, the heading is line 1). */
export interface HistoryRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Figures of one institution and year, as published. Not confidential. */
export interface HistoryRecord {
  readonly source: 'mix_market';
  readonly institution: string;
  readonly name: string;
  readonly country?: string;
  readonly region: string;
  readonly legalForm?: string;
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
  readonly records: readonly HistoryRecord[];
  readonly faults: readonly HistoryFault[];
}

const required = ['mfi_id', 'mfi_name', 'region', 'fiscal_year', 'as_of_date'] as const;

/** Columns that the file must have; empty where all are there. */
export function missingColumns(columns: readonly string[]): readonly string[] {
  return required.filter((column) => !columns.includes(column));
}

export function readHistory(rows: readonly HistoryRow[]): HistoryReading {
  const faults: HistoryFault[] = [];
  const records: HistoryRecord[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const record = readRow(row, (fault) => faults.push({ line: row.line, ...fault }));
    if (!record) continue;
    const key = `${record.institution} ${record.periodEnd}`;
    if (seen.has(key)) {
      faults.push({
        line: row.line,
        column: 'mfi_id',
        seen: key,
        reason: 'the same institution and period stand twice; the first one counts',
        kept: false,
      });
      continue;
    }
    seen.add(key);
    records.push(record);
  }
  return { records, faults };
}

/** Traces of letters that went through a wrong code page: a question mark or sign where a letter was, or two for one. */
const brokenLetters = /[?\uFFFD]|Ã\S|\p{L}[¢£¤¥¦§¨°]\p{L}/u;

type Report = (fault: Omit<HistoryFault, 'line'>) => void;

function readRow(row: HistoryRow, report: Report): HistoryRecord | undefined {
  const cell = (column: string) => (row.cells[column] ?? '').trim();
  const drop = (column: string, reason: string): undefined => {
    report({ column, seen: cell(column).slice(0, 60), reason, kept: false });
  };
  if (!/^\d{1,12}$/.test(cell('mfi_id'))) return drop('mfi_id', 'the institution has no number');
  if (cell('mfi_name') === '') return drop('mfi_name', 'the institution has no name');
  const year = Number(cell('fiscal_year'));
  if (!Number.isInteger(year) || year < 1980 || year > 2100)
    return drop('fiscal_year', 'this is no year');
  const region = regionOf(cell('region'));
  if (!region) return drop('region', 'this is none of the six regions of MIX Market');
  const periodEnd = cell('as_of_date');
  if (!isIsoDate(periodEnd)) return drop('as_of_date', 'this is no date (2013-12-31)');
  const doubt = (column: string, reason: string) =>
    report({ column, seen: cell(column).slice(0, 60), reason, kept: true });
  if (brokenLetters.test(cell('mfi_name'))) doubt('mfi_name', 'the name has broken letters');
  if (!periodEnd.startsWith(String(year)))
    doubt('as_of_date', 'the date lies outside the fiscal year');
  const country = countryCodeOf(cell('country_iso3'));
  if (!country) doubt('country_iso3', 'the country is not known; its peer group is left open');
  const values: Record<string, number> = {};
  for (const column of historyColumns) {
    const value = readFigure(column, cell(column.column), report);
    if (value !== undefined) values[column.code] = value;
  }
  for (const { smaller, larger, reason } of historyOrders) {
    const [a, b] = [cell(smaller), cell(larger)];
    if (a !== '' && b !== '' && Number(a) > Number(b))
      report({ column: smaller, seen: `${a} > ${b}`, reason, kept: true });
  }
  const legalForm = legalFormOf(cell('legal_status'));
  return {
    source: 'mix_market',
    institution: `mix-${cell('mfi_id')}`,
    name: cell('mfi_name'),
    ...(country && { country }),
    region,
    ...(legalForm && { legalForm }),
    year,
    periodEnd,
    values,
  };
}

/** An empty cell means not reported, never 0. Text is left out and reported; an impossible number is kept and reported. */
function readFigure(column: HistoryColumn, text: string, report: Report): number | undefined {
  if (text === '') return undefined;
  const value = /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value * column.factor)) {
    report({
      column: column.column,
      seen: text.slice(0, 60),
      reason: 'this is no number',
      kept: false,
    });
    return undefined;
  }
  const { least, most } = column;
  if (least !== undefined && value < least)
    report({
      column: column.column,
      seen: text,
      reason: `less than ${least} is not possible`,
      kept: true,
    });
  if (most !== undefined && value > most)
    report({
      column: column.column,
      seen: text,
      reason: `more than ${most} is not possible`,
      kept: true,
    });
  // Twelve digits are more than MIX gives, and free of the last bit that multiplying by 100 leaves.
  return Number((value * column.factor).toPrecision(12));
}
