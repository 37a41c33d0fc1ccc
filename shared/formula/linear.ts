// Sums of names times constants: most of what rules compare. They run as one loop in place of a closure for each part.
import type { CompileContext, NumberRun, Truth } from './compiling.ts';
import type { Expression } from './expression.ts';
import { type Memory, slotAt } from './memory.ts';

/** constant + Σ coefficient × slot, known to plus or minus radius. */
export interface Linear {
  readonly constant: number;
  readonly slots: readonly number[];
  readonly coefficients: readonly number[];
  readonly radius: number;
}

/** A number as a linear sum; undefined where it is none, or where a blank counts as zero. */
export function linearOf(expression: Expression, context: CompileContext): Linear | undefined {
  if (context.blanks === 'zero') return undefined;
  const inner = (part: Expression) => linearOf(part, context);
  switch (expression.kind) {
    case 'number':
      return { constant: expression.value, slots: [], coefficients: [], radius: 0 };
    case 'name':
      return {
        constant: 0,
        slots: [context.slotOf(expression.name)],
        coefficients: [1],
        radius: context.types(expression.name)?.radius ?? 0,
      };
    case 'negation': {
      const operand = inner(expression.operand);
      return operand && scale(operand, -1);
    }
    case 'binary': {
      const left = inner(expression.left);
      const right = left && inner(expression.right);
      return right && combine(expression.operator, left, right);
    }
    default:
      return undefined;
  }
}

function combine(operator: string, left: Linear, right: Linear): Linear | undefined {
  switch (operator) {
    case '+':
      return add(left, right);
    case '-':
      return difference(left, right);
    case '*':
      if (isConstant(left)) return scale(right, left.constant);
      return isConstant(right) ? scale(left, right.constant) : undefined;
    case '/':
      return isConstant(right) && right.constant !== 0
        ? scale(left, 1 / right.constant)
        : undefined;
    default:
      return undefined;
  }
}

function isConstant({ slots }: Linear): boolean {
  return slots.length === 0;
}

function add(a: Linear, b: Linear): Linear {
  return {
    constant: a.constant + b.constant,
    slots: [...a.slots, ...b.slots],
    coefficients: [...a.coefficients, ...b.coefficients],
    radius: a.radius + b.radius,
  };
}

export function difference(a: Linear, b: Linear): Linear {
  return add(a, scale(b, -1));
}

function scale(one: Linear, factor: number): Linear {
  return {
    constant: one.constant * factor,
    slots: one.slots,
    coefficients: one.coefficients.map((coefficient) => coefficient * factor),
    radius: one.radius * Math.abs(factor),
  };
}

/** The sum as a closure; NaN where a name is not known. */
export function runLinear({ constant, slots, coefficients }: Linear): (memory: Memory) => number {
  const [slot = 0, other = 0] = slots;
  const [factor = 0, otherFactor = 0] = coefficients;
  switch (slots.length) {
    case 0:
      return () => constant;
    case 1:
      return (memory) => constant + factor * numberAt(memory, slot);
    case 2:
      return (memory) =>
        constant + factor * numberAt(memory, slot) + otherFactor * numberAt(memory, other);
    default:
      return (memory) => {
        let sum = constant;
        for (let i = 0; i < slots.length; i += 1)
          sum += (coefficients[i] as number) * numberAt(memory, slots[i] as number);
        return sum;
      };
  }
}

function numberAt(memory: Memory, name: number): number {
  return memory.numbers[slotAt(memory, name)] as number;
}

/** Values that satisfy a condition: from low to high, both included, or all others. */
export interface Span {
  readonly low: number;
  readonly high: number;
  readonly isOutside?: boolean;
}

/** Whether the sum is within a span: one closure for the whole comparison, since most rules are no more. */
export function linearWithin(linear: Linear, span: Span): (memory: Memory) => Truth {
  const { low, high } = span;
  const [within, beyond]: readonly Truth[] = span.isOutside ? [0, 1] : [1, 0];
  const judge = (value: number): Truth =>
    value - value !== 0
      ? -1
      : value >= low && value <= high
        ? (within as Truth)
        : (beyond as Truth);
  const { constant, slots, coefficients } = linear;
  if (slots.length === 1) {
    const [slot = 0] = slots;
    const [factor = 0] = coefficients;
    return (memory) => judge(constant + factor * numberAt(memory, slot));
  }
  if (slots.length === 2) {
    const [one = 0, other = 0] = slots;
    const [a = 0, b = 0] = coefficients;
    return (memory) => judge(constant + a * numberAt(memory, one) + b * numberAt(memory, other));
  }
  const run = runLinear(linear);
  return (memory) => judge(run(memory));
}

/** The sum as any other number. */
export function linearNumber(linear: Linear): NumberRun {
  const value = runLinear(linear);
  const isPlain =
    linear.slots.length === 1 && linear.constant === 0 && linear.coefficients[0] === 1;
  const [slot = 0] = linear.slots;
  return {
    value: isPlain
      ? (memory) => numberAt(memory, slot)
      : linear.slots.length === 0
        ? value
        : (memory) => {
            const sum = value(memory);
            // Excel has no infinite numbers: a result out of range is an error there, unknown here.
            return sum - sum === 0 ? sum : Number.NaN;
          },
    radius: linear.radius,
  };
}
