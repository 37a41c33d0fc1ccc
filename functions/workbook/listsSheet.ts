// The hidden sheet with the words of all option lists: one column for each list.
import {
  addressOf,
  columnLetters,
  type Indicator,
  indicatorsOf,
  listsSheet,
  optionsOf,
  optionWord,
  type PeerbookWords,
} from '@peerbook/shared';
import { checked, type Spreadsheet } from './excelize.ts';
import type { Blank } from './issue.ts';
import type { ListRange } from './validations.ts';

/** The key of an indicator's list: indicators with the same options share one. */
export function listKey(indicator: Pick<Indicator, 'kind' | 'options'>): string {
  if (indicator.kind === 'boolean' || indicator.kind === 'multichoice') return 'yes_no';
  return typeof indicator.options === 'string' ? indicator.options : optionsOf(indicator).join(' ');
}

/** The lists of a template: where each will stand, and its words. */
export interface Lists {
  readonly ranges: ReadonlyMap<string, ListRange>;
  readonly columns: readonly (readonly string[])[];
}

/** Plans the lists before any sheet is written, since validations and formulas point at them. */
export function planLists({ template, language }: Blank, words: PeerbookWords): Lists {
  const ranges = new Map<string, ListRange>();
  const columns: (readonly string[])[] = [];
  const add = (key: string, entries: readonly string[]) => {
    columns.push(entries);
    const column = columnLetters(columns.length);
    ranges.set(key, { sheet: listsSheet, column, count: entries.length });
  };
  add('yes_no', [words.yes, words.no]);
  for (const indicator of indicatorsOf(template)) {
    const key = listKey(indicator);
    if (indicator.kind !== 'choice' || ranges.has(key)) continue;
    const options = optionsOf(indicator);
    add(
      key,
      options.map((option) => optionWord(template, language, indicator, option)),
    );
  }
  return { ranges, columns };
}

/** Writes the planned lists to their hidden sheet, the last but one: names of single sheets go by the sheet's place. */
export function writeLists(file: Spreadsheet, { columns }: Lists): void {
  checked(file.NewSheet(listsSheet));
  columns.forEach((entries, i) => {
    checked(file.SetSheetCol(listsSheet, addressOf(1, i + 1), [...entries]));
  });
  checked(file.SetSheetVisible(listsSheet, false));
}
