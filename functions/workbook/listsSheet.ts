// The hidden sheet with the words of all option lists: one column for each list.
import {
  addressOf,
  columnLetters,
  type Indicator,
  indicatorsOf,
  optionsOf,
  optionWord,
} from '@peerbook/shared';
import { checked } from './excelize.ts';
import type { Writing } from './issue.ts';
import type { ListRange } from './validations.ts';

export const listsSheetName = '_lists';

/** The key of an indicator's list: indicators with the same options share one. */
export function listKey(indicator: Pick<Indicator, 'kind' | 'options'>): string {
  if (indicator.kind === 'boolean' || indicator.kind === 'multichoice') return 'yes_no';
  return typeof indicator.options === 'string' ? indicator.options : optionsOf(indicator).join(' ');
}

/** Writes the lists; answers where each stands. */
export function writeLists({
  file,
  issue,
  words,
}: Omit<Writing, 'lists'>): ReadonlyMap<string, ListRange> {
  checked(file.NewSheet(listsSheetName));
  const lists = new Map<string, ListRange>();
  const add = (key: string, entries: readonly string[]) => {
    const column = columnLetters(lists.size + 1);
    checked(file.SetSheetCol(listsSheetName, addressOf(1, lists.size + 1), [...entries]));
    lists.set(key, { sheet: listsSheetName, column, count: entries.length });
  };
  add('yes_no', [words.yes, words.no]);
  for (const indicator of indicatorsOf(issue.template)) {
    const key = listKey(indicator);
    if (indicator.kind !== 'choice' || lists.has(key)) continue;
    add(
      key,
      optionsOf(indicator).map((option) =>
        optionWord(issue.template, issue.language, indicator, option),
      ),
    );
  }
  checked(file.SetSheetVisible(listsSheetName, false));
  return lists;
}
