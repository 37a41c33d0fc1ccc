// Answers as they stand in the cells of a workbook: words for codes, dates as texts, options as yes.
import {
  type AnswerData,
  indicatorsOf,
  type Language,
  optionName,
  optionWord,
  type Template,
  wordsOf,
} from '@peerbook/shared';

/** Answers by the name of their cell, ready to be filled in when a workbook is issued. */
export function answersAsPrefill(
  template: Template,
  language: Language,
  values: Readonly<Record<string, AnswerData>>,
): Readonly<Record<string, string | number>> {
  const words = wordsOf(language);
  const cells: Record<string, string | number> = {};
  for (const indicator of indicatorsOf(template)) {
    const data = values[indicator.code];
    if (data === undefined || data === null) continue;
    if (Array.isArray(data))
      for (const option of data) cells[optionName(indicator.code, option)] = words.yes;
    else if (typeof data === 'boolean') cells[indicator.code] = data ? words.yes : words.no;
    else if (typeof data === 'string' && indicator.kind === 'choice')
      cells[indicator.code] = optionWord(template, language, indicator, data);
    else cells[indicator.code] = data as string | number;
  }
  return cells;
}
