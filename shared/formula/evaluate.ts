// Compiles a checked formula once to closures, to be run on many reports. Three-valued; numbers carry their interval.
// Each type has closures of its own: a number is a number (NaN where unknown), a condition 1, 0 or -1 (unknown), so that
// nothing is allocated while rules run.
import { compileNumber } from './compileNumber.ts';
import type { CompileContext, LogicalRun, NumberRun, TextRun, Truth } from './compiling.ts';
import type { Expression } from './expression.ts';
import { difference, linearOf, linearWithin, type Span } from './linear.ts';
import { type Memory, slotAt, slotStates } from './memory.ts';
import { strictSlots } from './strict.ts';
import { typeOfSide } from './types.ts';
import { slack } from './value.ts';

/**
 * Turns a checked condition into a function. AND and OR follow Kleene: FALSE settles AND, TRUE settles OR, whatever else
 * is unknown. A comparison is FALSE only where no values within the intervals of its sides satisfy it.
 */
export function compileLogical(expression: Expression, context: CompileContext): LogicalRun {
  switch (expression.kind) {
    case 'logical': {
      const value: Truth = expression.value ? 1 : 0;
      return () => value;
    }
    case 'name': {
      const slot = context.slotOf(expression.name);
      return (memory) => {
        const value = memory.numbers[slotAt(memory, slot)];
        return value === 1 ? 1 : value === 0 ? 0 : -1;
      };
    }
    case 'binary':
      return compileComparison(expression, context);
    case 'call':
      return compileLogicalCall(expression, context);
    default:
      return () => -1;
  }
}

function compileLogicalCall(
  expression: Expression & { kind: 'call' },
  context: CompileContext,
): LogicalRun {
  const { operands } = expression;
  const [first] = operands as [Expression];
  switch (expression.name) {
    case 'AND':
      return settle(operands, context, 0);
    case 'OR':
      return settle(operands, context, 1);
    case 'NOT': {
      const inner = compileLogical(first, context);
      return (memory) => negate(inner(memory));
    }
    case 'ISBLANK': {
      const slot = first.kind === 'name' ? context.slotOf(first.name) : -1;
      return (memory) => (memory.states[slotAt(memory, slot)] === slotStates.blank ? 1 : 0);
    }
    case 'IF': {
      const [condition, whenTrue, whenFalse] = operands.map((one) =>
        compileLogical(one, context),
      ) as [LogicalRun, LogicalRun, LogicalRun];
      return (memory) => {
        const settled = condition(memory);
        return settled === 1 ? whenTrue(memory) : settled === 0 ? whenFalse(memory) : -1;
      };
    }
    case 'EXACT': {
      const [a, b] = operands.map((one) => compileText(one, context)) as [TextRun, TextRun];
      return (memory) => {
        const left = a(memory);
        const right = b(memory);
        return left === undefined || right === undefined ? -1 : left === right ? 1 : 0;
      };
    }
    default:
      return () => -1;
  }
}

function negate(truth: Truth): Truth {
  return truth === -1 ? -1 : truth === 1 ? 0 : 1;
}

/** AND (settled by 0) and OR (settled by 1) of Kleene's logic. */
function settle(operands: readonly Expression[], context: CompileContext, by: 0 | 1): LogicalRun {
  const runs = operands.map((one) => compileLogical(one, context));
  const other = by === 1 ? 0 : 1;
  const [first] = operands as [Expression];
  // Parts that need the same names are all unknown where one of these is.
  const needed =
    operands.length > 2
      ? strictSlots({ kind: 'call', name: 'AND', operands, at: first.at }, context)
      : undefined;
  return (memory) => {
    if (needed)
      for (const slot of needed)
        if (memory.states[slotAt(memory, slot)] !== slotStates.known) return -1;
    let isOpen = false;
    for (const run of runs) {
      const truth = run(memory);
      if (truth === by) return by;
      if (truth === -1) isOpen = true;
    }
    return isOpen ? -1 : other;
  };
}

function compileComparison(
  expression: Expression & { kind: 'binary' },
  context: CompileContext,
): LogicalRun {
  const { left, right, operator } = expression;
  const type = typeOfSide(left, context.types);
  if (type === 'number') return compareNumbers(expression, context);
  const isEqual = operator === '=';
  if (type === 'logical') {
    const a = compileLogical(left, context);
    const b = compileLogical(right, context);
    return (memory) => {
      const one = a(memory);
      const other = b(memory);
      return one === -1 || other === -1 ? -1 : (one === other) === isEqual ? 1 : 0;
    };
  }
  const a = compileText(left, context);
  const b = compileText(right, context);
  return (memory) => {
    const one = a(memory);
    const other = b(memory);
    if (one === undefined || other === undefined) return -1;
    // Excel's = takes no notice of capitals.
    const isSame = one === other || one.toLowerCase() === other.toLowerCase();
    return isSame === isEqual ? 1 : 0;
  };
}

function compareNumbers(
  { left, right, operator }: Expression & { kind: 'binary' },
  context: CompileContext,
): LogicalRun {
  const spanOf = spans[operator];
  if (!spanOf) return () => -1;
  const [one, other] = [linearOf(left, context), linearOf(right, context)];
  if (one && other) {
    const sum = difference(one, other);
    return linearWithin(sum, spanOf(sum.radius));
  }
  const a = compileNumberRun(left, context);
  const b = compileNumberRun(right, context);
  if (typeof a.radius === 'number' && typeof b.radius === 'number') {
    const span = spanOf(a.radius + b.radius);
    return (memory) => judge(a.value(memory) - b.value(memory), span);
  }
  return (memory) => {
    const value = a.value(memory) - b.value(memory);
    const radius = radiusOf(a.radius, memory) + radiusOf(b.radius, memory);
    return radius - radius === 0 ? judge(value, spanOf(radius)) : -1;
  };
}

function judge(value: number, { low, high, isOutside = false }: Span): Truth {
  if (value - value !== 0) return -1;
  return (value >= low && value <= high) !== isOutside ? 1 : 0;
}

function radiusOf(radius: number | ((memory: Memory) => number), memory: Memory): number {
  return typeof radius === 'number' ? radius : radius(memory);
}

/** Differences of left and right that satisfy a comparison, where they are known to plus or minus radius. */
const spans: Readonly<Record<string, (radius: number) => Span>> = {
  '<=': (radius) => ({ low: -Infinity, high: radius + slack }),
  '>=': (radius) => ({ low: -radius - slack, high: Infinity }),
  '<': (radius) => ({ low: -Infinity, high: below(radius - slack) }),
  '>': (radius) => ({ low: -below(radius - slack), high: Infinity }),
  '=': (radius) => ({ low: -radius - slack, high: radius + slack }),
  '<>': (radius) =>
    radius > 0 ? { low: -Infinity, high: Infinity } : { low: -slack, high: slack, isOutside: true },
};

/** The largest number below another of ordinary size. */
function below(value: number): number {
  return value - Math.max(Math.abs(value), slack) * Number.EPSILON;
}

/** Turns a checked number into closures: its value, and the radius of its interval. */
export function compileNumberRun(expression: Expression, context: CompileContext): NumberRun {
  return compileNumber(expression, context, { logical: compileLogical, text: compileText });
}

/** Turns a checked text into a function; undefined where it is unknown. */
export function compileText(expression: Expression, context: CompileContext): TextRun {
  switch (expression.kind) {
    case 'text': {
      const { value } = expression;
      return () => value;
    }
    case 'name': {
      const slot = context.slotOf(expression.name);
      return (memory) => memory.texts[slotAt(memory, slot)];
    }
    case 'binary': {
      const a = compileText(expression.left, context);
      const b = compileText(expression.right, context);
      return (memory) => {
        const left = a(memory);
        const right = b(memory);
        return left === undefined || right === undefined ? undefined : left + right;
      };
    }
    case 'call': {
      const [condition, whenTrue, whenFalse] = expression.operands;
      if (expression.name !== 'IF' || !condition || !whenTrue || !whenFalse) return () => undefined;
      const settled = compileLogical(condition, context);
      const a = compileText(whenTrue, context);
      const b = compileText(whenFalse, context);
      return (memory) => {
        const truth = settled(memory);
        return truth === 1 ? a(memory) : truth === 0 ? b(memory) : undefined;
      };
    }
    default:
      return () => undefined;
  }
}
