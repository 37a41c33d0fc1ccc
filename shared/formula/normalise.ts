// Brings a checked formula into the form that is run and printed: NOT only before what can't take it in, yes and no as
// conditions. De Morgan's laws hold in Kleene's logic, and NOT of a tolerant comparison becomes the opposite comparison,
// tolerant as well: `NOT(a<=b)` means what `a>b` means.
import type { BinaryOperator, Expression } from './expression.ts';
import type { NameTypes } from './types.ts';

const opposites: Partial<Readonly<Record<BinaryOperator, BinaryOperator>>> = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
};

/** The same formula with NOT moved inward. */
export function normalise(expression: Expression, types: NameTypes): Expression {
  const inner = (part: Expression) => normalise(part, types);
  switch (expression.kind) {
    case 'negation':
      return { ...expression, operand: inner(expression.operand) };
    case 'binary': {
      const condition = asCondition(expression, types);
      if (condition) return condition;
      return { ...expression, left: inner(expression.left), right: inner(expression.right) };
    }
    case 'call': {
      const [first] = expression.operands;
      if (expression.name === 'NOT' && first) return negated(first, types);
      return { ...expression, operands: expression.operands.map(inner) };
    }
    default:
      return expression;
  }
}

function negated(expression: Expression, types: NameTypes): Expression {
  const { at } = expression;
  if (expression.kind === 'logical') return { ...expression, value: !expression.value };
  if (expression.kind === 'binary') {
    const condition = asCondition(expression, types);
    if (condition) return negated(condition, types);
    const operator = opposites[expression.operator];
    if (operator) return normalise({ ...expression, operator }, types);
  }
  if (expression.kind === 'call') {
    const { name, operands } = expression;
    const [first, second, third] = operands;
    if (name === 'NOT' && first) return normalise(first, types);
    if (name === 'AND' || name === 'OR')
      return {
        ...expression,
        name: name === 'AND' ? 'OR' : 'AND',
        operands: operands.map((operand) => negated(operand, types)),
      };
    if (name === 'IF' && first && second && third)
      return {
        ...expression,
        operands: [normalise(first, types), negated(second, types), negated(third, types)],
      };
  }
  return { kind: 'call', name: 'NOT', operands: [normalise(expression, types)], at };
}

/** `reports_open="yes"` of a question of yes or no, as the condition that it is. */
function asCondition(
  { left, right, operator, at }: Expression & { kind: 'binary' },
  types: NameTypes,
): Expression | undefined {
  const [name, word] = left.kind === 'name' ? [left, right] : [right, left];
  if (name.kind !== 'name' || word.kind !== 'text' || types(name.name)?.type !== 'logical')
    return undefined;
  const isPlain = (operator === '=') === (word.value === 'yes');
  return isPlain ? name : { kind: 'call', name: 'NOT', operands: [name], at };
}
