// Fills an issued workbook as a user would: values into the answer cells, nothing else touched.
import {
  type AnswerData,
  addressOf,
  columns,
  indicatorsOf,
  type Language,
  layoutOf,
  optionName,
  optionsOf,
  optionWord,
  type Place,
  parseAddress,
  serialOfDate,
  type Template,
  wordsOf,
} from '@peerbook/shared';
import { escapeText } from '../../workbook/escapeText.ts';
import {
  checked,
  openSpreadsheet,
  type Spreadsheet,
  saveSpreadsheet,
} from '../../workbook/excelize.ts';

/** What is written beside an answer. */
export interface Notes {
  readonly evidence?: string | undefined;
  readonly comment?: string | undefined;
}

/** The workbook with the answers in it. A text where a number belongs is typed as it is; null leaves the cell as it was issued. */
export async function fillWorkbook(
  bytes: Uint8Array,
  template: Template,
  language: Language,
  answers: Readonly<Record<string, AnswerData>>,
  notes: Readonly<Record<string, Notes>> = {},
): Promise<Uint8Array> {
  const file = await openSpreadsheet(bytes);
  const { places } = layoutOf(template, language);
  const words = wordsOf(language);
  for (const indicator of indicatorsOf(template)) {
    if (!Object.hasOwn(answers, indicator.code)) continue;
    const data = answers[indicator.code] ?? null;
    if (indicator.kind === 'multichoice') {
      const chosen = Array.isArray(data) ? data : [];
      for (const option of optionsOf(indicator)) {
        if (chosen.includes(option))
          type(file, places.get(optionName(indicator.code, option)), words.yes);
      }
      continue;
    }
    // The workbook is fresh: what is not answered stays as it was issued.
    if (data === null) continue;
    const place = places.get(indicator.code);
    if (typeof data === 'string' && indicator.kind === 'choice')
      type(file, place, optionWord(template, language, indicator, data));
    else if (typeof data === 'string' && indicator.kind === 'date')
      type(file, place, serialOfDate(data));
    else if (typeof data === 'boolean') type(file, place, data ? words.yes : words.no);
    else type(file, place, data as string | number);
  }
  for (const [code, { evidence, comment }] of Object.entries(notes)) {
    const place = places.get(code);
    if (evidence !== undefined) type(file, besides(place, columns.evidence), evidence);
    if (comment !== undefined) type(file, besides(place, columns.comment), comment);
  }
  return saveSpreadsheet(file);
}

function besides(place: Place | undefined, column: number): Place | undefined {
  const row = place && parseAddress(place.cell)?.row;
  return place && row !== undefined ? { ...place, cell: addressOf(row, column) } : undefined;
}

function type(file: Spreadsheet, place: Place | undefined, value: string | number): void {
  if (!place) throw new Error('an answer has no cell in the workbook');
  checked(
    typeof value === 'number'
      ? file.SetCellValue(place.sheet, place.cell, value)
      : file.SetCellStr(place.sheet, place.cell, escapeText(value)),
  );
}
