// How names stand in an issued workbook, for printing formulas: words for codes, and when a cell holds an answer.
import {
  compileTemplate,
  nameTypesOf,
  optionName,
  optionsOf,
  optionWord,
  type PrintContext,
  quoteText,
  splitOptionName,
} from '@peerbook/shared';
import type { Writing } from './issue.ts';
import { listKey } from './listsSheet.ts';
import { listReference } from './validations.ts';

export function printContextOf(
  { issue, words, lists }: Writing,
  blanks: 'skip' | 'zero',
): PrintContext {
  const { template, language } = issue;
  const { indicators, radius } = compileTemplate(template);
  const types = nameTypesOf(template);
  /** How many cells of a multi-choice hold anything. */
  const countOfCells = (code: string) => {
    const indicator = indicators.get(code);
    const cells = indicator ? optionsOf(indicator).map((option) => optionName(code, option)) : [];
    return `COUNTA(${cells.join(',')})`;
  };
  return {
    types,
    blanks,
    radius,
    known(name) {
      const option = splitOptionName(name);
      if (option) return `${countOfCells(option.indicator)}>0`;
      const indicator = indicators.get(name);
      // A count with a fraction is no answer to the reader either; IF, since a text would break the comparison.
      if (indicator?.kind === 'integer' || indicator?.kind === 'year')
        return `IF(ISNUMBER(${name}),INT(${name})=${name})`;
      if (indicator?.kind !== 'choice')
        return indicator?.kind === 'text' ? `ISTEXT(${name})` : `ISNUMBER(${name})`;
      const list = lists.get(listKey(indicator));
      return list ? `ISNUMBER(MATCH(${name},${listReference(list)},0))` : `ISTEXT(${name})`;
    },
    isBlank(name) {
      // A multi-choice is answered as one: blank beside an answered option says no.
      const code = splitOptionName(name)?.indicator ?? name;
      const isMultiple = indicators.get(code)?.kind === 'multichoice';
      return isMultiple ? `${countOfCells(code)}=0` : `ISBLANK(${name})`;
    },
    word(name, code) {
      const indicator = indicators.get(name);
      if (indicator?.kind === 'choice')
        return quoteText(optionWord(template, language, indicator, code));
      return quoteText(code === 'yes' ? words.yes : words.no);
    },
  };
}

/** A formula that counts how many of the required indicators on a sheet are answered. Names are counted one by one: a row inserted by the user must not count. */
export function answeredFormula(writing: Writing, codes: readonly string[]): string {
  const { indicators } = compileTemplate(writing.issue.template);
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
