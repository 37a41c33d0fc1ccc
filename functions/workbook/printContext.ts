// How names stand in an issued workbook, for printing formulas: words for the codes of options.
import {
  compileTemplate,
  nameTypesOf,
  optionName,
  optionsOf,
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

/** A formula that counts how many of the required indicators on a sheet are answered. Names are counted one by one: a row inserted by the user must not count. */
export function answeredFormula(writing: Writing, codes: readonly string[]): string {
  const { indicators } = compileTemplate(writing.blank.template);
  const single = codes.filter((code) => indicators.get(code)?.kind !== 'multichoice');
  const multiple = codes.flatMap((code) => {
    const indicator = indicators.get(code);
    if (indicator?.kind !== 'multichoice') return [];
    return [
      `(COUNTA(${optionsOf(indicator)
        .map((option) => optionName(code, option))
        .join(',')})>0)`,
    ];
  });
  return [single.length > 0 ? `COUNTA(${single.join(',')})` : '0', ...multiple].join('+');
}
