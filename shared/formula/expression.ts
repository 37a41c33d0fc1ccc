// The tree of a formula: what is left of Excel's grammar after everything that a rule has no use for was refused.

import { type AstExpression, parse, tokenize } from '@borgar/fx';
import { type FunctionName, isFunctionName } from './functions.ts';

export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '^'
  | '&'
  | '='
  | '<>'
  | '<'
  | '<='
  | '>'
  | '>=';

/** A formula as a tree. `at` is the position of the part in the text, from 0. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | { readonly kind: 'text'; readonly value: string; readonly at: number }
  | { readonly kind: 'logical'; readonly value: boolean; readonly at: number }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'negation'; readonly operand: Expression; readonly at: number }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly at: number;
    }
  | {
      readonly kind: 'call';
      readonly name: FunctionName;
      readonly operands: readonly Expression[];
      readonly at: number;
    };

/** Limits on one formula, so that no template can make a workbook or a server slow. */
export const formulaLimits = { length: 2000, nodes: 400, depth: 32 } as const;

const endlessDigits = /[\d.]{61}/;

/** A formula that can't be used, with the place in its text (from 0). */
export class FormulaError extends Error {
  readonly at: number;
  constructor(sentence: string, at: number) {
    super(`${sentence} (at character ${at + 1})`);
    this.name = 'FormulaError';
    this.at = at;
  }
}

const binaryOperators: ReadonlySet<string> = new Set<BinaryOperator>([
  '+',
  '-',
  '*',
  '/',
  '^',
  '&',
  '=',
  '<>',
  '<',
  '<=',
  '>',
  '>=',
]);

/**
 * Parses a formula of the rule language, a subset of Excel's. A leading `=` is allowed.
 * @throws FormulaError naming what is not allowed and where
 */
export function parseFormula(text: string): Expression {
  if (text.length > formulaLimits.length) {
    throw new FormulaError(
      `a formula has at most ${formulaLimits.length} characters`,
      formulaLimits.length,
    );
  }
  // The tokenizer takes long over endless digits and points; no figure has as many.
  const digits = endlessDigits.exec(text);
  if (digits) throw new FormulaError('this number has too many digits', digits.index);
  let root: AstExpression;
  try {
    const tokens = tokenize(text, { withLocation: true });
    root = parse(tokens) as AstExpression;
  } catch (cause) {
    const at = (cause as { sourceOffset?: number }).sourceOffset ?? 0;
    throw new FormulaError('this is not a formula', at);
  }
  return convert(root, { nodes: 0 }, 1);
}

function convert(node: AstExpression | null, budget: { nodes: number }, depth: number): Expression {
  if (node === null) throw new FormulaError('an operand is missing', 0);
  const at = node.loc?.[0] ?? 0;
  budget.nodes += 1;
  if (budget.nodes > formulaLimits.nodes)
    throw new FormulaError('the formula has too many parts', at);
  if (depth > formulaLimits.depth) throw new FormulaError('the formula is nested too deeply', at);
  const inner = (child: AstExpression | null) => convert(child, budget, depth + 1);
  switch (node.type) {
    case 'Literal':
      return literal(node.value as unknown, at);
    case 'ReferenceIdentifier':
      return reference(node.value, node.kind, at);
    case 'UnaryExpression':
      return unary(node.operator, inner(node.arguments[0] as AstExpression), at);
    case 'BinaryExpression': {
      if (!binaryOperators.has(node.operator))
        throw new FormulaError(`"${node.operator}" is not allowed`, at);
      const [left, right] = node.arguments as [AstExpression, AstExpression];
      return {
        kind: 'binary',
        operator: node.operator as BinaryOperator,
        left: inner(left),
        right: inner(right),
        at,
      };
    }
    case 'CallExpression': {
      const name = node.callee.type === 'Identifier' ? node.callee.name.toUpperCase() : '';
      if (!isFunctionName(name))
        throw new FormulaError(
          `the function ${name || 'called here'} is not in the rule language`,
          at,
        );
      return {
        kind: 'call',
        name,
        operands: node.arguments.map((operand) => inner(operand as AstExpression | null)),
        at,
      };
    }
    default:
      throw new FormulaError('cells, ranges, arrays and error values are not allowed', at);
  }
}

function literal(value: unknown, at: number): Expression {
  if (typeof value === 'number' && Number.isFinite(value)) return { kind: 'number', value, at };
  if (typeof value === 'string') return { kind: 'text', value, at };
  if (typeof value === 'boolean') return { kind: 'logical', value, at };
  throw new FormulaError('this number is too large', at);
}

function reference(value: string, kind: string | undefined, at: number): Expression {
  if (kind !== 'name' || !/^[a-z][a-z0-9]*(_{1,2}[a-z0-9]+)+$/.test(value)) {
    throw new FormulaError(`"${value}" is not the code of an indicator`, at);
  }
  return { kind: 'name', name: value, at };
}

function unary(operator: string, operand: Expression, at: number): Expression {
  if (operator === '-') return { kind: 'negation', operand, at };
  if (operator === '+') return operand;
  if (operator === '%') {
    return {
      kind: 'binary',
      operator: '/',
      left: operand,
      right: { kind: 'number', value: 100, at },
      at,
    };
  }
  throw new FormulaError(`"${operator}" is not allowed`, at);
}

/** The names that a formula reads, each once, in order of appearance. */
export function namesIn(expression: Expression): readonly string[] {
  const names = new Set<string>();
  visit(expression, (part) => {
    if (part.kind === 'name') names.add(part.name);
  });
  return [...names];
}

/** Calls `see` for each part of the tree, parents first. */
export function visit(expression: Expression, see: (part: Expression) => void): void {
  see(expression);
  if (expression.kind === 'negation') visit(expression.operand, see);
  if (expression.kind === 'binary') {
    visit(expression.left, see);
    visit(expression.right, see);
  }
  if (expression.kind === 'call') for (const operand of expression.operands) visit(operand, see);
}
