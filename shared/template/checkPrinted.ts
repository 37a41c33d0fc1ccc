// Whether a formula of a template can stand in a cell: what Excel would refuse is told before the template is published.
import type { BlankPolicy } from '../formula/compiling.ts';
import { type Expression, FormulaError } from '../formula/expression.ts';
import { printRatio, printTruth } from '../formula/print.ts';
import type { NameTypes } from '../formula/types.ts';
import { printNames } from './printNames.ts';
import type { Template } from './template.ts';

/** Excel's limit on functions inside functions. Every parenthesis is counted here, which is no less. */
const levels = 64;
/** As wide as our own words for yes and no, and for a country get in any language. */
const wide = 'x'.repeat(60);

/**
 * Gives a function that throws FormulaError for a formula that is too long or too deep once printed. Names are taken to
 * stand in the workbook as widely as they do anywhere.
 */
export function printedCheck(
  template: Template,
  types: NameTypes,
): (expression: Expression, kind: 'rule' | 'ratio', blanks: BlankPolicy) => void {
  const allWords = Object.values(template.words);
  const widest = (_name: string, code: string) =>
    allWords
      .map((one) => one.options[code] ?? wide)
      .reduce((a, b) => (a.length > b.length ? a : b), '');
  return (expression, kind, blanks) => {
    const context = printNames(template, types, blanks, widest);
    const printed =
      kind === 'ratio' ? printRatio(expression, context) : printTruth(expression, context);
    if (depthOf(printed) > levels)
      throw new FormulaError(
        `printed for a workbook, this is nested more than ${levels} deep`,
        expression.at,
      );
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
