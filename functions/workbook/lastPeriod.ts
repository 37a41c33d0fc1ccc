// The columns of the period before: what was reported then, in the words and formats of this workbook, and whether it was
// verified. To be read beside an answer; rules read from the hidden sheet, where queried figures are not.
import {
  type AnswerData,
  addressOf,
  answerFromData,
  columns,
  headingRow,
  type Indicator,
  type LayoutRow,
  optionWord,
  serialOfDate,
} from '@peerbook/shared';
import { checked } from './excelize.ts';
import type { Issue, PersonalCell, Placing, Writing } from './issue.ts';
import { markStyle, palette, type StyleName } from './styles.ts';

/** How an earlier answer is shown; on the overview of ratios where no row is given. */
export function priorStyle(row?: LayoutRow): StyleName {
  switch (row?.kind) {
    case undefined:
      return 'lastDecimal';
    case 'indicator':
      return indicatorStyle(row.indicator);
    case 'ratio':
      return 'ratioLast';
    default:
      return 'last';
  }
}

/** The end of the period before, in the headings, and what was reported then with its mark: answers and ratios. */
export function priorCells(issue: Issue, placing: Placing): readonly PersonalCell[] {
  const { layout } = placing;
  const beside = layout.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row) => besideRow(issue, placing, sheet.name, row)),
  );
  const overview = layout.ratios.rows.flatMap(({ row, ratio }) =>
    besideRow(issue, placing, layout.ratios.name, { kind: 'ratio', row, ratio }),
  );
  return [...headings(issue, placing), ...beside, ...overview];
}

/** Value and mark beside one row; of a multi-choice the mark beside its name, and yes beside its options. */
function besideRow(
  issue: Issue,
  placing: Placing,
  sheet: string,
  row: LayoutRow,
): readonly PersonalCell[] {
  if (row.kind === 'section') return [];
  const { code } = row.kind === 'ratio' ? row.ratio : row.indicator;
  const data = priorData(issue, code);
  const value = priorValue(issue, placing, row, data);
  const mark = row.kind !== 'option' && data !== null && ownMember(issue.priorMarks, code);
  const at = (column: number) => ({ sheet, cell: addressOf(row.row, column) });
  return [
    ...(value === undefined ? [] : [{ ...at(columns.lastPeriod), value }]),
    ...(mark ? [{ ...at(columns.mark), value: placing.words.cells[mark] ?? mark }] : []),
  ];
}

/** What was reported then; a queried figure is to be seen here, though no rule reads it. */
function priorData(issue: Issue, code: string): AnswerData {
  return ownMember(issue.reference.prior, code) ?? ownMember(issue.priorQueried, code) ?? null;
}

function ownMember<T>(record: Readonly<Record<string, T>> | undefined, code: string) {
  return record !== undefined && Object.hasOwn(record, code) ? record[code] : undefined;
}

/** Marks what is queried by colour too; the word beside it says the same. */
export function colourMarks({ file, words }: Writing, sheet: string, last: number): void {
  const first = headingRow + 1;
  const [from, to] = [addressOf(first, columns.lastPeriod), addressOf(last, columns.mark)];
  const criteria = `$${addressOf(first, columns.mark)}="${words.cells['queried']}"`;
  const Format = markStyle(file, palette.warned, palette.warnedInk);
  checked(
    file.SetConditionalFormat(sheet, `${from}:${to}`, [
      { Type: 'formula', Criteria: criteria, Format },
    ]),
  );
}

/** "Last period", and below it its end where that is known. */
function headings({ priorPeriodEnd }: Issue, { layout, words }: Placing): readonly PersonalCell[] {
  if (!priorPeriodEnd) return [];
  const value = `${words.headings.lastPeriod}\n(${priorPeriodEnd})`;
  const cell = addressOf(headingRow, columns.lastPeriod);
  return [...layout.sheets, layout.ratios].map(({ name }) => ({ sheet: name, cell, value }));
}

/** An earlier answer as it is shown beside a row; undefined where there is nothing to show. */
function priorValue(
  { template, language }: Issue,
  { words }: Placing,
  row: LayoutRow,
  data: AnswerData,
): string | number | undefined {
  if (row.kind === 'section') return undefined;
  if (row.kind === 'ratio') return typeof data === 'number' ? data : undefined;
  const { answer } = answerFromData(row.indicator, data);
  switch (answer.kind) {
    case 'number':
    case 'text':
      return answer.value;
    case 'date':
      return serialOfDate(answer.date);
    case 'logical':
      return answer.value ? words.yes : words.no;
    case 'choice':
      return optionWord(template, language, row.indicator, answer.option);
    case 'choices':
      return row.kind === 'option' && answer.options.includes(row.option) ? words.yes : undefined;
    default:
      return undefined;
  }
}

function indicatorStyle({ kind, decimals }: Indicator): StyleName {
  switch (kind) {
    case 'integer':
    case 'currency':
      return 'lastWhole';
    case 'year':
      return 'lastYear';
    case 'date':
      return 'lastDate';
    case 'percent':
      return 'lastDecimal';
    case 'decimal':
      return decimals === undefined ? 'lastRate' : 'lastDecimal';
    default:
      return 'last';
  }
}
