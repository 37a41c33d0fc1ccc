// Numbers of a formula as closures: the value, and the radius of its interval, a constant wherever it can be one.
import type { CompileContext, NumberRun, OtherCompilers } from './compiling.ts';
import type { Expression } from './expression.ts';
import { linearNumber, linearOf } from './linear.ts';
import { type Memory, slotAt, slotStates } from './memory.ts';
import { dateOfSerial, powerLimit, shiftMonths } from './value.ts';

type ToNumber = (memory: Memory) => number;
type Radius = number | ToNumber;

/** Turns a checked number into closures. */
export function compileNumber(
  expression: Expression,
  context: CompileContext,
  others: OtherCompilers,
): NumberRun {
  const linear = linearOf(expression, context);
  if (linear) return linearNumber(linear);
  switch (expression.kind) {
    case 'number': {
      const { value } = expression;
      return { value: () => value, radius: 0 };
    }
    case 'name':
      return compileName(expression.name, context);
    case 'negation': {
      const { value, radius } = compileNumber(expression.operand, context, others);
      return { value: (memory) => -value(memory), radius };
    }
    case 'binary':
      return compileArithmetic(expression, context, others);
    case 'call':
      return compileCall(expression, context, others);
    default:
      return { value: () => Number.NaN, radius: 0 };
  }
}

function compileName(name: string, { slotOf, types, blanks }: CompileContext): NumberRun {
  const slot = slotOf(name);
  const radius = types(name)?.radius ?? 0;
  if (blanks === 'skip')
    return { value: (memory) => memory.numbers[slotAt(memory, slot)] as number, radius };
  const isBlank = (memory: Memory) => memory.states[slotAt(memory, slot)] === slotStates.blank;
  return {
    value: (memory) => (isBlank(memory) ? 0 : (memory.numbers[slotAt(memory, slot)] as number)),
    // A blank that counts as zero counts as exactly zero.
    radius: radius === 0 ? 0 : (memory) => (isBlank(memory) ? 0 : radius),
  };
}

/** Excel has no infinite numbers: a result out of range is an error there, unknown here. */
function finite(value: number): number {
  return value - value === 0 ? value : Number.NaN;
}

function compileArithmetic(
  { operator, left, right }: Expression & { kind: 'binary' },
  context: CompileContext,
  others: OtherCompilers,
): NumberRun {
  const a = compileNumber(left, context, others);
  const b = compileNumber(right, context, others);
  switch (operator) {
    case '+':
      return { value: (memory) => finite(a.value(memory) + b.value(memory)), radius: sum([a, b]) };
    case '-':
      return { value: (memory) => finite(a.value(memory) - b.value(memory)), radius: sum([a, b]) };
    case '*':
      return {
        value: (memory) => finite(a.value(memory) * b.value(memory)),
        radius: productRadius(a, b, [left, right]),
      };
    case '/':
      return compileQuotient(a, b);
    case '^':
      return {
        value: (memory) => {
          const base = a.value(memory);
          const power = b.value(memory);
          // Excel has no zero to the power of zero, and programs differ on what is too small.
          if (base === 0) return power > 0 ? 0 : Number.NaN;
          const result = base ** power;
          const size = Math.abs(result);
          return size * powerLimit > 1 && size < powerLimit ? result : Number.NaN;
        },
        radius: 0,
      };
    default:
      return { value: () => Number.NaN, radius: 0 };
  }
}

function productRadius(
  a: NumberRun,
  b: NumberRun,
  [left, right]: readonly [Expression, Expression],
): Radius {
  if (a.radius === 0 && b.radius === 0) return 0;
  if (left.kind === 'number' && typeof b.radius === 'number')
    return Math.abs(left.value) * b.radius;
  if (right.kind === 'number' && typeof a.radius === 'number')
    return Math.abs(right.value) * a.radius;
  return (memory) => {
    const [one, other] = [at(a.radius, memory), at(b.radius, memory)];
    return Math.abs(a.value(memory)) * other + Math.abs(b.value(memory)) * one + one * other;
  };
}

/** Unknown where the divisor's interval holds zero. */
function compileQuotient(a: NumberRun, b: NumberRun): NumberRun {
  return {
    value: (memory) => {
      const divisor = b.value(memory);
      const least = Math.abs(divisor) - at(b.radius, memory);
      return least > 0 ? finite(a.value(memory) / divisor) : Number.NaN;
    },
    radius:
      a.radius === 0 && b.radius === 0
        ? 0
        : (memory) => {
            const size = Math.abs(b.value(memory));
            const [one, other] = [at(a.radius, memory), at(b.radius, memory)];
            const error = Math.abs(a.value(memory)) * other + size * one;
            return error / (size * (size - other));
          },
  };
}

function at(radius: Radius, memory: Memory): number {
  return typeof radius === 'number' ? radius : radius(memory);
}

function sum(parts: readonly NumberRun[]): Radius {
  const radii = parts.map((part) => part.radius);
  if (radii.every((radius) => typeof radius === 'number'))
    return radii.reduce((total, radius) => total + radius, 0);
  return (memory) => radii.reduce((total: number, radius) => total + at(radius, memory), 0);
}

function largest(parts: readonly NumberRun[]): Radius {
  const radii = parts.map((part) => part.radius);
  if (radii.every((radius) => typeof radius === 'number')) return Math.max(...radii);
  return (memory) => Math.max(...radii.map((radius) => at(radius, memory)));
}

function compileCall(
  { name, operands }: Expression & { kind: 'call' },
  context: CompileContext,
  others: OtherCompilers,
): NumberRun {
  if (name === 'IF') return compileBranch(operands, context, others);
  if (name === 'TODAY') return { value: ({ today }) => today, radius: 0 };
  if (name === 'COUNT') return compileCount(operands, context);
  if (name === 'LEN') {
    const text = others.text(operands[0] as Expression, context);
    return { value: (memory) => text(memory)?.length ?? Number.NaN, radius: 0 };
  }
  const parts = operands.map((operand) => compileNumber(operand, context, others));
  const values = parts.map((part) => part.value);
  const [a, b] = values as [ToNumber, ToNumber];
  const radius = parts[0]?.radius ?? 0;
  switch (name) {
    case 'ABS':
      return { value: (memory) => Math.abs(a(memory)), radius };
    case 'ROUND':
      return { value: (memory) => roundAwayFromZero(a(memory), b(memory)), radius };
    case 'SUM':
      return { value: (memory) => finite(total(values, memory)), radius: sum(parts) };
    case 'AVERAGE': {
      const whole = sum(parts);
      const count = parts.length;
      return {
        value: (memory) => finite(total(values, memory) / count),
        radius: typeof whole === 'number' ? whole / count : (memory) => whole(memory) / count,
      };
    }
    case 'MIN':
      return { value: extreme(values, Math.min), radius: largest(parts) };
    case 'MAX':
      return { value: extreme(values, Math.max), radius: largest(parts) };
    case 'YEAR':
      return {
        value: (memory) => Number(dateOfSerial(a(memory))?.slice(0, 4) ?? Number.NaN),
        radius: 0,
      };
    case 'EDATE':
      return { value: (memory) => shiftMonths(a(memory), b(memory)), radius: 0 };
    default:
      return { value: () => Number.NaN, radius: 0 };
  }
}

function total(values: readonly ToNumber[], memory: Memory): number {
  let result = 0;
  for (const value of values) result += value(memory);
  return result;
}

function extreme(
  values: readonly ToNumber[],
  choose: (one: number, other: number) => number,
): ToNumber {
  const [a, b] = values as [ToNumber, ToNumber];
  if (values.length === 2) return (memory) => choose(a(memory), b(memory));
  return (memory) => {
    let result = a(memory);
    for (let i = 1; i < values.length; i += 1)
      result = choose(result, (values[i] as ToNumber)(memory));
    return result;
  };
}

/** How many of the names hold an answer; unknown where one holds something that can't be read. */
function compileCount(operands: readonly Expression[], { slotOf }: CompileContext): NumberRun {
  const slots = operands.flatMap((one) => (one.kind === 'name' ? [slotOf(one.name)] : []));
  return {
    value: (memory) => {
      let count = 0;
      for (const slot of slots) {
        const state = memory.states[slotAt(memory, slot)];
        if (state === slotStates.unreadable) return Number.NaN;
        if (state === slotStates.known) count += 1;
      }
      return count;
    },
    radius: 0,
  };
}

function compileBranch(
  operands: readonly Expression[],
  context: CompileContext,
  others: OtherCompilers,
): NumberRun {
  const [condition, whenTrue, whenFalse] = operands as [Expression, Expression, Expression];
  const settled = others.logical(condition, context);
  const a = compileNumber(whenTrue, context, others);
  const b = compileNumber(whenFalse, context, others);
  return {
    value: (memory) => {
      const truth = settled(memory);
      return truth === 1 ? a.value(memory) : truth === 0 ? b.value(memory) : Number.NaN;
    },
    radius:
      a.radius === b.radius
        ? a.radius
        : (memory) => (settled(memory) === 1 ? at(a.radius, memory) : at(b.radius, memory)),
  };
}

/** Excel's ROUND: half away from zero, decided on the 15 digits that Excel keeps. */
function roundAwayFromZero(value: number, decimals: number): number {
  if (Number.isNaN(value) || Number.isNaN(decimals)) return Number.NaN;
  const factor = 10 ** Math.trunc(decimals);
  const scaled = Number((Math.abs(value) * factor).toPrecision(15));
  return finite((Math.sign(value) * Math.floor(scaled + 0.5)) / factor);
}
