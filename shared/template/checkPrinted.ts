// Whether a formula of a template can stand in a cell: what Excel would refuse is told before the template is published.
import type { BlankPolicy } from '../formula/evaluate.ts';
import { type Expression, FormulaError } from '../formula/expression.ts';
import { printRatio, printState } from '../formula/print.ts';
import { type PrintContext, quoteText } from '../formula/printed.ts';
import { optionName, splitOptionName } from './code.ts';
import { nameTypesOf, radiusOf } from './names.ts';
import { optionsOf } from './options.ts';
import type { Template } from './template.ts';

/** Excel's limit on functions inside functions. Every parenthesis is counted here, which is no less. */
const levels = 64;
/** As wide as our own words for states, for yes and no, and for a country get in any language. */
const wide = 'x'.repeat(60);

/**
 * Gives a function that throws FormulaError for a formula that is too long or too deep once printed. Names are taken to
 * stand in the workbook as widely as they do anywhere.
 */
export function printedCheck(
  template: Template,
): (expression: Expression, kind: 'rule' | 'ratio', blanks: BlankPolicy) => void {
  const context = widestContext(template);
  const states = { passed: wide, failed: wide, notEvaluated: wide };
  return (expression, kind, blanks) => {
    const printed =
      kind === 'ratio'
        ? printRatio(expression, { ...context, blanks })
        : printState(expression, { ...context, blanks }, states);
    if (depthOf(printed) > levels)
      throw new FormulaError(
        `printed for a workbook, this is nested more than ${levels} deep`,
        expression.at,
      );
  };
}

function widestContext(template: Template): Omit<PrintContext, 'blanks'> {
  const indicators = new Map(
    template.sections.flatMap((section) => section.indicators).map((one) => [one.code, one]),
  );
  const allWords = Object.values(template.words);
  const counted = (code: string) => {
    const indicator = indicators.get(code);
    const cells = indicator ? optionsOf(indicator).map((option) => optionName(code, option)) : [];
    return `COUNTA(${cells.join(',')})>0`;
  };
  return {
    types: nameTypesOf(template),
    radius: (name) => radiusOf(indicators.get(name)),
    known(name) {
      const option = splitOptionName(name);
      if (option) return counted(option.indicator);
      const kind = indicators.get(name)?.kind;
      if (kind === 'choice') return `ISNUMBER(MATCH(${name},'_lists'!$AA$1:$AA$250,0))`;
      return kind === 'integer' || kind === 'year'
        ? `IF(ISNUMBER(${name}),INT(${name})=${name})`
        : `ISNUMBER(${name})`;
    },
    isBlank(name) {
      const of = splitOptionName(name)?.indicator ?? name;
      return indicators.get(of)?.kind === 'multichoice'
        ? `NOT(${counted(of)})`
        : `ISBLANK(${name})`;
    },
    word(_name, code) {
      const words = allWords.map((one) => one.options[code] ?? wide);
      return quoteText(words.reduce((a, b) => (a.length > b.length ? a : b), ''));
    },
  };
}

function depthOf(formula: string): number {
  let depth = 0;
  let deepest = 0;
  for (const letter of formula.replaceAll(/"[^"]*"/g, '')) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
