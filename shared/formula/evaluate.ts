// Compiles a checked formula once to closures, to be run on many reports. Three-valued; numbers carry their interval.
import type { BinaryOperator, Expression } from './expression.ts';
import type { FunctionName } from './functions.ts';
import type { NameTypes } from './types.ts';
import {
  dateOfSerial,
  logicalValue,
  type NamedValue,
  numberValue,
  shiftMonths,
  slack,
  unknown,
  type Value,
} from './value.ts';

/** What a formula is run on: the value under each name, and today as a serial number. */
export interface Surroundings {
  readonly lookup: (name: string) => NamedValue;
  readonly today: number;
}

export type Run = (surroundings: Surroundings) => Value;
export type BlankPolicy = 'skip' | 'zero';

/**
 * Turns a checked expression into a function. With `skip` a blank operand makes the result unknown, with `zero` a blank
 * number counts as 0; ISBLANK sees blanks under both. AND and OR follow Kleene: FALSE settles AND, TRUE settles OR.
 */
export function compile(expression: Expression, types: NameTypes, blanks: BlankPolicy): Run {
  const inner = (part: Expression) => compile(part, types, blanks);
  switch (expression.kind) {
    case 'number': {
      const value = numberValue(expression.value);
      return () => value;
    }
    case 'text':
    case 'logical': {
      const value: Value = expression;
      return () => value;
    }
    case 'name': {
      const { name } = expression;
      const ofBlank =
        blanks === 'zero' && types(name)?.type === 'number' ? numberValue(0) : unknown;
      return ({ lookup }) => {
        const found = lookup(name);
        return found.kind === 'blank' ? ofBlank : found;
      };
    }
    case 'negation': {
      const operand = inner(expression.operand);
      return (at) => {
        const value = operand(at);
        return value.kind === 'number' ? numberValue(-value.value, value.radius) : unknown;
      };
    }
    case 'binary': {
      const left = inner(expression.left);
      const right = inner(expression.right);
      return (at) => binary(expression.operator, left(at), right(at));
    }
    case 'call':
      return compileCall(expression.name, expression.operands, inner);
  }
}

function compileCall(
  name: FunctionName,
  operands: readonly Expression[],
  inner: (part: Expression) => Run,
): Run {
  const first = operands[0];
  if (name === 'ISBLANK' && first?.kind === 'name') {
    return ({ lookup }) => logicalValue(lookup(first.name).kind === 'blank');
  }
  if (name === 'TODAY') return ({ today }) => numberValue(today);
  const runs = operands.map(inner);
  if (name === 'IF') {
    const [condition, whenTrue, whenFalse] = runs as [Run, Run, Run];
    return (at) => {
      const settled = condition(at);
      return settled.kind === 'logical' ? (settled.value ? whenTrue(at) : whenFalse(at)) : unknown;
    };
  }
  if (name === 'AND' || name === 'OR') return (at) => settle(runs, at, name === 'OR');
  return (at) =>
    apply(
      name,
      runs.map((run) => run(at)),
    );
}

/** AND (settling = false) and OR (settling = true) of Kleene's logic. */
function settle(runs: readonly Run[], at: Surroundings, settling: boolean): Value {
  let open = false;
  for (const run of runs) {
    const value = run(at);
    if (value.kind !== 'logical') open = true;
    else if (value.value === settling) return logicalValue(settling);
  }
  return open ? unknown : logicalValue(!settling);
}

function binary(operator: BinaryOperator, left: Value, right: Value): Value {
  if (left.kind === 'number' && right.kind === 'number') return numeric(operator, left, right);
  if (left.kind === 'text' && right.kind === 'text') {
    if (operator === '&') return { kind: 'text', value: left.value + right.value };
    const same = left.value.toLowerCase() === right.value.toLowerCase();
    return logicalValue(operator === '=' ? same : !same);
  }
  if (left.kind === 'logical' && right.kind === 'logical') {
    return logicalValue((left.value === right.value) === (operator === '='));
  }
  return unknown;
}

type Interval = Value & { kind: 'number' };

/** Arithmetic on midpoint and radius; a comparison fails only where no values within the intervals satisfy it. */
function numeric(operator: BinaryOperator, left: Interval, right: Interval): Value {
  const a = left.value;
  const b = right.value;
  const radius = left.radius + right.radius;
  switch (operator) {
    case '+':
      return numberValue(a + b, radius);
    case '-':
      return numberValue(a - b, radius);
    case '*':
      return numberValue(
        a * b,
        Math.abs(a) * right.radius + Math.abs(b) * left.radius + left.radius * right.radius,
      );
    case '/': {
      const least = Math.abs(b) - right.radius;
      if (least <= 0) return unknown;
      return numberValue(
        a / b,
        (Math.abs(a) * right.radius + Math.abs(b) * left.radius) / (Math.abs(b) * least),
      );
    }
    case '^':
      // Excel has no zero to the power of zero.
      return a === 0 && b <= 0 ? unknown : numberValue(a ** b, 0);
    case '<=':
      return logicalValue(a - b <= radius + slack);
    case '>=':
      return logicalValue(b - a <= radius + slack);
    case '<':
      return logicalValue(a - b < radius - slack);
    case '>':
      return logicalValue(b - a < radius - slack);
    case '=':
      return logicalValue(Math.abs(a - b) <= radius + slack);
    case '<>':
      return logicalValue(radius > 0 || Math.abs(a - b) > slack);
    default:
      return unknown;
  }
}

function apply(name: FunctionName, operands: readonly Value[]): Value {
  const [first] = operands;
  if (name === 'NOT') return first?.kind === 'logical' ? logicalValue(!first.value) : unknown;
  if (name === 'LEN') return first?.kind === 'text' ? numberValue(first.value.length) : unknown;
  if (name === 'EXACT') {
    const second = operands[1];
    return first?.kind === 'text' && second?.kind === 'text'
      ? logicalValue(first.value === second.value)
      : unknown;
  }
  const numbers = operands.filter((operand): operand is Interval => operand.kind === 'number');
  return numbers.length === operands.length ? applyToNumbers(name, numbers) : unknown;
}

function applyToNumbers(name: FunctionName, numbers: readonly Interval[]): Value {
  const values = numbers.map((number) => number.value);
  const radii = numbers.map((number) => number.radius);
  const [a = Number.NaN, b = Number.NaN] = values;
  const total = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0);
  switch (name) {
    case 'ABS':
      return numberValue(Math.abs(a), radii[0]);
    case 'ROUND':
      return numberValue(roundAwayFromZero(a, b), radii[0]);
    case 'SUM':
      return numberValue(total(values), total(radii));
    case 'AVERAGE':
      return numberValue(total(values) / values.length, total(radii) / values.length);
    case 'MIN':
      return numberValue(Math.min(...values), Math.max(...radii));
    case 'MAX':
      return numberValue(Math.max(...values), Math.max(...radii));
    case 'YEAR':
      return numberValue(Number(dateOfSerial(a)?.slice(0, 4) ?? Number.NaN));
    case 'EDATE':
      return numberValue(shiftMonths(a, b));
    default:
      return unknown;
  }
}

/** Excel's ROUND: half away from zero, decided on the 15 digits that Excel keeps. */
function roundAwayFromZero(value: number, decimals: number): number {
  const factor = 10 ** Math.trunc(decimals);
  const scaled = Number((Math.abs(value) * factor).toPrecision(15));
  return (Math.sign(value) * Math.floor(scaled + 0.5)) / factor;
}
