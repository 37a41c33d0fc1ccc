// Formulas of one shape, compiled once: `staff_women<=staff_total` and `board_women<=board_members` differ in their names
// only. What runs stays small and close together however many rules there are; each keeps a frame of its own.
import type { BlankPolicy, LogicalRun, NumberRun } from '../formula/compiling.ts';
import { compileLogical, compileNumberRun } from '../formula/evaluate.ts';
import type { Expression } from '../formula/expression.ts';
import type { NameTypes } from '../formula/types.ts';

/** A formula that runs: the closure of its shape, and where its frame begins. */
export interface Framed<Run> {
  readonly run: Run;
  readonly offset: number;
}

export interface ShapeCompiler {
  readonly logical: (expression: Expression, blanks: BlankPolicy) => Framed<LogicalRun>;
  readonly number: (expression: Expression, blanks: BlankPolicy) => Framed<NumberRun>;
  /** Slots of all names of all formulas compiled so far, one frame after another. */
  readonly frames: () => Int32Array;
}

/** Compiles formulas over the slots of a template's names. */
export function shapeCompiler(types: NameTypes, slotOf: (name: string) => number): ShapeCompiler {
  const frames: number[] = [];
  const offsets = new Map<string, number>();
  const logicals = new Map<string, LogicalRun>();
  const numbers = new Map<string, NumberRun>();
  const frame = (names: readonly string[]): number => {
    const slots = names.map(slotOf);
    const key = slots.join(' ');
    const known = offsets.get(key);
    if (known !== undefined) return known;
    const offset = frames.length;
    frames.push(...slots);
    offsets.set(key, offset);
    return offset;
  };
  const compiler =
    <Run>(
      runs: Map<string, Run>,
      compile: (expression: Expression, context: Parameters<typeof compileLogical>[1]) => Run,
    ) =>
    (expression: Expression, blanks: BlankPolicy): Framed<Run> => {
      const names = new Map<string, number>();
      const shape = `${blanks} ${shapeOf(expression, types, names)}`;
      let run = runs.get(shape);
      if (run === undefined) {
        run = compile(expression, { types, blanks, slotOf: (name) => names.get(name) ?? -1 });
        runs.set(shape, run);
      }
      return { run, offset: frame([...names.keys()]) };
    };
  return {
    logical: compiler(logicals, compileLogical),
    number: compiler(numbers, compileNumberRun),
    frames: () => Int32Array.from(frames),
  };
}

/** A formula's text with names replaced by their position and type; fills `names` with these positions. */
function shapeOf(expression: Expression, types: NameTypes, names: Map<string, number>): string {
  const inner = (part: Expression) => shapeOf(part, types, names);
  switch (expression.kind) {
    case 'text':
      return JSON.stringify(expression.value);
    case 'name': {
      const position = names.get(expression.name) ?? names.size;
      names.set(expression.name, position);
      const { type, radius = 0 } = types(expression.name) ?? { type: 'number' };
      return `@${position}:${type}:${radius}`;
    }
    case 'negation':
      return `-(${inner(expression.operand)})`;
    case 'binary':
      return `(${inner(expression.left)}${expression.operator}${inner(expression.right)})`;
    case 'call':
      return `${expression.name}(${expression.operands.map(inner).join(',')})`;
    default:
      return String(expression.value);
  }
}
