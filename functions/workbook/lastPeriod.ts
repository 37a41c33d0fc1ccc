// The column of the period before: what was verified then, in the words and formats of this workbook. To be read beside an
// answer; rules read the same from the hidden sheet.
import {
  addressOf,
  answerFromData,
  columns,
  headingRow,
  type Indicator,
  type LayoutRow,
  optionName,
  optionsOf,
  optionWord,
  parseAddress,
  serialOfDate,
} from '@peerbook/shared';
import type { Issue, PersonalCell, Placing } from './issue.ts';
import type { StyleName } from './styles.ts';

/** Height of the heading row, whose words may take two lines. */
export const headingHeight = 32;

/** How an earlier answer is shown; of a ratio where no row of an answer is given. */
export function priorStyle(row?: LayoutRow): StyleName {
  if (row === undefined) return 'lastDecimal';
  return row.kind === 'indicator' ? indicatorStyle(row.indicator) : 'last';
}

/** The end of the period before, in the headings, and what was verified then: answers and ratios. */
export function priorCells(issue: Issue, placing: Placing): readonly PersonalCell[] {
  const { layout } = placing;
  const { prior } = issue.reference;
  const data = (code: string) => (Object.hasOwn(prior, code) ? (prior[code] ?? null) : null);
  const values = layout.sheets.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      row.kind === 'indicator'
        ? answerValues(issue, placing, row.indicator, data(row.indicator.code))
        : [],
    ),
  );
  const ratios = layout.ratios.rows.flatMap(({ ratio: { code } }) => {
    const value = data(code);
    return typeof value === 'number' ? [[code, value] as const] : [];
  });
  return [
    ...headings(issue, placing),
    ...[...values, ...ratios].flatMap(([name, value]) => {
      const place = layout.places.get(name);
      const address = place && parseAddress(place.cell);
      if (!address) return [];
      return [{ sheet: place.sheet, cell: addressOf(address.row, columns.lastPeriod), value }];
    }),
  ];
}

/** "Last period", and below it its end where that is known. */
function headings({ priorPeriodEnd }: Issue, { layout, words }: Placing): readonly PersonalCell[] {
  if (!priorPeriodEnd) return [];
  const value = `${words.headings.lastPeriod}\n(${priorPeriodEnd})`;
  const cell = addressOf(headingRow, columns.lastPeriod);
  return [...layout.sheets, layout.ratios].map(({ name }) => ({ sheet: name, cell, value }));
}

/** What stands beside each name of an indicator: its own, or of a multi-choice those of its options. */
function answerValues(
  { template, language }: Issue,
  { words }: Placing,
  indicator: Indicator,
  data: Issue['reference']['prior'][string],
): readonly (readonly [name: string, value: string | number])[] {
  const { code } = indicator;
  const { answer } = answerFromData(indicator, data);
  switch (answer.kind) {
    case 'number':
    case 'text':
      return [[code, answer.value]];
    case 'date':
      return [[code, serialOfDate(answer.date)]];
    case 'logical':
      return [[code, answer.value ? words.yes : words.no]];
    case 'choice':
      return [[code, optionWord(template, language, indicator, answer.option)]];
    case 'choices':
      return optionsOf(indicator).flatMap((option) =>
        answer.options.includes(option) ? [[optionName(code, option), words.yes] as const] : [],
      );
    default:
      return [];
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
