// Conditions that are unknown exactly where one of the names they read is: settled at a glance while answers are missing.
import type { CompileContext } from './compiling.ts';
import type { Expression } from './expression.ts';
import { typeOfSide } from './types.ts';

/** Functions that give a number whenever their operands are numbers. */
const total = new Set(['ABS', 'SUM', 'MIN', 'MAX', 'AVERAGE']);

/** The slots of the names that a condition is strict in, in order; undefined where it may be known without all, or unknown with all. */
export function strictSlots(
  expression: Expression,
  context: CompileContext,
): readonly number[] | undefined {
  if (context.blanks === 'zero') return undefined;
  if (expression.kind === 'binary') {
    if (typeOfSide(expression.left, context.types) !== 'number') return undefined;
    const slots = new Set<number>();
    return collect(expression.left, context, slots) && collect(expression.right, context, slots)
      ? [...slots].sort((a, b) => a - b)
      : undefined;
  }
  if (expression.kind !== 'call' || (expression.name !== 'AND' && expression.name !== 'OR'))
    return undefined;
  const [first, ...others] = expression.operands.map((one) => strictSlots(one, context));
  const isSame = (slots: readonly number[] | undefined) =>
    slots !== undefined && slots.join() === first?.join();
  return others.every(isSame) ? first : undefined;
}

/** Gathers the names of a number; false where it may be unknown though they are known. */
function collect(expression: Expression, context: CompileContext, slots: Set<number>): boolean {
  const inner = (part: Expression) => collect(part, context, slots);
  switch (expression.kind) {
    case 'number':
      return true;
    case 'name':
      slots.add(context.slotOf(expression.name));
      return true;
    case 'negation':
      return inner(expression.operand);
    case 'binary':
      // A product may leave the range of numbers; then no comparison is known, and the glance has done no harm.
      return (
        '+-*'.includes(expression.operator) && inner(expression.left) && inner(expression.right)
      );
    case 'call':
      return total.has(expression.name) && expression.operands.every(inner);
    default:
      return false;
  }
}
