// Rules about many indicators, written once: `each_indicator` stands for each selected one in turn, with every prefix that
// a code may have (`prior_each_indicator`, `comment_each_indicator`), `each_indicator__none` for its option none, and
// `each_indicator__each_option` as an operand for all its other options, one operand each.
import { type Expression, FormulaError, parseFormula } from '../formula/expression.ts';
import { optionName } from './code.ts';
import type { Indicator } from './indicator.ts';
import { optionsOf } from './options.ts';
import type { Rule, Selection } from './rule.ts';
import type { Section } from './section.ts';

/** The code that stands for the selected indicators. */
export const eachIndicator = 'each_indicator';
const eachOption = 'each_option';

/** One check that a rule stands for. */
export interface RuleInstance {
  /** The rule's code; with the indicator's behind a colon where the rule is about each of many. */
  readonly key: string;
  readonly rule: Rule;
  /** The indicator it is about, of a rule that is about each of many. */
  readonly indicator?: string;
  /** One formula; of a share, one for each indicator. */
  readonly parts: readonly Expression[];
}

/** The indicators that a selection takes, in the order of the template. */
export function selected(
  template: { readonly sections: readonly Section[] },
  selection: Selection,
): readonly Indicator[] {
  const { indicators, kinds, measures, options, hasOption, evidence, except } = selection;
  return template.sections
    .flatMap((section) => section.indicators)
    .filter(
      (one) =>
        (indicators?.includes(one.code) ?? true) &&
        (kinds?.includes(one.kind) ?? true) &&
        (measures?.includes(one.measures) ?? true) &&
        (options === undefined || one.options === options) &&
        (hasOption === undefined || optionsOf(one).includes(hasOption)) &&
        (evidence === undefined || one.evidence) &&
        !except?.includes(one.code),
    );
}

/**
 * The checks that a rule stands for: one, or one for each selected indicator.
 * @throws FormulaError where its text is no formula
 */
export function instancesOf(
  template: { readonly sections: readonly Section[] },
  rule: Rule,
): readonly RuleInstance[] {
  const parsed = parseFormula(rule.formula);
  if (!rule.forEach) return [{ key: rule.code, rule, parts: [parsed] }];
  const { hasOption } = rule.forEach;
  const about = selected(template, rule.forEach).map((indicator) => ({
    indicator: indicator.code,
    part: put(parsed, indicator, hasOption),
  }));
  if (rule.share) return [{ key: rule.code, rule, parts: about.map(({ part }) => part) }];
  return about.map(({ indicator, part }) => ({
    key: `${rule.code}:${indicator}`,
    rule,
    indicator,
    parts: [part],
  }));
}

/** Puts an indicator in the place of `each_indicator`. */
function put(
  expression: Expression,
  indicator: Indicator,
  hasOption: string | undefined,
): Expression {
  const inner = (part: Expression) => put(part, indicator, hasOption);
  switch (expression.kind) {
    case 'name':
      return { ...expression, name: expression.name.replace(eachIndicator, indicator.code) };
    case 'negation':
      return { ...expression, operand: inner(expression.operand) };
    case 'binary':
      return { ...expression, left: inner(expression.left), right: inner(expression.right) };
    case 'call': {
      const operands = expression.operands.flatMap((operand): readonly Expression[] => {
        if (operand.kind !== 'name' || !operand.name.endsWith(`__${eachOption}`))
          return [inner(operand)];
        const others = optionsOf(indicator).filter((option) => option !== hasOption);
        if (others.length === 0)
          throw new FormulaError(`${indicator.code} has no other options`, operand.at);
        return others.map((option) => ({ ...operand, name: optionName(indicator.code, option) }));
      });
      return { ...expression, operands };
    }
    default:
      return expression;
  }
}
