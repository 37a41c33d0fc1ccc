// Prints a formula to native Excel, with the same three values, blank policy and tolerance as evaluate.ts.
// A logical part is printed twice, as "surely true" and "surely false"; a number as its value, its radius and
// the conditions under which it is known. Excel's AND does not stop at the first FALSE, so a condition that guards
// another (a divisor) is nested in IF.

import type { Expression } from './expression.ts';
import {
  absolute,
  bounded,
  comparison,
  guardedBy,
  type PrintContext,
  type PrintedLogical,
  type PrintedValue,
  plus,
  printKnown,
  printNumber,
  quoteText,
  times,
  together,
} from './printed.ts';
import { isDate, printCount, printName } from './printName.ts';
import { typeOfSide } from './types.ts';
import { powerLimit } from './value.ts';

/**
 * What a rule says, as a formula that gives 1 for passed, 0 for failed and -1 for not evaluated.
 * @throws FormulaError where it would be longer than a cell allows
 */
export function printTruth(rule: Expression, context: PrintContext): string {
  const { isTrue, isFalse, guarded } = printLogical(rule, context);
  if (guarded) return `IFERROR(IF(${guarded.known},IF(${guarded.holds},1,0),-1),-1)`;
  return `IFERROR(IF(${isTrue},1,IF(${isFalse},0,-1)),-1)`;
}

/**
 * A ratio as a formula that gives its value, or an empty text where it can't be calculated.
 * @throws FormulaError where it would be longer than a cell allows
 */
export function printRatio(ratio: Expression, context: PrintContext): string {
  const printed = printValue(ratio, context);
  return `IFERROR(IF(${printKnown(printed)},${printed.value},""),"")`;
}

function printValue(expression: Expression, context: PrintContext): PrintedValue {
  return bounded(printAnyValue(expression, context), expression.at);
}

function printLogical(expression: Expression, context: PrintContext): PrintedLogical {
  return bounded(printAnyLogical(expression, context), expression.at);
}

function printAnyValue(expression: Expression, context: PrintContext): PrintedValue {
  const certain = (value: string): PrintedValue => ({
    value,
    radius: '0',
    conditions: [],
    guards: [],
  });
  switch (expression.kind) {
    case 'number':
      return certain(printNumber(expression.value));
    case 'text':
      return certain(quoteText(expression.value));
    case 'logical':
      return certain(expression.value ? 'TRUE' : 'FALSE');
    case 'name':
      return printName(expression.name, context);
    case 'negation': {
      const operand = printValue(expression.operand, context);
      return { ...operand, value: `-(${operand.value})` };
    }
    case 'binary':
      return printArithmetic(expression, context);
    case 'call':
      return printCall(expression, context);
  }
}

function printArithmetic(
  expression: Expression & { kind: 'binary' },
  context: PrintContext,
): PrintedValue {
  const a = printValue(expression.left, context);
  const b = printValue(expression.right, context);
  const known = together([a, b]);
  const value = `(${a.value}${expression.operator}${b.value})`;
  switch (expression.operator) {
    case '+':
    case '-':
      return { ...known, value, radius: plus(a.radius, b.radius) };
    case '*': {
      const radius = plus(
        plus(times(absolute(a.value), b.radius), times(absolute(b.value), a.radius)),
        times(a.radius, b.radius),
      );
      return { ...known, value, radius };
    }
    case '/': {
      const least = b.radius === '0' ? `ABS(${b.value})` : `(ABS(${b.value})-${b.radius})`;
      const error = plus(times(absolute(a.value), b.radius), times(absolute(b.value), a.radius));
      const radius = error === '0' ? '0' : `(${error})/(ABS(${b.value})*${least})`;
      return { ...known, guards: [...known.guards, `${least}>0`], value, radius };
    }
    case '^': {
      // What has no result in Excel must not spoil what stands beside it, as in OR.
      const guard = `IF(${a.value}=0,${b.value}>0,IFERROR(AND(ABS(${value})*${powerLimit}>1,ABS(${value})<${powerLimit}),FALSE))`;
      return { ...known, guards: [...known.guards, guard], value, radius: '0' };
    }
    default:
      return { ...known, value, radius: '0' };
  }
}

function printAnyLogical(expression: Expression, context: PrintContext): PrintedLogical {
  if (expression.kind === 'logical') {
    return {
      isTrue: expression.value ? 'TRUE' : 'FALSE',
      isFalse: expression.value ? 'FALSE' : 'TRUE',
    };
  }
  if (expression.kind === 'name') {
    const { name } = expression;
    const yes = context.word(name, 'yes');
    return guardedBy(context.known(name), `${name}=${yes}`, `${name}<>${yes}`);
  }
  if (expression.kind === 'binary') return printComparison(expression, context);
  if (expression.kind === 'call') return printLogicalCall(expression, context);
  return { isTrue: 'FALSE', isFalse: 'FALSE' };
}

function printLogicalCall(
  expression: Expression & { kind: 'call' },
  context: PrintContext,
): PrintedLogical {
  const [first] = expression.operands as [Expression];
  const parts = () => expression.operands.map((operand) => printLogical(operand, context));
  switch (expression.name) {
    case 'NOT': {
      const inner = printLogical(first, context);
      const { guarded } = inner;
      return guarded
        ? guardedBy(guarded.known, guarded.fails, guarded.holds)
        : { isTrue: inner.isFalse, isFalse: inner.isTrue };
    }
    case 'AND':
    case 'OR':
      return printJunction(expression.name, parts());
    case 'ISBLANK': {
      const isTrue = first.kind === 'name' ? context.isBlank(first.name) : 'FALSE';
      return { isTrue, isFalse: `NOT(${isTrue})` };
    }
    case 'IF': {
      const [condition, a, b] = parts() as [PrintedLogical, PrintedLogical, PrintedLogical];
      const branch = (which: 'isTrue' | 'isFalse') =>
        `IF(${condition.isTrue},${a[which]},IF(${condition.isFalse},${b[which]},FALSE))`;
      return { isTrue: branch('isTrue'), isFalse: branch('isFalse') };
    }
    default: {
      const operands = expression.operands.map((operand) => printValue(operand, context));
      const holds = `EXACT(${operands.map((operand) => operand.value).join(',')})`;
      return guardedBy(printKnown(together(operands)), holds);
    }
  }
}

function printJunction(name: 'AND' | 'OR', parts: readonly PrintedLogical[]): PrintedLogical {
  const known = parts[0]?.guarded?.known;
  // Parts that are known under the same condition need it asked only once.
  if (known !== undefined && parts.every((part) => part.guarded?.known === known))
    return guardedBy(known, `${name}(${parts.map((part) => part.guarded?.holds).join(',')})`);
  const other = name === 'AND' ? 'OR' : 'AND';
  return {
    isTrue: `${name}(${list(parts, 'isTrue')})`,
    isFalse: `${other}(${list(parts, 'isFalse')})`,
  };
}

function list(parts: readonly PrintedLogical[], which: 'isTrue' | 'isFalse'): string {
  return parts.map((part) => part[which]).join(',');
}

function printComparison(
  expression: Expression & { kind: 'binary' },
  context: PrintContext,
): PrintedLogical {
  const { left, right, operator } = expression;
  const type = typeOfSide(left, context.types);
  if (type === 'logical') {
    const a = printLogical(left, context);
    const b = printLogical(right, context);
    const same = `OR(AND(${a.isTrue},${b.isTrue}),AND(${a.isFalse},${b.isFalse}))`;
    const other = `OR(AND(${a.isTrue},${b.isFalse}),AND(${a.isFalse},${b.isTrue}))`;
    return operator === '=' ? { isTrue: same, isFalse: other } : { isTrue: other, isFalse: same };
  }
  if (type === 'text') return printTextComparison(expression, context);
  const a = printValue(left, context);
  const b = printValue(right, context);
  const holds = comparison(operator, a.value, b.value, plus(a.radius, b.radius));
  return guardedBy(printKnown(together([a, b])), holds);
}

/** Choices stand in the workbook as words, so the code is replaced by its word before it is compared. */
function printTextComparison(
  expression: Expression & { kind: 'binary' },
  context: PrintContext,
): PrintedLogical {
  const side = (one: Expression, other: Expression) =>
    one.kind === 'text' && other.kind === 'name' && context.types(other.name)?.options
      ? { value: context.word(other.name, one.value), radius: '0', conditions: [], guards: [] }
      : printValue(one, context);
  const a = side(expression.left, expression.right);
  const b = side(expression.right, expression.left);
  const says = (operator: string) => `${a.value}${operator}${b.value}`;
  const opposite = expression.operator === '=' ? '<>' : '=';
  return guardedBy(printKnown(together([a, b])), says(expression.operator), says(opposite));
}

function printCall(expression: Expression & { kind: 'call' }, context: PrintContext): PrintedValue {
  if (expression.name === 'IF') return printBranch(expression.operands, context);
  if (expression.name === 'COUNT') return printCount(expression.operands, context);
  const operands = expression.operands.map((operand) => printValue(operand, context));
  const known = together(operands);
  const value = `${expression.name}(${operands.map((operand) => operand.value).join(',')})`;
  const radii = operands.map((operand) => operand.radius);
  switch (expression.name) {
    case 'SUM':
      return { ...known, value, radius: radii.reduce(plus, '0') };
    case 'AVERAGE':
      return {
        ...known,
        value,
        radius: times(radii.reduce(plus, '0'), String(1 / operands.length)),
      };
    case 'MIN':
    case 'MAX': {
      const distinct = [...new Set(radii)];
      return {
        ...known,
        value,
        radius: distinct.length === 1 ? (distinct[0] as string) : `MAX(${distinct.join(',')})`,
      };
    }
    case 'ABS':
    case 'ROUND':
      return { ...known, value, radius: radii[0] ?? '0' };
    case 'YEAR':
      return {
        ...known,
        guards: [...known.guards, isDate(operands[0]?.value ?? '')],
        value,
        radius: '0',
      };
    case 'EDATE':
      return {
        ...known,
        guards: [
          ...known.guards,
          isDate(operands[0]?.value ?? ''),
          `IFERROR(${isDate(value)},FALSE)`,
        ],
        value,
        radius: '0',
      };
    default:
      return { ...known, value, radius: '0' };
  }
}

function printBranch(operands: readonly Expression[], context: PrintContext): PrintedValue {
  const [condition, whenTrue, whenFalse] = operands as [Expression, Expression, Expression];
  const asked = printLogical(condition, context);
  const a = printValue(whenTrue, context);
  const b = printValue(whenFalse, context);
  // Value and radius are looked at only where the branch is known: there the bare condition will do.
  const holds = asked.guarded?.holds ?? asked.isTrue;
  const choose = (one: string, other: string) =>
    one === other ? one : `IF(${holds},${one},${other})`;
  return {
    value: `IF(${holds},${a.value},${b.value})`,
    radius: choose(a.radius, b.radius),
    conditions: [branchKnown(asked, printKnown(a), printKnown(b))],
    guards: [],
  };
}

/** When a branch is known: its condition is, and the side that it leads to. */
function branchKnown({ isTrue, isFalse, guarded }: PrintedLogical, a: string, b: string): string {
  if (!guarded) return `IF(${isTrue},${a},IF(${isFalse},${b},FALSE))`;
  const isImplied = (side: string) => side === 'TRUE' || side === guarded.known;
  if (isImplied(a) && isImplied(b)) return guarded.known;
  return `IF(${guarded.known},IF(${guarded.holds},${a},${b}),FALSE)`;
}
