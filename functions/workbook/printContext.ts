// How names stand in an issued workbook, for printing formulas: words for the codes of options.
import {
  compileTemplate,
  nameTypesOf,
  optionWord,
  ownerOf,
  type PrintContext,
  printNames,
} from '@peerbook/shared';
import type { Writing } from './issue.ts';

export function printContextOf(
  { blank: { template, language }, words }: Pick<Writing, 'blank' | 'words'>,
  blanks: 'skip' | 'zero',
): PrintContext {
  const { indicators } = compileTemplate(template);
  return printNames(template, nameTypesOf(template), blanks, (name, code) => {
    const indicator = indicators.get(ownerOf(name) ?? '');
    if (indicator?.kind === 'choice') return optionWord(template, language, indicator, code);
    return code === 'yes' ? words.yes : words.no;
  });
}
